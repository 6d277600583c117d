/** Where nobody has filled in a sheet yet, how to use it stands open, if there is room for it beside the sheet. */
(async function () {
  "use strict";

  const how = document.querySelector("[data-how] > details");
  const beside = matchMedia("(min-width: 76.25em)");
  await window.guidebook.ready;
  const used = window.guidebook.sheets.some(({ keeper }) => keeper.base);
  if (how && beside.matches && !used) how.setAttribute("open", "");
  beside.addEventListener("change", () => beside.matches || how?.removeAttribute("open")); // there it would lie over the sheet
})();
