/**
 * Notes in fixed categories: each category is rows of notes (see worksheet/rows.js). A note is moved to another category
 * by dragging its grip, or with a button beside it; a category's notes can be copied into a text of the worksheet.
 */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  const CATEGORY = ".ws-board__category";
  const categories = (root) => [...root.querySelectorAll(CATEGORY)];
  const notes = (category) => guidebook.rows.read(category) || [];
  const title = (category) => category.querySelector(".ws-board__label").textContent;
  const control = guidebook.line;
  const say = (category, words) => (category.querySelector(".ws-board__said").textContent = words);

  function count(category) {
    const written = [...category.querySelectorAll(".ws-lines")].filter(guidebook.typed).length;
    const words = written === 1 ? "1 note" : written ? `${written} notes` : "No notes yet";
    const said = category.querySelector("[data-count]");
    if (said.textContent !== words) said.textContent = words;
  }

  // -- moving ------------------------------------------------------------------------------------------------------

  /** Move a note to the end of a category, or before another note there; the focus goes with it. */
  function move(note, to, before) {
    if (before === note || !guidebook.typed(control(note))) return;
    const from = note.closest(CATEGORY);
    const stays = from === to;
    const id = stays ? note.dataset.row : guidebook.rows.newId();
    const left = notes(from).filter((each) => each.row !== note.dataset.row);
    const there = stays ? left : notes(to);
    if (there.length >= Number(to.querySelector(".ws-rows").dataset.atMost)) return say(from, `“${title(to)}” has no room for more notes.`);
    const at = there.findIndex((each) => each.row === before?.dataset.row);
    there.splice(at < 0 ? there.length : at, 0, { row: id, note: control(note).value });
    document.activeElement.blur(); // rows.js keeps the row that has the focus
    if (!stays) guidebook.rows.write(from, left);
    guidebook.rows.write(to, there);
    for (const each of [from, to]) each.dispatchEvent(new CustomEvent("guidebook:rows", { bubbles: true }));
    control(to.querySelector(`[data-row="${id}"]`)).focus();
  }

  guidebook.rows.offer((note) => {
    if (!note.matches(".ws-board__note") || !guidebook.typed(control(note))) return [];
    const others = categories(note.closest(".ws-board")).filter((each) => !each.contains(note));
    return others.map((each) => ({ sign: "→", words: `Move to ${title(each)}`, does: () => void move(note, each) }));
  });

  function drag(event) {
    const grip = event.target.closest(".ws-board__grip");
    if (!grip || event.button) return;
    const note = grip.closest(".ws-row");
    const all = categories(note.closest(".ws-board"));
    let under = null;
    let over = null;
    const follow = (now) => {
      note.style.transform = `translate(${now.clientX - event.clientX}px, ${now.clientY - event.clientY}px)`;
      under = document.elementFromPoint(now.clientX, now.clientY);
      over = all.find((each) => each.contains(under));
      for (const each of all) each.toggleAttribute("data-over", each === over);
    };
    const drop = (end) => {
      grip.onpointermove = grip.onpointerup = grip.onpointercancel = null;
      note.style.transform = "";
      note.removeAttribute("data-dragged");
      over?.removeAttribute("data-over");
      if (end.type === "pointerup" && over) move(note, over, under.closest(".ws-row"));
    };
    note.setAttribute("data-dragged", "");
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = follow;
    grip.onpointerup = grip.onpointercancel = drop;
  }

  // -- copying -----------------------------------------------------------------------------------------------------

  /** Put the words of a category's notes below what a text holds already; a line that is there is not put there again. */
  function copy(category, { fills, into }) {
    const text = control(guidebook.fieldNamed(fills, category.closest(".ws-board")));
    const lines = (words) => words.split("\n").map((line) => line.trim()).filter(Boolean);
    const all = notes(category).flatMap((each) => lines(each.note));
    const there = new Set(lines(text.value));
    const added = [...new Set(all)].filter((line) => !there.has(line));
    if (!added.length) return say(category, all.length ? `All of these are already in “${into}”.` : "There are no notes to copy yet.");
    guidebook.set(text, text.value.replace(/([^\n])$/, "$1\n") + added.join("\n"));
    text.dispatchEvent(new Event("input", { bubbles: true }));
    say(category, `Added ${added.length} ${added.length === 1 ? "line" : "lines"} to “${into}”.`);
  }

  guidebook.kinds.board = {
    mount(root) {
      const timer = root.querySelector("[data-timer]");
      if (timer) guidebook.mountTimer(timer);
      const recount = (event) => count(event.target.closest(CATEGORY));
      root.addEventListener("input", recount);
      root.addEventListener("guidebook:rows", recount);
      root.addEventListener("pointerdown", drag);
      root.addEventListener("click", (event) => {
        const pressed = event.target.closest("[data-fills]");
        if (pressed) copy(pressed.closest(CATEGORY), pressed.dataset);
      });
      categories(root).forEach(count);
    },
    read(root) {
      const filled = categories(root).map((category) => [category.dataset.row, guidebook.rows.read(category)]);
      const answer = Object.fromEntries(filled.filter(([, some]) => some));
      return Object.keys(answer).length ? answer : undefined;
    },
    write(root, answer) {
      const fits = answer && typeof answer === "object" && !Array.isArray(answer);
      const left = new Map(Object.entries(fits ? answer : {}));
      for (const category of categories(root)) {
        const id = category.dataset.row;
        const rest = guidebook.rows.write(category, left.get(id));
        left.delete(id);
        if (rest !== undefined) left.set(id, rest);
        count(category);
      }
      if (answer !== undefined && !fits) return answer;
      return left.size ? Object.fromEntries(left) : undefined;
    },
  };
})();
