/**
 * Loads what is seldom used when it is first needed: files, earlier versions and the tools of rows (later/, sheets/), exports
 * to other programs and devices (exporting/), and the meeting view (meeting/). Each piece is a script and a style, whose
 * addresses are attributes of this script's element. A piece loads as soon as the reader points at a button that needs it; a
 * click that comes before it has loaded is repeated then. What can wait until the page is ready, but not for a click (idle/),
 * loads by itself, after everything else: the words of the status line, and printing.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const addresses = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;

  /** @type {HTMLElement | null} the button last clicked before its piece had loaded */
  let pressed = null;
  /** Takes back the message that something could not be loaded, if it is still there. */
  let takeBack = () => {};

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
  /** @param {string} name of a piece */
  const script = (name) => {
    const address = addresses[name] || "";
    // In the order in which they are requested: later/ uses what is in idle/.
    return arrived(Object.assign(document.createElement("script"), { src: address, async: false }), address);
  };
  /** @param {string} name */
  const styled = (name) => {
    const address = addresses[`${name}Style`] || "";
    return [script(name), arrived(Object.assign(document.createElement("link"), { rel: "stylesheet", href: address }), address)];
  };

  /**
   * A piece that loads once, when it is first called for; after a failure, the next call tries again.
   * @param {() => Promise<void>[]} bring
   * @param {() => void} [use]
   * @returns {Piece}
   */
  function piece(bring, use) {
    /** @type {Promise<void> | null} */
    let coming = null;
    const ask = () => {
      coming ||= Promise.all(bring()).then(
        () => {
          asked.there = true;
          use?.();
        },
        (error) => {
          coming = null;
          throw error;
        },
      );
      return coming;
    };
    const asked = Object.assign(ask, { there: false });
    return asked;
  }

  guidebook.idle = piece(() => [script("idle")], () => {
    void guidebook.ready.then(() => guidebook.sheets.forEach(({ status }) => status.sayInWords()));
  });
  guidebook.later = piece(() => [guidebook.idle(), ...styled("later")], () => {
    for (const sheet of guidebook.sheets) sheet.act();
  });
  guidebook.exporting = piece(() => [guidebook.later(), ...styled("exporting")]);
  guidebook.meetingView = piece(() => [guidebook.later(), ...styled("meetingView")]);

  /** What does nothing when clicked until its piece has loaded. @type {[string, Piece][]} */
  const NEEDS = [
    ["[data-later=meeting-view]", guidebook.meetingView],
    ["[data-later=exporting]", guidebook.exporting],
    ["[data-later], .ws-row__menu", guidebook.later],
    ["[data-print-as]", guidebook.idle],
  ];
  /** What will soon need a piece: menus and notes work without it at first. @type {[string, Piece][]} */
  const SOON = [...NEEDS.slice(0, -1), ["[data-menu], [data-enters]", guidebook.later]];

  /**
   * The element around a target that needs a piece not loaded yet, with that piece.
   * @param {EventTarget | null} target
   * @param {[string, Piece][]} needs
   * @returns {[HTMLElement, Piece] | null}
   */
  function lacking(target, needs) {
    for (const [selector, needed] of needs) {
      /** @type {HTMLElement | null} */
      const found = !needed.there && target instanceof Element ? target.closest(selector) : null;
      if (found) return [found, needed];
    }
    return null;
  }

  /** @param {HTMLElement} button @param {Piece} bring the piece that it needs */
  async function press(button, bring) {
    if (pressed === button) return;
    pressed = button;
    try {
      await bring();
      takeBack();
      if (pressed === button) button.click();
    } catch {
      if (pressed !== button) return; // another one was clicked since
      pressed = null;
      const place = /** @type {HTMLElement} */ (button.closest("form")?.querySelector("[data-notice]"));
      const notice = new guidebook.Notice(place);
      const again = () => {
        notice.tell("");
        void press(button, bring);
      };
      notice.tell(guidebook.say("worksheet.later.failed"), [[guidebook.say("worksheet.later.again"), again]]);
      const told = notice.message.firstElementChild;
      takeBack = () => void (told?.isConnected && notice.tell(""));
    }
  }

  addEventListener("load", () => setTimeout(() => guidebook.idle().catch(() => {}), 100));
  for (const name of ["pointerover", "focusin"])
    document.addEventListener(name, ({ target }) => lacking(target, SOON)?.[1]().catch(() => {})); // a click reports it

  // Cells pasted into a row also wait for their script; if it cannot place them, they are pasted as text.
  document.addEventListener("paste", (event) => {
    const { target, clipboardData: data } = event;
    const [html, text] = ["text/html", "text/plain"].map((type) => data?.getData(type) || "");
    if (guidebook.later.there || !/<table|\t/i.test(html + text) || !(target instanceof HTMLElement) || !target.closest(".ws-rows")) return;
    event.preventDefault();
    const paste = () => guidebook.pasteCells?.(target, html, text) || write(/** @type {Line} */ (target), text);
    guidebook.later().then(paste, paste);
  });

  /** Does what a browser does with pasted text. @param {Line} control @param {string} text */
  function write(control, text) {
    control.setRangeText?.(text, control.selectionStart ?? 0, control.selectionEnd ?? 0, "end");
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.addEventListener("click", (event) => {
    const lacks = lacking(event.target, NEEDS);
    if (!lacks) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void press(...lacks);
  }, true);

  /** Whether a meeting or its clock was running before the page was reloaded (see meeting/remember.js). */
  function goesOn() {
    try {
      const clocks = Object.keys(window.sessionStorage).filter((name) => document.getElementById(name.split("/clock/")[1]));
      return clocks.length > 0 || Boolean(window.history.state?.meeting);
    } catch {
      return false; // no storage in this browser
    }
  }
  /** The page's address holds a sheet (see later/received.js). */
  const came = () => location.hash.startsWith("#answers=");
  addEventListener("hashchange", () => came() && guidebook.later().catch(() => {}));
  if (came()) guidebook.later().catch(() => {});
  if (goesOn()) guidebook.meetingView().catch(() => {});
})();
