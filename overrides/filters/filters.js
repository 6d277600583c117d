/** Filters a list (tools, stories). Without script the list is whole. */
(function () {
  "use strict";

  const { guidebook } = window;

  /**
   * How many are shown, by what is listed: in words when all are, and when some are.
   * @type {Record<string, (shown: number, all: number) => [string, string]>}
   */
  const WORDS = {
    tools: (shown, all) => [guidebook.say("filters.tools", { count: shown }), guidebook.say("filters.some_tools", { shown, count: all })],
    stories: (shown, all) => [guidebook.say("filters.stories", { count: shown }), guidebook.say("filters.some_stories", { shown, count: all })],
    entries: (shown, all) => [guidebook.say("filters.entries", { count: shown }), guidebook.say("filters.some_entries", { shown, count: all })],
  };

  /**
   * Whether an item of the list is one that a filter asks for; an empty filter asks for nothing.
   * @param {HTMLElement} item
   * @param {HTMLSelectElement} filter
   */
  function fits(item, { dataset: { filter: what = "" }, value }) {
    if (!value) return true;
    const has = item.dataset[what] || "";
    return what === "minutes" ? Number(has) <= Number(value) : has.split(" ").includes(value);
  }

  /** @param {HTMLElement} list */
  function mount(list) {
    const form = /** @type {HTMLFormElement} */ (list.querySelector("form"));
    const items = [...list.querySelectorAll("[data-item]")];
    const count = /** @type {HTMLElement} */ (list.querySelector("[data-count]"));
    /** @type {NodeListOf<HTMLSelectElement>} */
    const filters = form.querySelectorAll("[data-filter]");

    function filter() {
      for (const item of items) item.hidden = ![...filters].every((each) => fits(item, each));
      const shown = items.filter((item) => !item.hidden).length;
      const [all, some] = WORDS[count.dataset.count || ""](shown, items.length);
      count.textContent = shown === items.length ? all : some;
    }

    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }

  document.querySelectorAll("[data-filters]").forEach(mount);
})();
