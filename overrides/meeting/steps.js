/**
 * The steps of a meeting: each section cut into pieces that fit the screen. Nobody lists them: they are found by showing as
 * many pieces of the section as fit; a piece that does not fit is cut into pieces of its own. Labels and column headers before
 * those stay visible with each; other words there go with the first.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const FILLED_IN = "input, textarea, select, svg"; // or a drawing
  const WHOLE = "tr, p, li, dl, label, button, svg, .ws-tick, .ws-written, [role=radiogroup]";
  const HEAD = "h2, h3, h4, legend, caption, colgroup, thead, .ws-label, :has(> [data-name]), [aria-hidden]"; // column headers that screen readers hear with each cell
  const ENOUGH = 0.55; // the share of the screen from which a step leaves the next piece uncut for the next step

  /** @typedef {Element[]} Piece elements that are shown together */

  /** Whether an element takes up room where it is. @param {Element} element */
  function inFlow(element) {
    const { height, width } = element.getBoundingClientRect();
    return height > 2 && width > 2 && !/absolute|fixed/.test(getComputedStyle(element).position);
  }

  /** @param {Element} element */
  const asks = (element) => element.matches(FILLED_IN) || Boolean(element.querySelector(FILLED_IN));

  /** Groups elements that are side by side into one piece. @param {Element[]} elements @returns {Piece[]} */
  function rowsOf(elements) {
    /** @type {Piece[]} */
    const rows = [];
    let end = -Infinity;
    for (const each of elements) {
      const { top, bottom } = each.getBoundingClientRect();
      if (top < end - 4) /** @type {Piece} */ (rows.at(-1)).push(each);
      else rows.push([each]);
      end = Math.max(end, bottom);
    }
    return rows;
  }

  /** The pieces of a visible element; empty if it must not be cut. @param {Element} element @returns {Piece[]} */
  function piecesOf(element) {
    if (element.matches(WHOLE)) return [];
    const children = [...element.children].filter(inFlow);
    const inside = children.slice(children.findIndex((each) => !each.matches(HEAD)));
    const rows = getComputedStyle(element).columnCount === "auto" ? rowsOf(inside) : inside.map((each) => [each]);
    /** @type {Piece[]} */
    const pieces = [];
    let lead = true; // words before a question, at the beginning or after a label
    for (const row of rows) {
      const last = pieces.at(-1);
      const words = !row.some(asks);
      const buttons = words && row.some((each) => each.matches("button") || each.querySelector("button")); // such as "Add a row"
      const label = row[0].matches(HEAD);
      if (last && (buttons || (lead && !label && !element.matches(".ws-section")))) last.push(...row);
      else pieces.push(row);
      lead = words && (lead || label);
    }
    const smaller = pieces.length === 1 && pieces[0].length === 1 ? piecesOf(pieces[0][0]) : [];
    return smaller.length ? smaller : pieces;
  }

  /** Smaller pieces: words before the questions go with the first piece, and buttons after them with the last. @param {Piece} piece @returns {Piece[]} */
  function cut(piece) {
    const [first, last] = [piece.findIndex(asks), piece.findLastIndex(asks)];
    if (first < 0) return piece.length > 1 ? piece.map((each) => [each]) : piecesOf(piece[0]);
    const [words, asked, after] = [piece.slice(0, first), piece.slice(first, last + 1), piece.slice(last + 1)];
    if (words.length && asked.length > 1) return [words, [...asked, ...after]]; // what is side by side stays so
    const smaller = asked.length > 1 ? asked.map((each) => [each]) : piecesOf(asked[0]);
    if (!smaller.length) return words.length || after.length ? [words, [...asked, ...after]].filter((each) => each.length && each.length < piece.length) : [];
    smaller[0] = [...words, ...smaller[0]];
    smaller.push([.../** @type {Piece} */ (smaller.pop()), ...after]);
    return smaller;
  }

  /** The part of the meeting, with minutes, that a piece is or belongs to. @param {Piece} piece */
  const partOf = (piece) => piece[0].closest("[data-minutes], .ws-section");
  /** @param {Piece} piece */
  const holdsParts = (piece) => piece.some((each) => each.querySelector("[data-minutes]"));

  /** A section and its steps. Shows some of its pieces, with what must precede them, and nothing else. */
  class Section {
    /** The elements that were cut, each with its pieces. @type {Map<Element, Element[]>} */
    #cuts = new Map();

    /**
     * @param {HTMLElement} root
     * @param {(section: Section, begun: boolean) => number} height how much of the screen is filled now, on the first step of the section or on a later one
     */
    constructor(root, height) {
      this.root = root;
      this.height = height;
      /** @type {MeetingStep[]} */
      this.steps = [];
    }

    whole() {
      for (const element of this.root.querySelectorAll("[data-off]")) element.removeAttribute("data-off");
    }

    /** @param {Piece[]} step */
    show(step) {
      const wanted = step.flat();
      const around = new Set(wanted.flatMap(ancestors));
      for (const all of this.#cuts.values())
        for (const each of all) each.toggleAttribute("data-off", !wanted.includes(each) && !around.has(each));
    }

    measure() {
      this.whole();
      this.#cuts.clear();
      this.#begin();
      let filled = 0; // how much of the screen the last step fills so far
      const left = this.#pieces([this.root]);
      while (left.length) {
        const next = /** @type {Piece} */ (left.shift());
        const step = /** @type {MeetingStep} */ (this.steps.at(-1)).shown;
        const other = step.length > 0 && this.#parted(step[step.length - 1], next);
        const now = other ? Infinity : this.#height([...step, next]);
        const room = now > 1 && !other && filled < ENOUGH && !(step.length && this.#whole(next));
        const smaller = room || holdsParts(next) ? this.#pieces(next) : [];
        if (smaller.length) left.unshift(...smaller);
        else if (now <= 1 || !step.length) {
          step.push(next);
          filled = now;
        } else {
          this.#begin();
          left.unshift(next);
          filled = 0;
        }
      }
      this.#even();
    }

    /** Moves pieces to the last step until it is about as full as the one before. */
    #even() {
      const [before, last] = this.steps.slice(-2).map((step) => step.shown);
      while (last && before.length > 1) {
        const moved = /** @type {Piece} */ (before.at(-1));
        if (this.#parted(moved, last[0]) || this.#height([moved, ...last]) > this.#height(before.slice(0, -1))) return;
        last.unshift(moved);
        before.pop();
      }
    }

    /** Whether a piece belongs to another part of the meeting than the one before it. @param {Piece} before @param {Piece} next */
    #parted(before, next) {
      const part = partOf(before);
      return part !== this.root && part !== partOf(next);
    }

    /** Whether a piece should stay whole, on a step of its own: what is side by side, or marked so. @param {Piece} piece */
    #whole(piece) {
      const one = piece.filter(asks).length > 1 || piece.some((each) => each.querySelector(":scope > [data-whole]"));
      return one && this.#height([piece], false) <= 1;
    }

    /** How much of the screen some pieces fill; above 1, not all fit. @param {Piece[]} step @param {boolean} [begun] */
    #height(step, begun = true) {
      this.show(step);
      return this.height(this, begun);
    }

    #begin() {
      this.steps.push({ section: this.root, shown: [] });
    }

    /** @param {Piece} piece */
    #pieces(piece) {
      const smaller = cut(piece);
      for (const each of smaller.flat()) {
        const around = /** @type {Element} */ (each.parentElement);
        const all = this.#cuts.get(around) || [];
        if (!all.includes(each)) this.#cuts.set(around, [...all, each]);
      }
      return smaller;
    }
  }

  /** @param {Element} element @returns {Element[]} */
  const ancestors = (element) => (element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : []);

  class Steps {
    /** @type {Map<HTMLElement, Section>} those already cut, until something in them changes */
    #cut = new Map();

    /** @param {HTMLFormElement} form */
    constructor(form) {
      this.form = form;
    }

    /** Something in an element has changed; left out: everything may have. @param {EventTarget | null} [element] */
    changed(element) {
      if (!element) return this.#cut.clear();
      const section = element instanceof Element && element.closest(".ws-section");
      if (section) this.#cut.delete(section);
    }

    /** @returns {MeetingStep[]} */
    all() {
      const sections = [...this.form.querySelectorAll(".ws-section:not([hidden])")];
      const now = this.form.querySelector(".ws-section[data-now]");
      for (const section of sections) this.#cut.has(section) || this.#measure(section, section === sections[0]);
      if (now) this.#only(now);
      return sections.flatMap((section) => this.#cut.get(section)?.steps || []);
    }

    /** @param {MeetingStep} step */
    show(step) {
      const { section, shown } = step;
      this.#only(section);
      const first = this.form.querySelector(".ws-section:not([hidden])") === section;
      this.form.toggleAttribute("data-at-first", first && this.#cut.get(section)?.steps[0] === step); // including the head with the team and the date
      this.#cut.get(section)?.show(shown);
    }

    end() {
      for (const [, section] of this.#cut) section.whole();
      for (const section of this.form.querySelectorAll(".ws-section[data-now]")) section.removeAttribute("data-now");
      this.#cut.clear();
    }

    /** @param {HTMLElement} section */
    #only(section) {
      for (const each of this.form.querySelectorAll(".ws-section")) each.toggleAttribute("data-now", each === section);
    }

    /** @param {HTMLElement} root @param {boolean} first */
    #measure(root, first) {
      const foot = /** @type {HTMLElement} */ (this.form.querySelector("[data-foot]"));
      const section = new Section(root, ({ steps }, begun) => {
        this.form.toggleAttribute("data-at-first", first && begun && steps.length === 1);
        const { scrollHeight } = document.documentElement;
        const high = scrollHeight > innerHeight ? scrollHeight : root.getBoundingClientRect().bottom + scrollY + foot.offsetHeight;
        return high / innerHeight;
      });
      this.#cut.set(root, section);
      this.#only(root);
      section.measure();
    }
  }

  guidebook.MeetingSteps = Steps;
})();
