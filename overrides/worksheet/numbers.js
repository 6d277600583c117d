/** Reads numbers as people type them, in the notation of any country. Pure: it touches neither the page nor the store. */
(function () {
  "use strict";

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
  window.guidebook.numbers = function (words) {
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
})();
