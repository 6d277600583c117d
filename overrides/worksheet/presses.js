/** Cleans up clicks: a double click or double tap counts as one, and a later click on a chosen radio button clears it. */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const TOGETHER = 500; // milliseconds in which two clicks count as one, whatever the browser says

  /** @type {WeakMap<EventTarget, number>} when something was last clicked */
  const pressed = new WeakMap();
  /** @type {WeakSet<Event>} */
  const repeated = new WeakSet();
  document.addEventListener(
    "click",
    (event) => {
      if (!event.detail) return; // from the keyboard or a script
      const target = /** @type {Element} */ (event.target);
      if (event.detail > 1 || event.timeStamp - (pressed.get(target) ?? -TOGETHER) < TOGETHER) repeated.add(event);
      pressed.set(target, event.timeStamp);
    },
    true,
  );

  guidebook.again = (event) => repeated.has(event);

  // For a radio button chosen by mistake: a second click, or the Delete key, clears it.
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
