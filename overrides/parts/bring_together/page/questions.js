/** The questions of a tool as they are typed in from paper: each that has an answer to tick, and each that takes a few words. */
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
    // Of a table, what is ticked in its printed rows; what is written there takes longer than reading it.
    rows: (path, { labels = {}, parts = {} }) =>
      Object.keys(labels).flatMap((row) => {
        const ticked = Object.entries(parts).filter(([, { shape }]) => shape === "one_of" || shape === "many_of");
        return ticked.flatMap(([id, part]) => ways[part.shape]([...path, row, id], part, guidebook.say("combine.within", { title: labels[row], part: part.label })));
      }),
    words: (path, _, legend) => [{ path, legend, many: false, options: [], other: "" }],
  };

  /** @param {string[]} path @param {Types} parts @param {string} legend */
  const within = (path, parts, legend) =>
    Object.entries(parts).flatMap(([id, part]) => ways[part.shape]?.([...path, id], part, guidebook.say("combine.within", { title: legend, part: part.label })) || []);

  guidebook.questionsOf = (entry, aside) => {
    const ids = entry.sections.flatMap((section) => section.fields).filter((id) => !aside.includes(id));
    return ids.flatMap((id) => ways[entry.types[id].shape]?.([id], entry.types[id], entry.types[id].label) || []);
  };

  /**
   * Puts an answer into the answers of a sheet; those to a table's rows are a list.
   * @param {Answers} answers
   * @param {TypedQuestion} question
   * @param {any} answer
   */
  guidebook.putTyped = function (answers, { path }, answer) {
    if (path.length === 1) answers[path[0]] = answer;
    else if (path.length === 2) answers[path[0]] = { ...answers[path[0]], [path[1]]: answer };
    else {
      const [field, row, column] = path;
      answers[field] ||= [];
      const had = answers[field].find((/** @type {Group} */ each) => each.row === row);
      if (had) had[column] = answer;
      else answers[field].push({ row, [column]: answer });
    }
  };

  /** What a sheet's answers hold there. @param {Answers} answers @param {TypedQuestion} question */
  guidebook.typedAt = function (answers, { path: [field, part, column] }) {
    const all = answers[field];
    if (!part || all === undefined) return all;
    return column ? all.find((/** @type {Group} */ each) => each.row === part)?.[column] : all[part];
  };
})();
