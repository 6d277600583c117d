/** The keys of the meeting view, and those of a presentation remote. Keys in a text, and arrows among radio buttons, keep their meaning. */
(function () {
  "use strict";

  const TEXT = "textarea, select, input:not([type=checkbox], [type=radio], [type=button])"; // where keys type, move or choose
  const PRESSED = "button, a, summary, input"; // what the space bar activates

  /** Whether a key is part of composing text with an input method; browsers report that in two ways. @param {KeyboardEvent} event */
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
    const [ahead, back] = document.body.dir === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    return key === ahead ? ["turn", 1] : key === back ? ["turn", -1] : null;
  };
})();
