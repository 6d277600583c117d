/** Searches the team's own answers: each is put into words, with its label, and links to its sheet. */
(function () {
  "use strict";
  const { guidebook } = window;
  const lang = document.documentElement.lang || undefined;
  const PAUSE = 250; // milliseconds after the last key
  const LEAST = 2; // letters
  const MOST = 40; // results shown
  const [BEFORE, AFTER] = [50, 130]; // letters around a match

  /** @typedef {{sheet: SheetSummary, label: string, words: string}} Result */

  /** A text normalized for comparing: without accents and capitals, and with the apostrophe of a typewriter. @param {string} words */
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLocaleLowerCase(lang);

  /** @param {string} query */
  const wantedIn = (query) => plain(query).split(/\s+/).filter((word) => word.length >= LEAST);

  /** The answers of a sheet in words. @param {WorkPage} page @param {SheetSummary} sheet @returns {Promise<Result[]>} */
  async function placesIn(page, sheet) {
    const [{ record }, tool] = await Promise.all([page.store.read(sheet), guidebook.catalog(sheet.worksheet).catch(() => null)]);
    const { answers = {}, earlier = [] } = record?.content || {};
    const given = [...Object.entries(answers), ...earlier.map((each) => /** @type {[string, any]} */ ([each.field, each.answer]))];
    return given.map(([id, answer]) => {
      const type = tool?.types[id];
      return { sheet, label: type?.label || guidebook.named(id), words: guidebook.inWords(answer, type) };
    });
  }

  /** The positions of all letters that belong to a match. @param {string[]} letters @param {string[]} wanted */
  function marksIn(letters, wanted) {
    const folded = letters.map((letter) => plain(letter)[0] || letter);
    const text = folded.join("");
    const marks = new Set();
    for (const word of wanted)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        for (let letter = 0; letter < word.length; letter++) marks.add(at + letter);
    return marks;
  }

  /** The text around the matches, with these marked. @param {string} words @param {string[]} wanted */
  function snippet(words, wanted) {
    const line = Object.assign(document.createElement("p"), { dir: "auto", translate: false });
    const letters = [...words.replace(/\s+/g, " ").normalize("NFC")];
    const marks = marksIn(letters, wanted);
    const first = letters.findIndex((_, at) => marks.has(at));
    const [from, to] = [Math.max(0, first - BEFORE), Math.min(letters.length, first + AFTER)];
    if (from) line.append("…");
    for (let at = from; at < to; ) {
      const marked = marks.has(at);
      let end = at;
      while (end < to && marks.has(end) === marked) end++;
      const part = letters.slice(at, end).join("");
      line.append(marked ? Object.assign(document.createElement("mark"), { textContent: part }) : part);
      at = end;
    }
    if (to < letters.length) line.append("…");
    return line;
  }

  class Finder {
    #pause = 0; // the next letter tries again
    #search = 0;

    /** @param {WorkPage} page */
    constructor(page) {
      this.page = page;
      const root = page.find("finding");
      const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
      this.line = /** @type {HTMLInputElement} */ (root.querySelector("[type=search]"));
      this.everywhere = /** @type {HTMLInputElement} */ (root.querySelector("[type=checkbox]"));
      this.count = page.find("found-count");
      this.list = page.find("found");
      form.addEventListener("input", () => this.#soon());
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void this.#look();
      });
    }

    #soon() {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.#look(), PAUSE);
    }

    async #look() {
      const search = ++this.#search; // typing on starts another search
      const wanted = wantedIn(this.line.value);
      if (!wanted.length) return this.#show([], 0, "", wanted);
      this.count.textContent = guidebook.say("parts.our_work.finding.looking");
      const { sheets, all } = this.page.work;
      /** @type {Result[]} */
      const found = [];
      let count = 0;
      try {
        for (const sheet of this.everywhere.checked ? all : sheets) {
          const places = (await placesIn(this.page, sheet)).filter(({ words }) => fits(words, wanted));
          if (search !== this.#search) return undefined;
          count += places.length;
          found.push(...places.slice(0, MOST - found.length));
        }
      } catch {
        return this.#show([], 0, guidebook.say("parts.our_work.failed"), wanted);
      }
      return this.#show(found, count, count ? guidebook.say("parts.our_work.finding.found", { count }) : guidebook.say("parts.our_work.finding.none"), wanted);
    }

    /** @param {Result[]} found @param {number} count @param {string} words @param {string[]} wanted */
    #show(found, count, words, wanted) {
      const more = count - found.length;
      const rest = document.createElement("li");
      rest.textContent = guidebook.say("parts.our_work.finding.more", { count: more });
      this.count.textContent = words;
      this.list.replaceChildren(...found.map((place) => this.#item(place, wanted)), ...(more > 0 ? [rest] : []));
      this.list.hidden = !found.length;
    }

    /** @param {Result} place @param {string[]} wanted */
    #item({ sheet, label, words }, wanted) {
      const item = document.createElement("li");
      const team = this.page.work.teams.find(({ id }) => id === sheet.team);
      const where = [sheet.team !== this.page.work.team.id && team?.name, label].filter(Boolean).join(guidebook.say("parts.our_work.joined"));
      item.append(this.page.link(sheet), " ", Object.assign(document.createElement("span"), { className: "gb-work__words", textContent: where }), snippet(words, wanted));
      return item;
    }
  }

  /** @param {string} words @param {string[]} wanted */
  function fits(words, wanted) {
    const text = plain(words);
    return wanted.every((word) => text.includes(word));
  }

  guidebook.workViews.push((page) => {
    void new Finder(page);
    return ({ teams, all }) => {
      page.find("everywhere").hidden = teams.length < 2;
      page.find("finding").hidden = !all.length;
    };
  });
})();
