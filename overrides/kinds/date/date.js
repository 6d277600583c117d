/** A day in any words; a button offers the browser's calendar, which writes the day out. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  let picker = null;
  let target = null;

  function open(control, button) {
    if (!picker) {
      picker = document.createElement("input");
      picker.type = "date";
      picker.className = "ws-date__picker";
      picker.tabIndex = -1;
      picker.setAttribute("aria-hidden", "true");
      picker.addEventListener("change", () => {
        if (!picker.value) return;
        const [year, month, day] = picker.value.split("-").map(Number);
        target.value = new Date(year, month - 1, day).toLocaleDateString(document.documentElement.lang, { year: "numeric", month: "long", day: "numeric" });
        target.dispatchEvent(new Event("input", { bubbles: true }));
        target.focus();
      });
    }
    target = control;
    button.after(picker);
    picker.value = "";
    picker.showPicker();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-pick]");
    if (button) open(button.closest("[data-kind]").querySelector(".ws-line"), button);
  });

  guidebook.kinds.date = guidebook.text();
})();
