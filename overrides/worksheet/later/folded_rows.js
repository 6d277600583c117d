/**
 * Folds rows that are cards, one below the other, as on a phone, for an overview. A folded row shows how it begins. The first
 * empty row is open, and so is the next as soon as that is filled in; the empty rows at the end are collapsed into one line.
 * Whatever the reader opened or folded stays that way, and nothing with the focus in it folds.
 *
 * The style says when rows fold (`--ws-folds`), and what a folded row hides: on paper, in the meeting view and wherever there
 * is room for columns, all rows are open. Only the rows of lists with `data-folds` fold.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { rows } = guidebook;
  if (!rows) return; // a page without rows
  const FINDS = "onbeforematch" in document.documentElement; // the browser's search can reveal what is hidden
  const ALWAYS = ".ws-fold, [data-fold], .ws-row__tools, .ws-table__tools, [data-when], [id$='-row']";
  const ENOUGH = 80; // letters of a folded row's text; the style cuts it to fit

  /** Rows that the reader opened, folded or wrote in: these stay as they are. @type {WeakSet<HTMLElement>} */
  const chosen = new WeakSet();
  /** @type {WeakSet<HTMLElement>} */
  const empty = new WeakSet();

  /** @param {HTMLElement} holder */
  const folds = (holder) => "folds" in holder.dataset && getComputedStyle(holder).getPropertyValue("--ws-folds") !== "";
  /** @param {HTMLElement} form @returns {HTMLElement[]} */
  const holders = (form) => [...form.querySelectorAll("[data-folds]")];
  /** Whether a row is in use: it has the focus, or an error in it. @param {HTMLElement} row */
  const busy = (row) => row.contains(document.activeElement) || row.querySelector("[aria-invalid=true]") !== null;

  // -- one row -------------------------------------------------------------------------------------------------------

  /** The button that folds a row; none for a row of a single field, which would get no shorter. @param {HTMLElement} row */
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
    // Its name is made like those of the controls in its row, which say where they are.
    const path = row.querySelector(`[aria-labelledby~="${name.id}"]`)?.getAttribute("aria-labelledby")?.split(" ") || [];
    button.setAttribute("aria-labelledby", [...path.slice(0, path.indexOf(name.id)), name.id, says.id].join(" "));
    const cell = name.closest("th, td");
    if (cell) cell.prepend(button);
    else name.after(button);
    // For the style: with a selector that looks for the button, every key would make the browser check all rows.
    row.dataset.foldable = "";
    if (button.parentElement !== row) button.parentElement?.setAttribute("data-fold", "");
    return button;
  }

  /** What a field holds, in words: for a text or a list, what is printed in its place. @param {HTMLElement} root */
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
    return guidebook.beginning(guidebook.list(said), ENOUGH);
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

  /** Lets the browser's own search find what is folded. @param {HTMLElement} row @param {boolean} folded */
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
        chosen.delete(row); // the row was cleared
      }
    }
    const first = all.find((row) => empty.has(row));
    for (const row of all) set(row, !busy(row) && (chosen.has(row) ? "folded" in row.dataset : row !== first));
    const last = all.findLastIndex((row) => row === first || !empty.has(row) || chosen.has(row) || busy(row) || "printed" in row.dataset);
    const spare = all.slice(last + 1);
    for (const row of all) row.toggleAttribute("data-away", spare.length > 1 && spare.includes(row));
    tellOf(holder, awayIn(holder));
  }

  /** The line in place of the collapsed rows. @param {HTMLElement} holder @param {HTMLElement[]} away */
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
    if (element && !(row && empty.has(row))) return; // most keystrokes are in a row that is not empty
    for (let each = row; each; each = each.parentElement?.closest("[data-row]")) chosen.add(each);
    arrangeAll(form);
  });

  /** @param {HTMLElement} button @param {HTMLElement[]} away the empty rows it is shown in place of */
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
      button.focus(); // not every browser does it on a click, and what has the focus must not be hidden
      chosen.add(row);
      return set(row, button.getAttribute("aria-expanded") === "true");
    }
    // Adding a row opens the next collapsed one.
    const [next] = "add" in button.dataset && folds(rows.holder(root)) ? awayIn(rows.holder(root)) : [];
    if (!next) return;
    event.stopImmediatePropagation();
    open(next);
    arrange(rows.holder(root));
    next.querySelector(".ws-line, .ws-lines, select, input")?.focus();
  }, true);

  // The reader goes to an element, or finds a word in it: the rows around it open.
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
