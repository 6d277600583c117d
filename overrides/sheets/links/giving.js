/**
 * What a sheet has to offer: the answers that a link points to, each as an entry that can be brought in or shown by itself.
 * Pure: answers and their types go in, entries come out.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { inWords, isGroup, named } = guidebook;
  const EACH = "each";

  /** @param {string} key @param {any} value @param {AnswerType} type @param {Partial<Entry>} [more] @returns {Entry} */
  const entry = (key, value, type, more) => ({
    key,
    label: "",
    words: inWords(value, type),
    ...more,
    cells: { ...more?.cells, [EACH]: value },
    types: { ...more?.types, [EACH]: type },
  });

  /** @type {AnswerType} */
  const WORDS = { shape: "words", label: "" };

  /** The entries of an answer, by its shape; an answer of any other shape is one entry. @type {Record<string, (answer: any, type: AnswerType) => Entry[]>} */
  const entries = {
    many_of: ({ checked, other }, { labels }) => [
      ...[checked ?? []].flat().map((/** @type {unknown} */ id) => entry(String(id), named(id, labels), WORDS)),
      ...(typeof other === "string" && other ? [entry("other", other, WORDS)] : []),
    ],
    points: (answer, { parts }) =>
      Object.entries(answer).map(([id, point]) => {
        const type = /** @type {AnswerType} */ (parts?.[id] || { shape: "any", label: named(id) });
        const label = type.label || named(id);
        return { ...entry(id, label, WORDS, { cells: { "": point }, types: { "": { shape: "one_of", label: "" } } }), words: `${label}: ${inWords(point, type)}` };
      }),
    rows: (answer, { labels = {}, parts = {} }) =>
      answer.filter(isGroup).map((/** @type {any} */ each) => {
        const { row, ...cells } = each;
        return entry(String(row), cells, { shape: "parts", label: "", parts }, { label: Object.hasOwn(labels, row) ? labels[row] : "", cells, types: parts });
      }),
    parts: (answer, { parts = {} }) =>
      Object.entries(answer).flatMap(([id, each]) =>
        whole(each, parts[id]).map((one) => ({ ...one, key: `${id}/${one.key}`, label: [parts[id]?.label || "", one.label].filter(Boolean).join(": ") })),
      ),
  };

  /** @param {any} answer @param {AnswerType | undefined} type @returns {Entry[]} */
  function whole(answer, type) {
    if (answer === undefined || answer === null || answer === "") return [];
    const known = type && guidebook.shapes[type.shape]?.fits(answer) ? type : { shape: "any", label: type?.label || "" };
    return entries[known.shape]?.(answer, known) || [entry("", answer, known)];
  }

  /**
   * The entries at the end of a path; through rows, those of each row.
   * @param {any} answer @param {AnswerType | undefined} type @param {string[]} steps
   * @returns {Entry[]}
   */
  function entriesOf(answer, type, steps) {
    const [step, ...rest] = steps;
    if (step === undefined || answer === undefined || answer === null) return whole(answer, type);
    const part = type?.parts && Object.hasOwn(type.parts, step) ? type.parts[step] : undefined;
    if (!Array.isArray(answer)) return isGroup(answer) && Object.hasOwn(answer, step) ? entriesOf(answer[step], part, rest) : [];
    if (!part) {
      const printed = answer.find((each) => each?.row === step);
      return printed ? entriesOf(printed, { shape: "parts", label: "", parts: type?.parts }, rest) : [];
    }
    return answer.filter(isGroup).flatMap((row) =>
      entriesOf(row[step], part, rest).map((each) => ({
        ...each,
        key: [row.row, each.key].filter(Boolean).join("/"),
        ...(!rest.length && { cells: { ...row, ...each.cells }, types: { ...type?.parts, ...each.types } }),
      })),
    );
  }

  /** Which of some ids an answer is or contains. @param {any} answer @param {AnswerType | undefined} type @param {string[]} ids */
  const answers = (answer, type, ids) => {
    const shape = type && guidebook.shapes[type.shape];
    return Boolean(answer !== undefined && shape?.fits(answer) && shape.ids?.(answer, document.body).some((id) => ids.includes(id)));
  };

  /** @param {string} words */
  const hash = (words) => [...words].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) || 0), 16777619) >>> 0, 2166136261).toString(36);

  /** An id made from texts: the same on every device, so that two people who bring in the same entry bring in one. @param {string[]} path */
  const idFor = (path) => `l${hash(path.join("/"))}${hash([...path, ""].join("/"))}`;

  /**
   * What a sheet has to offer by a link.
   * @param {LinkData} link
   * @param {Giver} giver
   * @returns {Given[]}
   */
  function givenBy(link, { record, entry: known }) {
    const { team, worksheet, sheet, content } = record;
    const all = /** @type {AnswerType} */ ({ shape: "parts", label: "", parts: known.types });
    const open = Object.entries(link.when || {}).every(([field, ids]) => answers(content.answers[field], known.types[field], ids));
    const wanted = Object.entries(link.only || {});
    const columns = link.columns || Object.values(link.rows || {});
    const given = (open ? link.from : []).flatMap((steps) =>
      entriesOf(content.answers, all, steps).map((each) => ({
        ...each,
        words: wordsOf(each, columns, link.mode === "show"),
        address: { team, worksheet, sheet },
        id: idFor([worksheet, sheet, ...steps, each.key]),
      })),
    );
    const said = given.filter((each) => each.words.trim() && wanted.every(([column, ids]) => answers(each.cells[column], each.types[column], ids)));
    return link.by ? inOrder(said, link.by, Boolean(link.falling)) : said;
  }

  /**
   * An entry in words: for a row, the columns that matter, each after its label if `named`.
   * @param {Entry} entry
   * @param {string[]} columns
   * @param {boolean} named
   */
  function wordsOf({ words, cells, types }, columns, named) {
    const some = columns.filter((each) => each !== EACH && cells[each] !== undefined);
    if (!some.length) return columns.includes(EACH) || !columns.length ? words : "";
    if (named && columns.length > 1) return guidebook.partsInWords(Object.fromEntries(some.map((each) => [each, cells[each]])), types);
    return some.map((each) => inWords(cells[each], types[each])).join(" · ");
  }

  /** @param {Given[]} given @param {string} by @param {boolean} falling */
  function inOrder(given, by, falling) {
    const number = (/** @type {Given} */ each) => {
      const found = Number.parseFloat(String(each.cells[by] ?? ""));
      return Number.isNaN(found) ? Infinity : falling ? -found : found;
    };
    return given.toSorted((one, other) => number(one) - number(other) || 0);
  }

  /**
   * What all copies have to offer together: each item once, those checked in most copies first.
   * @param {LinkData} link
   * @param {Giver[]} givers
   * @returns {Given[]}
   */
  function countedIn(link, givers) {
    /** @type {Map<string, {given: Given, count: number}>} */
    const counts = new Map();
    const together = givers.filter(({ counted }) => counted);
    for (const giver of together.length ? together : givers) // the team's own copies may be among them
      for (const given of givenBy(link, giver)) {
        const many = giver.counted ? giver.counted.counts[link.from[0][0]]?.[given.key] || 0 : 1;
        counts.set(given.key, { given: counts.get(given.key)?.given || given, count: (counts.get(given.key)?.count || 0) + many });
      }
    const all = together[0]?.counted?.people ?? givers.length;
    return [...counts.values()].sort((one, other) => other.count - one.count).map(({ given, count }) => {
      const words = guidebook.say("worksheet.links.count", { count, all });
      const alone = guidebook.say("worksheet.links.counted", { count, all });
      const id = idFor([given.address.worksheet, ...link.from[0], given.key]);
      return { ...given, id, words: `${given.words} (${words})`, cells: { ...given.cells, count: alone }, types: { ...given.types, count: WORDS } };
    });
  }

  Object.assign(guidebook, { givenBy, countedIn });
})();
