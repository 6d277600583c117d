/**
 * The meeting view: one section at a time, large enough for the back of a room. It only changes how the page looks; the
 * form, its answers and how they are kept are the same. Sections that wait for an answer come up when they are due.
 */
(function () {
  "use strict";

  const page = document.documentElement;
  const TYPING = "textarea, select, input:not([type=checkbox], [type=button])";
  /** @type {HTMLFormElement | null} the form that is in the meeting view */
  let form = null;

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
    form.toggleAttribute("data-at-first", now === all[0]); // where the team and the date stand, too
    count(form);
    const heading = find(now, "h2, h3");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** @param {HTMLFormElement} form */
  function count(form) {
    const all = sections(form);
    find(form, "[data-meeting-place]").textContent = `${at(form) + 1} of ${all.length}`;
    find(form, "[data-turn='-1']").toggleAttribute("disabled", at(form) < 1);
    find(form, "[data-turn='1']").toggleAttribute("disabled", at(form) === all.length - 1);
  }

  /** @param {HTMLFormElement} which */
  function begin(which) {
    form = which;
    page.dataset.meeting = "";
    form.dataset.meets = "";
    show(form, 0);
  }

  /** @param {HTMLFormElement} which */
  function leave(which) {
    delete page.dataset.meeting;
    delete which.dataset.meets;
    const opener = find(which, "[data-meeting]");
    (opener.checkVisibility() ? opener : find(which, "[data-more]")).focus(); // on a narrow page it is in the menu
    form = null;
  }

  /** How many sections a key turns on, where it is not for the text that one writes in. @param {KeyboardEvent} event */
  function turned({ key, target }) {
    if (key === "PageDown" || key === "PageUp") return key === "PageDown" ? 1 : -1;
    if (target instanceof Element && target.matches(TYPING)) return 0;
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
    if (!form || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const turn = turned(event);
    if (event.key === "Escape") leave(form);
    else if (turn) show(form, at(form) + turn);
    else return;
    event.preventDefault();
  });
})();
