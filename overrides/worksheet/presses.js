/** What a press means: a double click or double tap is one press, and a later press on a filled bubble empties it. */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const TOGETHER = 500; // milliseconds in which two presses are one, whatever the browser counts

  /** @type {WeakMap<EventTarget, number>} when something was pressed last */
  const pressed = new WeakMap();
  /** @type {WeakSet<Event>} */
  const repeated = new WeakSet();
  document.addEventListener(
    "click",
    (event) => {
      if (!event.detail) return; // by keyboard or script
      const target = /** @type {Element} */ (event.target);
      if (event.detail > 1 || event.timeStamp - (pressed.get(target) ?? -TOGETHER) < TOGETHER) repeated.add(event);
      pressed.set(target, event.timeStamp);
    },
    true,
  );

  guidebook.again = (event) => repeated.has(event);

  // A bubble that was filled by mistake: a second press, or the Delete key, empties it again.
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
