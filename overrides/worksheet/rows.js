/**
 * Rows of a table and blocks of a repeat: the same thing to this file.
 *
 * A *row* is an element with `data-row`, its permanent id. *Printed* rows belong to the worksheet; the others are the
 * team's own, made from a template. There are always at least `data-blank` of those. In the template a token stands
 * for the row's id, and another for its number.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const holder = (root) => root.querySelector(".ws-rows");
  const rowsOf = (rows) => [...rows.children].filter((child) => child.dataset.row);
  const added = (rows) => rowsOf(rows).filter((row) => !("printed" in row.dataset));

  guidebook.rows = {
    mount(root) {
      adding(root)?.addEventListener("click", () => guidebook.rows.add(root));
    },

    /** Add a blank row, at the end or below another one, and write in it. */
    add(root, above) {
      if (added(holder(root)).length >= Number(holder(root).dataset.atMost)) return;
      const row = append(root);
      if (above) above.after(row);
      fill(root);
      changed(root);
      focus(row);
    },

    read(root) {
      const answers = [];
      for (const row of rowsOf(holder(root))) {
        const answer = guidebook.readAll(row);
        if (Object.keys(answer).length) answers.push({ row: row.dataset.row, ...answer });
      }
      return answers.length ? answers : undefined;
    },

    write(root, answer) {
      const left = [];
      const rows = holder(root);
      const [blank, most] = [Number(rows.dataset.blank), Number(rows.dataset.atMost)];
      const list = Array.isArray(answer) ? answer : [];
      const wanted = new Set(list.map((each) => each?.row));
      const byId = new Map(rowsOf(rows).map((row) => [row.dataset.row, row]));
      const free = added(rows).filter((row) => !wanted.has(row.dataset.row));
      const given = new Map();
      let last = null;
      let room = most - added(rows).length;
      for (const each of list) {
        const id = each?.row;
        let row = byId.get(id);
        if (!row && typeof id === "string" && /^[\w-]{1,64}$/.test(id)) {
          row = free.shift() || (room-- > 0 ? append(root) : null);
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
      for (const row of rowsOf(rows)) {
        const { row: id, ...answers } = given.get(row) || {};
        const rest = guidebook.writeAll(row, answers);
        if (Object.keys(rest).length) left.push({ row: id, ...rest });
        if (Object.keys(rest).length === Object.keys(answers).length) given.delete(row); // nothing is shown in it
      }
      for (const row of added(rows).reverse())
        if (!given.has(row) && added(rows).length > blank && !row.contains(document.activeElement)) row.remove();
      fill(root);
      if (answer !== undefined && !Array.isArray(answer)) return answer;
      return left.length ? left : undefined;
    },
  };

  function append(root) {
    const rows = holder(root);
    rows.insertAdjacentHTML("beforeend", blankRow(root).replaceAll(rows.dataset.token, newId()).replaceAll(rows.dataset.numberToken, ""));
    guidebook.mountAll(rows.lastElementChild);
    return rows.lastElementChild;
  }

  /** The HTML of a row to add. Lists of the same level may share a template further out, with tokens for the rows around. */
  function blankRow(root) {
    const shared = `template[data-level="${holder(root).dataset.level}"]`;
    const template = root.querySelector(":scope > template") || root.closest(`:has(> ${shared})`).querySelector(`:scope > ${shared}`);
    let html = template.innerHTML;
    for (let row = root.closest("[data-row]"); row; row = row.parentElement.closest("[data-row]"))
      html = html.replaceAll(row.parentElement.dataset.token, row.dataset.row);
    return html;
  }

  /** Give a row another id: it stands in the names and ids of everything in the row, after the fields and rows around it. */
  function rename(row, id) {
    const before = row.dataset.row;
    let at = 1;
    for (let outer = row.parentElement.closest("[data-row]"); outer; outer = outer.parentElement.closest("[data-row]")) at += 2;
    const renamed = (path) => {
      const parts = path.split(".");
      if (parts[at] === before || parts[at]?.startsWith(`${before}-`)) parts[at] = id + parts[at].slice(before.length);
      return parts.join(".");
    };
    const visit = (part) => {
      for (const element of part.querySelectorAll("*")) {
        for (const name of ["id", "name", "for", "aria-labelledby", "aria-describedby", "aria-errormessage"])
          if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).split(" ").map(renamed).join(" "));
        if (element.content) visit(element.content);
      }
    };
    row.dataset.row = id;
    if (before !== id) visit(row);
    return row;
  }

  /** As many rows as there are at least, each with its number. */
  function fill(root) {
    const rows = holder(root);
    const blank = Number(rows.dataset.blank);
    while (added(rows).length < blank) append(root);
    added(rows).forEach((row, index) => row.toggleAttribute("data-added", index >= blank)); // left out when printed blank
    rowsOf(rows).forEach((row, index) => {
      const number = [...row.querySelectorAll("[data-number]")].find((each) => each.closest("[data-row]") === row);
      if (number) number.textContent = index + 1;
    });
    const button = adding(root);
    if (button) button.hidden = added(rows).length >= Number(rows.dataset.atMost);
  }

  /** The button that adds a row to these, not to rows inside them. */
  function adding(root) {
    return [...root.querySelectorAll("[data-add]")].find((each) => each.closest("[data-kind]") === root);
  }

  function changed(root) {
    root.dispatchEvent(new CustomEvent("guidebook:rows", { bubbles: true }));
  }

  function newId() {
    return `r${Math.random().toString(36).slice(2, 10)}`;
  }

  // One set of buttons for all rows, shown in the row that has the focus: two hundred rows need no six hundred buttons.
  const tools = document.createElement("span");
  tools.className = "ws-tools";
  const more = new Map(); // what the tools of some kinds do, by their buttons

  function tool(sign, words, does) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.does = does;
    button.title = words;
    button.textContent = sign;
    tools.append(button);
    return button;
  }
  tool("↑", "Move up", "up");
  tool("↓", "Move down", "down");
  tool("✕", "Remove", "remove");

  guidebook.rows.newId = newId;

  /** One more tool for the rows of one kind: `run(row, button)` does it, where `can(row)`. */
  guidebook.rows.tool = (kind, sign, words, run, can) => more.set(tool(sign, words, kind), { run, can });

  const focus = (row) => row.querySelector("input, textarea, select")?.focus();

  function name(row) {
    const number = row.querySelector("[data-number]")?.textContent;
    for (const button of tools.children) button.setAttribute("aria-label", `${button.title} ${row.parentElement.dataset.called} ${number}`);
  }

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest?.(".ws-row");
    if (tools.contains(event.target)) return;
    const place = row && !("printed" in row.dataset) && row.querySelector(".ws-row__tools");
    if (!place || place.closest(".ws-row") !== row) return tools.remove();
    if (tools.parentElement === place) return;
    name(row);
    for (const [button, { can }] of more) button.hidden = button.dataset.does !== row.closest("[data-kind]").dataset.kind || !can(row);
    place.append(tools);
  });

  tools.addEventListener("click", (event) => {
    const row = tools.closest(".ws-row");
    if (more.has(event.target)) return more.get(event.target).run(row, event.target);
    const root = row.closest("[data-kind]");
    const rows = holder(root);
    const does = event.target.dataset.does;
    const beside = does === "up" ? row.previousElementSibling : row.nextElementSibling;
    if (does === "remove") {
      const before = guidebook.rows.read(root) || [];
      const at = before.findIndex((each) => each.row === row.dataset.row);
      const next = beside || row.previousElementSibling;
      tools.remove();
      row.remove();
      fill(root);
      changed(root);
      const near = next?.dataset.row ? next : rows.lastElementChild;
      if (near) focus(near);
      else adding(root)?.focus(); // the last row is gone where there may be none
      if (at < 0) return; // it was blank
      const undo = () => {
        const list = guidebook.rows.read(root) || [];
        list.splice(at, 0, before[at]);
        guidebook.rows.write(root, list);
        changed(root);
      };
      root.dispatchEvent(new CustomEvent("guidebook:removed", { bubbles: true, detail: { undo } }));
    } else if (beside?.dataset.row && !("printed" in beside.dataset)) {
      if (does === "up") beside.before(row);
      else beside.after(row);
      fill(root);
      changed(root);
      name(row);
      event.target.focus();
    }
  });
})();
