/** Filters a list (tools, stories). Without scripts the list is complete. */
(function () {
  "use strict";

  const { guidebook } = window;

  /**
   * How many entries are shown, in words, by type of list: if all are, and if only some are.
   * @type {Record<string, (shown: number, all: number) => [string, string]>}
   */
  const WORDS = {
    tools: (shown, all) => [guidebook.say("filters.tools", { count: shown }), guidebook.say("filters.some_tools", { shown, count: all })],
    stories: (shown, all) => [guidebook.say("filters.stories", { count: shown }), guidebook.say("filters.some_stories", { shown, count: all })],
    entries: (shown, all) => [guidebook.say("filters.entries", { count: shown }), guidebook.say("filters.some_entries", { shown, count: all })],
  };

  /**
   * Whether an item matches a filter; an empty filter matches everything.
   * @param {HTMLElement} item
   * @param {HTMLSelectElement} filter
   */
  function fits(item, { dataset: { filter: what = "" }, value }) {
    if (!value) return true;
    const has = item.dataset[what] || "";
    return what === "minutes" ? Number(has) <= Number(value) : has.split(" ").includes(value);
  }

  /**
   * On a narrow page filters are folded until opened; on a wide one they are always open.
   * @param {HTMLDetailsElement} filters
   */
  function fold(filters) {
    const narrow = matchMedia("(max-width: 44.9em)");
    const adapt = () => filters.toggleAttribute("open", !narrow.matches);
    narrow.addEventListener("change", adapt);
    adapt();
  }

  /** @param {HTMLElement} list */
  function mount(list) {
    const form = /** @type {HTMLFormElement} */ (list.querySelector("form"));
    const items = [...list.querySelectorAll("[data-item]")];
    const groups = [...list.querySelectorAll("[data-group]")];
    const reset = /** @type {HTMLElement} */ (form.querySelector("[type=reset]"));
    const summary = /** @type {HTMLElement} */ (list.querySelector("[data-summary]"));
    const count = /** @type {HTMLElement} */ (list.querySelector("[data-count]"));
    /** @type {NodeListOf<HTMLSelectElement>} */
    const filters = form.querySelectorAll("[data-filter]");

    function filter() {
      for (const item of items) item.hidden = ![...filters].every((each) => fits(item, each));
      for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
      const shown = items.filter((item) => !item.hidden).length;
      const [all, some] = WORDS[count.dataset.count || ""](shown, items.length);
      count.textContent = shown === items.length ? all : some;
      const used = [...filters].filter((each) => each.value).length;
      summary.textContent = used ? guidebook.say("filters.filters_on", { count: used }) : guidebook.say("filters.filter");
      reset.hidden = !used;
    }

    /** The button hides once it has cleared the filters, so the focus moves to the first filter. */
    function clear() {
      filters[0].focus();
      filter();
    }

    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(clear));
    fold(/** @type {HTMLDetailsElement} */ (form.closest("details")));
    filter();
    window.addEventListener("pageshow", filter); // by then the browser has put back what was chosen before the reader left
  }

  document.querySelectorAll("[data-filters]").forEach(mount);
})();
