/**
 * Rows that are cards, one below the other, as on a phone: they fold, so that one sees what there is. A folded one says how
 * its row begins. The first that is empty is open, and so is the next as soon as something stands in it; the empty ones at
 * the end are put away in one line. Whatever someone opened or folded stays so, and nothing folds that has the focus.
 *
 * When rows fold is the style's to say (`--ws-folds`), and what is hidden of one that is folded: on paper, in the meeting view
 * and wherever there is room for columns, all are open. Those of a list with `data-folds` do.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { rows } = guidebook;
  if (!rows) return; // a page without any
  const FINDS = "onbeforematch" in document.documentElement; // search in a page can bring forth what is hidden
  const ALWAYS = ".ws-fold, [data-fold], .ws-row__tools, .ws-table__tools, [data-when], [id$='-row']";
  const ENOUGH = 80; // letters of what a folded row says; the style cuts it to the room that there is

  /** Rows that the reader opened, folded or wrote in: they stay as they are. @type {WeakSet<HTMLElement>} */
  const chosen = new WeakSet();
  /** @type {WeakSet<HTMLElement>} */
  const empty = new WeakSet();

  /** @param {HTMLElement} holder */
  const folds = (holder) => "folds" in holder.dataset && getComputedStyle(holder).getPropertyValue("--ws-folds") !== "";
  /** @param {HTMLElement} form @returns {HTMLElement[]} */
  const holders = (form) => [...form.querySelectorAll("[data-folds]")];
  /** Whether a row is at work: it has the focus, or something in it is to be mended. @param {HTMLElement} row */
  const busy = (row) => row.contains(document.activeElement) || row.querySelector("[aria-invalid=true]") !== null;

  // -- one row -------------------------------------------------------------------------------------------------------

  /** The button of a row that folds: one with a single field would be no shorter. @param {HTMLElement} row */
  function foldOf(row) {
    const made = [...row.querySelectorAll(".ws-fold")].find((each) => each.closest("[data-row]") === row);
    const name = rows.nameOf(row);
    if (made || !name || !guidebook.own(row)[1]) return made;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "ws-fold", id: `${name.id}-fold` });
    const called = document.createElement("span");
    const says = document.createElement("span");
    called.className = "ws-fold__name";
    Object.assign(says, { className: "ws-fold__words", id: `${name.id}-says`, dir: "auto", translate: false });
    button.append(called, says);
    // It is called as the controls of its row are, which say where it stands.
    const path = row.querySelector(`[aria-labelledby~="${name.id}"]`)?.getAttribute("aria-labelledby")?.split(" ") || [];
    button.setAttribute("aria-labelledby", [...path.slice(0, path.indexOf(name.id)), name.id, says.id].join(" "));
    const cell = name.closest("th, td");
    if (cell) cell.prepend(button);
    else name.after(button);
    // For the style: were it to look for the button, every key would have it look through all rows.
    row.dataset.foldable = "";
    if (button.parentElement !== row) button.parentElement?.setAttribute("data-fold", "");
    return button;
  }

  /** What a field holds, in words: those that are printed for it, if it is a text or a list. @param {HTMLElement} root */
  function inWords(root) {
    const [paper, more] = root.querySelectorAll(".ws-mirror");
    if (paper && !more && !guidebook.ticks(root).length) return paper.textContent;
    return guidebook.inWords(guidebook.readField(root), guidebook.typeOf(root));
  }

  /** How a row begins, in words. @param {HTMLElement} row */
  function beginning(row) {
    const said = [];
    for (const root of guidebook.own(row)) {
      const words = inWords(root);
      if (words) said.push(words);
      if (said.join(", ").length > ENOUGH) break;
    }
    const words = guidebook.list(said);
    return words.length > ENOUGH ? `${words.slice(0, ENOUGH)}…` : words;
  }

  /** @param {HTMLElement} row @param {boolean} folded */
  function set(row, folded) {
    const button = foldOf(row);
    if (!button) return;
    const none = "printed" in row.dataset ? "" : guidebook.say("worksheet.rows.empty");
    const says = folded ? beginning(row) || none : "";
    for (const [part, words] of [[button.firstElementChild, rows.called(row)], [button.lastElementChild, says]])
      if (part instanceof Element && part.textContent !== words) part.textContent = /** @type {string} */ (words);
    button.setAttribute("aria-expanded", String(!folded));
    row.toggleAttribute("data-folded", folded);
    if (FINDS) findable(row, folded);
  }

  /** Let the browser's own search look into what is folded away. @param {HTMLElement} row @param {boolean} folded */
  function findable(row, folded) {
    for (const part of row.querySelectorAll(":scope > *, :scope > [data-fold] > *")) {
      if (part.matches(ALWAYS) || part.getAttribute("hidden") === "") continue;
      if (folded) part.setAttribute("hidden", "until-found");
      else part.removeAttribute("hidden");
    }
  }

  /** @param {HTMLElement} row */
  function open(row) {
    chosen.add(row);
    row.removeAttribute("data-away");
    set(row, false);
  }

  // -- a list of rows ------------------------------------------------------------------------------------------------

  /** @param {HTMLElement} holder */
  const awayIn = (holder) => rows.rowsOf(holder).filter((row) => "away" in row.dataset);

  /** @param {HTMLElement} holder */
  function arrange(holder) {
    const all = rows.rowsOf(holder);
    for (const row of all) {
      if (!guidebook.holdsNothing(row)) empty.delete(row);
      else if (!empty.has(row)) {
        empty.add(row);
        chosen.delete(row); // it was cleared
      }
    }
    const first = all.find((row) => empty.has(row));
    for (const row of all) set(row, !busy(row) && (chosen.has(row) ? "folded" in row.dataset : row !== first));
    const last = all.findLastIndex((row) => row === first || !empty.has(row) || chosen.has(row) || busy(row) || "printed" in row.dataset);
    const spare = all.slice(last + 1);
    for (const row of all) row.toggleAttribute("data-away", spare.length > 1 && spare.includes(row));
    tellOf(holder, awayIn(holder));
  }

  /** The line that stands for the rows that are put away. @param {HTMLElement} holder @param {HTMLElement[]} away */
  function tellOf(holder, away) {
    const root = /** @type {HTMLElement} */ (holder.closest("[data-kind]"));
    let line = root.querySelector(":scope > .ws-away");
    if (!away.length) return line?.remove();
    if (!line) {
      line = document.createElement("button");
      Object.assign(line, { type: "button", className: "ws-fold ws-away", id: `${rows.nameOf(away[0])?.id}-away` });
      const named = (rows.adding(root) || foldOf(away[0]))?.getAttribute("aria-labelledby")?.split(" ") || [];
      const around = rows.adding(root) ? named.slice(1) : named.slice(0, -2);
      line.setAttribute("aria-labelledby", [line.id, ...around].join(" "));
      line.setAttribute("aria-expanded", "false");
      let before = holder;
      while (before.parentElement && before.parentElement !== root) before = before.parentElement;
      before.after(line);
    }
    const words = guidebook.say("worksheet.rows.away", { first: rows.called(away[0]), last: rows.called(/** @type {HTMLElement} */ (away.at(-1))) });
    if (line.textContent !== words) line.textContent = words;
    return undefined;
  }

  /** @param {HTMLElement} form */
  function arrangeAll(form) {
    for (const holder of holders(form)) if (folds(holder)) arrange(holder);
  }

  // -- what happens on the page --------------------------------------------------------------------------------------

  guidebook.followUps.push((form, element) => {
    const row = element?.closest("[data-row]");
    if (element && !(row && empty.has(row))) return; // most keystrokes are in a row that holds something
    for (let each = row; each; each = each.parentElement?.closest("[data-row]")) chosen.add(each);
    arrangeAll(form);
  });

  /** @param {HTMLElement} button @param {HTMLElement[]} away the empty rows that it stands for */
  function bringBack(button, away) {
    for (const row of away) {
      chosen.add(row);
      row.removeAttribute("data-away");
    }
    button.remove();
    (foldOf(away[0]) || away[0].querySelector("button"))?.focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    const root = button ? button.closest("[data-kind]") : null;
    if (!button || !root) return;
    if (button.matches(".ws-away")) return bringBack(button, awayIn(rows.holder(root)));
    if (button.matches(".ws-fold")) {
      const row = /** @type {HTMLElement} */ (button.closest("[data-row]"));
      button.focus(); // not every browser does so, and what has the focus must not be hidden
      chosen.add(row);
      return set(row, button.getAttribute("aria-expanded") === "true");
    }
    // Who wants one more row has the next of those that are put away.
    const [next] = "add" in button.dataset && folds(rows.holder(root)) ? awayIn(rows.holder(root)) : [];
    if (!next) return;
    event.stopImmediatePropagation();
    open(next);
    arrange(rows.holder(root));
    next.querySelector(".ws-line, .ws-lines, select, input")?.focus();
  }, true);

  // Someone goes to an element, or finds a word in it: what it stands in opens.
  for (const name of ["guidebook:reveal", "beforematch"])
    document.addEventListener(name, ({ target }) => {
      for (let row = /** @type {Element} */ (target).closest(".ws-row"); row; row = row.parentElement?.closest(".ws-row") ?? null) open(row);
    });

  void guidebook.ready.then(() => {
    for (const { form } of guidebook.sheets) {
      let before = "";
      new ResizeObserver(() => {
        const now = String(holders(form).some(folds));
        if (now !== before) arrangeAll(form);
        before = now;
      }).observe(form);
    }
  });
})();
