/** Adds what another tool offers to answers, shape by shape. Pure: answers go in, and new ones come out. */
(function () {
  "use strict";

  const { guidebook } = window;
  const { inWords, isGroup } = guidebook;

  /** Text normalized for comparing. @param {unknown} words */
  const plain = (words) => String(words ?? "").replace(/\s+/g, " ").trim().toLowerCase();

  /** One cell of an entry as an answer of some type; undefined if it cannot be one. @param {AnswerType | undefined} type @param {Entry} entry @param {string} column */
  function cell(type, entry, column) {
    const value = entry.cells[column];
    const from = entry.types[column];
    if (value === undefined || !type) return undefined;
    if (type.shape === "words") return inWords(value, from) || undefined;
    const taking = guidebook.taking[type.shape];
    const whole = /** @type {any} */ ({ ...entry, key: "", cells: { each: value } });
    const link = /** @type {any} */ ({});
    return taking && from?.shape === type.shape && taking.fits(type, whole, link) ? taking.put(undefined, type, whole, link, { joins: false }) : undefined;
  }

  /** The cells of a new row. @param {AnswerType} type @param {Entry} entry @param {LinkData} link @returns {Group} */
  function mapped(type, entry, link) {
    const cells = Object.entries(link.rows || {}).map(([column, source]) => [column, cell(type.parts?.[column], entry, source)]);
    return Object.fromEntries(cells.filter(([, value]) => value !== undefined));
  }

  /** @param {AnswerType} type @param {Group} cells */
  const told = (type, cells) => guidebook.partsInWords(cells, type.parts);

  /** A text with a part replaced, on a line of its own or at least in whole words; undefined if it is in neither. @param {string} text @param {string} before @param {string} now */
  function replaced(text, before, now) {
    const part = before.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const place = [RegExp(`(^)${part}$`, "mu"), RegExp(`(^|[^\\p{L}\\p{N}])${part}(?![\\p{L}\\p{N}])`, "u")].find((each) => each.test(text));
    return place && text.replace(place, (_, first) => first + now);
  }

  /** @type {Taking} */
  const words = {
    fits: () => true,
    holds: (answer, _, entry) => plain(answer).includes(plain(entry.words)),
    keeps: (answer) => Boolean(plain(answer)),
    text: (_, entry) => entry.words,
    put(answer, _, entry, __, { joins, before }) {
      const there = typeof answer === "string" ? answer : "";
      const anew = before && replaced(there, before, entry.words);
      return anew || (there && joins ? `${there.trimEnd()}\n${entry.words}` : entry.words);
    },
  };

  /** @type {Taking} */
  const rows = {
    fits: (type, entry, link) => Object.keys(mapped(type, entry, link)).length > 0,
    holds(answer, type, entry, link) {
      const [first] = Object.keys(link.rows || {});
      const cells = mapped(type, entry, link);
      const own = plain(inWords(cells[first], type.parts?.[first]));
      const all = Array.isArray(answer) ? answer.filter(isGroup) : [];
      const row = all.find((each) => each.row === entry.id);
      if (row) return Object.keys(cells).every((id) => guidebook.same(row[id], cells[id]));
      return all.some((each) => own && plain(inWords(each[first], type.parts?.[first])) === own);
    },
    keeps: (answer, entry) => Array.isArray(answer) && answer.some((each) => each?.row === entry.id),
    text: (type, entry, link) => told(type, mapped(type, entry, link)),
    put(answer, type, entry, link) {
      const all = Array.isArray(answer) ? answer : [];
      const cells = mapped(type, entry, link);
      if (all.some((each) => each?.row === entry.id)) return all.map((each) => (each?.row === entry.id ? { ...each, ...cells } : each));
      return [...all, { row: entry.id, ...cells, ...chosen(type, link) }];
    },
  };

  /** The preset choices of a new row. @param {AnswerType} type @param {LinkData} link @returns {Group} */
  function chosen(type, link) {
    const set = Object.entries(link.set || {});
    return Object.fromEntries(set.map(([column, id]) => [column, type.parts?.[column]?.shape === "many_of" ? { checked: [id] } : id]));
  }

  /** Those of an entry's ids that a type knows. @param {AnswerType} type @param {Entry} entry @returns {string[]} */
  function ids({ labels = {} }, { key, cells: { each } }) {
    const own = isGroup(each) && Array.isArray(each.checked) ? each.checked : [each];
    const known = own.map(String).filter((id) => Object.hasOwn(labels, id));
    return known.length || !Object.hasOwn(labels, key) ? known : [key];
  }

  /** @type {Taking} */
  const many_of = {
    fits: (type, entry) => ids(type, entry).length > 0,
    holds: (answer, type, entry) => ids(type, entry).every((id) => answer?.checked?.includes(id)),
    keeps: () => false,
    text: (_, entry) => entry.words,
    put: (answer, type, entry) => ({ ...answer, checked: Object.keys(type.labels || {}).filter((id) => answer?.checked?.includes(id) || ids(type, entry).includes(id)) }),
  };

  /** @type {Taking} */
  const one_of = {
    fits: (type, entry) => ids(type, entry).length === 1,
    holds: (answer, type, entry) => (isGroup(answer) ? answer.option : answer) === ids(type, entry)[0],
    keeps: (answer) => answer !== undefined,
    text: (_, entry) => entry.words,
    put: (_, type, entry) => ids(type, entry)[0],
  };

  /** @type {Taking} */
  const points = {
    fits: ({ parts = {} }, { key, cells }) => Object.hasOwn(parts, key) && Object.hasOwn(parts[key].labels || {}, String(cells[""])),
    holds: (answer, _, { key }) => isGroup(answer) && Object.hasOwn(answer, key),
    keeps: (answer, { key }) => isGroup(answer) && Object.hasOwn(answer, key),
    text: (_, entry) => entry.words,
    put: (answer, _, { key, cells }) => ({ ...answer, [key]: cells[""] }),
  };

  /** @param {AnswerType | undefined} type @param {string} step */
  const partOf = (type, step) => (type?.parts && Object.hasOwn(type.parts, step) ? type.parts[step] : undefined);

  /** @param {AnswerType | undefined} type @param {string[]} steps @returns {AnswerType | undefined} */
  const typeAt = (type, [step, ...rest]) => (step === undefined ? type : typeAt(partOf(type, step), rest));

  /** The answer at the end of a path; through rows, in the first one. @param {any} answer @param {AnswerType | undefined} type @param {string[]} steps @returns {any} */
  function answerAt(answer, type, [step, ...rest]) {
    if (step === undefined || answer === undefined) return answer;
    const within = Array.isArray(answer) ? answer[0] : answer;
    return isGroup(within) && Object.hasOwn(within, step) ? answerAt(within[step], partOf(type, step), rest) : undefined;
  }

  /**
   * An answer with another one set at the end of a path.
   * @param {any} answer @param {AnswerType | undefined} type @param {string[]} steps
   * @param {(answer: any, type: AnswerType) => any} does
   * @returns {any}
   */
  function withAnswerAt(answer, type, [step, ...rest], does) {
    if (step === undefined) return does(answer, type || { shape: "any", label: "" });
    const inner = (/** @type {any} */ group) => ({ ...group, [step]: withAnswerAt(group?.[step], partOf(type, step), rest, does) });
    if (type?.shape !== "rows") return inner(isGroup(answer) ? answer : {});
    const [first = { row: "b1" }, ...others] = Array.isArray(answer) ? answer : [];
    return [inner(first), ...others];
  }

  Object.assign(guidebook, { taking: { words, rows, many_of, one_of, points }, answerAt, withAnswerAt, typeAt });
})();
