/**
 * A plan is rows within rows (see worksheet/rows.js); the rows of each level are a plan to this file. The outermost one
 * has the *views*: baselines with what has changed since, and a timeline (see worksheet/timeline.js).
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const { rows } = guidebook;
  const { rows: listed } = guidebook.shapes;
  /**
   * @typedef {{ [id: string]: any, row: string, rows?: PlanRow[] }} PlanRow
   * @typedef {{ row: string, kept: string, rows: PlanRow[] }} Baseline
   * @typedef {TimelineEntry & { level: string, path: string }} Entry
   */
  const kept = /** @type {WeakMap<HTMLElement, Baseline[]>} */ (new WeakMap()); // the baselines of a plan
  const views = (/** @type {HTMLElement} */ root) => root.querySelector(":scope > .ws-plan__views");
  const changed = (/** @type {HTMLElement} */ root) => root.dispatchEvent(new CustomEvent("guidebook:rows", { bubbles: true }));

  guidebook.kinds.plan = {
    shape: "parts",
    mount(root) {
      rows.mount(root);
      const view = views(root);
      if (!view) return;
      view.hidden = false;
      for (const name of ["input", "toggle", "guidebook:rows"]) root.addEventListener(name, () => later(root), true);
      view.querySelector("[data-keep]")?.addEventListener("click", (event) => guidebook.again(event) || keep(root));
      window.addEventListener("resize", () => later(root)); // the timeline is drawn to fit its space
      window.addEventListener("beforeprint", () => draw(root, PAPER));
      for (const name of ["focus", "pointerdown", "keydown"]) window.addEventListener(name, () => "paper" in view.dataset && later(root));
    },
    read(root) {
      const list = listed.read(root);
      return views(root) ? guidebook.some({ rows: list, baselines: kept.get(root) }) : list;
    },
    write(root, answer) {
      if (!views(root)) return listed.write(root, answer);
      const { rows: list, baselines, ...more } = answer || {};
      const fits = Array.isArray(baselines) && baselines.every((each) => Array.isArray(each?.rows) && each.rows.every(guidebook.isGroup));
      if (fits) kept.set(root, baselines);
      else kept.delete(root);
      return { ...more, rows: guidebook.writeAs(listed, root, list), baselines: fits ? undefined : baselines };
    },
    shown: (root) => views(root) && later(root),
    fits: (answer) => guidebook.isGroup(answer) || Array.isArray(answer), // rows within rows are a plan to this file, too
    describe: (root) => (views(root) ? { parts: partsOf(root) } : { shape: "rows" }), // its templates are with the outermost
  };

  /** The types of the fields of each level, from the template of its rows. @param {HTMLElement} root */
  function levelsOf(root) {
    const templates = /** @type {NodeListOf<HTMLTemplateElement>} */ (root.querySelectorAll(":scope > template[data-level]"));
    return [...templates].map(({ content }) => guidebook.typesOf(guidebook.own(/** @type {HTMLElement} */ (content.querySelector("[data-row]")))));
  }

  /** @param {HTMLElement} root @returns {Record<string, AnswerType>} */
  function partsOf(root) {
    const rows = levelsOf(root).reduceRight((below, { rows, ...parts }) => rowsOf(rows ? { ...parts, rows: below } : parts), rowsOf({}));
    return { rows, baselines: rowsOf({ kept: { shape: "words", label: "" }, rows }) };
  }
  const rowsOf = (/** @type {Record<string, AnswerType>} */ parts) => ({ shape: "rows", label: "", parts });

  // -- from one level to the next --------------------------------------------------------------------------------------

  const listOf = (/** @type {HTMLElement} */ row) => /** @type {HTMLElement} */ (row.closest("[data-kind]"));
  const outer = (/** @type {HTMLElement} */ list) => /** @type {HTMLElement} */ (list.parentElement).closest(".ws-plan__row");

  /**
   * Where a row goes when it is indented or, with `out`, outdented; nowhere if its columns would be lost.
   * @param {HTMLElement} row
   * @param {boolean} [out]
   */
  function target(row, out) {
    const list = out ? listOf(row) : rows.beside(row, -1)?.querySelector(":scope > [data-kind]");
    if (!list || list.querySelector(":scope > .ws-plan__heading")) return null;
    return out ? outer(list) && listOf(/** @type {HTMLElement} */ (outer(list))) : list;
  }

  /**
   * A row's answer as rows of another level; what would be too deep follows it instead.
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
   * Indents or outdents a row; returns the new row, unless it was blank and has the focus now.
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
      const there = /** @type {PlanRow[]} */ (listed.read(to) || []);
      if (there.some((each) => each.row === id)) id = rows.newId();
      const all = /** @type {HTMLCollectionOf<HTMLElement>} */ (above?.parentElement?.children);
      const order = /** @type {(string | undefined)[]} */ (above && [...all].map((each) => each.dataset.row));
      const at = above ? there.filter((each) => order.indexOf(each.row) <= order.indexOf(above.dataset.row)).length : there.length;
      listed.write(to, there.toSpliced(at, 0, ...fitted({ row: id, ...answers }, levels, level, level + (out ? -1 : 1))));
      made = [...to.querySelectorAll(`[data-row="${id}"]`)].find((each) => listOf(each) === to);
    } else rows.add(to, above);
    listed.write(from, listed.read(from));
    changed(to);
    return made;
  }

  rows.offer((row) => {
    if (listOf(row).dataset.kind !== "plan") return [];
    const tools = /** @type {RowTool[]} */ ([{ sign: "+", words: guidebook.say("kinds.plan.add_below"), does: () => void rows.add(listOf(row), row) }]);
    if (target(row)) tools.push({ sign: "→", words: guidebook.say("kinds.plan.indent"), does: () => shift(row) });
    if (target(row, true)) tools.push({ sign: "←", words: guidebook.say("kinds.plan.outdent"), does: () => shift(row, true) });
    return tools;
  });

  // -- baselines -------------------------------------------------------------------------------------------------------

  /** @param {HTMLElement} root */
  function keep(root) {
    const list = /** @type {PlanRow[] | undefined} */ (listed.read(root));
    const before = kept.get(root) || [];
    // Its id is that of no baseline kept elsewhere, so that merging has both, in the order of time.
    if (list) kept.set(root, [...before, { row: `k${Date.now().toString(36)}`, kept: new Date().toISOString(), rows: list }]);
    const said = /** @type {HTMLElement} */ (views(root)?.querySelector("[data-said]"));
    said.textContent = list ? guidebook.say("kinds.plan.kept") : guidebook.say("kinds.plan.nothing");
    changed(root);
  }

  /**
   * All rows in order, each with its level and the ids of the rows around it.
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
   * The differences between two versions, in words.
   * @param {Entry[]} before
   * @param {Entry[]} after
   * @param {Record<string, AnswerType>} types of all levels and columns
   */
  function differences(before, after, types) {
    const label = (/** @type {string} */ id) => types[id]?.label || guidebook.named(id);
    const called = (/** @type {Entry} */ { level, words }) => guidebook.say("kinds.plan.called", { level: label(level), words });
    /** @param {Entry} entry @param {string} id */
    function said({ answers }, id) {
      const words = id in answers ? guidebook.inWords(answers[id], types[id]) : "";
      return !words ? guidebook.say("kinds.plan.empty") : words === label(id) ? guidebook.say("kinds.plan.ticked") : guidebook.say("worksheet.quoted", { words }); // a box with the same label as its column
    }
    const gone = new Set(before);
    const pairs = /** @type {[Entry, Entry?][]} */ (after.map((now) => [now, before.find((was) => was.path === now.path)]));
    for (const [, was] of pairs) gone.delete(/** @type {Entry} */ (was));
    const words = pairs.flatMap(([now, same]) => {
      const was = same || [...gone].find((each) => each.words && each.words === now.words);
      if (!was) return guidebook.say("kinds.plan.added", { what: called(now) });
      gone.delete(was);
      const changes = Object.keys({ ...was.answers, ...now.answers })
        .filter((id) => !guidebook.same(was.answers[id], now.answers[id]))
        .map((id) => guidebook.say("kinds.plan.was", { label: label(id), was: said(was, id), is: said(now, id) }));
      if (was.words !== now.words) changes.unshift(guidebook.say("kinds.plan.was_called", { words: was.words }));
      const what = called(now);
      const first = same ? guidebook.say("kinds.plan.changed", { what }) : guidebook.say("kinds.plan.moved", { what });
      return same && !changes.length ? [] : [first, ...changes].join("; ");
    });
    return [...words, ...[...gone].map((was) => guidebook.say("kinds.plan.removed", { what: called(was) }))];
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
      const day = new Date(each.kept).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
      /** @type {HTMLElement} */ (details.querySelector("summary")).textContent = guidebook.say("kinds.plan.since", { time: day });
      if (!details.open) return;
      if (!guidebook.idle.there) return void guidebook.idle().then(() => later(root), () => {}); // for the labels of fields
      const words = differences(flat(each.rows, levels), now, Object.assign({}, ...levelsOf(root)));
      if (!words.length) words.push(guidebook.say("kinds.plan.unchanged"));
      const items = words.map((line) => Object.assign(document.createElement("li"), { textContent: line }));
      details.querySelector("ul")?.replaceChildren(...items);
    });
  }

  // -- both wait for a pause in the typing -----------------------------------------------------------------------------

  const PAUSE = 150;
  const PAPER = 940; // pixels of room on a wide page; a phone has less
  const waiting = /** @type {Set<HTMLElement>} */ (new Set());
  const soon = guidebook.debounced(PAUSE, () => {
    for (const each of waiting) draw(each);
    waiting.clear();
  });

  /** @param {HTMLElement} root */
  function later(root) {
    waiting.add(root);
    soon();
  }

  /** @param {HTMLElement} root @param {number} [paper] its width on paper */
  function draw(root, paper) {
    const view = /** @type {HTMLElement} */ (views(root));
    if (paper) view.dataset.paper = String(paper);
    else delete view.dataset.paper;
    const levels = /** @type {string[]} */ (view.dataset.levels?.split(" "));
    const now = flat(/** @type {PlanRow[]} */ (listed.read(root) || []), levels);
    compare(root, view, now, levels);
    guidebook.timeline(view, now);
  }
})();
