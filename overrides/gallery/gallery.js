/** Filters the list of tools. Without script the list is whole. */
(function () {
  "use strict";
  const gallery = document.querySelector("[data-gallery]");
  const form = gallery.querySelector("form");
  const cards = [...gallery.querySelectorAll(".gb-card")];
  const count = gallery.querySelector("[data-count]");
  const filters = [...form.querySelectorAll("[data-filter]")];

  function fits(card, { dataset, value }) {
    if (!value) return true;
    const has = card.dataset[dataset.filter];
    return dataset.filter === "minutes" ? Number(has) <= Number(value) : has.split(" ").includes(value);
  }

  function filter() {
    for (const card of cards) card.hidden = !filters.every((each) => fits(card, each));
    const shown = cards.filter((card) => !card.hidden).length;
    count.textContent = shown === cards.length ? `${shown} tools` : `${shown} of ${cards.length} tools`;
  }

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
})();
