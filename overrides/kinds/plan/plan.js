/**
 * A plan is rows within rows (see worksheet/rows.js); the rows of each level are a plan to this file. The outermost one
 * has the *views*: baselines with what has changed since, and a timeline.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const { rows } = guidebook;
  const { element, LINE, lines, show, text } = guidebook.drawing;
  const views = (root) => root.querySelector(":scope > .ws-plan__views");
  const baselines = new WeakMap(); // by outermost plan
  const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  guidebook.kinds.plan = {
    mount(root) {
      rows.mount(root);
      const view = views(root);
      if (!view) return;
      view.hidden = false;
      for (const name of ["input", "guidebook:rows"]) root.addEventListener(name, () => later(root));
      view.querySelector("[data-keep]").addEventListener("click", () => keep(root));
    },
    read(root) {
      const list = rows.read(root);
      if (!views(root)) return list;
      const kept = baselines.get(root);
      return list || kept ? { ...(list && { rows: list }), ...(kept && { baselines: kept }) } : undefined;
    },
    write(root, answer) {
      if (!views(root)) return rows.write(root, answer);
      const { rows: list, baselines: kept, ...rest } = isGroup(answer) ? answer : {};
      const fits = Array.isArray(kept) && kept.every((each) => isGroup(each) && Array.isArray(each.rows) && Date.parse(each.kept));
      baselines.set(root, fits && kept.length ? kept : undefined);
      const left = rows.write(root, list);
      if (left !== undefined) rest.rows = left;
      if (kept && !fits) rest.baselines = kept;
      later(root);
      if (answer !== undefined && !isGroup(answer)) return answer;
      return Object.keys(rest).length ? rest : undefined;
    },
  };

  // -- from one level to the next --------------------------------------------------------------------------------------

  const listOf = (row) => row.closest("[data-kind]");
  const outer = (list) => list.parentElement.closest(".ws-plan__row");
  const heads = (list) => list.querySelector(":scope > .ws-plan__heading");
  const within = (row) => row?.querySelector(":scope > [data-kind=plan]");
  const changed = (root) => root.dispatchEvent(new CustomEvent("guidebook:rows", { bubbles: true }));

  /** Where a row goes that is indented or, with `out`, outdented: nowhere where its columns would be lost. */
  function target(row, out) {
    const list = out ? listOf(row) : within(row.previousElementSibling);
    if (!list || heads(list)) return null;
    return out ? outer(list) && listOf(outer(list)) : list;
  }

  /** A row's answer as rows of another level; what would be deeper than the deepest level stands after it. */
  function fitted({ rows: below = [], ...row }, levels, from, to) {
    const { [levels[from]]: words, ...rest } = row;
    const deepest = to === levels.length - 1;
    const inner = below.flatMap((each) => fitted(each, levels, from + 1, deepest ? to : to + 1));
    const moved = words === undefined ? rest : { ...rest, [levels[to]]: words };
    if (deepest || !inner.length) return [moved, ...inner];
    return [{ ...moved, rows: distinct(inner) }];
  }

  /** Some rows with ids that no other row of a list has. */
  function distinct(list, taken = new Set()) {
    return list.map((each) => {
      let id = each.row;
      while (taken.has(id)) id += "x";
      taken.add(id);
      return { ...each, row: id };
    });
  }

  function shift(row, out, button) {
    const [from, to] = [listOf(row), target(row, out)];
    if (!to) return;
    const [above, next] = [out && outer(from), row.nextSibling];
    const levels = views(row.closest(".ws-plan:has(> .ws-plan__views)")).dataset.levels.split(" ");
    const level = levels.indexOf(row.parentElement.dataset.level);
    const answers = guidebook.readAll(row);
    row.remove();
    if (Object.keys(answers).length) {
      const there = rows.read(to) || [];
      const taken = new Set(there.map((each) => each.row));
      const moved = distinct(fitted({ row: row.dataset.row, ...answers }, levels, level, level + (out ? -1 : 1)), taken);
      const order = above ? [...above.parentElement.children].map((each) => each.dataset.row) : [];
      const at = there.filter((each) => !out || order.indexOf(each.row) <= order.indexOf(above.dataset.row)).length;
      if (rows.write(to, [...there.slice(0, at), ...moved, ...there.slice(at)]) !== undefined) {
        rows.write(to, there); // there is no room
        next ? next.before(row) : from.querySelector(".ws-rows").append(row);
        return;
      }
      const made = [...to.querySelectorAll(".ws-plan__row")].find((each) => listOf(each) === to && each.dataset.row === moved[0].row);
      made.querySelector("input, textarea").focus();
    } else rows.add(to, above);
    rows.write(from, rows.read(from)); // as many rows as there are at least
    changed(to);
    if (!button.hidden) button.focus();
  }

  rows.tool("plan", "＋", "Add below", (row) => rows.add(listOf(row), row), () => true);
  rows.tool("plan", "→", "Indent", (row, button) => shift(row, false, button), (row) => target(row, false));
  rows.tool("plan", "←", "Outdent", (row, button) => shift(row, true, button), (row) => target(row, true));

  // -- baselines -------------------------------------------------------------------------------------------------------

  function keep(root) {
    const list = rows.read(root);
    const kept = baselines.get(root) || [];
    if (list) baselines.set(root, [...kept, { row: `k${kept.length + 1}`, kept: new Date().toISOString(), rows: list }]);
    views(root).querySelector("[data-said]").textContent = list ? "Kept." : "There is nothing in the plan yet.";
    changed(root);
  }

  /** All rows in order, each with its level and the ids of the rows that it stands in. */
  const flat = (list, [level, ...deeper], path = "") =>
    list.flatMap(({ rows: below = [], ...row }) => [
      { level, path: `${path}/${row.row}`, row, words: row[level] || "" },
      ...flat(below, deeper, `${path}/${row.row}`),
    ]);

  /** What is different between two versions, in words. */
  function differences(before, after, labels) {
    const called = ({ level, words }) => `${labels[level]} “${words}”`;
    const said = (answer) => (typeof answer === "string" ? `“${answer}”` : answer === undefined ? "empty" : "ticked");
    const gone = new Set(before);
    const all = after.map((now) => [now, before.find((was) => was.path === now.path)]);
    for (const [, was] of all) gone.delete(was);
    const words = [];
    for (let [now, was] of all) {
      if (!was) {
        was = now.words && [...gone].find((each) => each.words === now.words);
        gone.delete(was);
        words.push(`${was ? "Moved" : "Added"}: ${called(now)}`);
        if (!was) continue;
      }
      const changes = now.words === was.words ? [] : [`the words were ${said(was.words || undefined)}`];
      for (const [id, label] of Object.entries(labels))
        if (id !== now.level && id !== was.level && !guidebook.same(now.row[id], was.row[id]))
          changes.push(`${label} was ${said(was.row[id])}, is ${said(now.row[id])}`);
      if (changes.length) words.push(`Changed: ${called(now)}: ${changes.join("; ")}`);
    }
    for (const was of gone) words.push(`Removed: ${called(was)}`);
    return words.length ? words : ["Nothing has changed."];
  }

  const made = (name, words) => Object.assign(document.createElement(name), { textContent: words });

  function compare(root, view, now, levels) {
    const holder = view.querySelector("[data-kept]");
    const kept = baselines.get(root) || [];
    kept.forEach((each, index) => {
      if (!holder.children[index]) {
        const details = made("details", "");
        details.append(made("summary", ""), made("ul", ""));
        details.addEventListener("toggle", () => later(root));
        holder.append(details);
      }
      const [summary, list] = holder.children[index].children;
      const day = new Date(each.kept).toLocaleString([], { dateStyle: "long", timeStyle: "short" });
      summary.textContent = `Baseline of ${day}: what has changed since`;
      const words = holder.children[index].open ? differences(flat(each.rows, levels), now, JSON.parse(view.dataset.labels)) : [];
      list.replaceChildren(...words.map((line) => made("li", line)));
    });
    while (holder.children.length > kept.length) holder.lastChild.remove();
  }

  // -- timeline --------------------------------------------------------------------------------------------------------

  const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  const DATE =
    /(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)\/(\d\d?)(?:\/(\d{4}|\d\d))?|([a-z]{3})[a-z]*\.? (\d\d?)(?:st|nd|rd|th)?(?:,? (\d{4}))?|(\d\d?) ([a-z]{3})[a-z]*\.?(?:,? (\d{4}))?)(?!\d)/gi;

  /** The one or two dates in some words, each [year or 0, month, day]; null where the words say anything else. */
  function dates(words) {
    const found = [];
    const rest = words
      .replace(/([a-z]+\.? )(\d\d?) ?[-–—] ?(?=\d\d?(?![\d/-]| [a-z]))/i, "$1$2 – $1") // Dec 16–23
      .replace(DATE, (_, y1, m1, d1, m2, d2, y2, m3, d3, y3, d4, m4, y4) => {
        const name = m3 || m4;
        const month = name ? MONTHS.indexOf(name.toLowerCase()) / 3 : (m1 || m2) - 1;
        const year = Number(y1 || y2 || y3 || y4 || 0);
        found.push([year && year < 100 ? year + 2000 : year, month, Number(d1 || d2 || d3 || d4)]);
        return "";
      })
      .replace(/\b(by|due|from|on|to|until|through)\b|[\s,.–—-]/gi, "");
    const real = ([, month, day]) => new Date(2024, month, day).getMonth() === month;
    return !rest && [1, 2].includes(found.length) && found.every(real) ? found : null;
  }

  /** A date; where its year is missing, in the year that brings it nearest to another date. */
  function nearest([year, month, day], other) {
    const years = year ? [year] : [-1, 0, 1].map((more) => other.getFullYear() + more);
    return years.map((each) => new Date(each, month, day)).sort((one, two) => Math.abs(one - other) - Math.abs(two - other))[0];
  }

  function period([from, to = from], other) {
    const start = nearest(from, to[0] && !from[0] ? nearest(to) : other);
    const end = nearest(to, start);
    if (end < start) to[0] ? start.setFullYear(end.getFullYear() - 1) : end.setFullYear(end.getFullYear() + 1);
    return [start, end];
  }

  function timeline(view, now) {
    const figure = view.querySelector("figure");
    const due = now.map((each) => ({ ...each, due: each.row[view.dataset.dates] })).filter((each) => each.due);
    const read = due.map((each) => ({ ...each, dates: dates(each.due) }));
    const bars = read.filter((each) => each.dates);
    figure.hidden = !bars.length;
    if (!bars.length) return;
    const sure = bars.flatMap((each) => each.dates).find(([year]) => year);
    let last = sure ? nearest(sure) : new Date();
    for (const bar of bars) {
      [bar.start, bar.end] = period(bar.dates, last);
      last = bar.start;
    }
    const starts = Math.min(...bars.map((bar) => bar.start));
    const ends = Math.max(...bars.map((bar) => bar.end));
    const month = (more) => new Date(new Date(starts).getFullYear(), new Date(starts).getMonth() + more, 1);
    let months = 1;
    while (month(months) <= ends) months += 1;
    const picture = view.querySelector("[data-picture]");
    const wide = Math.max(picture.clientWidth, 260);
    const left = wide * (wide > 600 ? 0.36 : 0.45);
    const x = (day) => left + ((day - month(0)) / (month(months) - month(0))) * (wide - left - 10);
    const parts = [];
    let y = 2 * LINE;
    for (const bar of bars) {
      const label = lines(bar.words || bar.due, left - 14);
      const [from, to, middle] = [x(bar.start), x(bar.end), y + LINE / 2];
      parts.push(text(0, middle, label));
      if (to > from || !bar.row.milestone) parts.push(element("rect", { x: from, y: middle - 5, width: Math.max(to - from, 5), height: 10 }));
      if (bar.row.milestone) parts.push(element("path", { d: `M${to} ${middle - 8}l8 8 -8 8 -8 -8z` }));
      y += label.length * LINE + 6;
    }
    const step = Math.ceil((months * 50) / (wide - left));
    for (let tick = 0; tick < months; tick += step) {
      const day = month(tick);
      const year = sure && (tick < step || day.getMonth() < step) ? { year: "2-digit" } : {};
      const words = day.toLocaleDateString([], { month: "short" }) + (year.year ? ` ’${String(day.getFullYear()).slice(2)}` : "");
      parts.unshift(element("path", { d: `M${x(day)} ${LINE + 6}V${y}` }), text(x(day), LINE / 2, [words]));
    }
    show(picture, [wide, y], ...parts);
    const others = read.filter((each) => !each.dates).map(({ words, due: day }) => `“${words}” (${day})`);
    view.querySelector("[data-left-out]").textContent = others.length ? `Not placed, as the date leaves it open: ${others.join("; ")}` : "";
  }

  // -- both ------------------------------------------------------------------------------------------------------------

  const PAUSE = 150; // a view waits for a pause in the typing
  const timers = new WeakMap();
  function later(root) {
    clearTimeout(timers.get(root));
    timers.set(root, setTimeout(draw, PAUSE, root));
  }

  function draw(root) {
    const view = views(root);
    const levels = view.dataset.levels.split(" ");
    const now = flat(rows.read(root) || [], levels);
    compare(root, view, now, levels);
    timeline(view, now);
  }
})();
