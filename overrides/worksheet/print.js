/** Printing: blank or filled in, this sheet alone. The browser's own command prints what there is to print. */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const page = document.documentElement;

  function prepare() {
    const forms = [...document.querySelectorAll("form[data-worksheet]")];
    const filled = forms.some((form) => Object.keys(guidebook.readAll(form)).length || form.querySelector("[data-earlier]:not([hidden])"));
    if (!page.dataset.print) page.dataset.print = filled ? "filled" : "blank";
    for (const control of document.querySelectorAll(".ws-line, .ws-lines, .ws-select")) guidebook.mirror(control);
    for (const line of document.querySelectorAll("[data-address]")) line.textContent = location.href.split("#")[0];
  }

  function tidy() {
    delete page.dataset.print;
    delete page.dataset.printOne;
    for (const form of document.querySelectorAll("[data-printing]")) delete form.dataset.printing;
  }

  window.addEventListener("beforeprint", prepare);
  window.addEventListener("afterprint", tidy);

  /** @param {HTMLFormElement} form @param {"blank"|"filled"} as */
  guidebook.print = function (form, as) {
    page.dataset.print = as;
    page.dataset.printOne = "";
    form.dataset.printing = "";
    prepare();
    window.print();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-print-as]");
    if (button) guidebook.print(button.form, button.dataset.printAs);
  });
})();
