/** The frame around every page, by keyboard and by touch: menu, search, colors. What is seldom used is loaded when needed. */
(function () {
  "use strict";
  const root = document.documentElement;
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** @type {Set<string>} */
  const there = new Set();

  /**
   * Loads another script of the frame. If that fails, it is tried again when the script is next needed.
   * @param {string} name
   */
  function have(name) {
    if (there.has(name)) return;
    there.add(name);
    const script = document.createElement("script");
    script.src = new URL(name, src).href;
    script.addEventListener("error", () => {
      script.remove();
      there.delete(name);
    });
    document.head.append(script);
  }

  /**
   * An element that our own template always has.
   * @param {string} selector
   * @param {ParentNode} [within]
   */
  const find = (selector, within = document) => /** @type {HTMLElement} */ (within.querySelector(selector));

  /**
   * The menu on a narrow page opens, closes, and returns the focus natively, without scripts too. This announces its state to
   * screen readers, moves the focus into it, and closes it once the reader is done with it.
   * @param {HTMLElement} menu
   * @param {HTMLElement} opener
   */
  function setUpMenu(menu, opener) {
    const close = () => {
      if (menu.matches(":popover-open")) menu.hidePopover();
    };
    opener.setAttribute("aria-expanded", "false");
    menu.addEventListener("toggle", () => {
      const open = menu.matches(":popover-open");
      opener.setAttribute("aria-expanded", String(open));
      if (open) find(menu.querySelector("[aria-current]") ? "[aria-current]" : "a", menu).focus();
      else if (document.activeElement === document.body) opener.focus();
    });
    menu.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to instanceof Node && !menu.contains(to)) close();
    });
    menu.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a")) close();
    });
    matchMedia("(min-width: 76.25em)").addEventListener("change", ({ matches: wide }) => {
      if (wide) close(); // told late, that a page is narrow now would close what has just been opened there
    });
  }

  /**
   * Whether search is open is the state of a hidden checkbox, for the style. The search script is loaded when search is first
   * touched.
   * @param {HTMLElement} search
   * @param {HTMLInputElement} box
   * @param {HTMLElement} opener
   */
  function setUpSearch(search, box, opener) {
    const query = find("input", search);
    /** @param {boolean} open */
    const set = (open) => {
      if (open) have("search.js");
      box.checked = open;
      opener.setAttribute("aria-expanded", String(open));
    };
    const close = () => {
      (opener.checkVisibility() ? opener : query).focus();
      set(false);
    };
    for (const touched of ["pointerover", "focusin"])
      for (const part of [search, opener]) part.addEventListener(touched, () => have("search.js"), { once: true });
    box.addEventListener("change", () => (box.checked ? query.focus() : set(false))); // by the theme's label for the checkbox
    opener.addEventListener("click", () => {
      set(true);
      query.focus();
    });
    for (const begun of ["focus", "input"]) query.addEventListener(begun, () => set(true));
    find("[data-search-close]", search).addEventListener("click", close);
    search.addEventListener("reset", () => query.focus());
    search.addEventListener("submit", (event) => event.preventDefault());
    search.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to instanceof Node && !search.contains(to)) set(false);
    });
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || !box.checked) return;
      event.stopPropagation();
      close();
    });
    addEventListener("hashchange", () => set(false)); // a link within this page
  }

  /** @param {HTMLElement} button */
  function setUpColors(button) {
    const site = find('meta[name="site-id"]').getAttribute("content");
    button.addEventListener("click", () => {
      const shown = root.dataset.colors || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      root.dataset.colors = shown === "dark" ? "light" : "dark";
      try {
        window.localStorage.setItem(`${site}/colors`, root.dataset.colors);
      } catch {
        // No storage: the choice applies to this page only.
      }
    });
  }

  /** Links to this page in other languages lead to the same place, with the same sheet. */
  function setUpLanguages() {
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-language]")))
      for (const begun of ["pointerdown", "focus", "click"])
        link.addEventListener(begun, () => {
          link.search = location.search;
          link.hash = location.hash;
        });
  }

  /** Opens what a link leads to: the `details` around it or, for a heading, next to it. */
  function unfold() {
    const to = document.querySelector(":target");
    const beside = to?.matches(".gb-text > *") ? null : to?.parentElement?.querySelector(":scope > details"); // what the page itself folds is of no heading
    const fold = to?.closest("details") || to?.querySelector("details") || beside;
    if (fold && !fold.closest(".ws")) fold.setAttribute("open", "");
  }

  /** On paper nothing is folded; sheets decide for themselves what they print. */
  function setUpFolds() {
    /** @type {HTMLDetailsElement[]} */
    let closed = [];
    for (const moment of ["load", "hashchange"]) addEventListener(moment, unfold);
    addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll(/** @type {"details"} */ (".gb-text details:not([open], .ws *)"))];
      for (const each of closed) each.open = true;
    });
    addEventListener("afterprint", () => {
      for (const each of closed) each.open = false;
    });
  }

  if ("popover" in HTMLElement.prototype) setUpMenu(find("#gb-menu"), find("[popovertarget='gb-menu']"));
  const search = find("#gb-search"); // an edition may leave it out
  if (search) setUpSearch(search, /** @type {HTMLInputElement} */ (find(".gb-toggle")), find("[data-search-open]"));
  setUpFolds();
  setUpLanguages();
  setUpColors(find("[data-colors-button]"));
  for (const name of ["contents.js", "place.js"]) addEventListener("scroll", () => have(name), { once: true, passive: true });
  for (const name of ["pointerover", "focusin"])
    document.addEventListener(name, ({ target }) => {
      if (target instanceof Element && target.closest(".gb-main [title]")) have("tooltips.js");
    });

  // The line at the foot of every printed page, if the browser can do that; a sheet has its own (see worksheet/idle/running.js).
  window.addEventListener("beforeprint", () => root.style.setProperty("--gb-running", JSON.stringify(document.title)));
})();
