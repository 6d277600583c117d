/**
 * Rows of fields: printed rows are matched by id, rows that people added by their name, which is the first text in a row. Names
 * that differ only in capitals, spaces or a final period are the same.
 */
(function () {
  "use strict";
  const { guidebook } = window;
  const { at, isGroup, isId } = guidebook;

  /** The column with the names of rows. @param {Record<string, AnswerType>} parts */
  const nameIn = (parts) => Object.keys(parts).find((id) => parts[id].shape === "words");

  /** @param {string} name */
  const plain = (name) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").replace(/[\s.,;:!?]+$/, "");

  /** @param {TallyRow} each */
  const keyOf = (each) => (each.row ? `#${each.row}` : `=${plain(each.name)}`);

  /** @param {TallyRow[]} same @returns {TallyRow} */
  const joined = (same) => ({
    row: same[0].row,
    name: same.map((each) => each.name).sort()[0],
    n: same.reduce((sum, each) => sum + each.n, 0),
    parts: guidebook.joinParts(same.map((each) => each.parts)),
  });

  /** Combines rows that are the same, in an order that reveals nothing. @param {TallyRow[]} all @returns {TallyRow[]} */
  function matched(all) {
    /** @type {Map<string, TallyRow[]>} */
    const rows = new Map();
    for (const each of all) {
      const key = keyOf(each);
      const had = rows.get(key);
      if (had) had.push(each);
      else rows.set(key, [each]);
    }
    return guidebook.shuffled([...rows.keys()]).map((key) => joined(/** @type {TallyRow[]} */ (rows.get(key))));
  }

  /** @param {any} given @param {Partial<AnswerType>} type @returns {TallyRow[]} */
  function rowFrom(given, { labels = {}, parts = {} }) {
    if (!isGroup(given)) return [];
    const { row, ...cells } = /** @type {Group} */ (given);
    const printed = isId(row) && Object.hasOwn(labels, row) ? row : "";
    const named = printed ? undefined : nameIn(parts);
    const name = named && typeof cells[named] === "string" ? String(cells[named]).trim() : "";
    const answered = Object.entries(cells).filter(([id, cell]) => isId(id) && id !== (name ? named : "") && guidebook.count(cell));
    if (!name && !answered.length) return [];
    return [{ row: printed, name, n: 1, parts: Object.fromEntries(answered.map(([id, cell]) => [id, guidebook.tally(cell, at(parts, id))])) }];
  }

  guidebook.combining.rows = {
    of(answer, type) {
      const rows = matched(answer.flatMap((/** @type {any} */ each) => rowFrom(each, type)));
      return { shape: "rows", n: rows.length ? 1 : 0, rows };
    },
    join: (all) => ({ rows: matched(all.flatMap((each) => each.rows || [])) }),
    show(lines, { labels = {}, parts = {} }, title) {
      const found = lines.flatMap((line) => line.tally?.rows || []);
      const own = matched(found.filter((each) => !each.row));
      const ids = [...new Set([...Object.keys(labels), ...found.flatMap((each) => each.row || [])])]; // those that are gone come last
      const printed = ids.map((row) => ({ row, name: guidebook.named(row, labels), n: 0, parts: {} }));
      const nameless = nameIn(parts) ? guidebook.say("combine.nameless") : "";
      const all = [...printed, ...own.sort((one, other) => Number(!one.name) - Number(!other.name) || other.n - one.n)];
      const held = lines.map((line) => ({ line, rows: new Map((line.tally?.rows || []).map((each) => [keyOf(each), each])) }));
      const known = [...new Set([...Object.keys(parts), ...found.flatMap((each) => Object.keys(each.parts))])].filter((id) => ids.length || id !== nameIn(parts));
      const columns = known.flatMap((id) => {
        const cells = all.flatMap((each) => held.map(({ line, rows }) => cell(line, each.name || nameless, rows.get(keyOf(each)), id)));
        const answered = cells.filter((each) => each.tally);
        const called = guidebook.say("combine.within", { title, part: at(parts, id)?.label || guidebook.named(id) });
        return answered.length ? guidebook.showTally(answered, at(parts, id), called) : [];
      });
      return [...named(own, held[0]?.rows, columns.length ? guidebook.say("combine.rows", { title }) : title), ...columns];
    },
  };

  /**
   * The names that people gave their rows, and how many people did.
   * @param {TallyRow[]} own
   * @param {Map<string, TallyRow> | undefined} rows
   * @param {string} title
   * @returns {Finding[]}
   */
  function named(own, rows, title) {
    const said = own.filter((each) => each.name).map((each) => ({ label: "", words: each.name, times: rows?.get(keyOf(each))?.n || 0 }));
    return said.length ? [{ kind: "words", title, said }] : [];
  }

  /** @param {TallyLine} line @param {string} label @param {TallyRow | undefined} row @param {string} id @returns {TallyLine} */
  const cell = (line, label, row, id) => ({ ...line, label, people: row?.n || 0, tally: at(row?.parts, id) });
})();
