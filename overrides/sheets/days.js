/**
 * Reads dates as people write them: `9/15/26`, `Sep. 15th, 2026`, `15 September`, `2026-09-15`, and two of them with a dash or
 * a word between, such as `Jan 6 to 15`. The browser knows the names of months and weekdays in the page's language, and whether
 * the month or the day comes first in `9/3`; the small words around them are texts.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/; // 9/15, 9/15/26, 9-15-2026
  const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
  /** @type {Language | undefined} */
  let known;

  /**
   * A pattern that matches any of some words.
   * @param {string} words
   */
  const any = (words) => `(?:${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").split(" ").join("|")})`;

  /**
   * What we know of the page's language, looked up when the first date is read.
   * @typedef {{months: string[], weekdays: string[], monthFirst: boolean, named: RegExp, dayFirst: RegExp, alone: RegExp, by: RegExp, until: string, digits: string[]}} Language
   * @returns {Language}
   */
  function language() {
    const lang = document.documentElement.lang || undefined;
    const format = (/** @type {Intl.DateTimeFormatOptions} */ how) => new Intl.DateTimeFormat(lang, how);
    // With a day, as some languages have another form for a month alone.
    const called = (/** @type {"month" | "weekday"} */ what, /** @type {Date[]} */ days) =>
      days.map((day) => format({ day: "numeric", [what]: "long" }).formatToParts(day).find((part) => part.type === what)?.value.toLocaleLowerCase(lang) || "");
    const order = format({ month: "numeric", day: "numeric" }).formatToParts(new Date(2024, 0, 1)).map((part) => part.type);
    // Browsers put the day first for Spanish even in the US. Schools there write 9/3 for a day in September in all of their languages.
    const inUS = new Intl.Locale(lang || "en").region === "US";
    const [th, of] = [any(guidebook.say("worksheet.days.ordinals")), any(guidebook.say("worksheet.days.of"))];
    const year = `(?:,? ?(?:${of} )?(\\d{4}))?$`;
    return {
      months: called("month", [...Array(12).keys()].map((month) => new Date(2024, month, 1))),
      weekdays: called("weekday", [...Array(7).keys()].map((day) => new Date(2024, 0, 1 + day))),
      monthFirst: inUS || order.indexOf("month") < order.indexOf("day"),
      named: new RegExp(`^(\\p{L}{3,})\\.? ?(\\d{1,2})${th}?${year}`, "iu"), // September 15, 2026
      dayFirst: new RegExp(`^(\\d{1,2})${th}?\\.?(?: ${of})? ?(\\p{L}{3,})\\.?${year}`, "iu"), // 15 September 2026
      alone: new RegExp(`^(\\d{1,2})${th}?${year}`, "iu"), // the 15 of "Jan 6 to 15"
      by: new RegExp(`^(?:${any(guidebook.say("worksheet.days.by"))} )+`, "iu"), // para el 15 de enero
      until: any(guidebook.say("worksheet.days.until")),
      digits: [...new Intl.NumberFormat(lang, { useGrouping: false }).format(9876543210)].reverse(), // from 0; the calendar writes days in them
    };
  }

  /**
   * Which of some names a word is, or abbreviates; -1 for none.
   * @param {string[]} names
   * @param {string} word
   */
  const placeIn = (names, word) => names.findIndex((name) => name.startsWith(word.toLocaleLowerCase(document.documentElement.lang || undefined)));

  /**
   * Reads one day; `before` is the month of the day before it.
   * @param {string} words
   * @param {number} before
   * @param {Language} language
   * @returns {Day | undefined}
   */
  function day(words, before, { months, monthFirst, named, dayFirst, alone }) {
    let found = ISO.exec(words);
    if (found) return real(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
    if ((found = NUMBERS.exec(words))) {
      const [one, other] = [Number(found[1]), Number(found[3])];
      const year = found[4] && Number(found[4]) + (found[4].length === 2 ? 2000 : 0);
      const first = monthFirst ? one <= 12 : other > 12;
      return real(year || undefined, ...(first ? [one - 1, other] : [other - 1, one]));
    }
    if ((found = named.exec(words))) return real(Number(found[3]) || undefined, placeIn(months, found[1]), Number(found[2]));
    if ((found = dayFirst.exec(words))) return real(Number(found[3]) || undefined, placeIn(months, found[2]), Number(found[1]));
    if ((found = alone.exec(words))) return real(Number(found[2]) || undefined, before, Number(found[1]));
    return undefined;
  }

  /**
   * The day, if it exists; without a year, February 29 does.
   * @param {number | undefined} year
   * @param {number[]} monthAndDay
   * @returns {Day | undefined}
   */
  function real(year, ...[month, number]) {
    const date = new Date(year || 2024, month, number);
    return month >= 0 && date.getMonth() === month && date.getDate() === number ? [year, month, number] : undefined;
  }

  /**
   * Removes the name of a weekday, or its abbreviation.
   * @param {string} words
   * @param {string[]} weekdays
   */
  const withoutWeekday = (words, weekdays) =>
    words.replace(/(\p{L}{2,})[.,]*/gu, (all, word) => (placeIn(weekdays, word) < 0 ? all : "")).replace(/\s+/g, " ").trim();

  /**
   * The one or two days in a text; undefined if it says anything else.
   * @param {string} words
   * @returns {Day[] | undefined}
   */
  guidebook.days = function (words) {
    known ||= language();
    const { digits } = known;
    const written = words.replace(/\p{Nd}/gu, (digit) => (digits.includes(digit) ? String(digits.indexOf(digit)) : digit));
    const spaced = written.replace(/(\d)-(?=\p{L}{3})|(\p{L}{3})-(?=\d{4})/gu, "$1$2 "); // 15-Sep-2026
    const plain = spaced.replace(/\s+/g, " ").trim().replace(known.by, "");
    const hasNames = /\p{L}/u.test(withoutWeekday(plain.replace(new RegExp(` ${known.until} `, "giu"), " "), known.weekdays));
    const between = new RegExp(hasNames ? ` ?[–—-] ?| ${known.until} ` : ` ?[–—] ?| (?:-|${known.until}) `, "iu");
    const rules = known;
    const read = (/** @type {string} */ part, /** @type {number} */ before) =>
      day(part, before, rules) || day(withoutWeekday(part, rules.weekdays), before, rules);
    const parts = plain.split(between);
    const last = parts.length > 1 ? read(parts[parts.length - 1], -1) : undefined; // names the month of both: 6 al 15 de enero
    /** @type {Day[]} */
    const found = [];
    for (const part of parts) {
      const one = read(part, (found[0] || last)?.[1] ?? -1);
      if (!one) return undefined;
      found.push(one);
    }
    return found.length < 3 ? found : undefined;
  };
})();
