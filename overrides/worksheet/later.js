/**
 * What is seldom used comes when it is first needed: files, earlier versions, the meeting view, the tools of rows. It is the
 * scripts in later/, as one file, whose address stands on the element of this script. It is asked for as soon as one points at a
 * button that needs it; a press that comes before it is kept, and done when it is there.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { later } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const NEEDS_IT = "[data-later], .ws-row__menu";

  /** @type {Promise<void> | null} */
  let coming = null;
  let there = false;
  /** @type {HTMLElement | null} the button that was pressed last before it was there */
  let pressed = null;

  guidebook.later = () => {
    coming ||= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = later || "";
      script.addEventListener("load", () => {
        there = true;
        for (const sheet of guidebook.sheets) sheet.act();
        resolve();
      });
      script.addEventListener("error", () => {
        coming = null;
        script.remove();
        reject(new Error(`${script.src} could not be loaded`));
      });
      document.head.append(script);
    });
    return coming;
  };

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  const needing = (target) => (!there && target instanceof Element ? target.closest(NEEDS_IT) : null);

  /** @param {HTMLElement} button */
  async function press(button) {
    if (pressed === button) return;
    pressed = button;
    try {
      await guidebook.later();
      if (pressed === button) button.click();
    } catch {
      if (pressed !== button) return; // another one was pressed since
      pressed = null;
      const place = /** @type {HTMLElement} */ (button.closest("form")?.querySelector("[data-notice]"));
      const notice = new guidebook.Notice(place);
      const again = () => {
        notice.tell("");
        void press(button);
      };
      notice.tell(guidebook.say("worksheet.later.failed"), [[guidebook.say("worksheet.later.again"), again]]);
    }
  }

  for (const name of ["pointerover", "focusin"])
    document.addEventListener(name, ({ target }) => needing(target) && guidebook.later().catch(() => {})); // a press says so
  document.addEventListener("click", (event) => {
    const button = needing(event.target);
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void press(button);
  }, true);
})();
