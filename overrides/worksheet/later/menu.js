/**
 * The menus that open over a sheet: those of its bar, its steps and how to use it. They are `details`, which open without a
 * script, so that printing need not wait for one. This closes them as people expect (after a choice, on Escape, on a click
 * elsewhere, on tabbing out), and moves with the arrow keys in lists of actions.
 */
(function () {
  "use strict";

  /** @param {EventTarget | null} target @returns {HTMLElement | null} the menu around an element */
  const menuOf = (target) => (target instanceof Element ? target.closest("[data-menu]") : null);
  /** @param {HTMLElement} menu */
  const fold = (menu) => /** @type {HTMLDetailsElement} */ (menu.matches("details") ? menu : menu.querySelector("details"));
  /** @param {HTMLElement} menu */
  const opener = (menu) => /** @type {HTMLElement} */ (menu.querySelector("summary"));

  /** The open menu that covers the sheet; one open beside it does not count. @returns {HTMLElement | undefined} */
  const open = () => [...document.querySelectorAll("[data-menu]")].find((menu) => fold(menu).open && menu.lastElementChild && getComputedStyle(menu.lastElementChild).position === "absolute");

  /** @param {HTMLElement | undefined} menu */
  function close(menu) {
    if (!menu) return;
    if (menu.contains(document.activeElement)) opener(menu).focus(); // before the focused element is hidden
    fold(menu).open = false;
  }

  /** Where a key leads among the choices, from one of them or (-1) from outside. @type {Record<string, (from: number, all: number) => number>} */
  const LEADS = {
    Home: () => 0,
    End: (_, all) => all - 1,
    ArrowDown: (from, all) => (from + 1) % all,
    ArrowUp: (from, all) => (Math.max(from, 0) - 1 + all) % all,
  };

  /** @param {KeyboardEvent} event @param {HTMLElement} menu */
  function walk(event, menu) {
    if (!Object.hasOwn(LEADS, event.key)) return;
    event.preventDefault();
    fold(menu).open = true;
    const choices = [...menu.querySelectorAll("a, button")].filter((each) => each.checkVisibility());
    const from = choices.findIndex((each) => each.matches(":focus"));
    choices[LEADS[event.key](from, choices.length)]?.focus();
  }

  document.addEventListener("click", ({ target }) => target instanceof Element && target.closest("a, button") && menuOf(target) === open() && close(open()), true);
  document.addEventListener("pointerdown", ({ target }) => menuOf(target) !== open() && close(open()));
  document.addEventListener("focusout", ({ target, relatedTarget }) => relatedTarget && menuOf(target) === open() && menuOf(relatedTarget) !== open() && close(open()));
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const menu = menuOf(event.target);
    const opened = open();
    if (event.key === "Escape" && opened) {
      event.stopPropagation();
      opener(opened).focus();
      close(opened);
    } else if (menu?.matches("[data-walks]") && !(event.target instanceof Element && event.target.matches("select, [type=text]"))) walk(event, menu);
  }, true);
})();
