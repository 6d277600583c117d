/**
 * The menus of the bar. They are `details`, which open by themselves, so that printing waits for no script. Here they close as
 * people expect (a choice, Escape, a press elsewhere, leaving by keyboard), and the arrow keys walk in them.
 */
(function () {
  "use strict";

  /** @param {EventTarget | null} target @returns {HTMLDetailsElement | null} the menu that something stands in */
  const menuOf = (target) => (target instanceof Element ? target.closest("[data-menu]") : null);
  const open = () => /** @type {HTMLDetailsElement | null} */ (document.querySelector("[data-menu][open]"));
  /** @param {HTMLElement} menu */
  const opener = (menu) => /** @type {HTMLElement} */ (menu.querySelector("summary"));

  /** @param {HTMLDetailsElement | null} menu */
  function close(menu) {
    if (!menu) return;
    if (menu.contains(document.activeElement)) opener(menu).focus(); // before what has the focus is hidden
    menu.open = false;
  }

  /** Where a key leads to among some choices, from one of them or (-1) from none. @type {Record<string, (from: number, all: number) => number>} */
  const LEADS = {
    Home: () => 0,
    End: (_, all) => all - 1,
    ArrowDown: (from, all) => (from + 1) % all,
    ArrowUp: (from, all) => (Math.max(from, 0) - 1 + all) % all,
  };

  /** @param {KeyboardEvent} event @param {HTMLDetailsElement} menu */
  function walk(event, menu) {
    if (!Object.hasOwn(LEADS, event.key)) return;
    event.preventDefault();
    menu.open = true;
    const choices = [...menu.querySelectorAll("button")].filter((each) => each.checkVisibility());
    const from = choices.findIndex((each) => each.matches(":focus"));
    choices[LEADS[event.key](from, choices.length)]?.focus();
  }

  document.addEventListener("click", (event) => {
    const menu = menuOf(event.target);
    if (menu && /** @type {Element} */ (event.target).closest("button")) close(menu);
  }, true);
  document.addEventListener("pointerdown", ({ target }) => menuOf(target) !== open() && close(open()));
  document.addEventListener("focusout", ({ target, relatedTarget }) => relatedTarget && menuOf(target) !== menuOf(relatedTarget) && close(menuOf(target)));
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const menu = menuOf(event.target);
    if (event.key === "Escape" && open()) {
      event.stopPropagation();
      const opened = /** @type {HTMLDetailsElement} */ (open());
      opener(opened).focus();
      close(opened);
    } else if (menu) walk(event, menu);
  }, true);
})();
