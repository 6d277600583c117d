/** Draws a timeline: entries of a plan as bars over months, placed by the days that can be read from their dates. */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const { element, LINE, lines, show, text } = guidebook.drawing;
  /**
   * @typedef {TimelineEntry & { due: string, dates?: Day[] }} Due
   * @typedef {Due & { dates: Day[], start: number, end: number }} Bar
   */
  const NARROW = 480; // below this width, words are above their bars
  const YEAR = 365.25 * 24 * 3600 * 1000;

  /**
   * A date; if its year is missing, in the year that brings it closest to another time.
   * @param {Day} day
   * @param {any} [other]  That time, needed if the year is missing.
   */
  function nearest([year, month, day], other) {
    const date = /** @type {Date & number} */ (new Date(year || new Date(other).getFullYear(), month, day));
    if (!year) date.setFullYear(date.getFullYear() + Math.round((other - date) / YEAR));
    return +date;
  }

  /** An entry in words, with its due date. @param {Due} entry */
  const said = ({ words, due }) => (words ? guidebook.say("kinds.plan.entry", { words, due }) : due);

  /**
   * A bar with its words before it; if there is little room, above it, and with the due date. @param {Bar} bar
   * @param {number} y @param {{ wide: number, left: number, x: (day: number) => number }} room @returns {{ parts: SVGElement[], high: number }}
   */
  function row(bar, y, { wide, left, x }) {
    const above = left < 50;
    const label = above ? lines(said(bar), wide) : lines(bar.words || bar.due, left - 14);
    const high = label.length * LINE;
    const [from, to, middle] = [x(bar.start), x(bar.end), above ? y + high + 8 : y + LINE / 2];
    const parts = [text(0, y + LINE / 2, label)];
    if (bar.answers.milestone) parts.push(element("path", { d: `M${to} ${middle - 8}l8 8 -8 8 -8 -8z` }));
    if (to > from || !bar.answers.milestone)
      parts.push(element("rect", { x: from, y: middle - 5, width: Math.max(to - from, 5), height: 10 }));
    return { parts, high: above ? high + 28 : high + 6 };
  }

  /**
   * Draws the entries whose dates can be read, and lists the others.
   * @param {HTMLElement} view what holds the picture and the words around it
   * @param {TimelineEntry[]} now
   */
  guidebook.timeline = function (view, now) {
    const figure = /** @type {HTMLElement} */ (view.querySelector("figure"));
    const picture = /** @type {HTMLElement} */ (view.querySelector("[data-picture]"));
    const column = /** @type {string} */ (view.dataset.dates);
    const due = /** @type {Due[]} */ (now.map((each) => ({ ...each, due: each.answers[column] })).filter((each) => each.due));
    for (const each of due) each.dates = guidebook.days(each.due);
    const bars = /** @type {Bar[]} */ (due.filter((each) => each.dates));
    figure.hidden = !due.length;
    const others = due.filter((each) => !each.dates).map(said);
    const open = others.length ? guidebook.say("kinds.plan.not_on_timeline", { entries: others.join("; ") }) : "";
    const leftOut = /** @type {HTMLElement} */ (view.querySelector("[data-left-out]"));
    if (leftOut.textContent !== open) leftOut.textContent = open;
    picture.hidden = !bars.length;
    if (!bars.length) return;
    const sure = bars.flatMap((bar) => bar.dates).find(([year]) => year);
    let last = sure ? nearest(sure) : Date.now();
    for (const bar of bars) {
      const [from, to = from] = bar.dates;
      last = nearest(from, to[0] && !from[0] ? nearest(to) - YEAR / 2 : last);
      const other = to === from ? last : nearest(to, last + YEAR / 2);
      [bar.start, bar.end] = [Math.min(last, other), Math.max(last, other)]; // whichever is written first
    }
    const first = new Date(Math.min(...bars.map((bar) => bar.start)));
    /** @param {number} more */
    const month = (more) => /** @type {Date & number} */ (new Date(first.getFullYear(), first.getMonth() + more, 1));
    let months = 1;
    while (month(months) <= Math.max(...bars.map((bar) => bar.end))) months += 1;
    const wide = Number(view.dataset.paper) || Math.max(picture.clientWidth, 260);
    const left = wide < NARROW ? 8 : wide * 0.4;
    const x = (/** @type {number} */ day) => left + ((day - month(0)) / (month(months) - month(0))) * (wide - left - 8);
    const parts = [];
    let y = 2 * LINE;
    for (const bar of bars) {
      const drawn = row(bar, y, { wide, left, x });
      parts.push(...drawn.parts);
      y += drawn.high;
    }
    const step = Math.ceil((months * 76) / (wide - left));
    for (let tick = 0; !tick || tick + step <= months; tick += step) {
      const words = month(tick).toLocaleDateString(document.documentElement.lang, { month: "short", year: sure && "numeric" });
      parts.unshift(element("path", { d: `M${x(month(tick))} ${LINE + 6}V${y}` }), text(x(month(tick)), LINE / 2, [words]));
    }
    /** @param {number | Date} time */
    const day = (time) => new Date(time).toLocaleDateString(document.documentElement.lang, { year: sure && "numeric", month: "long", day: "numeric" });
    const [start, end] = [first, Math.max(...bars.map((bar) => bar.end))].map(day);
    const what = guidebook.say("kinds.plan.dated", { count: bars.length });
    const when = start === end ? guidebook.say("kinds.plan.on_day", { what, day: start }) : guidebook.say("kinds.plan.on_days", { what, start, end });
    const entries = bars.filter((bar) => bar.words).map(said).join("; ");
    show(picture, [wide, y], entries ? guidebook.say("kinds.plan.drawn", { when, entries }) : when, ...parts);
  };
})();
