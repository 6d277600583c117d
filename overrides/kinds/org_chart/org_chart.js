/**
 * Teams and committees: rows (see worksheet/rows.js), each with the id of the row that it reports to, and a drawing of
 * them. The id stands in the line "Reports to", which is hidden; a list of the other boxes' names stands in for it. A
 * line keeps the id of a row that was removed, so that the box returns to its place when the removal is undone.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const { drawing, rows, shapes: { rows: listed } } = guidebook;

  // In the drawing's units. On a landscape page, letters are 7 pt high or more where the drawing fits into WIDE by HIGH.
  const [WIDE, HIGH, SCREEN] = [1430, 980, 860];
  const [BOX, PAD, GAP, RISE, INSET, EDGE] = [130, 7, 12, 26, 14, 2];
  const LEAF = (/** @type {Box} */ box) => !box.kids.length;
  /**
   * Ways to arrange boxes, the best first: which of them may stand in a column under their parent, how long such a
   * column may be, and how wide the whole.
   * @type {[stacks: Stacks, most: number, wide: number][]}
   *
   * Types: a row of an answer; a box, which has its place once it is arranged; what only holds boxes; a column of boxes,
   * which is never empty; a box with its row; a drawing.
   * @typedef {string | undefined} Id
   * @typedef {{ row: Id, name?: string, level?: string, status?: string, "reports-to"?: string }} Row
   * @typedef {{ x: number, y: number, columns: Column[], right: number, bottom: number, kids: Box[] }} Place
   * @typedef {{ name: string, small: string, wanted: boolean, words: string[], labels: string[], high: number }} Words
   * @typedef {Place & Words} Box
   * @typedef {Place & { [Each in keyof Words]?: undefined }} Holder
   * @typedef {{ x: number, from: number, right: number, stacked: boolean, kids: { at(last: -1): Box } & Box[] }} Column
   * @typedef {Row & Box & { row: string, title: string }} Listed
   * @typedef {(box: Box) => boolean} Stacks
   * @typedef {[size: [number, number], shapes: SVGElement[], words: string]} Picture
   */
  const WAYS = [[() => false, HIGH, SCREEN], [LEAF, HIGH / 2, WIDE], [LEAF, HIGH, WIDE], [() => true, HIGH, WIDE]];

  // -- answers -------------------------------------------------------------------------------------------------------

  const rowsOf = (/** @type {HTMLElement} */ root) => [...root.querySelectorAll(".ws-rows > [data-row]")];
  const list = (/** @type {HTMLElement} */ row) => row.querySelector('[data-field="reports-to"] select');
  const line = (/** @type {*} */ row) => /** @type {HTMLInputElement} */ (row.querySelector('[data-field="reports-to"] input'));
  const isBox = (/** @type {Row} */ box) => box.name || box.level || box.status;

  /** Which row each row reports to; a line that leads to no box, or in a circle, counts for nothing. @param {Row[]} found */
  function links(found) {
    const boxes = new Set(found.filter(isBox).map((box) => box.row));
    const above = /** @type {Map<Id, Id>} */ (new Map());
    for (const { row, "reports-to": up } of found) {
      let at = up;
      while (at && at !== row) at = above.get(at);
      if (!at && boxes.has(up)) above.set(row, up);
    }
    return above;
  }

  function read(/** @type {HTMLElement} */ root) {
    const found = /** @type {Row[]} */ (listed.read(root) || []);
    const above = links(found);
    for (const box of found) if (!above.has(box.row)) delete box["reports-to"];
    return guidebook.some(found.filter((box) => Object.keys(box).length > 1));
  }

  function write(/** @type {HTMLElement} */ root, /** @type {Answer | undefined} */ answer) {
    const left = listed.write(root, answer);
    const above = links(/** @type {Row[]} */ (listed.read(root) || []));
    const lost = [];
    for (const row of rowsOf(root)) {
      const up = line(row).value;
      if (!up || above.has(row.dataset.row)) continue;
      lost.push({ row: row.dataset.row, "reports-to": up });
      line(row).value = "";
    }
    return [.../** @type {Answer[]} */ (left), ...lost];
  }

  // -- lists and drawing, once a frame -------------------------------------------------------------------------------

  const waiting = /** @type {Set<HTMLElement>} */ (new Set());
  function later(/** @type {HTMLElement} */ root) {
    for (const template of /** @type {NodeListOf<HTMLTemplateElement>} */ (root.querySelectorAll("template[data-boxes]")))
      template.replaceWith(template.content);
    if (!waiting.size) requestAnimationFrame(updateAll);
    waiting.add(root);
  }

  function updateAll() {
    const roots = [...waiting];
    waiting.clear();
    roots.forEach(update);
  }

  function update(/** @type {HTMLElement} */ root) {
    const found = /** @type {Row[]} */ (listed.read(root) || []);
    const above = links(found);
    const boxes = /** @type {Map<Id, Listed>} */ (new Map(found.filter(isBox).map((box) => [box.row, box])));
    const names = found.map((box) => box.name);
    const level = /** @type {HTMLSelectElement} */ (root.querySelector('[data-field="level"] select'));
    const top = { kids: /** @type {Box[]} */ ([]) };
    for (const [index, row] of rowsOf(root).entries()) {
      const box = boxes.get(row.dataset.row);
      if (!box) continue;
      const number = guidebook.say("kinds.org_chart.numbered", { number: index + 1 });
      const twice = names.indexOf(box.name) !== names.lastIndexOf(box.name);
      box.title = !box.name ? number : twice ? guidebook.say("kinds.org_chart.told_apart", { name: box.name, number }) : box.name;
      const label = [...level.options].find((option) => box.level && option.value === box.level)?.textContent;
      Object.assign(box, measured(box.name || number, label || "", box.status === "wanted", []));
    }
    for (const [id, box] of boxes) (boxes.get(above.get(id)) || top).kids.push(box);
    const all = [...boxes.values()];
    for (const row of rowsOf(root)) {
      const below = new Set(); // the row itself and all below it
      (function add(/** @type {Box | undefined} */ box) {
        below.add(box);
        box?.kids.forEach(add);
      })(boxes.get(row.dataset.row));
      offer(/** @type {HTMLSelectElement} */ (list(row)), all.filter((box) => !below.has(box)), above.get(row.dataset.row));
    }
    show(/** @type {HTMLElement} */ (root.querySelector("[data-chart]")), top);
  }

  function offer(/** @type {HTMLSelectElement} */ select, /** @type {Listed[]} */ boxes, /** @type {Id} */ chosen = "") {
    boxes.forEach(({ row, title }, index) => {
      const option = select.options[index + 1] || select.appendChild(new Option());
      if (option.value !== row) option.value = row;
      if (option.text !== title) option.textContent = title;
    });
    select.options.length = boxes.length + 1;
    if (select.value !== chosen) select.value = chosen;
    guidebook.mirror(select);
  }

  // -- drawing -------------------------------------------------------------------------------------------------------

  // Measuring takes longer than drawing, and most words stay as they are.
  const known = /** @type {Map<string, string[]>} */ (new Map());
  function lines(/** @type {string} */ words, /** @type {number} */ weight) {
    const key = `${weight} ${words}`;
    if (known.size > 500) known.clear();
    if (!known.has(key)) known.set(key, drawing.lines(words, BOX - 2 * PAD, weight));
    return /** @type {string[]} */ (known.get(key));
  }

  /** @param {string} name @param {string} small @param {boolean} wanted @param {Box[]} kids @returns {any} */
  function measured(name, small, wanted, kids) {
    const words = lines(name, 700);
    const labels = lines(small, 400).concat(wanted ? guidebook.say("kinds.org_chart.wanted") : []);
    return { name, small, wanted, kids, words, labels, high: (words.length + labels.length) * drawing.LINE + 2 * PAD };
  }

  /**
   * Give a box and all below it a place, from (x, y) to its `right` and `bottom`. One without words only holds others.
   * @param {Box | Holder} box @param {number} x @param {number} y @param {Stacks} stacks @param {number} most
   */
  function arrange(box, x, y, stacks, most) {
    const inset = box.words ? INSET : 0;
    const top = box.words ? y + box.high + RISE : y;
    let column = /** @type {Column} */ (/** @type {any} */ (null));
    Object.assign(box, { x, y, columns: [], right: x + BOX, bottom: y + (box.high || 0) });
    for (const kid of [...box.kids].sort((one, other) => /** @type {*} */ (stacks(other)) - /** @type {*} */ (stacks(one)))) {
      const stacked = stacks(kid);
      let fits = stacked && column?.stacked;
      if (fits) fits = arrange(kid, column.x + inset, column.kids.at(-1).bottom + GAP, stacks, most).bottom <= most;
      if (!fits) {
        column = /** @type {any} */ ({ x: column ? column.right + GAP : x, stacked, kids: [], right: 0 });
        box.columns.push(column);
        arrange(kid, column.x + (stacked ? inset : 0), top, stacks, most);
      }
      column.kids.push(kid);
      column.right = Math.max(column.right, kid.right);
      column.from = stacked ? column.x + inset / 2 : kid.x + BOX / 2;
      box.right = Math.max(box.right, kid.right);
      box.bottom = Math.max(box.bottom, kid.bottom);
    }
    const [first, last] = [box.columns[0], column];
    if (first && !(first === last && last.stacked))
      box.x = Math.max(x, Math.min((first.from + last.from - BOX) / 2, box.right - BOX));
    return box;
  }

  /** The lines from a box to those below it. @param {Box} box */
  function paths({ x, y, high, columns }) {
    const start = columns.length === 1 ? columns[0].from : x + BOX / 2;
    return columns.map(({ from, stacked, kids }) => {
      const middle = (/** @type {Box} */ kid) => kid.y + kid.high / 2;
      const down = `M${start} ${y + high}v${RISE / 2}H${from}V`;
      if (!stacked) return down + kids[0].y;
      return down + middle(kids.at(-1)) + kids.map((kid) => `M${from} ${middle(kid)}H${kid.x}`).join("");
    });
  }

  /** @param {Box | Holder} box @returns {SVGElement[]} */
  function parts(box) {
    const own = /** @type {SVGElement[]} */ ([]);
    if (box.words) {
      const { x, y, high, words, labels, wanted } = box;
      const center = { class: "ws-org_chart__words", "text-anchor": "middle" };
      const first = y + PAD + drawing.LINE / 2;
      own.push(
        drawing.element("path", { d: paths(box).join(""), fill: "none" }),
        drawing.element("rect", { x, y, width: BOX, height: high, rx: 3, "stroke-dasharray": wanted ? "6 4" : "none" }),
        drawing.text(x + BOX / 2, first, words, { ...center, "font-weight": 700 }),
        drawing.text(x + BOX / 2, first + words.length * drawing.LINE, labels, center),
      );
    }
    return own.concat(...box.kids.map(parts));
  }

  /**
   * As few drawings as there can be, each with its size: what does not fit one page goes on in others, branch by branch.
   * @param {Box | Holder} box @returns {Picture[]}
   */
  function pictures(box) {
    const fits = WAYS.some(([stacks, most, wide]) => {
      arrange(box, EDGE, EDGE, stacks, most);
      return box.right < wide && box.bottom < HIGH;
    });
    if (fits) return [[[box.right + EDGE, box.bottom + EDGE], parts(box), reports(box) || guidebook.say("kinds.org_chart.only", { name: box.name })]];
    const below = (/** @type {Box} */ { small }) => guidebook.say("kinds.org_chart.see_below", { level: small });
    const cut = { ...box, kids: box.kids.map((kid) => (LEAF(kid) ? kid : measured(kid.name, below(kid), kid.wanted, []))) };
    arrange(cut, EDGE, EDGE, LEAF, HIGH);
    const rest = box.kids.filter((kid) => !LEAF(kid)).flatMap(pictures);
    return [[[cut.right + EDGE, cut.bottom + EDGE], parts(cut), reports(cut)], ...rest];
  }

  /** Who reports to whom in a part of the drawing. @param {Box | Holder} box @returns {string} */
  function reports({ name, kids }) {
    const names = guidebook.list(kids.map((kid) => (kid.wanted ? guidebook.say("kinds.org_chart.name_wanted", { name: kid.name }) : kid.name)), "conjunction");
    if (!kids.length) return "";
    const said = name ? guidebook.say("kinds.org_chart.report", { count: kids.length, names, name }) : guidebook.say("kinds.org_chart.top", { names });
    return [said, ...kids.map(reports)].filter(Boolean).join(" ");
  }

  function show(/** @type {HTMLElement} */ holder, /** @type {{ kids: Box[] }} */ top) {
    const all = top.kids.length ? pictures(/** @type {Box | Holder} */ (top.kids.length > 1 ? top : top.kids[0])) : [];
    const frames = [...holder.querySelectorAll(".ws-org_chart__frame")];
    all.forEach(([size, shapes, words], index) => {
      const frame = frames[index] || holder.appendChild(document.createElement("div"));
      frame.className = "ws-org_chart__frame";
      drawing.show(frame, size, guidebook.say("worksheet.drawing", { name: holder.dataset.label, words }), ...shapes);
      /** @type {SVGElement} */ (frame.querySelector("svg")).style.width = `${size[0] * 0.9}px`;
    });
    for (const frame of frames.slice(all.length)) frame.remove();
  }

  /** The example is a list within lists; it is read out, and its drawing is seen. @param {HTMLElement} sample */
  function showSample(sample) {
    /** @param {HTMLElement} part @returns {Box[]} */
    const below = (part) => [...part.querySelectorAll(":scope > ul > li")].map(box);
    const words = (/** @type {*} */ item, /** @type {string} */ part) => item.querySelector(`:scope > ${part}`).textContent;
    /** @param {HTMLElement} item */
    const box = (item) => measured(words(item, "strong"), words(item, "span"), "wanted" in item.dataset, below(item));
    show(/** @type {HTMLElement} */ (sample.parentElement?.querySelector(".ws-org_chart__drawing")), { kids: below(sample) });
    sample.classList.add("ws-hidden");
  }

  guidebook.kinds.org_chart = {
    shape: "rows",
    mount(root) {
      rows.mount(root);
      root.addEventListener("input", ({ target }) => {
        const row = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (target).closest("[data-row]"));
        if (target === list(row)) line(row).value = /** @type {HTMLSelectElement} */ (target).value;
        later(root);
      });
      root.addEventListener("guidebook:rows", () => later(root));
      later(root);
      const sample = root.querySelector("[data-sample]");
      document.fonts.ready.then(() => {
        known.clear(); // words were measured in another type
        later(root);
        if (sample) showSample(sample);
      });
    },
    read,
    write,
    shown: later,
  };
})();
