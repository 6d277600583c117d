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
      control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), said.id].filter(Boolean).join(" "));
    }
    said.textContent = words;
    if (words) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }

  const text = guidebook.text((control) => control.addEventListener("change", () => check(control)));
  guidebook.kinds.number = {
    ...text,
    write(root, answer) {
      const rest = text.write(root, answer);
      check(root.querySelector("input"));
      return rest;
    },
  };
})();
