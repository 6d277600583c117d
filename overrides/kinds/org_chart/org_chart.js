/**
 * Teams and committees: rows (see worksheet/rows.js), each with the id of the row that it reports to, and a drawing of them.
 * The id is in the line "Reports to", which is hidden behind a list of the other boxes' names. A line keeps the id of a removed
 * row, so that the box returns to its place when the removal is undone.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const { drawing, rows, shapes: { rows: listed } } = guidebook;
  const part = (/** @type {HTMLElement} */ root, /** @type {string} */ selector) => /** @type {HTMLElement} */ (root.querySelector(selector));

  /**
   * Types: a row of an answer; a box with its row on the page.
   * @typedef {string | undefined} Id
   * @typedef {{ row: Id, name?: string, level?: string, status?: string, "reports-to"?: string }} Row
   * @typedef {Row & { row: string, title: string, name: string, small: string, wanted: boolean, kids: Listed[] }} Listed
   */

  // -- answers -------------------------------------------------------------------------------------------------------

  const rowsOf = (/** @type {HTMLElement} */ root) => [...root.querySelectorAll(".ws-rows > [data-row]")];
  const list = (/** @type {HTMLElement} */ row) => row.querySelector('[data-field="reports-to"] select');
  const line = (/** @type {*} */ row) => /** @type {HTMLInputElement} */ (row.querySelector('[data-field="reports-to"] input'));
  const isBox = (/** @type {Row} */ box) => box.name || box.level || box.status;

  /** Which row each row reports to; a line that leads to no box, or in a circle, is ignored. @param {Row[]} found */
  function links(found) {
    const boxes = new Set(found.filter(isBox).map((box) => box.row));
    const above = /** @type {Map<Id, Id>} */ (new Map());
    for (const { row, "reports-to": up } of found) {
      let at = up;
      while (at && at !== row) at = above.get(at);
      if (!at && boxes.has(up)) above.set(row, up);
    }
    return above;
  }

  function read(/** @type {HTMLElement} */ root) {
    const found = /** @type {Row[]} */ (listed.read(root) || []);
    const above = links(found);
    for (const box of found) if (!above.has(box.row)) delete box["reports-to"];
    return guidebook.some(found.filter((box) => Object.keys(box).length > 1));
  }

  function write(/** @type {HTMLElement} */ root, /** @type {Answer | undefined} */ answer) {
    const left = listed.write(root, answer);
    const above = links(/** @type {Row[]} */ (listed.read(root) || []));
    const lost = [];
    for (const row of rowsOf(root)) {
      const up = line(row).value;
      if (!up || above.has(row.dataset.row)) continue;
      lost.push({ row: row.dataset.row, "reports-to": up });
      line(row).value = "";
    }
    return [.../** @type {Answer[]} */ (left), ...lost];
  }

  // -- lists and drawing, once a frame -------------------------------------------------------------------------------

  const waiting = /** @type {Set<HTMLElement>} */ (new Set());
  function later(/** @type {HTMLElement} */ root) {
    for (const template of /** @type {NodeListOf<HTMLTemplateElement>} */ (root.querySelectorAll("template[data-boxes]")))
      template.replaceWith(template.content);
    if (!waiting.size) requestAnimationFrame(updateAll);
    waiting.add(root);
  }

  function updateAll() {
    const roots = [...waiting];
    waiting.clear();
    for (const root of roots) update(root);
  }

  /** @param {HTMLElement} root @param {boolean} [across] draw as for paper, however narrow the screen is */
  function update(root, across) {
    const found = /** @type {Row[]} */ (listed.read(root) || []);
    const above = links(found);
    const boxes = /** @type {Map<Id, Listed>} */ (new Map(found.filter(isBox).map((box) => [box.row, box])));
    const names = found.map((box) => box.name);
    const level = /** @type {HTMLSelectElement} */ (root.querySelector('[data-field="level"] select'));
    const top = { kids: /** @type {Listed[]} */ ([]) };
    for (const [index, row] of rowsOf(root).entries()) {
      const box = boxes.get(row.dataset.row);
      if (!box) continue;
      const number = guidebook.say("kinds.org_chart.numbered", { number: index + 1 });
      const twice = names.indexOf(box.name) !== names.lastIndexOf(box.name);
      box.title = !box.name ? number : twice ? guidebook.say("kinds.org_chart.told_apart", { name: box.name, number }) : box.name;
      const label = [...level.options].find((option) => box.level && option.value === box.level)?.textContent;
      Object.assign(box, { name: box.name || number, small: label || "", wanted: box.status === "wanted", kids: [] });
    }
    for (const [id, box] of boxes) (boxes.get(above.get(id)) || top).kids.push(box);
    const all = [...boxes.values()];
    for (const row of rowsOf(root)) {
      const below = new Set(); // the row itself and all below it
      (function add(/** @type {Listed | undefined} */ box) {
        below.add(box);
        box?.kids.forEach(add);
      })(boxes.get(row.dataset.row));
      offer(/** @type {HTMLSelectElement} */ (list(row)), all.filter((box) => !below.has(box)), above.get(row.dataset.row));
    }
    draw(part(root, "[data-chart]"), top.kids, across);
  }

  function offer(/** @type {HTMLSelectElement} */ select, /** @type {Listed[]} */ boxes, /** @type {Id} */ chosen = "") {
    boxes.forEach(({ row, title }, index) => {
      const option = select.options[index + 1] || select.appendChild(new Option());
      if (option.value !== row) option.value = row;
      if (option.text !== title) option.textContent = title;
    });
    select.options.length = boxes.length + 1;
    if (select.value !== chosen) select.value = chosen;
    guidebook.mirror(select);
  }

  /** Draws boxes upright if that is what the style shows. @param {HTMLElement} holder @param {object[]} boxes @param {boolean} [across] */
  function draw(holder, boxes, across) {
    const upright = /** @type {HTMLElement} */ (holder.previousElementSibling);
    if (upright.clientWidth && !across) guidebook.boxes(upright, boxes, upright.clientWidth);
    else guidebook.boxes(holder, boxes);
  }

  /** The example is a nested list, for screen readers, and a drawing of it for the eye. @param {HTMLElement} sample @param {boolean} [across] */
  function showSample(sample, across) {
    const words = (/** @type {*} */ item, /** @type {string} */ of) => item.querySelector(`:scope > ${of}`).textContent;
    /** @param {HTMLElement} item @returns {object[]} */
    const below = (item) =>
      [...item.querySelectorAll(":scope > ul > li")].map((each) => ({
        name: words(each, "strong"), small: words(each, "span"), wanted: "wanted" in each.dataset, kids: below(each),
      }));
    draw(part(/** @type {HTMLElement} */ (sample.parentElement), "[data-example]"), below(sample), across);
    sample.classList.add("ws-hidden");
  }

  /** @param {HTMLElement} root @param {boolean} [across] */
  function drawAll(root, across) {
    const sample = root.querySelector("[data-sample]");
    if (sample) showSample(sample, across);
    if (across) update(root, across);
    else later(root);
  }
  window.addEventListener("beforeprint", () => {
    for (const root of document.querySelectorAll('[data-kind="org_chart"]')) drawAll(root, true);
  });

  guidebook.kinds.org_chart = {
    shape: "rows",
    mount(root) {
      rows.mount(root);
      root.addEventListener("input", ({ target }) => {
        const row = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (target).closest("[data-row]"));
        if (target === list(row)) line(row).value = /** @type {HTMLSelectElement} */ (target).value;
        later(root);
      });
      root.addEventListener("guidebook:rows", () => later(root));
      later(root);
      for (const upright of root.querySelectorAll("[data-upright]")) drawing.fit(upright, () => drawAll(root));
      document.fonts.ready.then(() => drawAll(root)); // until then, words are measured in a fallback font
    },
    read,
    write,
    shown: later,
  };
})();
