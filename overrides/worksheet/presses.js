/** Lets a radio button that was chosen by mistake be cleared: by a second click on it, or by the Delete key. */
(function () {
  "use strict";

  const TOGETHER = 500; // milliseconds in which a second click is the rest of a double click

  /** @type {HTMLInputElement | null} */
  let filled = null;
  let filledAt = -TOGETHER;
  document.addEventListener("input", (event) => {
    if (bubble(event.target)) filledAt = event.timeStamp;
  });
  document.addEventListener("mousedown", (event) => {
    const input = /** @type {Element} */ (event.target).closest(".ws-tick")?.querySelector("input");
    const once = event.detail < 2 && event.timeStamp - filledAt > TOGETHER;
    filled = once && bubble(input) && input.checked ? input : null;
  });
  document.addEventListener("click", (event) => {
    if (!filled || event.target !== filled) return;
    empty(filled);
    filled = null;
  });
  document.addEventListener("keydown", (event) => {
    filled = null; // a press that was let go elsewhere: what a key chooses now is no second click
    const input = event.target;
    if ((event.key === "Delete" || event.key === "Backspace") && bubble(input) && input.checked) empty(input);
  });

  /**
   * @param {EventTarget | null | undefined} input
   * @returns {input is HTMLInputElement}
   */
  function bubble(input) {
    return input instanceof HTMLInputElement && input.type === "radio";
  }

  /** @param {HTMLInputElement} input */
  function empty(input) {
    input.checked = false;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
})();
