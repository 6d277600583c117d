/**
 * Many people's answers as one: what is the same for every shape. A tally is plain data, and tallies of tallies are tallies:
 * whoever joins those of schools has what joining all of their sheets would have given. The order never matters, and tells
 * nothing. How each shape is counted is in the script of its name in this folder.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @type {Record<string, Combining>} */
  const combining = {};

  /** What stands under an id, and not what every object has. @template T @param {Record<string, T> | undefined} group @param {string} id */
  const at = (group, id) => (group && Object.hasOwn(group, id) ? group[id] : undefined);

  /** Of options, items and rows; whatever else stands in a file as one is none. @param {unknown} id @returns {id is string} */
  const isId = (id) => typeof id === "string" && /^[A-Za-z0-9][\w-]{0,79}$/.test(id);

  /** What some words come down to: their order is no order of people or of files. @param {string} words */
  function hashOf(words) {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < words.length; at += 1) {
      one = Math.imul(one ^ words.charCodeAt(at), 2654435761);
      other = Math.imul(other ^ words.charCodeAt(at), 1597334677);
    }
    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
    other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
    return [other, one].map((each) => (each >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** Words in an order that depends on nothing but them. @param {string[]} words */
  const shuffled = (words) =>
    words
      .map((each) => ({ each, place: hashOf(each) }))
      .sort((one, other) => (one.place === other.place ? (one.each < other.each ? -1 : 1) : one.place < other.place ? -1 : 1))
      .map(({ each }) => each);

  /** Counts added up, in the order of their ids. @param {(Record<string, number> | undefined)[]} all */
  function addCounts(all) {
    /** @type {Map<string, number>} */
    const sums = new Map();
    for (const counts of all) for (const id of Object.keys(counts || {})) sums.set(id, (sums.get(id) || 0) + (counts?.[id] || 0));
    return Object.fromEntries([...sums].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /**
   * One answer as a tally. One that is not of its question's shape is kept as words.
   * @param {any} answer
   * @param {AnswerType} [type]
   * @returns {Tally}
   */
  function tally(answer, type) {
    const shape = type && combining[type.shape] ? type.shape : "any";
    if (type && !guidebook.shapes[shape].fits(answer)) return { ...joinTallies([], shape), odd: [guidebook.inWords(answer)] };
    return combining[shape].of(answer, type || {});
  }

  /**
   * Tallies of one question as one.
   * @param {Tally[]} tallies
   * @param {string} [shape] where there is none, that of the tallies; of two, always the same one, whatever the order
   * @returns {Tally}
   */
  function joinTallies(tallies, shape = tallies.map((each) => each.shape).sort()[0] || "any") {
    const alike = tallies.filter((each) => each.shape === shape);
    const others = tallies.filter((each) => each.shape !== shape); // of another edition, whose question is of another shape
    const odd = [...tallies.flatMap((each) => each.odd || []), ...others.flatMap((each) => each.said || [])];
    const n = alike.reduce((sum, each) => sum + each.n, 0);
    return { shape, n, ...combining[shape].join(alike), ...(odd.length && { odd: shuffled(odd) }) };
  }

  /** Tallies by id as one. @param {Record<string, Tally>[]} all */
  function joinParts(all) {
    /** @type {Map<string, Tally[]>} */
    const parts = new Map();
    for (const each of all)
      for (const [id, part] of Object.entries(each)) {
        const had = parts.get(id);
        if (had) had.push(part);
        else parts.set(id, [part]);
      }
    const sorted = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(sorted.map(([id, tallies]) => [id, joinTallies(tallies)]));
  }

  /** @param {Tallied[]} all @returns {Tallied} */
  const joinPeople = (all) => ({
    people: all.reduce((sum, each) => sum + each.people, 0),
    fields: joinParts(all.map((each) => each.fields)),
  });

  Object.assign(guidebook, { combining, tally, joinTallies, joinParts, joinPeople, addCounts, shuffled, hashOf, isId, at });
})();
