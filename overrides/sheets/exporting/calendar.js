/** Makes a calendar file, for any calendar, from the dated rows of a sheet: each becomes a day or several days, as read from what was typed. */
(function () {
  "use strict";

  const { guidebook } = window;
  const LINE = 74; // bytes; longer lines must be folded
  const YEAR = 365.25 * 24 * 3600 * 1000;

  /** Words as the format requires them; it knows no other control characters than line breaks and tabs, such as those of slides. @param {string} words */
  const escaped = (words) => words.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|[\n\v]/g, "\\n").replace(/(?!\t)\p{Cc}/gu, "");

  /** A line as the format requires it: folded between letters. @param {string} words */
  function folded(words) {
    const bytes = new TextEncoder();
    let [made, room] = ["", LINE];
    for (const letter of words) {
      const size = bytes.encode(letter).length;
      if (size > room) [made, room] = [`${made}\r\n `, LINE - 1];
      made += letter;
      room -= size;
    }
    return made;
  }

  /** A date; if its year is missing, in the year that brings it closest to another time. @param {Day} day @param {Date} near */
  function dated([year, month, day], near) {
    const date = new Date(year || near.getFullYear(), month, day);
    if (!year) date.setFullYear(date.getFullYear() + Math.round((near.getTime() - date.getTime()) / YEAR));
    return date;
  }

  /** @param {Date} date */
  const plain = (date) => guidebook.dayOf(date).replaceAll("-", "");

  /** The first and last day in a text. @param {string} words @param {Date} near @returns {[Date, Date] | undefined} */
  function period(words, near) {
    const found = guidebook.days(words);
    if (!found) return undefined;
    const [first, last] = [found[0], found.at(-1) || found[0]];
    if (!first[0] && last[0]) {
      const [begin, end] = [dated([last[0], first[1], first[2]], near), dated(last, near)];
      if (begin > end) begin.setFullYear(last[0] - 1); // Dec 15 to Jan 10, 2027
      return [begin, end];
    }
    const begin = dated(first, near);
    const end = dated(last, new Date(begin.getTime() + (found[1] ? YEAR / 2 : 0)));
    return end < begin ? [begin, begin] : [begin, end];
  }

  /**
   * The rows that have a date, as entries.
   * @param {ReadableRows} part @param {Set<string>} dates the ids of columns that hold dates @param {Date} near @param {string}
   *   path @returns {CalendarEntry[]}
   */
  function entriesIn({ id, columns, rows }, dates, near, path) {
    return rows.flatMap((row) => {
      const own = [path, id, row.id].join("/");
      const days = columns.flatMap((column, at) => (dates.has(column.id) && row.cells[at] ? [{ column, at }] : []));
      const words = columns.flatMap((column, at) => (row.cells[at] && !dates.has(column.id) ? [{ label: column.label, words: row.cells[at] }] : []));
      const [title, ...more] = [...(row.name ? [{ label: "", words: row.name }] : []), ...words];
      const about = more.map((each) => guidebook.say("work.readable.pair", { label: each.label, words: each.words })).join("\n");
      const found = days.flatMap(({ column, at }) => {
        const span = period(row.cells[at], near);
        const called = days.length > 1 ? guidebook.say("work.readable.pair", { label: column.label, words: title?.words || "" }) : title?.words || column.label;
        return span ? [{ id: `${own}/${column.id}`, title: called, about, span }] : [];
      });
      return [...found, ...row.within.flatMap((each) => entriesIn(each, dates, near, own))];
    });
  }

  guidebook.datedIn = (parts, dates, near) => parts.flatMap((part) => ("columns" in part ? entriesIn(part, dates, near, "") : []));

  guidebook.asCalendar = function (entries, { site, team, worksheet, sheet, updated }, title) {
    const stamp = new Date(updated).toISOString().replace(/[-:]|\.\d+/g, "");
    const events = entries.flatMap(({ id, title: called, about, span: [first, last] }) => {
      const after = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1);
      const uid = [site, team, worksheet, sheet].join("/") + id;
      return [
        ...["BEGIN:VEVENT", `UID:${encodeURIComponent(uid)}@${encodeURIComponent(site)}`, `DTSTAMP:${stamp}`],
        ...[`DTSTART;VALUE=DATE:${plain(first)}`, `DTEND;VALUE=DATE:${plain(after)}`, `SUMMARY:${escaped(called)}`],
        ...[`DESCRIPTION:${escaped([about, title].filter(Boolean).join("\n"))}`, "TRANSP:TRANSPARENT", "END:VEVENT"],
      ];
    });
    const all = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${site}//EN`, "CALSCALE:GREGORIAN", ...events, "END:VCALENDAR"];
    return `${all.map(folded).join("\r\n")}\r\n`;
  };
})();
