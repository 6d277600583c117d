/** Filters a list (tools, stories). Without script the list is whole. */
(function () {
  "use strict";
  for (const list of document.querySelectorAll("[data-filters]")) {
    const form = list.querySelector("form");
    const items = [...list.querySelectorAll("[data-item]")];
    const count = list.querySelector("[data-count]");
    const filters = [...form.querySelectorAll("[data-filter]")];

    function fits(item, { dataset, value }) {
      if (!value) return true;
      const has = item.dataset[dataset.filter];
      return dataset.filter === "minutes" ? Number(has) <= Number(value) : has.split(" ").includes(value);
    }

    function filter() {
      for (const item of items) item.hidden = !filters.every((each) => fits(item, each));
      const shown = items.filter((item) => !item.hidden).length;
      const noun = count.dataset.count;
      count.textContent = shown === items.length ? `${shown} ${noun}` : `${shown} of ${items.length} ${noun}`;
    }

    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }
})();
