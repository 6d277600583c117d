/** The frame around every page, by keyboard and by touch: menu, search, colors, and keys that do nothing. */
(function () {
  "use strict";
  const root = document.documentElement;

  /**
   * What our own template has.
   * @param {string} selector
   * @param {ParentNode} [within]
   */
  const find = (selector, within = document) => /** @type {HTMLElement} */ (within.querySelector(selector));

  /**
   * The theme goes to other pages and into search at a bare letter or sign. Whoever speaks to a computer, or brushes a
   * key, would be sent away: outside of what takes text such a key does nothing.
   * @param {KeyboardEvent} event
   */
  function ignoreBareKey(event) {
    const { key, target } = event;
    if (key?.length !== 1 || key === " " || event.ctrlKey || event.metaKey || event.altKey) return;
    const takesText = target instanceof Element && target.closest('input:not([type="radio"]), textarea, select, [contenteditable]');
    if (!takesText) event.stopPropagation();
  }

  /**
   * The menu on a narrow page opens, closes, and gives the focus back by itself, without script too. This says so to
   * those who listen, moves the focus into it, and closes it once one is done with it.
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
    matchMedia("(min-width: 76.25em)").addEventListener("change", close);
  }

  /**
   * The theme's script finds and lists; whether its search is open stands in a box that nobody sees.
   * @param {HTMLElement} search
   * @param {HTMLInputElement} box
   * @param {HTMLElement} opener
   */
  function setUpSearch(search, box, opener) {
    const query = find("input", search);
    const results = find("ol", search);
    /** @param {boolean} open */
    const set = (open) => {
      if (box.checked !== open) box.click();
    };
    const close = () => {
      (opener.checkVisibility() ? opener : query).focus();
      setTimeout(() => set(false), 20); // the theme opens it a moment after the focus has come to it
    };
    box.addEventListener("change", () => opener.setAttribute("aria-expanded", String(box.checked)));
    opener.addEventListener("click", () => {
      set(true);
      query.focus();
    });
    query.addEventListener("input", () => set(true));
    find("[data-search-close]", search).addEventListener("click", close);
    search.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to instanceof Node && !search.contains(to)) set(false);
    });
    search.addEventListener("keydown", (event) => {
      if (event.key === "Tab") event.stopPropagation(); // on to the results; the theme would close
      if (event.key !== "Escape" || event.isComposing || !box.checked) return;
      event.stopPropagation();
      close();
    });
    new MutationObserver(() => {
      for (const each of results.querySelectorAll("[tabindex]")) each.removeAttribute("tabindex");
    }).observe(results, { childList: true, subtree: true });
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
        // Nothing may be kept here: the choice holds for this page.
      }
    });
  }

  /** The theme shows what stands in a title as HTML. */
  function keepTitlesText() {
    for (const each of document.querySelectorAll("[title*='<'], [title*='&']")) {
      const title = each.getAttribute("title") || "";
      each.setAttribute("title", title.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
    }
  }

  addEventListener("keydown", ignoreBareKey, true);
  if ("popover" in HTMLElement.prototype) setUpMenu(find("#menu"), find("[popovertarget='menu']"));
  setUpSearch(find("#search"), /** @type {HTMLInputElement} */ (find("[data-md-toggle='search']")), find("[data-search-open]"));
  setUpColors(find("[data-colors-button]"));
  keepTitlesText();
})();
