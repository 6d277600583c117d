/**
 * A result as a file, `start-somewhere/result`: results can be combined again, so a district does not need the sheets of its
 * schools. It has no group that is too small to show. A file that this site could not have written is refused as a whole.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { isGroup, isId } = guidebook;
  const resultFormat = { format: "start-somewhere/result", version: 1 };
  const MOST = 10_000_000; // people
  const LONGEST = 20_000; // characters of a text that someone wrote
  const DEEPEST = 20; // levels, as answers nest no deeper

  /** @param {unknown} n */
  const isCount = (n) => Number.isInteger(n) && Number(n) >= 0 && Number(n) <= MOST;
  /** @param {unknown} words @returns {words is string} */
  const isText = (words) => typeof words === "string" && words.length <= LONGEST;
  /** @param {unknown} list */
  const areWords = (list) => list === undefined || (Array.isArray(list) && list.every(isText));
  /** @param {unknown} group @param {(value: any) => boolean} fits */
  const areAll = (group, fits) => group === undefined || (isGroup(group) && Object.entries(group).every(([id, value]) => isId(id) && fits(value)));

  /** @param {any} row @param {number} level @returns {boolean} */
  const isRow = (row, level) =>
    isGroup(row) && (row.row === "" || isId(row.row)) && isText(row.name) && isCount(row.n) && areAll(row.parts || {}, (each) => isTally(each, level));

  /** @param {any} tally @param {number} [level] how deep it is nested @returns {boolean} */
  function isTally(tally, level = 0) {
    if (level > DEEPEST || !isGroup(tally) || typeof tally.shape !== "string" || !Object.hasOwn(guidebook.combining, tally.shape) || !isCount(tally.n)) return false;
    const { counts, said, odd, parts, rows } = /** @type {any} */ (tally);
    const listed = rows === undefined || (Array.isArray(rows) && rows.every((each) => isRow(each, level + 1)));
    return areAll(counts, isCount) && areWords(said) && areWords(odd) && areAll(parts, (each) => isTally(each, level + 1)) && listed;
  }

  /** @param {any} each */
  const isTallied = (each) => isGroup(each) && isCount(each.people) && areAll(each.fields || {}, (field) => isTally(field));

  /** Names of groups are ids, or special signs for those who are in no named group. @param {any} groups */
  const areGroups = (groups) => isGroup(groups) && Object.entries(groups).every(([name, each]) => (isId(name) || ["-", "+", "~"].includes(name)) && isTallied(each));

  /** @param {string} words */
  const cut = (words) => guidebook.cut(words, LONGEST);

  /** A tally with nothing that does not belong in one. @param {any} tally @returns {Tally} */
  function tallyFrom({ shape, n, counts, said, odd, parts, rows }) {
    return {
      ...{ shape, n },
      ...(counts && { counts: { ...counts } }),
      ...(said && { said: said.map(cut) }),
      ...(parts && { parts: mapped(parts, tallyFrom) }),
      ...(rows && { rows: rows.map((/** @type {any} */ each) => ({ row: each.row, name: cut(each.name), n: each.n, parts: mapped(each.parts || {}, tallyFrom) })) }),
      ...(odd && { odd: odd.map(cut) }),
    };
  }

  /** @param {any} groups @returns {Groups} */
  const groupsFrom = (groups) => mapped(groups, ({ people, fields }) => ({ people, fields: mapped(fields || {}, tallyFrom) }));

  /** @template T @param {Record<string, any>} group @param {(value: any) => T} does @returns {Record<string, T>} */
  const mapped = (group, does) => Object.fromEntries(Object.entries(group).map(([id, value]) => [id, does(value)]));

  /**
   * The result in some data; undefined if it is none or damaged.
   * @param {any} data
   * @returns {CombinedResult | undefined}
   */
  function resultFrom(data) {
    if (!isGroup(data) || data.format !== resultFormat.format || data.version !== resultFormat.version) return undefined;
    const { site, worksheet, revision, name, created, minimum, sheets, groups } = /** @type {any} */ (data);
    const named = isId(worksheet) && [site, revision, name, created].every(isText) && isCount(minimum);
    if (!named || !Array.isArray(sheets) || !sheets.every((each) => /^[0-9a-f]{16}$/.test(each)) || !areGroups(groups)) return undefined;
    return { ...resultFormat, site, worksheet, revision, name, created, minimum, sheets: [...sheets], groups: groupsFrom(groups) };
  }

  /** The results in a file, whatever surrounds them; undefined for a damaged one. @param {string} text */
  const resultsIn = (text) => (text.includes(resultFormat.format) ? guidebook.dataIn(text, [resultFormat.format]).map(resultFrom) : []);

  /**
   * What goes into a file: groups large enough to show, with everyone's words apart from them.
   * @param {Groups} groups
   * @param {CatalogEntry} entry
   * @param {{site: string, minimum: number, sheets: string[]}} about
   * @returns {CombinedResult}
   */
  function asResult(groups, { id, title, revision }, { site, minimum, sheets }) {
    const created = new Date().toISOString();
    return { ...resultFormat, site, worksheet: id, revision, name: title, created, minimum, sheets, groups: groupsFrom(guidebook.withoutWords(groups)) };
  }

  Object.assign(guidebook, { resultFrom, resultsIn, asResult });
})();
