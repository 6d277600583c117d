/**
 * Notes in fixed categories: each category is rows of notes (see worksheet/rows.js). A note is moved to another category
 * by dragging its grip, or with a button beside it; a category's notes can be copied into a text of the worksheet.
 */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  const { rows } = guidebook.shapes;
  const CATEGORY = ".ws-board__category";
  /** @param {HTMLElement} root */
  const categories = (root) => [...root.querySelectorAll(CATEGORY)];
  /** @param {HTMLElement} category */
  const notes = (category) => /** @type {{ row?: string, note: string }[]} */ (rows.read(category) || []);
  /** @param {HTMLElement} category */
  const title = (category) => /** @type {HTMLElement} */ (category.querySelector(".ws-board__label")).textContent;
  const control = /** @type {(root: HTMLElement) => Line} */ (guidebook.line);
  /** @type {(category: HTMLElement, words: string) => void} */
  const say = (category, words) =>
    (/** @type {HTMLElement} */ (category.querySelector(".ws-board__said")).textContent = words);

  /** @param {HTMLElement} category */
  function count(category) {
    /** @type {NodeListOf<Line>} */
    const texts = category.querySelectorAll(".ws-lines");
    const written = [...texts].filter(guidebook.typed).length;
    const words = written ? guidebook.say("kinds.board.notes", { count: written }) : guidebook.say("kinds.board.no_notes");
    const said = /** @type {HTMLElement} */ (category.querySelector("[data-count]"));
    if (said.textContent !== words) said.textContent = words;
  }

  // -- moving ------------------------------------------------------------------------------------------------------

  /**
   * Moves a note to the end of a category, or before another note there; the focus moves along.
   * @param {HTMLElement} note
   * @param {HTMLElement} to
   * @param {HTMLElement | null} [before]
   * @returns {void}
   */
  function move(note, to, before) {
    if (before === note || !guidebook.typed(control(note))) return;
    const from = /** @type {HTMLElement} */ (note.closest(CATEGORY));
    const stays = from === to;
    const id = stays ? note.dataset.row : guidebook.rows.newId();
    const left = notes(from).filter((each) => each.row !== note.dataset.row);
    const there = stays ? left : notes(to);
    const most = Number(/** @type {HTMLElement} */ (to.querySelector(".ws-rows")).dataset.atMost);
    if (there.length >= most) return say(from, guidebook.say("kinds.board.full", { category: title(to) }));
    const at = there.findIndex((each) => each.row === before?.dataset.row);
    there.splice(at < 0 ? there.length : at, 0, { row: id, note: control(note).value });
    /** @type {HTMLElement} */ (document.activeElement).blur(); // rows.js does not remove the row with the focus
    if (!stays) rows.write(from, left);
    rows.write(to, there);
    for (const each of [from, to]) each.dispatchEvent(new CustomEvent("guidebook:rows", { bubbles: true }));
    control(/** @type {HTMLElement} */ (to.querySelector(`[data-row="${id}"]`))).focus();
  }

  guidebook.rows.offer((note) => {
    if (!note.matches(".ws-board__note") || !guidebook.typed(control(note))) return [];
    const all = categories(/** @type {HTMLElement} */ (note.closest(".ws-board")));
    const own = all.findIndex((each) => each.contains(note));
    const tools = all.map((each, at) => ({ sign: "→", words: guidebook.say("kinds.board.move", { category: title(each) }), by: at - own, does: () => void move(note, each) }));
    return tools.filter(({ by }) => by);
  });

  /**
   * The note that one let go at a place is put before: the one there or, from its lower half on, the next that has words.
   * @param {Element | null} under
   * @param {number} y
   */
  function noteBelow(under, y) {
    const note = /** @type {HTMLElement | null | undefined} */ (under?.closest(".ws-row"));
    if (!note) return null;
    const { top, bottom } = note.getBoundingClientRect();
    const all = guidebook.rows.rowsOf(/** @type {HTMLElement} */ (note.parentElement));
    return all.slice(all.indexOf(note) + Number(y > (top + bottom) / 2)).find((each) => guidebook.typed(control(each)));
  }

  /** @param {PointerEvent} event */
  function drag(event) {
    const grip = /** @type {Element} */ (event.target).closest(".ws-board__grip");
    if (!grip || event.button) return;
    const note = /** @type {HTMLElement} */ (grip.closest(".ws-row"));
    const all = categories(/** @type {HTMLElement} */ (note.closest(".ws-board")));
    /** @type {Element | null} */
    let under = null;
    /** @type {HTMLElement | null | undefined} */
    let over = null;
    /** @param {PointerEvent} now */
    const follow = (now) => {
      note.style.transform = `translate(${now.clientX - event.clientX}px, ${now.clientY - event.clientY}px)`;
      under = document.elementFromPoint(now.clientX, now.clientY);
      over = all.find((each) => each.contains(under));
      for (const each of all) each.toggleAttribute("data-over", each === over);
    };
    /** @param {PointerEvent} end */
    const drop = (end) => {
      grip.onpointermove = grip.onpointerup = grip.onpointercancel = null;
      note.style.transform = "";
      note.removeAttribute("data-dragged");
      over?.removeAttribute("data-over");
      if (end.type === "pointerup" && over) move(note, over, noteBelow(under, end.clientY));
    };
    note.setAttribute("data-dragged", "");
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = follow;
    grip.onpointerup = grip.onpointercancel = drop;
  }

  // -- copying -----------------------------------------------------------------------------------------------------

  /**
   * Adds a category's notes below the text of a field, without lines that it has already.
   * @param {HTMLElement} category
   * @param {DOMStringMap} pressed
   * @returns {void}
   */
  function copy(category, { fills, into }) {
    const board = /** @type {HTMLElement} */ (category.closest(".ws-board"));
    const text = control(/** @type {HTMLElement} */ (guidebook.nearest(board, fills)));
    /** @param {string} words */
    const lines = (words) => words.split("\n").map((line) => line.trim()).filter(Boolean);
    const all = notes(category).flatMap((each) => lines(each.note));
    const there = new Set(lines(text.value));
    const added = [...new Set(all)].filter((line) => !there.has(line));
    if (!added.length) return say(category, all.length ? guidebook.say("kinds.board.all_there", { text: into }) : guidebook.say("kinds.board.none_to_copy"));
    guidebook.set(text, text.value.replace(/([^\n])$/, "$1\n") + added.join("\n"));
    text.dispatchEvent(new Event("input", { bubbles: true }));
    say(category, guidebook.say("kinds.board.added", { count: added.length, text: into }));
  }

  guidebook.kinds.board = {
    shape: "parts",
    mount(root) {
      /** @param {Event} event */
      const recount = (event) => count(/** @type {HTMLElement} */ (/** @type {Element} */ (event.target).closest(CATEGORY)));
      root.addEventListener("input", recount);
      root.addEventListener("guidebook:rows", recount);
      root.addEventListener("pointerdown", drag);
      root.addEventListener("click", (event) => {
        const pressed = /** @type {Element} */ (event.target).closest("[data-fills]");
        if (pressed) copy(/** @type {HTMLElement} */ (pressed.closest(CATEGORY)), pressed.dataset);
      });
      categories(root).forEach(count);
    },
    shown: (root) => categories(root).forEach(count),
  };
})();
