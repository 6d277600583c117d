/**
 * A button that opens a list of actions, as people expect it: a choice, Escape, a press elsewhere, and leaving it by
 * keyboard close it.
 */
(function () {
  "use strict";

  /**
   * @param {HTMLButtonElement} button with `aria-expanded` and `aria-controls`
   * @param {() => void} [opening] told before the list is shown
   */
  function mountMenu(button, opening) {
    const list = /** @type {HTMLElement} */ (document.getElementById(button.getAttribute("aria-controls") || ""));
    const isOpen = () => button.getAttribute("aria-expanded") === "true";
    const inside = (/** @type {EventTarget | null} */ target) => target instanceof Node && (list.contains(target) || button.contains(target));

    /** @param {boolean} open */
    function set(open) {
      if (open) opening?.();
      else if (list.contains(document.activeElement)) button.focus(); // before what has the focus is hidden
      button.setAttribute("aria-expanded", String(open));
    }

    button.addEventListener("click", () => set(!isOpen()));
    list.addEventListener("click", (event) => event.target instanceof Element && event.target.closest("button") && set(false), true);
    document.addEventListener("pointerdown", (event) => isOpen() && !inside(event.target) && set(false));
    for (const part of [button, list])
      part.addEventListener("focusout", (event) => event.relatedTarget && !inside(event.relatedTarget) && set(false));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || !isOpen()) return;
      event.stopPropagation();
      set(false);
      button.focus();
    }, true);
  }

  window.guidebook.mountMenu = mountMenu;
})();
