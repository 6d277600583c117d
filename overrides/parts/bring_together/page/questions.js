/** The questions of a tool for typing in from paper: those with an answer to tick, and those that take a few words. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @type {Record<string, (path: string[], type: AnswerType, legend: string) => TypedQuestion[]>} */
  const ways = {
    one_of: (path, { labels = {} }, legend) => [{ path, legend, many: false, options: Object.entries(labels), other: Object.hasOwn(labels, "other") ? "other" : "" }],
    many_of: (path, { labels = {} }, legend) => [{ path, legend, many: true, options: Object.entries(labels), other: "" }],
    points: (path, { parts = {} }, legend) =>
      Object.entries(parts).flatMap(([item, part]) => ways.one_of([...path, item], part, guidebook.say("combine.within", { title: legend, part: part.label }))),
    parts: (path, { parts = {} }, legend) => within(path, parts, legend),
    // Of a table, only ticks and numbers; typing in its texts would take longer than reading them.
    rows: (path, { labels, parts = {}, grows }, legend) => {
      if (!labels) return ownRows(path, parts, legend);
      const short = Object.entries(parts).filter(([, { shape, number }]) => shape === "one_of" || shape === "many_of" || number);
      const printed = Object.keys(labels).flatMap((row) =>
        short.flatMap(([id, part]) => ways[part.shape]([...path, row, id], part, guidebook.say("combine.within", { title: labels[row], part: part.label }))),
      );
      const own = grows ? ownRows(path, parts, guidebook.say("combine.within", { title: legend, part: guidebook.say("parts.bring_together.own_rows") })) : [];
      return [...printed, ...own];
    },
    words: (path, { number }, legend) => [{ path, legend, many: false, options: [], other: "", number }],
  };

  /** Rows of a team's own, if they have numbers, such as ranks: what it calls them, and the numbers. @param {string[]} path @param {Types} parts @param {string} legend @returns {TypedQuestion[]} */
  function ownRows(path, parts, legend) {
    const name = Object.keys(parts).find((id) => parts[id].shape === "words"); // as in combine/rows.js
    const numbers = Object.entries(parts).flatMap(([id, { number, label }]) => (number && id !== name ? [/** @type {[string, string]} */ ([id, label])] : []));
    return name && numbers.length ? [{ path, legend, many: false, options: [], other: "", rows: { name, label: parts[name].label, numbers } }] : [];
  }

  /** @param {string[]} path @param {Types} parts @param {string} legend */
  const within = (path, parts, legend) =>
    Object.entries(parts).flatMap(([id, part]) => ways[part.shape]?.([...path, id], part, guidebook.say("combine.within", { title: legend, part: part.label })) || []);

  guidebook.questionsOf = (entry, aside) => {
    const ids = entry.sections.flatMap((section) => section.fields).filter((id) => !aside.includes(id));
    return ids.flatMap((id) => ways[entry.types[id].shape]?.([id], entry.types[id], entry.types[id].label) || []);
  };

  /**
   * Sets an answer within the answers of a sheet; those to a table's rows are a list.
   * @param {Answers} answers
   * @param {TypedQuestion} question
   * @param {any} answer
   */
  guidebook.putTyped = function (answers, { path, rows }, answer) {
    if (rows) answers[path[0]] = [...(answers[path[0]] || []), ...answer]; // after the printed ones
    else if (path.length === 1) answers[path[0]] = answer;
    else if (path.length === 2) answers[path[0]] = { ...answers[path[0]], [path[1]]: answer };
    else {
      const [field, row, column] = path;
      answers[field] ||= [];
      const had = answers[field].find((/** @type {Group} */ each) => each.row === row);
      if (had) had[column] = answer;
      else answers[field].push({ row, [column]: answer });
    }
  };

  /** The answer to a question in a sheet's answers, which may be of a file with anything in it. @param {Answers} answers @param {TypedQuestion} question */
  guidebook.typedAt = function (answers, { path: [field, part, column], rows }) {
    const all = answers[field];
    if (!rows && !column) return part ? guidebook.at(all, part) : all;
    const listed = Array.isArray(all) ? all.filter(guidebook.isGroup) : [];
    return rows ? listed : listed.find((each) => each.row === part)?.[column];
  };
})();
