/**
 * Prints one sheet: blank, to write on, or filled in. The browser's own command prints a sheet that has answers to write on:
 * answers stay, and empty fields get room.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const page = document.documentElement;
  const DOINGS = ["pointerdown", "keydown", "input", "focusin"];
  const MOST_IN_ONE_PIECE = 900; // letters in one field of a row: with more, the row may break across pages

  /** @type {[HTMLElement, string][]} marks set while something is printed */
  let marks = [];
  /** @type {(() => void)[]} what else to undo afterward */
  let after = [];

  /** @param {HTMLElement} element @param {string} name @param {string} [value] */
  function mark(element, name, value = "") {
    element.dataset[name] = value;
    marks.push([element, name]);
    for (const name of DOINGS) document.addEventListener(name, tidy, true);
  }

  /**
   * Removes the whitespace between tags after an element with a page size of its own: to Firefox it is content of the page
   * around it, for which it prints an empty page.
   * @param {HTMLElement} last
   */
  function endAfter(last) {
    for (let each = /** @type {Node | null} */ (last); each && each !== document.body; each = each.parentNode)
      for (let next = each.nextSibling, after; next; next = after) {
        after = next.nextSibling;
        if (next instanceof Text && !next.data.trim()) next.remove();
      }
  }

  /** Whether the answer that an element waits for may still be given on paper. @param {HTMLElement} waiting */
  function open(waiting) {
    const other = guidebook.nearest(waiting, waiting.dataset.when);
    return Boolean(other && guidebook.readField(other) === undefined);
  }

  /** Leaves out what the chosen part, or a poster, does not need; what is left starts where the sheet would. @param {HTMLFormElement} form */
  function leaveOut(form) {
    const { printPart = "", printPaper } = page.dataset;
    if (!printPart && !printPaper) return;
    /** @param {DOMStringMap} section */
    const wanted = ({ audience = printPart, poster }) => (printPaper ? poster !== undefined : audience.split(" ").includes(printPart));
    const sections = [...form.querySelectorAll(".ws-section")];
    for (const section of sections) mark(section, wanted(section.dataset) ? "printed" : "unprinted");
    const [first] = sections.filter((section) => "printed" in section.dataset);
    const { orientation } = form.dataset; // of the page with the head of the sheet
    if (first) form.dataset.orientation = first.dataset.orientation;
    after.push(() => Object.assign(form.dataset, { orientation }));
  }

  function prepare() {
    const forms = [...document.querySelectorAll("form[data-worksheet]")].filter((form) => !("printOne" in page.dataset) || "printing" in form.dataset);
    const filled = forms.some((form) => !guidebook.holdsNothing(form) || form.querySelector("[data-earlier]:not([hidden])"));
    if (!page.dataset.print) mark(page, "print", filled ? "write" : "blank");
    if (page.dataset.print === "write") for (const waiting of document.querySelectorAll("[data-when][hidden]")) if (open(waiting)) mark(waiting, "open");
    if (page.dataset.print === "filled") for (const row of document.querySelectorAll(".ws-row ~ .ws-row:not([data-printed])")) if (guidebook.holdsNothing(row)) mark(row, "nothing");
    for (const control of /** @type {NodeListOf<Control & HTMLElement>} */ (document.querySelectorAll(".ws-line, .ws-lines, .ws-select"))) {
      guidebook.mirror(control);
      const row = control.closest(".ws-row");
      if (row && control.value.length > MOST_IN_ONE_PIECE) mark(row, "long");
    }
    for (const section of document.querySelectorAll(".ws-section, [data-own-paper]")) endAfter(section);
    for (const form of forms) after.push(guidebook.running(form, page.dataset.print === "blank"));
    // A page opened from disk has a path for an address, with someone's name in it.
    const address = location.protocol.startsWith("http") ? location.href.split(/[?#]/)[0] : "";
    for (const line of document.querySelectorAll("[data-address]")) line.textContent = address;
  }

  // Phones report that printing is over at once, and draw the pages only then. So the page stays ready for print until the
  // reader does something, or comes back to the page.
  function tidy() {
    for (const [element, name] of marks) delete element.dataset[name];
    marks = [];
    for (const each of after) each();
    after = [];
    for (const name of DOINGS) document.removeEventListener(name, tidy, true);
  }

  window.addEventListener("beforeprint", prepare);
  window.addEventListener("focus", tidy);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && tidy());

  guidebook.print = function (form, as, more = []) {
    tidy();
    mark(page, "print", as);
    mark(page, "printOne");
    mark(form, "printing");
    for (const choice of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[data-print-choice]")))
      if (choice.value && (choice.type !== "checkbox" || choice.checked)) mark(page, choice.dataset.printChoice || "", choice.value);
    leaveOut(form);
    for (const [element, name] of more) mark(element, name);
    prepare();
    window.print();
  };

  document.addEventListener("click", (event) => {
    /** @type {HTMLButtonElement | null} */
    const button = /** @type {Element} */ (event.target).closest("[data-print-as]");
    if (button?.form && !guidebook.again(event)) guidebook.print(button.form, /** @type {PrintAs} */ (button.dataset.printAs));
  });
})();
