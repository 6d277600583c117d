/** A number as typed, in the notation of any country: what cannot be a number, or is surely out of bounds, is pointed out, and kept. */
(function () {
  "use strict";
  const guidebook = window.guidebook;

  /** @param {Line} control */
  function complaint(control) {
    if (!guidebook.typed(control)) return "";
    const numbers = guidebook.numbers(control.value);
    if (!numbers.length) return guidebook.say("kinds.number.not");
    const { least, most } = control.dataset;
    if (least !== undefined && numbers.every((number) => number < Number(least))) return guidebook.say("kinds.number.least", { least });
    if (most !== undefined && numbers.every((number) => number > Number(most))) return guidebook.say("kinds.number.most", { most });
    return "";
  }

  /** @param {HTMLElement} root */
  function check(root) {
    const control = guidebook.line(root);
    if (!control) return;
    const words = complaint(control);
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

  guidebook.kinds.number = {
    shape: "words",
    mount: (root) => guidebook.line(root)?.addEventListener("change", () => check(root)),
    shown: check,
  };
})();
