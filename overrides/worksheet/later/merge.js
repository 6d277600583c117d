/**
 * Merges two states of a sheet that began as the same one. Pure: data in, data out, and the same changes in any order give the
 * same answers.
 *
 * This is a three-way merge of *ours* and *theirs* with their common *base*. What only one side changed is taken from that
 * side; what both changed alike needs no decision. Answers of several parts (rows, ticks, points) are merged part by part, as
 * their shape says (see `overrides/answers/`). If both changed the same text or choice, that field is a *conflict*, and the
 * reader decides.
 */
(function () {
  "use strict";

  const { canonical, isGroup, same, shapeOf } = window.guidebook;

  /**
   * Merges one answer.
   * @param {AnswerType | undefined} type what is known of the field
   * @param {any} base
   * @param {any} ours
   * @param {any} theirs
   * @returns {Merged} in a conflict, theirs
   */
  function mergeAnswer(type, base, ours, theirs) {
    if (same(ours, theirs) || same(ours, base)) return { answer: theirs, conflict: false };
    if (same(theirs, base)) return { answer: ours, conflict: false };
    return shapeOf(type, ours, theirs).join?.(type || {}, base, ours, theirs) || { answer: theirs, conflict: true };
  }

  /** What identifies an element of a list: the id of a row, or the tick itself. */
  const nameOf = (/** @type {any} */ each) => (isGroup(each) ? each.row : each);

  /** Whether all elements of a list are distinct, as in everything that we write. */
  function isList(/** @type {any} */ list) {
    if (!Array.isArray(list)) return false;
    const names = new Set(list.map(nameOf));
    return names.size === list.length && [...names].every((name) => typeof name === "string");
  }

  /** Merges part by part. @type {Guidebook["mergeGroups"]} */
  function mergeGroups(parts = {}, base, ours = {}, theirs = {}) {
    const before = isGroup(base) ? base : {};
    /** @type {Answers} */
    const answer = {};
    let conflict = false;
    for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      const part = mergeAnswer(parts[name], before[name], ours[name], theirs[name]);
      conflict ||= part.conflict;
      if (part.answer !== undefined) answer[name] = part.answer;
    }
    const empty = !Object.keys(answer).some((name) => name !== "row");
    return { answer: empty ? undefined : answer, conflict };
  }

  /** Merges element by element: ticks, or rows, each part by part. @type {Guidebook["mergeLists"]} */
  function mergeLists(parts, base, ours = [], theirs = []) {
    if (!isList(ours) || !isList(theirs)) return undefined;
    const [before, here, there] = [isList(base) ? base : [], ours, theirs].map(byName);
    const both = [...here.keys()].filter((name) => there.has(name) && !before.has(name)); // such as a restored row
    const known = [...before.keys(), ...both.sort()];
    const order = bothOrders(known, [...here.keys()], [...there.keys()]);
    const added = [here, there].map((side) => addedAfter(new Set(known), side));
    const names = ["", ...order].flatMap((at) => [at, ...interleaved(added[0].get(at) || [], added[1].get(at) || [])]);
    const list = [];
    let conflict = false;
    for (const name of new Set(names)) {
      const [old, one, other] = [before.get(name), here.get(name), there.get(name)];
      const gone = one === undefined || other === undefined;
      const merged = gone ? { answer: survivor(old, one ?? other), conflict: false } : mergeAnswer({ shape: "any", label: "", parts }, old, one, other);
      conflict ||= merged.conflict;
      if (merged.answer !== undefined) list.push(merged.answer);
    }
    return { answer: list.length ? list : undefined, conflict };
  }

  const byName = (/** @type {any[]} */ list) => new Map(list.map((each) => [nameOf(each), each]));

  /** An element that one side lacks, or undefined if it goes: it was removed there, unless it is new or was changed here. */
  const survivor = (/** @type {any} */ old, /** @type {any} */ left) => (old !== undefined && same(old, left) ? undefined : left);

  /**
   * The order of the elements that both sides know. A side that moved some wins over one that did not; if both did, the choice
   * does not depend on which side is ours.
   * @param {string[]} before @param {string[]} ours @param {string[]} theirs
   */
  function bothOrders(before, ours, theirs) {
    const [old, one, other] = [before, ours, theirs].map((side) => wholeOrder(before, side));
    if (same(one, old)) return other;
    return same(other, old) || one.join() < other.join() ? one : other;
  }

  /** One side's order of the elements that both know, with those it removed still in place. */
  function wholeOrder(/** @type {string[]} */ before, /** @type {string[]} */ side) {
    const known = new Set(before);
    const order = side.filter((name) => known.has(name));
    const left = new Set(order);
    before.forEach((name, index) => {
      if (!left.has(name)) order.splice(index ? order.indexOf(before[index - 1]) + 1 : 0, 0, name);
    });
    return order;
  }

  /** What only one side added, by the known element that it follows ("" at the beginning). */
  function addedAfter(/** @type {Set<string>} */ known, /** @type {Map<string, any>} */ side) {
    /** @type {Map<string, string[]>} */
    const added = new Map();
    let at = "";
    for (const name of side.keys()) {
      if (known.has(name)) at = name;
      else if (added.has(at)) added.get(at)?.push(name);
      else added.set(at, [name]);
    }
    return added;
  }

  /** Merges two runs: each keeps its order, and which comes first depends on names alone. */
  function interleaved(/** @type {string[]} */ one, /** @type {string[]} */ other) {
    const all = [];
    let [left, right] = [0, 0];
    while (left < one.length && right < other.length) all.push(one[left] <= other[right] ? one[left++] : other[right++]);
    return [...all, ...one.slice(left), ...other.slice(right)];
  }

  /**
   * Merges all answers of a sheet.
   * @param {{base: Answers, ours: Answers, theirs: Answers, types?: Record<string, AnswerType>}} states with what is known
   *   of the fields
   * @returns {{answers: Answers, conflicts: string[]}} the merged answers, with theirs in case of a conflict, and the ids of
   *   the fields in conflict
   */
  function mergeSheets({ base, ours, theirs, types = {} }) {
    /** @type {Answers} */
    const answers = {};
    const conflicts = [];
    for (const id of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      const { answer, conflict } = mergeAnswer(types[id], base[id], ours[id], theirs[id]);
      if (conflict) conflicts.push(id);
      if (answer !== undefined) answers[id] = answer;
    }
    return { answers, conflicts };
  }

  /**
   * Merges what no field can show: what either side added is added, what either side removed is gone.
   * @param {{base: Leftover[], ours: Leftover[], theirs: Leftover[]}} states
   * @returns {Leftover[]}
   */
  function mergeLeftovers({ base, ours, theirs }) {
    const [before, here, there] = [base, ours, theirs].map((side) => new Map(side.map((each) => [canonical(each), each])));
    return [...new Map([...there, ...here])].filter(([text]) => !before.has(text) || (here.has(text) && there.has(text))).map(([, each]) => each);
  }

  Object.assign(window.guidebook, { mergeAnswer, mergeGroups, mergeLeftovers, mergeLists, mergeSheets });
})();
