/** What the keys of the meeting view, and those of a remote control, mean. Those of a text, and the arrows among bubbles, are their own. */
(function () {
  "use strict";

  const TEXT = "textarea, select, input:not([type=checkbox], [type=radio], [type=button])"; // where keys write, move or choose
  const PRESSED = "button, a, summary, input"; // what the space bar presses

  /** Whether a key belongs to whoever writes with an input method; browsers tell in two ways. @param {KeyboardEvent} event */
  const composing = (event) => event.isComposing || event.keyCode === 229;

  /** @type {Guidebook["meetingKey"]} */
  window.guidebook.meetingKey = function (event) {
    const { key, shiftKey, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || composing(event)) return null;
    if (!(target instanceof Element) || target.closest("dialog")) return null;
    if (key === "Escape") return [target.matches("textarea, select, input") ? "stop" : "leave", 0];
    if (target.matches(TEXT)) return null;
    if (key === "PageDown" || key === "PageUp") return ["page", key === "PageDown" ? 1 : -1];
    if (key === " ") return target.closest(PRESSED) ? null : ["page", shiftKey ? -1 : 1];
    if (target.matches("[type=radio]")) return null;
    return key === "ArrowRight" ? ["turn", 1] : key === "ArrowLeft" ? ["turn", -1] : null;
  };
})();
