/**
 * Hands a sheet over to another device: by a link that holds the answers, and by the same link as a QR code if it is short
 * enough. This page sends nothing.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const LONGEST = 8000; // characters of a link that programs still pass on uncut
  const MOST_IN_CODE = 1273; // characters of a QR code of version 25 at level L, the largest that most phones read from a screen

  /** @param {string} name @param {Record<string, any>} properties @param {...Node} children */
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  /** The address of the tool's page for another device; empty if this page was opened from disk and the site's address is not known. */
  function addressOf(/** @type {HTMLFormElement} */ form, /** @type {string} */ worksheet) {
    if (location.protocol === "file:") return form.querySelector(".ws-address p:not([data-address])")?.textContent || "";
    if (form.matches("[data-own-page]")) return location.origin + location.pathname;
    const own = document.querySelector(`main a[href$="worksheets/${worksheet}.html"]`);
    return own instanceof HTMLAnchorElement ? own.href : "";
  }

  /** The buttons to copy or share a link. @param {string} link @param {HTMLElement} said */
  function waysWith(link, said) {
    const line = element("input", { type: "text", readOnly: true, value: link, className: "ws-line" });
    line.setAttribute("aria-label", guidebook.say("work.handing_over.link"));
    line.addEventListener("focus", () => /** @type {HTMLInputElement} */ (line).select());
    const copy = element("button", { type: "button", className: "ws-button", textContent: guidebook.say("work.handing_over.copy") });
    copy.addEventListener("click", async () => {
      const done = await navigator.clipboard?.writeText(link).then(() => true, () => false);
      if (!done) /** @type {HTMLInputElement} */ (line).focus(); // which selects it, to be copied by hand
      said.textContent = done ? guidebook.say("work.handing_over.copied") : guidebook.say("work.handing_over.copy_by_hand");
    });
    return element("div", { className: "ws-hand-over__link" }, line, copy);
  }

  /** @param {Sheet} sheet @param {HTMLElement} said where the outcome is shown @returns {Promise<Node[]>} */
  async function ways({ form, keeper }, said) {
    const words = (/** @type {string} */ text) => element("p", { textContent: text });
    const address = addressOf(form, keeper.address.worksheet);
    if (!address) return [words(guidebook.say("work.handing_over.no_address"))];
    const link = await guidebook.linkTo(address, keeper.sheet);
    if (link.length > LONGEST) return [words(guidebook.say("work.handing_over.too_long"))];
    const code = link.length <= MOST_IN_CODE ? await guidebook.codeOf(link, guidebook.say("work.handing_over.code")).catch(() => null) : null;
    return [
      words(code ? guidebook.say("work.handing_over.how") : guidebook.say("work.handing_over.how_without_code")),
      ...(form.querySelector(".ws-private") ? [words(guidebook.say("work.handing_over.private"))] : []),
      ...(code ? [code] : []),
      waysWith(link, said),
      said,
    ];
  }

  /** @param {Sheet} sheet */
  guidebook.handOver = async (sheet) => {
    sheet.keeper.gather();
    if (!guidebook.count(sheet.keeper.answers)) return sheet.notice.tell(guidebook.say("work.handing_over.nothing"));
    const said = element("p", { className: "ws-hint" });
    said.setAttribute("role", "status");
    const title = element("h2", { id: `${sheet.form.id}-hand-over`, className: "ws-label", textContent: guidebook.say("work.handing_over.title") });
    const close = element("button", { type: "button", className: "ws-button", textContent: guidebook.say("worksheet.close") });
    const dialog = /** @type {HTMLDialogElement} */ (element("dialog", { className: "ws-history ws-hand-over" }, title, ...(await ways(sheet, said)), close));
    dialog.setAttribute("aria-labelledby", title.id);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    sheet.form.append(dialog);
    dialog.showModal();
  };
})();
