/** Opens "How to use it" next to a sheet that is still blank, if there is room for it there. */
(async function () {
  "use strict";

  const how = document.querySelector("[data-how] > details");
  const beside = matchMedia("(min-width: 76.25em)");
  await window.guidebook.ready;
  const used = window.guidebook.sheets.some(({ keeper }) => keeper.base);
  if (!how) return;
  if (beside.matches && !used) {
    how.setAttribute("open", "");
    how.setAttribute("data-by-itself", ""); // if the page gets narrow and it would cover the sheet, the style hides it until the script below has closed it
  }
  how.querySelector("summary")?.addEventListener("click", () => how.removeAttribute("data-by-itself"));
  beside.addEventListener("change", () => {
    if (!beside.matches) for (const each of ["open", "data-by-itself"]) how.removeAttribute(each);
  });
})();
