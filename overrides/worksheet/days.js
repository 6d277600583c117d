/**
 * Days as people write them: `9/15/26`, `Sep. 15th, 2026`, `15 September`, `2026-09-15`, and two of them with a dash or a
 * word between, such as `Jan 6 to 15`. Where only their order tells a month from a day, the month comes first.
 */
(function () {
  "use strict";

  const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
  const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?/gi;
  const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/; // 9/15, 9/15/26, 9-15-2026
  const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
  const NAMED = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? ?(\d{4}))?$/i; // September 15, 2026
  const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.?(?: of)? ?([a-z]{3,9})\.?(?:,? ?(\d{4}))?$/i; // 15 September 2026
  const DAY = /^(\d{1,2})(?:st|nd|rd|th)?(?:,? ?(\d{4}))?$/; // the 15 of "Jan 6 to 15"

  /** Which month a name or the beginning of one means; -1: none. @param {string} name */
  const monthOf = (name) => MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));

  /**
   * One day; `before` is the month of the day before it.
   * @param {string} words
   * @param {number} before
   * @returns {Day | undefined}
   */
  function day(words, before) {
    let found = ISO.exec(words);
    if (found) return real(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
    if ((found = NUMBERS.exec(words))) {
      const [one, other] = [Number(found[1]), Number(found[3])];
      const year = found[4] && Number(found[4]) + (found[4].length === 2 ? 2000 : 0);
      return real(year || undefined, ...(one > 12 ? [other - 1, one] : [one - 1, other]));
    }
    if ((found = NAMED.exec(words))) return real(Number(found[3]) || undefined, monthOf(found[1]), Number(found[2]));
    if ((found = DAY_FIRST.exec(words))) return real(Number(found[3]) || undefined, monthOf(found[2]), Number(found[1]));
    if ((found = DAY.exec(words))) return real(Number(found[2]) || undefined, before, Number(found[1]));
    return undefined;
  }

  /**
   * A day that there is; without a year, the 29th of February is one.
   * @param {number | undefined} year
   * @param {number[]} monthAndDay
   * @returns {Day | undefined}
   */
  function real(year, ...[month, number]) {
    const date = new Date(year || 2024, month, number);
    return month >= 0 && date.getMonth() === month && date.getDate() === number ? [year, month, number] : undefined;
  }

  /**
   * The one or two days in some words; undefined where the words say anything else.
   * @param {string} words
   * @returns {Day[] | undefined}
   */
  window.guidebook.days = function (words) {
    const spaced = words.replace(WEEKDAY, " ").replace(/(\d)-(?=[a-z]{3})|([a-z]{3})-(?=\d{4})/gi, "$1$2 "); // 15-Sep-2026
    const plain = spaced.replace(/\s+/g, " ").trim().replace(/^(?:by|on) /i, "");
    const between = /[a-z]/i.test(plain.replace(/ (?:to|until|through) /gi, " ")) ? / ?[–—-] ?| (?:to|until|through) /i : / ?[–—] ?| (?:-|to|until|through) /i;
    const found = [];
    for (const part of plain.split(between)) {
      const one = day(part, found.length ? found[0][1] : -1);
      if (!one) return undefined;
      found.push(one);
    }
    return found.length < 3 ? found : undefined;
  };
})();
