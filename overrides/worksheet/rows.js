/**
 * Adds, fills and numbers the rows of tables and the blocks of repeats, which are all rows to this file.
 *
 * A *row* is an element with `data-row`, its permanent id. *Printed* rows belong to the worksheet; the others are the team's
 * own, made from a template. There are always at least `data-blank` of those. The template has a token in place of the row's
 * id, and another in place of its number.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  /** @param {HTMLElement} root @returns {HTMLElement} the element around the rows of a field */
  const holder = (root) => /** @type {HTMLElement} */ (root.querySelector(".ws-rows"));
  /** @param {HTMLElement} rows @returns {HTMLElement[]} */
  const rowsOf = (rows) => /** @type {HTMLElement[]} */ ([...rows.children]).filter((child) => child.dataset.row);
  /** @param {HTMLElement} rows @returns {HTMLElement[]} those that are not printed */
  const added = (rows) => rowsOf(rows).filter((row) => !("printed" in row.dataset));

  /** @type {((row: HTMLElement) => RowTool[])[]} */
  const offers = [];

  guidebook.rows = /** @type {Rows} */ ({
    adding,
    append,
    changed,
    fill,
    holder,
    newId,
    offers,
    rowsOf,

    mount(root) {
      adding(root)?.addEventListener("click", () => guidebook.rows.add(root));
    },

    /** Adds a blank row, at the end or below another one, and moves the focus into it. */
    add(root, above) {
      if (added(holder(root)).length >= Number(holder(root).dataset.atMost)) return;
      const row = append(root);
      if (above) above.after(row);
      fill(root);
      changed(root);
      focus(row);
    },

    offer: (offer) => void offers.push(offer),

    /** The rows of a field, printed and added. */
    of: (root) => rowsOf(holder(root)),

    /**
     * Matches answers with rows: the rows with their ids, or else blank or new ones, in the order of the answers.
     * @returns {{given: Map<HTMLElement, any>, left: any[]}} each row's answer, and the answers for which there is no row
     */
    placed(root, list) {
      const left = [];
      const rows = holder(root);
      const wanted = new Set(list.map((each) => each?.row));
      const byId = new Map(rowsOf(rows).map((row) => [row.dataset.row, row]));
      const free = added(rows).filter((row) => !wanted.has(row.dataset.row));
      const given = new Map();
      let last = null;
      let room = Number(rows.dataset.atMost) - added(rows).length;
      for (const each of list) {
        const id = each?.row;
        let row = byId.get(id);
        if (!row && typeof id === "string" && /^[\w-]{1,64}$/.test(id)) {
          row = free.shift() || (room-- > 0 ? append(root) : undefined);
          if (row) byId.set(id, rename(row, id));
        }
        if (!row || given.has(row)) {
          left.push(each);
          continue;
        }
        given.set(row, each);
        if ("printed" in row.dataset) continue;
        if (last && !(last.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING)) last.after(row);
        last = row;
      }
      return { given, left };
    },

    /** Removes the rows that got no answer, except the blank ones that there must be, and the one being edited. */
    prune(root, given) {
      const rows = holder(root);
      for (const row of added(rows).reverse())
        if (!given.has(row) && added(rows).length > Number(rows.dataset.blank) && !row.contains(document.activeElement)) row.remove();
      fill(root);
    },
  });

  /** @param {HTMLElement} root @returns {HTMLElement} a blank row, at the end */
  function append(root) {
    const rows = holder(root);
    const { token, numberToken: number } = /** @type {Record<string, string>} */ (rows.dataset);
    rows.insertAdjacentHTML("beforeend", blankRow(root).replaceAll(token, newId()).replaceAll(number, ""));
    const row = /** @type {HTMLElement} */ (rows.lastElementChild);
    guidebook.mountAll(row);
    return row;
  }

  /**
   * The HTML of a row to add. Lists of the same level may share a template further out, with tokens for the rows around them.
   * @param {HTMLElement} root
   * @returns {string}
   */
  function blankRow(root) {
    const shared = `template[data-level="${holder(root).dataset.level}"]`;
    const template = root.querySelector(":scope > template") || root.closest(`:has(> ${shared})`)?.querySelector(`:scope > ${shared}`);
    let html = template?.innerHTML || "";
    for (let row = root.closest("[data-row]"); row; row = row.parentElement?.closest("[data-row]") ?? null) {
      const token = row.parentElement?.dataset.token;
      if (token) html = html.replaceAll(token, row.dataset.row || "");
    }
    return html;
  }

  /**
   * Gives a row another id, in the names and ids of everything in it, where it comes after the fields and rows around it.
   * @param {HTMLElement} row
   * @param {string} id
   */
  function rename(row, id) {
    const before = row.dataset.row || "";
    let at = 1;
    for (let outer = row.parentElement?.closest("[data-row]"); outer; outer = outer.parentElement?.closest("[data-row]")) at += 2;
    const renamed = (/** @type {string} */ path) => {
      const parts = path.split(".");
      if (parts[at] === before || parts[at]?.startsWith(`${before}-`)) parts[at] = id + parts[at].slice(before.length);
      return parts.join(".");
    };
    /** @param {Iterable<Element>} elements */
    const visit = (elements) => {
      for (const element of elements) {
        for (const name of ["id", "name", "for", "aria-labelledby", "aria-describedby", "aria-errormessage"])
          if (element.hasAttribute(name)) element.setAttribute(name, (element.getAttribute(name) || "").split(" ").map(renamed).join(" "));
        if (element instanceof HTMLTemplateElement) visit(element.content.querySelectorAll("*"));
      }
    };
    row.dataset.row = id;
    if (before !== id) visit([row, ...row.querySelectorAll("*")]);
    return row;
  }

  /** Makes sure that there are as many rows as there must be, and numbers them. @param {HTMLElement} root */
  function fill(root) {
    const rows = holder(root);
    const blank = Number(rows.dataset.blank);
    while (added(rows).length < blank) append(root);
    added(rows).forEach((row, index) => row.toggleAttribute("data-added", index >= blank)); // left out when printed blank
    rowsOf(rows).forEach((row, index) => {
      const number = [...row.querySelectorAll("[data-number]")].find((each) => each.closest("[data-row]") === row);
      if (number) number.textContent = String(index + 1);
    });
    const button = adding(root);
    if (button) button.hidden = added(rows).length >= Number(rows.dataset.atMost);
  }

  /** The button that adds a row to this list, not to one inside it. @param {HTMLElement} root */
  function adding(root) {
    return [...root.querySelectorAll("[data-add]")].find((each) => each.closest("[data-kind]") === root);
  }

  /** @param {HTMLElement} root */
  function changed(root) {
    root.dispatchEvent(new CustomEvent("guidebook:rows", { bubbles: true }));
  }

  function newId() {
    return `r${Math.random().toString(36).slice(2, 10)}`;
  }

  /** Moves the focus to a row's first field, which may have to be shown first. @param {HTMLElement} row */
  function focus(row) {
    row.dispatchEvent(new CustomEvent("guidebook:reveal", { bubbles: true }));
    row.querySelector("input, textarea, select")?.focus();
  }
})();
