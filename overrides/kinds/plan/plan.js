/**
 * A plan is rows within rows (see worksheet/rows.js); the rows of each level are a plan to this file. The outermost one
 * has the *views*: baselines with what has changed since, and a timeline.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const { rows } = guidebook;
  const { element, LINE, lines, show, text } = guidebook.drawing;
  /**
   * @typedef {{ [id: string]: any, row: string, rows?: PlanRow[] }} PlanRow
   * @typedef {{ row: string, kept: string, rows: PlanRow[] }} Baseline
   * @typedef {{ level: string, path: string, words: string, answers: Answers }} Entry
   * @typedef {Entry & { due: string, dates?: Day[] }} Due
   * @typedef {Due & { dates: Day[], start: number, end: number }} Bar
   */
  const kept = /** @type {WeakMap<HTMLElement, Baseline[]>} */ (new WeakMap()); // the baselines of a plan
  const views = (/** @type {HTMLElement} */ root) => root.querySelector(":scope > .ws-plan__views");
  /** @param {any} value @returns {value is Group} */
  const isGroup = (value) => value && typeof value === "object" && !Array.isArray(value);
  const changed = (/** @type {HTMLElement} */ root) => root.dispatchEvent(new CustomEvent("guidebook:rows", { bubbles: true }));

  guidebook.kinds.plan = {
    mount(root) {
      rows.mount(root);
      const view = views(root);
      if (!view) return;
      view.hidden = false;
      for (const name of ["input", "toggle", "guidebook:rows"]) root.addEventListener(name, () => later(root), true);
      view.querySelector("[data-keep]")?.addEventListener("click", () => keep(root));
      window.addEventListener("resize", () => later(root)); // the timeline is drawn for the room that it has
    },
    read(root) {
      const list = rows.read(root);
      if (!views(root)) return list;
      const answer = /** @type {Group} */ ({});
      if (list) answer.rows = list;
      if (kept.has(root)) answer.baselines = kept.get(root);
      return list || kept.has(root) ? answer : undefined;
    },
    write(root, answer) {
      if (!views(root)) return rows.write(root, answer);
      const { rows: list, baselines, ...more } = /** @type {Record<string, any>} */ (isGroup(answer) ? answer : {});
      const fits = Array.isArray(baselines) && baselines.every((each) => Array.isArray(each?.rows) && each.rows.every(isGroup));
      if (fits) kept.set(root, baselines);
      else kept.delete(root);
      const rest = Object.entries({ ...more, rows: rows.write(root, list), baselines: fits ? undefined : baselines });
      later(root);
      if (answer !== undefined && !isGroup(answer)) return answer;
      const left = rest.filter(([, part]) => part !== undefined);
      return left.length ? Object.fromEntries(left) : undefined;
    },
  };

  // -- from one level to the next --------------------------------------------------------------------------------------

  const listOf = (/** @type {HTMLElement} */ row) => /** @type {HTMLElement} */ (row.closest("[data-kind]"));
  const outer = (/** @type {HTMLElement} */ list) => /** @type {HTMLElement} */ (list.parentElement).closest(".ws-plan__row");

  /**
   * Where a row goes that is indented or, with `out`, outdented: nowhere where its columns would be lost.
   * @param {HTMLElement} row
   * @param {boolean} [out]
   */
  function target(row, out) {
    const list = out ? listOf(row) : rows.beside(row, -1)?.querySelector(":scope > [data-kind]");
    if (!list || list.querySelector(":scope > .ws-plan__heading")) return null;
    return out ? outer(list) && listOf(/** @type {HTMLElement} */ (outer(list))) : list;
  }

  /**
   * A row's answer as rows of another level; what would be deeper than the deepest level stands after it.
   * @param {PlanRow} answer
   * @param {string[]} levels
   * @param {number} from
   * @param {number} to
   * @returns {PlanRow[]}
   */
  function fitted({ rows: below = [], ...row }, levels, from, to) {
    const { [levels[from]]: words, ...moved } = row;
    if (words) moved[levels[to]] = words;
    const next = levels[to + 1] ? to + 1 : to;
    const inner = below.flatMap((each) => fitted(each, levels, from + 1, next));
    if (next > to) return [/** @type {PlanRow} */ ({ ...moved, rows: inner })];
    return [/** @type {PlanRow} */ (moved), ...inner.map((each) => ({ ...each, row: rows.newId() }))];
  }

  /**
   * Indent or outdent a row; returns the row that it is then, unless it was blank and is to be written in.
   * @param {HTMLElement} row
   * @param {boolean} [out]
   */
  function shift(row, out) {
    const [from, to] = [listOf(row), /** @type {HTMLElement} */ (target(row, out))];
    const above = /** @type {HTMLElement | undefined} */ (out && outer(from));
    const root = /** @type {HTMLElement} */ (row.closest(".ws-plan:has(> .ws-plan__views)"));
    const levels = /** @type {string[]} */ (views(root)?.dataset.levels?.split(" "));
    const level = levels.indexOf(/** @type {string} */ (row.parentElement?.dataset.level));
    const answers = guidebook.readAll(row);
    let id = /** @type {string} */ (row.dataset.row);
    row.remove();
    let made;
    if (Object.keys(answers).length) {
      const there = /** @type {PlanRow[]} */ (rows.read(to) || []);
      if (there.some((each) => each.row === id)) id = rows.newId();
      const all = /** @type {HTMLCollectionOf<HTMLElement>} */ (above?.parentElement?.children);
      const order = /** @type {(string | undefined)[]} */ (above && [...all].map((each) => each.dataset.row));
      const at = above ? there.filter((each) => order.indexOf(each.row) <= order.indexOf(above.dataset.row)).length : there.length;
      rows.write(to, there.toSpliced(at, 0, ...fitted({ row: id, ...answers }, levels, level, level + (out ? -1 : 1))));
      made = [...to.querySelectorAll(`[data-row="${id}"]`)].find((each) => listOf(each) === to);
    } else rows.add(to, above);
    rows.write(from, rows.read(from));
    changed(to);
    return made;
  }

  rows.offer((row) => {
    if (listOf(row).dataset.kind !== "plan") return [];
    const tools = /** @type {RowTool[]} */ ([{ sign: "+", words: "Add below", does: () => void rows.add(listOf(row), row) }]);
    if (target(row)) tools.push({ sign: "→", words: "Indent", does: () => shift(row) });
    if (target(row, true)) tools.push({ sign: "←", words: "Outdent", does: () => shift(row, true) });
    return tools;
  });

  // -- baselines -------------------------------------------------------------------------------------------------------

  /** @param {HTMLElement} root */
  function keep(root) {
    const list = /** @type {PlanRow[] | undefined} */ (rows.read(root));
    const before = kept.get(root) || [];
    if (list) kept.set(root, [...before, { row: `k${before.length + 1}`, kept: new Date().toISOString(), rows: list }]);
    const said = /** @type {HTMLElement} */ (views(root)?.querySelector("[data-said]"));
    said.textContent = list ? "Kept." : "There is nothing in the plan yet.";
    changed(root);
  }

  /**
   * All rows in order, each with its level and the ids of the rows that it stands in.
   * @param {PlanRow[]} list
   * @param {string[]} levels
   * @param {string} [path]
   * @returns {Entry[]}
   */
  const flat = (list, [level, ...deeper], path = "") =>
    list.flatMap(({ rows: below = [], row, [level]: words = "", ...answers }) => [
      { level, path: `${path}/${row}`, words, answers },
      ...flat(below, deeper, `${path}/${row}`),
    ]);

  /**
   * What is different between two versions, in words.
   * @param {Entry[]} before
   * @param {Entry[]} after
   * @param {Record<string, string>} labels
   */
  function differences(before, after, labels) {
    const called = (/** @type {Entry} */ { level, words }) => `${labels[level]} “${words}”`;
    const said = (/** @type {any} */ answer) => (answer ? (answer.checked ? "ticked" : `“${answer}”`) : "empty");
    const gone = new Set(before);
    const pairs = /** @type {[Entry, Entry?][]} */ (after.map((now) => [now, before.find((was) => was.path === now.path)]));
    for (const [, was] of pairs) gone.delete(/** @type {Entry} */ (was));
    const words = pairs.flatMap(([now, same]) => {
      const was = same || [...gone].find((each) => each.words && each.words === now.words);
      if (!was) return `Added: ${called(now)}`;
      gone.delete(was);
      const changes = Object.keys({ ...was.answers, ...now.answers })
        .filter((id) => !guidebook.same(was.answers[id], now.answers[id]))
        .map((id) => `${labels[id]} was ${said(was.answers[id])}, is ${said(now.answers[id])}`);
      if (was.words !== now.words) changes.unshift(`it was “${was.words}”`);
      const kind = same ? "Changed" : "Moved";
      return same && !changes.length ? [] : [`${kind}: ${called(now)}`, ...changes].join("; ");
    });
    return [...words, ...[...gone].map((was) => `Removed: ${called(was)}`)];
  }

  /** @param {HTMLElement} root @param {HTMLElement} view @param {Entry[]} now @param {string[]} levels */
  function compare(root, view, now, levels) {
    const holder = /** @type {HTMLElement} */ (view.querySelector("[data-kept]"));
    const list = kept.get(root) || [];
    const shown = /** @type {HTMLDetailsElement[]} */ ([...holder.querySelectorAll(":scope > details")]);
    for (const each of shown.splice(list.length)) each.remove();
    list.forEach((each, index) => {
      if (!shown[index]) holder.insertAdjacentHTML("beforeend", "<details><summary></summary><ul></ul></details>");
      const details = /** @type {HTMLDetailsElement} */ (shown[index] || holder.querySelector(":scope > details:last-of-type"));
      const day = new Date(each.kept).toLocaleString([], { dateStyle: "long", timeStyle: "short" });
      /** @type {HTMLElement} */ (details.querySelector("summary")).textContent = `Changes since the baseline of ${day}`;
      if (!details.open) return;
      const words = differences(flat(each.rows, levels), now, JSON.parse(/** @type {string} */ (view.dataset.labels)));
      if (!words.length) words.push("Nothing has changed.");
      const items = words.map((line) => Object.assign(document.createElement("li"), { textContent: line }));
      details.querySelector("ul")?.replaceChildren(...items);
    });
  }

  // -- timeline --------------------------------------------------------------------------------------------------------

  const YEAR = 365.25 * 24 * 3600 * 1000;

  /**
   * A date; where its year is missing, in the year that brings it nearest to another time.
   * @param {Day} day
   * @param {any} [other]  That time, needed where the year is missing.
   */
  function nearest([year, month, day], other) {
    const date = /** @type {Date & number} */ (new Date(year || new Date(other).getFullYear(), month, day));
    if (!year) date.setFullYear(date.getFullYear() + Math.round((other - date) / YEAR));
    return +date;
  }

  /** @param {HTMLElement} view @param {Entry[]} now */
  function timeline(view, now) {
    const figure = /** @type {HTMLElement} */ (view.querySelector("figure"));
    const picture = /** @type {HTMLElement} */ (view.querySelector("[data-picture]"));
    const column = /** @type {string} */ (view.dataset.dates);
    const due = /** @type {Due[]} */ (now.map((each) => ({ ...each, due: each.answers[column] })).filter((each) => each.due));
    for (const each of due) each.dates = guidebook.days(each.due);
    const bars = /** @type {Bar[]} */ (due.filter((each) => each.dates));
    figure.hidden = !due.length;
    const others = due.filter((each) => !each.dates).map((each) => `“${each.words}” (${each.due})`);
    const open = others.length ? `Not on the timeline, as no day can be read from the date: ${others.join("; ")}` : "";
    const said = /** @type {HTMLElement} */ (view.querySelector("[data-left-out]"));
    if (said.textContent !== open) said.textContent = open;
    picture.hidden = !bars.length;
    if (!bars.length) return;
    const sure = bars.flatMap((bar) => bar.dates).find(([year]) => year);
    let last = sure ? nearest(sure) : Date.now();
    for (const bar of bars) {
      const [from, to = from] = bar.dates;
      last = bar.start = nearest(from, to[0] && !from[0] ? nearest(to) - YEAR / 2 : last);
      bar.end = to === from ? last : nearest(to, last + YEAR / 2);
    }
    const first = new Date(Math.min(...bars.map((bar) => bar.start)));
    /** @param {number} more */
    const month = (more) => /** @type {Date & number} */ (new Date(first.getFullYear(), first.getMonth() + more, 1));
    let months = 1;
    while (month(months) <= Math.max(...bars.map((bar) => bar.end))) months += 1;
    const wide = Math.max(picture.clientWidth, 260);
    const left = wide * 0.4;
    const x = (/** @type {number} */ day) => left + ((day - month(0)) / (month(months) - month(0))) * (wide - left - 8);
    const parts = [];
    let y = 2 * LINE;
    for (const bar of bars) {
      const label = lines(bar.words || bar.due, left - 14);
      const [from, to, middle] = [x(bar.start), x(bar.end), y + LINE / 2];
      parts.push(text(0, middle, label));
      if (bar.answers.milestone) parts.push(element("path", { d: `M${to} ${middle - 8}l8 8 -8 8 -8 -8z` }));
      if (to > from || !bar.answers.milestone)
        parts.push(element("rect", { x: from, y: middle - 5, width: Math.max(to - from, 5), height: 10 }));
      y += label.length * LINE + 6;
    }
    const step = Math.ceil((months * 76) / (wide - left));
    for (let tick = 0; !tick || tick + step <= months; tick += step) {
      const words = month(tick).toLocaleDateString([], { month: "short", year: sure && "numeric" });
      parts.unshift(element("path", { d: `M${x(month(tick))} ${LINE + 6}V${y}` }), text(x(month(tick)), LINE / 2, [words]));
    }
    /** @param {number | Date} time */
    const day = (time) => new Date(time).toLocaleDateString([], { year: sure && "numeric", month: "long", day: "numeric" });
    const [start, end] = [first, Math.max(...bars.map((bar) => bar.end))].map(day);
    const what = bars.length === 1 ? "1 dated entry" : `${bars.length} dated entries`;
    show(picture, [wide, y], start === end ? `${what}, ${start}` : `${what}, from ${start} to ${end}`, ...parts);
  }

  // -- both wait for a pause in the typing -----------------------------------------------------------------------------

  const PAUSE = 150;
  const waiting = /** @type {Set<HTMLElement>} */ (new Set());
  /** @type {number | undefined} */
  let timer;

  /** @param {HTMLElement} root */
  function later(root) {
    waiting.add(root);
    clearTimeout(timer);
    timer = setTimeout(() => {
      waiting.forEach(draw);
      waiting.clear();
    }, PAUSE);
  }

  /** @param {HTMLElement} root */
  function draw(root) {
    const view = /** @type {HTMLElement} */ (views(root));
    const levels = /** @type {string[]} */ (view.dataset.levels?.split(" "));
    const now = flat(/** @type {PlanRow[]} */ (rows.read(root) || []), levels);
    compare(root, view, now, levels);
    timeline(view, now);
  }
})();
