/** A number as typed: what cannot be one, or is out of bounds, is said and kept. */
(function () {
  "use strict";
  const guidebook = window.guidebook;

  function complaint(control) {
    const typed = control.value.trim().replace(/,(?=\d{3}(\D|$))/g, "");
    if (!typed) return "";
    const number = Number(typed);
    if (Number.isNaN(number)) return "This is not a number. It is kept as you typed it.";
    const { least, most } = control.dataset;
    if (least !== undefined && number < Number(least)) return `The smallest number here is ${least}.`;
    if (most !== undefined && number > Number(most)) return `The largest number here is ${most}.`;
    return "";
  }

  function check(control) {
    const words = complaint(control);
    const root = control.closest("[data-kind]");
    let said = root.querySelector(".ws-number__complaint");
    if (!words && !said) return;
    if (!said) {
      said = document.createElement("p");
      said.className = "ws-number__complaint";
      said.id = `${control.id}-complaint`;
      said.setAttribute("role", "status");
      root.append(said);
    }
    said.textContent = words;
    control.toggleAttribute("aria-invalid", Boolean(words));
    if (words) {
      control.setAttribute("aria-invalid", "true");
      control.setAttribute("aria-errormessage", said.id);
    } else control.removeAttribute("aria-errormessage");
  }

  guidebook.kinds.number = guidebook.text((control) => control.addEventListener("change", () => check(control)));
})();
