/**
 * Draws boxes, each below the one that it reports to: in as few pictures as possible, each small enough for a page; or, on a
 * narrow screen, in a single picture as wide as the room, with each box indented below its parent.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const { drawing } = guidebook;

  // In the drawing's units. On a landscape page, letters are at least 7 pt high if the drawing fits into WIDE by HIGH.
  const [WIDE, HIGH, SCREEN] = [1430, 980, 860];
  const [BOX, MOST, PAD, GAP, RISE, INSET, EDGE] = [130, 250, 7, 12, 26, 14, 2];
  const LEAF = (/** @type {Box} */ box) => !box.kids.length;
  const ALL = () => true;
  /**
   * Ways to arrange boxes, the best first: which boxes may be stacked in a column under their parent, how long such a column
   * may get, and how wide the whole drawing.
   * @type {[stacks: Stacks, most: number, wide: number][]}
   *
   * Types: a box, which has its words and, once arranged, its place; a holder, which has no words and only holds boxes; a
   * column of boxes, never empty; a picture.
   * @typedef {{ x: number, y: number, columns: Column[], right: number, bottom: number, kids: Box[] }} Place
   * @typedef {{ name: string, small: string, wanted: boolean, words: string[], labels: string[], high: number }} Words
   * @typedef {Place & Words} Box
   * @typedef {Place & { [Each in keyof Words]?: undefined }} Holder
   * @typedef {{ x: number, from: number, right: number, stacked: boolean, kids: { at(last: -1): Box } & Box[] }} Column
   * @typedef {(box: Box) => boolean} Stacks
   * @typedef {[size: [number, number], shapes: SVGElement[], words: string]} Picture
   */
  const WAYS = [[() => false, HIGH, SCREEN], [LEAF, HIGH / 2, WIDE], [LEAF, HIGH, WIDE], [ALL, HIGH, WIDE]];

  /** The width of each box in the picture being made. */
  let broad = BOX;

  // Measuring takes longer than drawing, and most words do not change.
  const known = /** @type {Map<string, string[]>} */ (new Map());
  document.fonts.ready.then(() => known.clear()); // until then, words are measured in a fallback font
  function lines(/** @type {string} */ words, /** @type {number} */ weight) {
    const key = `${broad} ${weight} ${words}`;
    if (known.size > 500) known.clear();
    if (!known.has(key)) known.set(key, drawing.lines(words, broad - 2 * PAD, weight));
    return /** @type {string[]} */ (known.get(key));
  }

  /** Breaks the words of a box, and of all boxes below it, into lines. @param {*} box @returns {*} */
  function measure(box) {
    if (box.name !== undefined) {
      box.words = lines(box.name, 700);
      box.labels = lines(box.small, 400).concat(box.wanted ? guidebook.say("kinds.org_chart.wanted") : []);
      box.high = (box.words.length + box.labels.length) * drawing.LINE + 2 * PAD;
    }
    box.kids.forEach(measure);
    return box;
  }

  /**
   * Places a box and all boxes below it, from (x, y) to its `right` and `bottom`. One without words only holds others.
   * @param {Box | Holder} box @param {number} x @param {number} y @param {Stacks} stacks @param {number} most
   */
  function arrange(box, x, y, stacks, most) {
    const inset = box.words ? INSET : 0;
    const top = box.words ? y + box.high + RISE : y;
    let column = /** @type {Column} */ (/** @type {any} */ (null));
    Object.assign(box, { x, y, columns: [], right: x + broad, bottom: y + (box.high || 0) });
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
      column.from = stacked ? column.x + inset / 2 : kid.x + broad / 2;
      box.right = Math.max(box.right, kid.right);
      box.bottom = Math.max(box.bottom, kid.bottom);
    }
    const [first, last] = [box.columns[0], column];
    if (first && !(first === last && last.stacked))
      box.x = Math.max(x, Math.min((first.from + last.from - broad) / 2, box.right - broad));
    return box;
  }

  /** The lines from a box to those below it. @param {Box} box */
  function paths({ x, y, high, columns }) {
    const start = columns.length === 1 ? columns[0].from : x + broad / 2;
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
        drawing.element("rect", { x, y, width: broad, height: high, rx: 3, "stroke-dasharray": wanted ? "6 4" : "none" }),
        drawing.text(x + broad / 2, first, words, { ...center, "font-weight": 700 }),
        drawing.text(x + broad / 2, first + words.length * drawing.LINE, labels, center),
      );
    }
    return own.concat(...box.kids.map(parts));
  }

  /** @param {Box | Holder} box @returns {Picture} */
  const picture = (box) => [[box.right + EDGE, box.bottom + EDGE], parts(box), reports(box) || guidebook.say("kinds.org_chart.only", { name: box.name })];

  /** The number of levels of boxes. @param {Box | Holder} box @returns {number} */
  const depth = (box) => 1 + Math.max(0, ...box.kids.map(depth));

  /** One drawing, as wide as the room, in which each box is below its parent. @param {Box | Holder} box @param {number} room @returns {Picture[]} */
  function upright(box, room) {
    broad = Math.max(BOX, Math.min(MOST, room - INSET * (depth(box) - 1) - 2 * EDGE));
    arrange(measure(box), EDGE, EDGE, ALL, Number.POSITIVE_INFINITY);
    return [picture(box)];
  }

  /**
   * As few drawings as possible, each with its size: what does not fit on one page continues on others, branch by branch.
   * @param {Box | Holder} box @returns {Picture[]}
   */
  function across(box) {
    const fits = WAYS.some(([stacks, most, wide]) => {
      arrange(box, EDGE, EDGE, stacks, most);
      return box.right < wide && box.bottom < HIGH;
    });
    if (fits) return [picture(box)];
    const below = (/** @type {Box} */ { small }) => guidebook.say("kinds.org_chart.see_below", { level: small });
    const cut = { ...box, kids: box.kids.map((kid) => (LEAF(kid) ? kid : measure({ name: kid.name, small: below(kid), wanted: kid.wanted, kids: [] }))) };
    arrange(cut, EDGE, EDGE, LEAF, HIGH);
    const rest = box.kids.filter((kid) => !LEAF(kid)).flatMap(across);
    return [[[cut.right + EDGE, cut.bottom + EDGE], parts(cut), reports(cut)], ...rest];
  }

  /** Who reports to whom in a part of the drawing. @param {Box | Holder} box @returns {string} */
  function reports({ name, kids }) {
    const names = guidebook.list(kids.map((kid) => (kid.wanted ? guidebook.say("kinds.org_chart.name_wanted", { name: kid.name }) : kid.name)), "conjunction");
    if (!kids.length) return "";
    const said = name ? guidebook.say("kinds.org_chart.report", { count: kids.length, names, name }) : guidebook.say("kinds.org_chart.top", { names });
    return [said, ...kids.map(reports)].filter(Boolean).join(" ");
  }

  /**
   * Draws boxes in `holder`, each picture in a frame of its own.
   * @param {HTMLElement} holder @param {any[]} boxes those at the top, each with the `kids` below it
   * @param {number} [room] the width of a single drawing with each box below its parent; left out: as on paper
   */
  guidebook.boxes = function (holder, boxes, room) {
    const top = boxes[1] ? { kids: boxes } : boxes[0];
    broad = BOX;
    const all = !top ? [] : room ? upright(top, room) : across(measure(top));
    const frames = [...holder.querySelectorAll(".ws-org_chart__frame")];
    all.forEach(([size, shapes, words], index) => {
      const frame = frames[index] || holder.appendChild(document.createElement("div"));
      frame.className = "ws-org_chart__frame";
      drawing.show(frame, size, guidebook.say("worksheet.drawing", { name: holder.dataset.label, words }), ...shapes);
      /** @type {SVGElement} */ (frame.querySelector("svg")).style.width = `${size[0] * (room ? 1 : 0.9)}px`;
    });
    for (const frame of frames.slice(all.length)) frame.remove();
  };
})();
