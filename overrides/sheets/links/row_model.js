/** What the row of a link says and offers, given what other tools have and what is here. Pure: data in, data out. */
(function () {
  "use strict";

  const { guidebook } = window;
  const SHORT = 70; // letters shown without opening the row: a line

  /** @param {Given} given */
  const whole = ({ label, words }) => (label ? `${label}: ${words}` : words);
  /** @param {Given[]} given */
  const idsOf = (given) => given.map((each) => each.id);
  /** @param {Given[]} given */
  const isLong = (given) => given.map(whole).join("; ").length > SHORT;

  /** Quotes some of the entries. @param {Given[]} given */
  function preview(given) {
    const [first, ...others] = given.map(whole);
    return others.length ? guidebook.say("worksheet.links.first", { words: first, count: others.length }) : guidebook.say("worksheet.links.words", { words: first });
  }

  /** What a row says in each state: its beginning, some of the words, and what can be done. */
  const states = {
    /** @param {LinkSource} source @param {LinkCase} now @returns {LinkSaid} */
    shown({ given }, { begins, hides, many }) {
      const opens = hides || many || isLong(given);
      const words = guidebook.say("worksheet.links.words", { words: given.map(whole).join("; ") });
      return { begins: "offer", words: hides ? "" : words, buttons: [...(begins ? [["begin"]] : []), ...(opens ? [["see"]] : [])] };
    },
    /** @param {LinkSource} source @param {LinkCase} now @returns {LinkSaid} */
    fresh({ offer: { fresh } }, { take, gathers, hides, many }) {
      const one = fresh.length === 1;
      const does = one ? [[take, ...idsOf(fresh)]] : gathers ? [["all", ...idsOf(fresh)]] : [];
      const opens = !one || many ? [["choose"]] : hides || isLong(fresh) ? [["see"]] : [];
      return { begins: "offer", words: hides ? "" : preview(fresh), buttons: [...does, ...opens] };
    },
    /** @param {LinkSource} source @param {LinkCase} now @returns {LinkSaid} */
    changed({ offer: { changed } }, { hides, many }) {
      const one = changed.length === 1;
      const does = one ? [["update", changed[0].id], ["leave", changed[0].id]] : [];
      return { begins: "now", words: hides ? "" : preview(changed), buttons: [...does, ...(one && !many && !isLong(changed) ? [] : [["see"]])] };
    },
    /** @param {LinkSource} _ @param {LinkCase} now @returns {LinkSaid} */
    held: (_, { many }) => ({ begins: "from", words: "", buttons: many ? [["see"]] : [] }),
  };

  /** What can be done with each entry, by id. @param {Offer} offer @param {string} take @returns {Map<string, string>} */
  const doings = ({ fresh, changed, held }, take) =>
    new Map([...idsOf(fresh).map((id) => /** @type {const} */ ([id, take])), ...idsOf(changed).map((id) => /** @type {const} */ ([id, "update"])), ...idsOf(held).map((id) => /** @type {const} */ ([id, "here"]))]);

  /** @param {LinkData} link @param {Giver[]} givers @param {LinkNow} now @returns {LinkSource[]} */
  function sourcesOf(link, givers, now) {
    const counted = () => [{ sheet: "", name: "", given: guidebook.countedIn(link, givers) }];
    const single = () => givers.filter(({ counted }) => !counted).map((giver) => ({ sheet: giver.record.sheet, name: giver.record.content.called || guidebook.say("worksheet.links.unnamed"), given: guidebook.givenBy(link, giver) }));
    const all = link.mode === "total" ? counted() : single();
    return all.filter(({ given }) => given.length).map((each) => ({ ...each, offer: offerIn(link, each.given, now) }));
  }

  /** @param {LinkData} link @param {Given[]} given @param {LinkNow} now @returns {Offer} */
  function offerIn(link, given, now) {
    const { type, answer } = receiver(link, now);
    if (link.mode === "show" || !type) return { fresh: [], changed: [], held: [] };
    const offer = guidebook.offerOf(link, given, answer, type, now.origins);
    return begins(link, now) ? { fresh: [...offer.fresh, ...offer.changed], changed: [], held: offer.held } : offer;
  }

  /** Whether this would be a new round; an empty sheet already is one. @param {LinkData} link @param {LinkNow} now */
  const begins = (link, now) => link.mode === "round" && now.begun;

  /** The answer that a link leads to. @param {LinkData} link @param {LinkNow} now */
  function receiver({ to = [] }, { answers, types }) {
    const [field, ...steps] = to;
    return { type: to.length ? guidebook.typeAt(types[field], steps) : undefined, answer: guidebook.answerAt(answers[field], types[field], steps) };
  }

  /**
   * @param {LinkData} link @param {Giver[]} givers most recently changed first @param {LinkNow} now @param {string} chosen a
   *   copy of the other tool
   * @returns {LinkModel | undefined}
   */
  guidebook.linkModel = function (link, givers, now, chosen) {
    const sources = sourcesOf(link, givers, now);
    const source = sources.find((each) => each.sheet === chosen) || sources.find(({ offer }) => offer.fresh.length || offer.changed.length) || sources[0];
    if (!source) return undefined;
    const { type, answer } = receiver(link, now);
    const { fresh, changed } = source.offer;
    const joins = now.joins(link);
    const round = begins(link, now);
    const fills = type?.shape === "words" && answer !== undefined && !joins;
    const take = round ? "begin" : fills ? "instead" : "take";
    const state = link.mode === "show" || !type ? "shown" : fresh.length ? "fresh" : changed.length ? "changed" : "held";
    const many = sources.length > 1;
    const gathers = !round && link.mode !== "total" && (type?.shape !== "words" || joins);
    const said = states[state](source, { begins: round, gathers, many, take, hides: givers[0].entry.private });
    const does = doings(source.offer, take);
    return {
      ...said,
      state,
      sheet: source.sheet,
      name: many ? source.name : "",
      sources: sources.map(({ sheet, name }) => ({ sheet, name })),
      given: source.given,
      entries: source.given.map(({ id, label, words }) => ({ id, label, words, does: does.get(id) || "" })),
    };
  };
})();
