/**
 * The meeting view: one section at a time, large enough for the back of a room. It only changes how the page looks; the
 * form, its answers and how they are kept are the same. Sections that wait for an answer come up when they are due.
 */
(function () {
  "use strict";

  const page = document.documentElement;
  const TEXT = "textarea, select, input:not([type=checkbox], [type=radio], [type=button])"; // where keys write, move or choose
  /** @type {HTMLFormElement | null} the form that is in the meeting view */
  let form = null;
  /** @type {WeakMap<HTMLFormElement, HTMLElement>} the section of each form that was seen last */
  const last = new WeakMap();

  /** @param {HTMLElement} within @param {string} selector */
  const find = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));
  /** @param {HTMLFormElement} form */
  const sections = (form) => [...form.querySelectorAll(".ws-section:not([hidden])")];
  /** @param {HTMLFormElement} form */
  const at = (form) => sections(form).findIndex((section) => "now" in section.dataset);

  /** @param {HTMLFormElement} form @param {number} index */
  function show(form, index) {
    const all = sections(form);
    const now = all[Math.min(Math.max(index, 0), all.length - 1)];
    for (const section of form.querySelectorAll(".ws-section[data-now]")) delete section.dataset.now;
    now.dataset.now = "";
    last.set(form, now);
    form.toggleAttribute("data-at-first", now === all[0]); // where the team and the date stand, too
    count(form);
    toHeading(now);
    scrollTo(0, 0);
  }

  /** @param {HTMLElement} section */
  function toHeading(section) {
    const heading = find(section, "h2, h3");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** @param {HTMLFormElement} form */
  function count(form) {
    const all = sections(form);
    find(form, "[data-meeting-place]").textContent = window.guidebook.say("worksheet.meeting.place", { number: at(form) + 1, all: all.length });
    find(form, "[data-turn='-1']").toggleAttribute("disabled", at(form) < 1);
    find(form, "[data-turn='1']").toggleAttribute("disabled", at(form) === all.length - 1);
  }

  /** It begins where it was left. @param {HTMLFormElement} which */
  function begin(which) {
    form = which;
    page.dataset.meeting = "";
    form.dataset.meets = "";
    const before = last.get(form);
    show(form, before ? sections(form).indexOf(before) : 0);
  }

  /** @param {HTMLFormElement} which */
  function leave(which) {
    delete page.dataset.meeting;
    delete which.dataset.meets;
    const opener = find(which, "[data-meeting]");
    (opener.checkVisibility() ? opener : find(which, "[data-more] > summary")).focus(); // on a narrow page it is in the menu
    form = null;
  }

  /** Whether a key belongs to whoever writes with an input method; browsers tell in two ways. @param {KeyboardEvent} event */
  const composing = (event) => event.isComposing || event.keyCode === 229;

  /** How many sections a key turns on: those of a text, and the arrows among bubbles, are their own. @param {KeyboardEvent} event */
  function turned({ key, target }) {
    if (!(target instanceof Element) || target.matches(TEXT)) return 0;
    if (key === "PageDown" || key === "PageUp") return key === "PageDown" ? 1 : -1;
    if (target.matches("[type=radio]")) return 0;
    return key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (!button) return;
    if ("meeting" in button.dataset && button.form) begin(button.form);
    else if (form && button.dataset.turn) show(form, at(form) + Number(button.dataset.turn));
    else if (form && "meetingEnd" in button.dataset) leave(form);
  });
  document.addEventListener("input", () => form && count(form)); // an answer may bring up another section
  document.addEventListener("keydown", (event) => {
    if (!form || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || composing(event)) return;
    const turn = turned(event);
    if (turn) show(form, at(form) + turn);
    else if (event.key !== "Escape") return;
    else if (event.target instanceof Element && event.target.matches("textarea, select, input")) toHeading(sections(form)[at(form)]);
    else leave(form);
    event.preventDefault();
  });
})();
