/**
 * What is seldom used comes when it is first needed: files, earlier versions, the meeting view, the tools of rows. It is the
 * scripts in later/ and meeting/ as one file, and their style as another; both addresses stand on the element of this script. They
 * are asked for as soon as one points at a button that needs them; a press that comes before them is kept, and done when they are there.
 * What can wait until the page is there, but not for a press (idle/), comes by itself, after everything else: how things stand, and printing.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { later = "", laterStyle = "", idle = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const NEEDS_IT = "[data-later], .ws-row__menu";
  const PRINTS = "[data-print-as]";
  const SOON_NEEDS_IT = `${NEEDS_IT}, [data-menu], [data-enters]`; // menus and notes do without it at first

  /** @type {Promise<void> | null} */
  let idling = null;
  /** @type {Promise<void> | null} */
  let coming = null;
  let there = false;
  /** @type {HTMLElement | null} the button that was pressed last before it was there */
  let pressed = null;

  /** @param {HTMLScriptElement | HTMLLinkElement} element @param {string} address @returns {Promise<void>} */
  const arrived = (element, address) =>
    new Promise((resolve, reject) => {
      element.addEventListener("load", () => resolve());
      element.addEventListener("error", () => {
        element.remove();
        reject(new Error(`${address} could not be loaded`));
      });
      document.head.append(element);
    });
  /** @param {string} address */
  const script = (address) => arrived(Object.assign(document.createElement("script"), { src: address }), address);
  const elements = () => [
    guidebook.idle(),
    arrived(Object.assign(document.createElement("link"), { rel: "stylesheet", href: laterStyle }), laterStyle),
    script(later),
  ];

  guidebook.idle = () => {
    idling ||= script(idle).catch((error) => {
      idling = null;
      throw error;
    });
    return idling;
  };

  guidebook.later = () => {
    coming ||= Promise.all(elements()).then(
      () => {
        there = true;
        for (const sheet of guidebook.sheets) sheet.act();
      },
      (error) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };

  /** @param {EventTarget | null} target @param {string} [selector] @returns {HTMLElement | null} */
  const needing = (target, selector = NEEDS_IT) => (!there && target instanceof Element ? target.closest(selector) : null);

  /** @param {HTMLElement} button @param {() => Promise<void>} bring what it needs */
  async function press(button, bring) {
    if (pressed === button) return;
    pressed = button;
    try {
      await bring();
      if (pressed === button) button.click();
    } catch {
      if (pressed !== button) return; // another one was pressed since
      pressed = null;
      const place = /** @type {HTMLElement} */ (button.closest("form")?.querySelector("[data-notice]"));
      const notice = new guidebook.Notice(place);
      const again = () => {
        notice.tell("");
        void press(button, bring);
      };
      notice.tell(guidebook.say("worksheet.later.failed"), [[guidebook.say("worksheet.later.again"), again]]);
    }
  }

  addEventListener("load", () => setTimeout(() => guidebook.idle().catch(() => {}), 100));
  for (const name of ["pointerover", "focusin"])
    document.addEventListener(name, ({ target }) => needing(target, SOON_NEEDS_IT) && guidebook.later().catch(() => {})); // a press says so

  // Cells that are pasted into a row wait for what puts them there, too; where it cannot, they are a text.
  document.addEventListener("paste", (event) => {
    const { target, clipboardData: data } = event;
    const [html, text] = ["text/html", "text/plain"].map((type) => data?.getData(type) || "");
    if (there || !/<table|\t/i.test(html + text) || !(target instanceof HTMLElement) || !target.closest(".ws-rows")) return;
    event.preventDefault();
    const paste = () => guidebook.pasteCells?.(target, html, text) || write(/** @type {Line} */ (target), text);
    guidebook.later().then(paste, paste);
  });

  /** What a browser does with a text that is pasted. @param {Line} control @param {string} text */
  function write(control, text) {
    control.setRangeText?.(text, control.selectionStart ?? 0, control.selectionEnd ?? 0, "end");
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.addEventListener("click", (event) => {
    /** @type {HTMLElement | null} */
    const printing = !guidebook.print && event.target instanceof Element ? event.target.closest(PRINTS) : null;
    const button = printing || needing(event.target);
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void press(button, printing ? guidebook.idle : guidebook.later);
  }, true);

  /** Whether a meeting, or its clock, was on before the page was loaded (see meeting/remember.js). */
  function goesOn() {
    try {
      const clocks = Object.keys(window.sessionStorage).filter((name) => document.getElementById(name.split("/clock/")[1]));
      return clocks.length > 0 || Boolean(window.history.state?.meeting);
    } catch {
      return false; // this browser keeps nothing
    }
  }
  /** A sheet came by the page's address (see later/received.js). */
  const came = () => location.hash.startsWith("#answers=");
  addEventListener("hashchange", () => came() && guidebook.later().catch(() => {}));
  if (goesOn() || came()) guidebook.later().catch(() => {});
})();
