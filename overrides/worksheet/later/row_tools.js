/**
 * The tools of rows (see rows.js): each row that is not printed has a button, in space of its own, which opens a list of tools
 * that all rows share. The list closes on Escape, and when the focus or a click goes elsewhere.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { rows } = guidebook;
  if (!rows) return; // a page without rows
  const MENU = ".ws-row__menu";

  const list = document.createElement("div");
  list.className = "ws-tools";
  list.setAttribute("role", "group");

  /** @type {HTMLElement | null} */
  let menu = null; // the button for which the list is open

  /** @param {HTMLElement} row */
  const own = (row) => /** @param {HTMLElement} element */ (element) => element.closest("[data-row]") === row;

  /** @param {HTMLElement} row */
  const menuOf = (row) => [...row.querySelectorAll(MENU)].find(own(row));

  /**
   * @param {HTMLElement} row
   * @returns {RowTool[]}
   */
  function toolsFor(row) {
    /** @returns {RowTool} @param {string} sign @param {string} words @param {string} not @param {number} by */
    const moving = (sign, words, not, by) => ({
      sign,
      words,
      off: rows.beside(row, by) ? "" : not,
      does(it) {
        rows.move(it, by);
        return it;
      },
    });
    const more = rows.offers.flatMap((offer) => offer(row));
    const name = rows.called(row);
    return [
      moving("↑", guidebook.say("worksheet.rows.up"), guidebook.say("worksheet.rows.not_up", { row: name }), -1),
      moving("↓", guidebook.say("worksheet.rows.down"), guidebook.say("worksheet.rows.not_down", { row: name }), 1),
      ...more,
      { sign: "✕", words: guidebook.say("worksheet.rows.remove"), does: remove },
    ];
  }

  /**
   * Moves the focus to the tools of the next row, never into a text: on a phone, that would bring up the keyboard.
   * @param {HTMLElement} row
   */
  function remove(row) {
    const root = row.closest("[data-kind]");
    const around = row.parentElement;
    const at = [...(around?.children || [])].indexOf(row);
    close();
    rows.remove(row);
    const left = [...(around?.querySelectorAll(":scope > [data-row]") || [])].flatMap((each) => menuOf(each) || []).filter((each) => each.checkVisibility()); // rows may be collapsed
    const next = left.find((each) => [...(around?.children || [])].indexOf(/** @type {Element} */ (each.closest("[data-row]"))) >= at);
    (next || left.at(-1) || (root && rows.adding(root)))?.focus();
    return undefined;
  }

  /** @param {RowTool} tool @param {HTMLElement} row */
  function button(tool, row) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = tool.words;
    made.dataset.sign = tool.sign;
    if (tool.off) made.setAttribute("aria-disabled", "true");
    made.addEventListener("click", () => {
      rows.tell(tool.off || "");
      if (tool.off) return;
      const now = tool.does(row);
      const there = now && menuOf(now);
      if (!there) return close();
      open(there);
      const same = [...list.querySelectorAll("button")].find((each) => each.textContent === tool.words);
      (same || there).focus();
      rows.tell(rows.place(now));
    });
    return made;
  }

  /** @param {HTMLElement} which */
  function open(which) {
    const row = which.closest("[data-row]");
    if (!row) return;
    if (menu !== which) close();
    menu = which;
    menu.setAttribute("aria-expanded", "true");
    menu.closest(".ws-section")?.setAttribute("data-opened", ""); // its style lets the list reach beyond the section
    list.setAttribute("aria-labelledby", menu.id);
    list.replaceChildren(...toolsFor(row).map((tool) => button(tool, row)));
    if (list.previousElementSibling !== menu) menu.after(list);
    list.scrollIntoView({ block: "nearest" });
  }

  function close() {
    menu?.setAttribute("aria-expanded", "false");
    menu = null;
    list.remove();
  }

  document.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element && event.target.closest(MENU);
    if (!pressed) return;
    if (pressed === menu) return close();
    pressed.focus(); // not every browser does it on a click
    open(pressed);
  });
  for (const name of ["focusin", "pointerdown"])
    document.addEventListener(name, ({ target }) => {
      if (menu && !(target instanceof Node && menu.parentElement?.contains(target))) close();
    });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !menu) return;
      event.preventDefault();
      event.stopPropagation(); // otherwise it would also leave the meeting view
      menu.focus();
      close();
    },
    true,
  );
})();
