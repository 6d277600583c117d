/**
 * The meeting view: one section at a time, large enough for the back of a room. It only changes how the page looks; the
 * form, its answers and how they are kept are the same. Sections that wait for an answer come up when they are due.
 */
(function () {
  "use strict";

  const page = document.documentElement;
  const TYPING = "textarea, select, input:not([type=checkbox], [type=button])";
  let form = null;

  const sections = () => [...form.querySelectorAll(".ws-section:not([hidden])")];
  const at = () => sections().findIndex((section) => "now" in section.dataset);

  function show(index) {
    const all = sections();
    const now = all[Math.min(Math.max(index, 0), all.length - 1)];
    for (const section of form.querySelectorAll(".ws-section[data-now]")) delete section.dataset.now;
    now.dataset.now = "";
    form.toggleAttribute("data-at-first", now === all[0]); // where the team and the date stand, too
    count();
    const heading = now.querySelector("h2, h3");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  function count() {
    const all = sections();
    form.querySelector("[data-meeting-place]").textContent = `${at() + 1} of ${all.length}`;
    form.querySelector("[data-turn='-1']").disabled = at() < 1;
    form.querySelector("[data-turn='1']").disabled = at() === all.length - 1;
  }

  function begin(which) {
    form = which;
    page.dataset.meeting = "";
    form.dataset.meets = "";
    show(0);
  }

  function leave() {
    delete page.dataset.meeting;
    delete form.dataset.meets;
    form.querySelector("[data-meeting]").focus();
    form = null;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if ("meeting" in button.dataset) begin(button.form);
    else if (form && button.dataset.turn) show(at() + Number(button.dataset.turn));
    else if (form && "meetingEnd" in button.dataset) leave();
  });
  document.addEventListener("input", () => form && count()); // an answer may bring up another section
  document.addEventListener("keydown", (event) => {
    if (!form || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const turn = { PageDown: 1, PageUp: -1 }[event.key] || (!event.target.matches(TYPING) && { ArrowRight: 1, ArrowLeft: -1 }[event.key]);
    if (event.key === "Escape") leave();
    else if (turn) show(at() + turn);
    else return;
    event.preventDefault();
  });
})();
