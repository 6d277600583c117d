/**
 * Counts many people's answers: what is the same for every shape. A tally is plain data, and adding tallies gives a tally:
 * adding those of schools gives the same as counting all of their sheets. The order never matters, and reveals nothing. Each
 * shape is counted by the script of its name in this folder.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @type {Record<string, Combining>} */
  const combining = {};

  /** The value under an id, ignoring what every object inherits. @template T @param {Record<string, T> | undefined} group @param {string} id */
  const at = (group, id) => (group && Object.hasOwn(group, id) ? group[id] : undefined);

  /** What somebody wrote, if anything, as it is counted. @param {any} words */
  const saidIn = (words) => (typeof words === "string" && words.trim() ? [words.trim()] : []);

  /** A hash of a text, for comparing and sorting, so that the order reveals nothing about people or files. @param {string} words */
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

  /** Sorts texts in an order that depends on nothing else. @param {string[]} words */
  const shuffled = (words) =>
    words
      .map((each) => ({ each, place: hashOf(each) }))
      .sort((one, other) => (one.place === other.place ? (one.each < other.each ? -1 : 1) : one.place < other.place ? -1 : 1))
      .map(({ each }) => each);

  /** Adds up counts, in the order of their ids. @param {(Record<string, number> | undefined)[]} all */
  function addCounts(all) {
    /** @type {Map<string, number>} */
    const sums = new Map();
    for (const counts of all) for (const id of Object.keys(counts || {})) sums.set(id, (sums.get(id) || 0) + (counts?.[id] || 0));
    return Object.fromEntries([...sums].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /**
   * One answer as a tally. An answer that does not fit its question is kept as text.
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
   * Adds up tallies of one question.
   * @param {Tally[]} tallies
   * @param {string} [shape] if left out, that of the tallies; if these differ, always the same one, whatever the order
   * @returns {Tally}
   */
  function joinTallies(tallies, shape = tallies.map((each) => each.shape).sort()[0] || "any") {
    const alike = tallies.filter((each) => each.shape === shape);
    const others = tallies.filter((each) => each.shape !== shape); // from another edition, in which the question has another shape
    const odd = [...tallies.flatMap((each) => each.odd || []), ...others.flatMap((each) => each.said || [])];
    const n = alike.reduce((sum, each) => sum + each.n, 0);
    return { shape, n, ...combining[shape].join(alike), ...(odd.length && { odd: shuffled(odd) }) };
  }

  /** Adds up tallies by id. @param {Record<string, Tally>[]} all */
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

  Object.assign(guidebook, { combining, tally, joinTallies, joinParts, joinPeople, saidIn, addCounts, shuffled, hashOf, at });
})();
