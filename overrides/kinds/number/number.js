/** A number as typed, in the notation of any country: what cannot be a number, or is surely out of bounds, is pointed out, and kept. */
(function () {
  "use strict";
  const guidebook = window.guidebook;

  const UNIT = "(?:\\p{Lu}{0,3}\\p{Sc}\\p{Lu}{0,2}|\\p{Lu}{3}|[%‰٪])"; // $, US$, EUR, %
  const WHOLE = new RegExp(`^${UNIT}? ?([-+]?) ?${UNIT}? ?([\\d.,' ·/e+-]*?) ?(-?) ?${UNIT}?$`, "u");
  const GROUPED = /^([1-9]\d{0,2}(?:([ .,'])\d{3})(?:\2\d{3})*|[1-9]\d?(?:,\d\d)*,\d{3})(?:([.,·])(\d*))?$/;
  const PLAIN = /^(\d*)(?:[.,·](\d*))?$/;
  const POWER = /^\d+(?:\.\d+)?e[+-]?\d+$/;
  const FRACTION = /^(?:(\d+) )?(\d+)\/(\d+)$/;

  /**
   * Replaces variants with one character each: digits of any script, spaces, signs, fractions.
   * @param {string} words
   */
  function plain(words) {
    return words
      .replace(/[²³¹⁰-₎]/g, "^") // an exponent or a footnote, never a digit
      .replace(/[¼-¾⅐-⅞]/g, (fraction) => ` ${fraction.normalize("NFKC")}`)
      .normalize("NFKC")
      .replace(/\p{Cf}/gu, "")
      .replace(/\p{Nd}/gu, digit)
      .replace(/[−‐‑–]/g, "-")
      .replace(/[’‘ʼ]/g, "'")
      .replaceAll("⁄", "/")
      .replaceAll("٫", ".")
      .replaceAll("٬", "'")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^\((.*)\)$/, "-$1");
  }

  /**
   * The value of a digit of any script: Unicode has them in runs of ten.
   * @param {string} character
   */
  function digit(character) {
    const code = /** @type {number} */ (character.codePointAt(0));
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  }

  /**
   * The numbers that a text may mean: none, one, or two if notations differ (`1,250`).
   * @param {string} words
   * @returns {number[]}
   */
  guidebook.numbers = function (words) {
    const [, sign, body = "", after] = WHOLE.exec(plain(words)) || [];
    const found = new Set();
    const [, whole = 0, part, of] = FRACTION.exec(body) || [];
    if (of) found.add(Number(whole) + Number(part) / Number(of));
    if (POWER.test(body)) found.add(Number(body));
    if (/\d/.test(body)) {
      const [, left, right = ""] = PLAIN.exec(body) || [];
      if (left !== undefined) found.add(Number(`${left}.${right}`));
      const [, groups, separator = ",", point, rest = ""] = GROUPED.exec(body) || [];
      if (groups && separator !== point) found.add(Number(`${groups.replace(/\D/g, "")}.${rest}`));
    }
    return [...found].filter(Number.isFinite).map((number) => (sign === "-" || after ? -number : number));
  };

  /** @param {Line} control */
  function complaint(control) {
    if (!guidebook.typed(control)) return "";
    const numbers = guidebook.numbers(control.value);
    if (!numbers.length) return guidebook.say("kinds.number.not");
    const { least, most } = control.dataset;
    if (least !== undefined && numbers.every((number) => number < Number(least))) return guidebook.say("kinds.number.least", { least });
    if (most !== undefined && numbers.every((number) => number > Number(most))) return guidebook.say("kinds.number.most", { most });
    return "";
  }

  /** @param {HTMLElement} root */
  function check(root) {
    const control = guidebook.line(root);
    if (!control) return;
    const words = complaint(control);
    let said = root.querySelector(".ws-number__complaint");
    if (!words && !said) return;
    if (!said) {
      said = document.createElement("p");
      said.className = "ws-number__complaint";
      said.id = `${control.id}-complaint`;
      said.setAttribute("role", "status");
      root.append(said);
      control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), said.id].filter(Boolean).join(" "));
    }
    said.textContent = words;
    if (words) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }

  guidebook.kinds.number = {
    shape: "words",
    mount: (root) => guidebook.line(root)?.addEventListener("change", () => check(root)),
    shown: check,
  };
})();
