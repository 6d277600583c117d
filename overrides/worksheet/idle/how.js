/** Where nobody has filled in a sheet yet, how to use it stands open, if there is room for it beside the sheet. */
(async function () {
  "use strict";

  const how = document.querySelector("[data-how] > details");
  const beside = matchMedia("(min-width: 76.25em)");
  await window.guidebook.ready;
  const used = window.guidebook.sheets.some(({ keeper }) => keeper.base);
  if (!how) return;
  if (beside.matches && !used) {
    how.setAttribute("open", "");
    how.setAttribute("data-by-itself", ""); // where it would lie over the sheet, the style hides it until this says that it is closed
  }
  how.querySelector("summary")?.addEventListener("click", () => how.removeAttribute("data-by-itself"));
  beside.addEventListener("change", () => {
    if (!beside.matches) for (const each of ["open", "data-by-itself"]) how.removeAttribute(each);
  });
})();
