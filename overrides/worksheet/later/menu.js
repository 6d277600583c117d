/**
 * What opens over a sheet: the menus of its bar, its steps and how to use it. They are `details`, which open by themselves, so that
 * printing waits for no script. Here they close as people expect (a choice, Escape, a press elsewhere, leaving by keyboard), and
 * the arrow keys walk in lists of actions.
 */
(function () {
  "use strict";

  /** @param {EventTarget | null} target @returns {HTMLElement | null} the menu that something stands in */
  const menuOf = (target) => (target instanceof Element ? target.closest("[data-menu]") : null);
  /** @param {HTMLElement} menu */
  const fold = (menu) => /** @type {HTMLDetailsElement} */ (menu.matches("details") ? menu : menu.querySelector("details"));
  /** @param {HTMLElement} menu */
  const opener = (menu) => /** @type {HTMLElement} */ (menu.querySelector("summary"));

  /** The menu that lies open over the sheet; what stands beside it closes nothing. @returns {HTMLElement | undefined} */
  const open = () => [...document.querySelectorAll("[data-menu]")].find((menu) => fold(menu).open && menu.lastElementChild && getComputedStyle(menu.lastElementChild).position === "absolute");

  /** @param {HTMLElement | undefined} menu */
  function close(menu) {
    if (!menu) return;
    if (menu.contains(document.activeElement)) opener(menu).focus(); // before what has the focus is hidden
    fold(menu).open = false;
  }

  /** Where a key leads to among some choices, from one of them or (-1) from none. @type {Record<string, (from: number, all: number) => number>} */
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
