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
      const button = [...root.querySelectorAll("[data-add]")].find((each) => each.closest("[data-kind]") === root);
      if (button)
        button.addEventListener("click", () => {
          const row = append(root);
          renumber(root);
          changed(root);
          row.querySelector("input, textarea, select")?.focus();
        });
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
      const list = Array.isArray(answer) ? answer : [];
      const rows = holder(root);
      const printed = new Map(rowsOf(rows).map((row) => [row.dataset.row, row]).filter(([, row]) => "printed" in row.dataset));
      const free = added(rows);
      const given = new Map();
      for (const each of list) {
        if (!each || typeof each !== "object" || typeof each.row !== "string") left.push(each);
        else if (printed.has(each.row)) given.set(printed.get(each.row), each);
        else if (!/^[\w-]{1,64}$/.test(each.row) || (!root.querySelector(":scope > template") && !free.length)) left.push(each);
        else {
          const row = free.shift() || append(root);
          rename(root, row, each.row);
          given.set(row, each);
        }
      }
      const blank = Number(rows.dataset.blank);
      for (const row of free.reverse()) if (added(rows).length > blank) row.remove();
      for (const row of rowsOf(rows)) {
        const { row: id, ...answers } = given.get(row) || {};
        const rest = guidebook.writeAll(row, answers);
        if (Object.keys(rest).length) left.push({ row: id, ...rest });
      }
      while (added(rows).length < blank) append(root);
      renumber(root);
      if (answer !== undefined && !Array.isArray(answer)) return answer;
      return left.length ? left : undefined;
    },
  };

  function append(root, id = newId()) {
    const rows = holder(root);
    const template = root.querySelector(":scope > template");
    const html = template.innerHTML.replaceAll(rows.dataset.token, id).replaceAll(rows.dataset.numberToken, "");
    rows.insertAdjacentHTML("beforeend", html);
    const row = rows.lastElementChild;
    row.dataset.added = "";
    guidebook.mountAll(row);
    return row;
  }

  /** Give a row another id: it stands in the names and ids of everything in the row. */
  function rename(root, row, id) {
    const before = row.dataset.row;
    if (before === id) return;
    const path = (text) => text.split(".").map((part) => (part === before ? id : part.startsWith(`${before}-`) ? id + part.slice(before.length) : part)).join(".");
    row.dataset.row = id;
    for (const element of row.querySelectorAll("[id], [name], [for], [aria-labelledby], [aria-describedby]"))
      for (const attribute of ["id", "name", "for", "aria-labelledby", "aria-describedby"])
        if (element.hasAttribute(attribute))
          element.setAttribute(attribute, element.getAttribute(attribute).split(" ").map(path).join(" "));
    for (const template of row.querySelectorAll("template")) template.innerHTML = template.innerHTML.replaceAll(`.${before}.`, `.${id}.`);
  }

  function renumber(root) {
    rowsOf(holder(root)).forEach((row, index) => {
      const number = [...row.querySelectorAll("[data-number]")].find((each) => each.closest("[data-row]") === row);
      if (number) number.textContent = index + 1;
    });
    const button = [...root.querySelectorAll("[data-add]")].find((each) => each.closest("[data-kind]") === root);
    if (button) button.hidden = added(holder(root)).length >= Number(holder(root).dataset.atMost);
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
  for (const [does, sign, words] of [
    ["up", "↑", "Move up"],
    ["down", "↓", "Move down"],
    ["remove", "✕", "Remove"],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.does = does;
    button.title = words;
    button.textContent = sign;
    tools.append(button);
  }

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest && event.target.closest(".ws-row");
    if (tools.contains(event.target)) return;
    const place = row && !("printed" in row.dataset) && row.querySelector(".ws-row__tools");
    if (!place || place.closest(".ws-row") !== row) return tools.remove();
    if (tools.parentElement === place) return;
    const called = row.parentElement.dataset.called;
    const number = row.querySelector("[data-number]")?.textContent;
    for (const button of tools.children) button.setAttribute("aria-label", `${button.title} ${called} ${number}`);
    place.append(tools);
  });

  tools.addEventListener("click", (event) => {
    const row = tools.closest(".ws-row");
    const root = row.closest("[data-kind]");
    const rows = holder(root);
    const does = event.target.dataset.does;
    const beside = does === "up" ? row.previousElementSibling : row.nextElementSibling;
    if (does === "remove") {
      const before = guidebook.rows.read(root);
      (beside || row.previousElementSibling || rows).querySelector("input, textarea, select")?.focus();
      tools.remove();
      row.remove();
      while (added(rows).length < Number(rows.dataset.blank)) append(root);
      renumber(root);
      changed(root);
      root.dispatchEvent(new CustomEvent("guidebook:removed", { bubbles: true, detail: { root, before } }));
    } else if (beside && beside.dataset.row && !("printed" in beside.dataset)) {
      if (does === "up") beside.before(row);
      else beside.after(row);
      renumber(root);
      changed(root);
      event.target.focus();
    }
  });
})();
