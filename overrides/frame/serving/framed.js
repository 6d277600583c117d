/**
 * A tool's page within its preview, which exists only while pages are being served. The name of the frame says how to show the
 * page: "blank" or "filled" as on paper, "meeting", or as it is. What is typed here is stored separately from what the author
 * types on the page itself. Runs before all other scripts of the page.
 */
(function () {
  "use strict";

  const as = window.name;
  const onPaper = as === "blank" || as === "filled";
  const root = document.documentElement;
  const print = window.print.bind(window);
  const DOINGS = ["focus", "visibilitychange", "pointerdown", "keydown", "input", "focusin"]; // which would end the print view

  let printed = false;
  for (const name of DOINGS) window.addEventListener(name, (event) => printed && event.stopImmediatePropagation(), true);

  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]"));
  site.content = `preview-${as}`;
  // Only the outer page polls the server for changes, as browsers limit requests to one server.
  Object.defineProperty(document, "visibilityState", { value: "hidden" });

  /** Applies the rules for print to the screen, and disables those for the screen. @param {CSSRuleList | StyleSheetList} all */
  function asOnPaper(all) {
    for (const each of all) {
      const { media } = /** @type {CSSMediaRule | CSSStyleSheet} */ (each);
      if (media?.mediaText) media.mediaText = media.mediaText.replace(/\bscreen\b/g, "speech").replace(/\bprint\b/g, "all");
      const { cssRules } = /** @type {CSSGroupingRule} */ (each);
      if (cssRules) asOnPaper(/** @type {any} */ (cssRules));
    }
  }

  /** What a made-up team writes: the control's label. @param {HTMLInputElement | HTMLTextAreaElement} control */
  function wordsFor(control) {
    const named = (control.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id)?.textContent?.trim());
    return named.findLast(Boolean) || control.labels?.[0]?.textContent?.trim() || control.getAttribute("aria-label") || "…";
  }

  /** Whether people answer with a control. @param {HTMLElement} control */
  const answers = (control) => Boolean(control.closest(".ws-section, .ws-head") && !control.closest("[data-example], template")) && control.checkVisibility();

  /** @param {HTMLFormElement} form */
  function fillIn(form) {
    const controls = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input, textarea")]).filter(answers);
    const names = new Set(controls.filter(({ type }) => type === "radio").map(({ name }) => name));
    [...names].forEach((each, at) => {
      const group = controls.filter(({ name }) => name === each);
      group[at % group.length].click();
    });
    controls.filter(({ type }) => type === "checkbox").forEach((box, at) => at % 2 === 0 && box.click());
    for (const select of [...form.querySelectorAll("select")].filter(answers)) change(select, () => (select.selectedIndex = 1));
    for (const control of controls.filter(({ type, value }) => !["radio", "checkbox", "file"].includes(type) && !value))
      change(control, () => (control.value = control.inputMode === "numeric" || control.inputMode === "decimal" ? "3" : wordsFor(control)));
  }

  /** @param {HTMLElement} control @param {() => void} how */
  function change(control, how) {
    how();
    for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
  }

  /** Fills in the tool's own example, or a made-up one. @param {HTMLFormElement} form */
  async function fill(form) {
    const example = /** @type {HTMLButtonElement | null} */ (form.querySelector("button[data-example]"));
    if (example) example.click();
    else fillIn(form);
    await new Promise((resolve) => setTimeout(resolve, 500)); // drawings are made after a pause
  }

  async function putOnPaper() {
    const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-worksheet]"));
    root.dataset.colors = "light";
    window.print = () => undefined;
    if (form) {
      await window.guidebook.later();
      if (as === "filled") await fill(form);
      printed = true;
      window.guidebook.print(form, as === "filled" ? "filled" : "blank");
    }
    asOnPaper(document.styleSheets);
    const frame = /** @type {HTMLIFrameElement} */ (window.frameElement);
    const fit = () => Object.assign(frame, { height: String(document.body.scrollHeight) });
    new ResizeObserver(fit).observe(document.body);
    fit();
    for (let each = frame.parentElement; each; each = each.parentElement) each.scrollTo(0, 0); // the example was scrolled into view
  }

  window.addEventListener("load", () => {
    root.toggleAttribute("data-whole", true); // lays out all of it
    if (onPaper) void putOnPaper();
    if (as === "meeting") /** @type {HTMLElement | null} */ (document.querySelector("[data-meeting]"))?.click();
  });
  window.addEventListener("message", ({ data, origin }) => origin === location.origin && data === "print" && print());
})();
