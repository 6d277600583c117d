/** A date in any words; a button opens the browser's calendar, and the day chosen there is written out. */
(function () {
  "use strict";
  /** @type {HTMLInputElement | null} */
  let picker = null;
  /** @type {Line | null} */
  let target = null;

  /** The only calendar of the page, which fills in `target`. */
  function calendar() {
    const made = document.createElement("input");
    made.type = "date";
    made.className = "ws-date__picker";
    made.tabIndex = -1;
    made.setAttribute("aria-hidden", "true");
    made.addEventListener("change", () => {
      if (!made.value || !target) return;
      const [year, month, day] = made.value.split("-").map(Number);
      const written = { year: "numeric", month: "long", day: "numeric" };
      const words = /** @type {Intl.DateTimeFormatOptions} */ (written);
      target.value = new Date(year, month - 1, day).toLocaleDateString(document.documentElement.lang, words);
      target.dispatchEvent(new Event("input", { bubbles: true }));
      target.focus();
    });
    return made;
  }

  /** @param {Line} control @param {HTMLElement} button */
  function open(control, button) {
    picker ||= calendar();
    target = control;
    button.after(picker);
    picker.value = "";
    picker.showPicker();
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-pick]");
    const line = button && /** @type {Line | null | undefined} */ (button.closest("[data-kind]")?.querySelector(".ws-line"));
    if (button && line) open(line, button);
  });

  window.guidebook.kinds.date = { shape: "words" };
})();
