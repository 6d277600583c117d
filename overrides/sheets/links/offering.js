/**
 * Works out what a link offers, given what is here already and what was brought in before, and what a sheet becomes when
 * something is brought in. Pure: data in, data out.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { isGroup } = guidebook;
  const LONGEST = 5000; // letters of what was copied that an origin remembers

  /** @param {AnswerType} type @returns {Taking | undefined} */
  const takingOf = (type) => (Object.hasOwn(guidebook.taking, type.shape) ? guidebook.taking[type.shape] : undefined);

  /** The key of an entry's origin. @param {LinkData} link @param {Given} entry */
  const originKey = (link, entry) => [...(link.to || []), entry.id].join("/");

  /** @param {LinkData} link @param {Given} entry @param {AnswerType} type @returns {Origin} */
  const originOf = (link, entry, type) => ({
    ...entry.address,
    field: link.from[0].join("/"),
    text: (takingOf(type)?.text(type, entry, link) || "").slice(0, LONGEST),
    at: new Date().toISOString(),
  });

  /** Origins from any source, without whatever is not one. @param {unknown} origins @returns {Origins} */
  function soundOrigins(origins) {
    const sound = (/** @type {any} */ each) => isGroup(each) && ["team", "worksheet", "sheet", "field", "text", "at"].every((name) => typeof each[name] === "string");
    const all = /** @type {[string, any][]} */ (isGroup(origins) ? Object.entries(origins) : []);
    return Object.fromEntries(all.filter(([, each]) => sound(each)));
  }

  /**
   * @param {LinkData} link
   * @param {Given[]} given
   * @param {any} answer the answer where it would go
   * @param {AnswerType} type
   * @param {Origins} origins
   * @returns {Offer}
   */
  function offerOf(link, given, answer, type, origins) {
    /** @type {Offer} */
    const offer = { fresh: [], changed: [], held: [] };
    const taking = takingOf(type);
    for (const entry of given) {
      if (!taking?.fits(type, entry, link)) continue;
      const key = originKey(link, entry);
      const origin = Object.hasOwn(origins, key) ? origins[key] : undefined;
      if (taking.holds(answer, type, entry, link)) offer.held.push(entry);
      else if (!origin || !taking.keeps(answer, entry)) offer[taking.keeps(answer, entry) && type.shape === "rows" ? "held" : "fresh"].push(entry);
      else offer[origin.text === originOf(link, entry, type).text ? "held" : "changed"].push(entry);
    }
    return offer;
  }

  /**
   * A sheet with some entries brought in.
   * @param {LinkData} link
   * @param {Given[]} given
   * @param {{answers: Answers, origins: Origins}} state
   * @param {Types} types
   * @param {boolean} joins whether a text may be added below what is there
   */
  function takenIn(link, given, { answers, origins }, types, joins) {
    const [field, ...steps] = link.to || [];
    const now = { answers: { ...answers }, origins: { ...origins } };
    for (const entry of given)
      now.answers[field] = guidebook.withAnswerAt(now.answers[field], types[field], steps, (answer, type) => {
        const key = originKey(link, entry);
        const { text: before = "" } = Object.hasOwn(now.origins, key) ? now.origins[key] : {};
        now.origins[key] = originOf(link, entry, type);
        const whole = before.length < LONGEST ? before : undefined; // of a longer one only the beginning is known, and the rest would stay
        return takingOf(type)?.put(answer, type, entry, link, { joins, before: whole }) ?? answer;
      });
    return now;
  }

  Object.assign(guidebook, { offerOf, takenIn, originKey, originOf, soundOrigins });
})();
