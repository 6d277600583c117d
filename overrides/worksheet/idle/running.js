/**
 * The running line on every printed page of a sheet: the tool, the team and the date, or room to write these. It is in the
 * margin if the browser can do that; otherwise in an element with a fixed position, which repeats on each page.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const page = document.documentElement;
  const ROOM = [24, 10]; // letters of room for the team and the date
  const IN_MARGIN = "CSSMarginRule" in window;

  /** What a line at the head of the sheet says on paper. @param {HTMLElement} root @param {number} room @param {boolean} blank */
  function said(root, room, blank) {
    const given = guidebook.line(root)?.dataset.given; // printed on blank paper, too
    const words = (!blank && String(guidebook.readField(root) ?? "")) || given;
    return words || `${guidebook.labelOf(root)} ${"_".repeat(room)}`;
  }

  /** @param {HTMLElement} form @param {boolean} blank */
  function words(form, blank) {
    const head = [...form.querySelectorAll(".ws-head > [data-field]")]; // a retired tool has none
    const title = [form.dataset.title, form.dataset.called, form.dataset.looking].filter(Boolean).join(": ");
    return [title, ...head.map((each, index) => said(each, ROOM[index], blank))].join(" · ");
  }

  /** Puts the line on every page of a form; returns a function that removes it. @param {HTMLElement} form @param {boolean} blank */
  guidebook.running = function (form, blank) {
    const line = words(form, blank);
    const { school, district } = guidebook.now.known.profile;
    const heading = form.querySelector("[data-heading]");
    if (heading) heading.textContent = [form.dataset.looking, form.dataset.called, school, district].filter(Boolean).join(" · ");
    if (IN_MARGIN) {
      page.style.setProperty("--ws-running", JSON.stringify(line));
      page.dataset.paged = ""; // see whole_pages.css
      return () => {
        page.style.removeProperty("--ws-running");
        delete page.dataset.paged;
      };
    }
    // Our button prepares the page, and so does the browser when it begins to print: one line for both.
    const head = form.querySelector(":scope > .ws-running") || document.createElement("p");
    Object.assign(head, { className: "ws-running", textContent: line });
    form.append(head);
    return () => head.remove();
  };
})();
