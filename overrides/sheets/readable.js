/**
 * A sheet as people read it, as data: headings, labeled answers, lists, and rows. Text for the clipboard, for files that people
 * read, for spreadsheets and for calendars is all made from it. Pure: it knows the answers and their types, and neither the
 * page nor the store.
 *
 * The form follows from what an answer consists of: a list of groups becomes rows, ticks become a list, and everything else
 * becomes text.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { inWords, isGroup, named } = guidebook;

  /** An answer with parts whose field is gone, in words. */
  const NOTHING = /** @type {AnswerType} */ ({ shape: "any", label: "" });

  /** @param {any} answer @returns {answer is Group[]} */
  const isRows = (answer) => Array.isArray(answer) && answer.length > 0 && answer.every(isGroup);

  /** @param {string} id @param {AnswerType} [type] */
  const called = (id, type) => type?.label || named(id);

  /**
   * Rows: their columns, and each row with its cells in order and the rows within it.
   * @param {string} id @param {string} label @param {Group[]} answer @param {AnswerType} type @returns {ReadableRows}
   */
  function rowsFrom(id, label, answer, { parts = {}, labels = {} }) {
    const ids = [...new Set([...Object.keys(parts), ...answer.flatMap((row) => Object.keys(row))])].filter((part) => part !== "row");
    const within = ids.filter((part) => answer.some((row) => isRows(row[part])));
    const filled = ids.filter((part) => !within.includes(part) && answer.some((row) => guidebook.count(row[part])));
    const columns = filled.map((part) => ({ id: part, label: called(part, parts[part]) }));
    const rows = answer.map((row) => ({
      id: String(row.row ?? ""),
      name: Object.hasOwn(labels, String(row.row)) ? labels[String(row.row)] : "",
      cells: columns.map((column) => inWords(row[column.id], parts[column.id])),
      within: within.flatMap((part) => rowsWithin(part, row[part], parts[part])),
    }));
    return { id, label, columns, rows: rows.filter((row) => row.within.length || row.cells.some(Boolean)) };
  }

  /** @param {string} id @param {any} answer @param {AnswerType} [type] */
  const rowsWithin = (id, answer, type = NOTHING) => (isRows(answer) ? some(rowsFrom(id, called(id, type), answer, type)) : []);

  /**
   * An answer as readable parts.
   * @param {string} id @param {any} answer @param {AnswerType} type @returns {ReadablePart[]}
   */
  function partsFrom(id, answer, type) {
    const label = called(id, type);
    if (guidebook.shapeOf(type, answer) === guidebook.shapes.any) return said(label, inWords(answer, type));
    if (isRows(answer)) return some(rowsFrom(id, label, answer, type));
    if (!isGroup(answer)) return said(label, inWords(answer, type));
    if (Array.isArray(answer.checked)) return listed(label, answer, type);
    return type.parts ? partsWithin(label, answer, type.parts) : said(label, inWords(answer, type));
  }

  /** The parts of an answer: as a list if each is only a word, such as points. @param {string} label @param {Group} answer @param {Types} types */
  function partsWithin(label, answer, types) {
    const named = Object.values(types).some((type) => type.label);
    const told = Object.entries(answer).filter(([id]) => !named || !types[id] || types[id].label); // what has no label is not for readers
    const parts = told.flatMap(([id, each]) => partsFrom(id, each, types[id] || NOTHING));
    const items = parts.flatMap((each) => ("words" in each && !each.words.includes("\n") ? guidebook.say("work.readable.pair", { label: each.label, words: each.words }) : []));
    if (items.length > 1 && items.length === parts.length) return [{ label, items }];
    if (parts[0] && "columns" in parts[0] && label) parts[0].label = label; // rows that make up a whole field have its label
    return parts;
  }

  /** @param {string} label @param {string} words */
  const said = (label, words) => (words ? [{ label, words }] : []);
  /** @param {ReadableRows} rows */
  const some = (rows) => (rows.rows.length ? [rows] : []);

  /** The ticked items, as a list. @param {string} label @param {Group} answer @param {AnswerType} type */
  function listed(label, { checked, other }, { labels }) {
    const items = [.../** @type {any[]} */ (checked).map((each) => named(each, labels)), other && String(other)].filter(Boolean);
    return items.length ? [{ label, items: /** @type {string[]} */ (items) }] : [];
  }

  /** A whole sheet as readable parts. @param {Outline} outline @param {Pick<SavedSheet, "answers" | "earlier">} sheet @returns {ReadablePart[]} */
  guidebook.readable = function ({ sections, types }, { answers, earlier = [] }) {
    const told = new Set(sections.flatMap((each) => each.fields));
    const part = (/** @type {string} */ id) => (id in answers ? partsFrom(id, answers[id], types[id] || NOTHING) : []);
    const head = Object.keys(answers).filter((id) => !told.has(id));
    const rest = sections.flatMap(({ title, fields }) => {
      const parts = fields.flatMap(part);
      for (const each of parts) if ("label" in each && each.label === title) each.label = ""; // it is in the heading
      return parts.length ? [...(title ? [{ heading: title }] : []), ...parts] : [];
    });
    const left = earlier.flatMap(({ field, answer }) => partsFrom(field, answer, types[field] || NOTHING));
    return [...head.flatMap(part), ...rest, ...(left.length ? [{ heading: guidebook.say("worksheet.earlier.of_changed") }, ...left] : [])];
  };
})();
