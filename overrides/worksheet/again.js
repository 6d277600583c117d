/** Takes a double click or double tap for one: its second half would meet what has moved up, or undo what the first half did. */
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
})();
