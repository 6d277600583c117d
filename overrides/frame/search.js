/**
 * Search. Loaded when search is first touched, with the index and the theme's search worker: in a Web Worker if possible; from
 * disk, in a frame of the page.
 */
(function () {
  "use strict";

  /**
   * A search result: `title` and `text` are HTML, with the matches marked.
   * @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>}} Result
   */
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]; // messages to the worker, and from it
  const AT_ONCE = 10; // pages listed before the reader scrolls
  const NEAR = 300; // pixels from the end of the list at which more are added

  const settings = JSON.parse(/** @type {HTMLElement} */ (document.getElementById("gb-search-settings")).textContent || "{}");
  const base = new URL(settings.base.replace(/\/?$/, "/"), location.href); // on the page for missing addresses, it ends in one already
  const search = /** @type {HTMLElement} */ (document.getElementById("gb-search"));
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (search.querySelector(selector));
  const query = /** @type {HTMLInputElement} */ (part("input"));
  const said = part("[role=status]");
  const list = part("ol");
  const room = part(".gb-search__scrollwrap");

  /** @type {Result[][]} pages found but not listed yet */
  let waiting = [];

  /** @param {string} name @param {number} [count] */
  const words = (name, count) => settings.said[name].replace("#", String(count));

  /** @param {string} name @param {string} className @param {(Node | string)[]} children */
  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  /**
   * As the index has it (`lunr.folded.min.js`): without accents, with the quotation marks of a typewriter, and without what stands
   * around a word or between two; a colon, for one, would be taken for a command, and "decides?" for a word. @param {string} typed
   */
  function folded(typed) {
    const plain = typed.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[:^~\\/–—…]/g, " ");
    return plain.replace(/(^|[\s"])[^\p{L}\p{N}\s"*+-]+/gu, "$1").replace(/[^\p{L}\p{N}\s"*+-]+(?=[\s"]|$)/gu, "");
  }

  /** @param {string} html from the index, which is ours */
  const fragment = (html) => document.createRange().createContextualFragment(html);

  /** @param {Result} place @param {"h1" | "h2"} heading @param {boolean} inWords */
  function link(place, heading, inWords) {
    const article = element("article", "gb-result__article", element(heading, "", fragment(place.title)));
    const missing = Object.keys(place.terms).filter((term) => !place.terms[term]);
    if (inWords) article.append(fragment(place.text));
    if (inWords && missing.length) {
      const terms = missing.flatMap((term) => [" ", element("del", "", term)]);
      article.append(element("p", "gb-result__terms", `${words("missing")}:`, ...terms));
    }
    const made = /** @type {HTMLAnchorElement} */ (element("a", "gb-result__link", article));
    made.href = new URL(place.location, base).href;
    return made;
  }

  /** Lists a page, then its sections: the best, and behind a summary those that match less well. @param {Result[]} places */
  function entry(places) {
    const page = places.find(({ location }) => !location.includes("#")) || places[0];
    const sections = places.filter((each) => each !== page);
    const worse = sections.findIndex((each) => each.score < places[0].score);
    const [best, more] = worse < 0 ? [sections, []] : [sections.slice(0, worse), sections.slice(worse)];
    const links = (/** @type {Result[]} */ some) => some.map((each) => link(each, "h2", true));
    const made = element("li", "gb-result__item", link(page, "h1", page === places[0] && !best.length), ...links(best));
    if (more.length) {
      const summary = element("summary", "", element("div", "", words(more.length === 1 ? "more_one" : "more_other", more.length)));
      made.append(element("details", "gb-result__more", summary, ...links(more)));
    }
    return made;
  }

  function listMore() {
    while (waiting.length && room.scrollTop + room.clientHeight > room.scrollHeight - NEAR) {
      list.append(...waiting.splice(0, AT_ONCE).map(entry));
    }
  }

  /** @param {Result[][]} found */
  function show(found) {
    const none = query.value.trim() ? "none" : "placeholder";
    said.textContent = words(found.length > 1 ? "other" : found.length ? "one" : none, found.length);
    room.scrollTop = 0;
    list.replaceChildren(...found.slice(0, AT_ONCE).map(entry));
    waiting = found.slice(AT_ONCE);
  }

  /** Loads and runs a script. @param {string} address @returns {Promise<unknown>} */
  function script(address) {
    return new Promise((resolve, reject) => {
      const made = document.createElement("script");
      made.src = new URL(address, base).href;
      made.addEventListener("load", resolve);
      made.addEventListener("error", reject);
      document.head.append(made);
    });
  }

  /** What was typed waits for the index. */
  const wait = () => void (said.textContent = words(query.value.trim() ? "loading" : "placeholder"));

  async function begin() {
    query.addEventListener("input", wait);
    wait();
    const shim = search.dataset.withoutWorkers;
    await Promise.all([script("search/search_index.js"), location.protocol === "file:" && shim && script(shim)]);
    const { config, docs } = window.__index;
    const worker = new Worker(new URL(settings.worker, location.href));
    const ask = () => worker.postMessage({ type: QUERY, data: folded(query.value) });
    await new Promise((ready, failed) => {
      worker.addEventListener("error", failed);
      worker.addEventListener("message", ({ data: { type, data } }) => {
        if (type === READY) ready(undefined);
        if (type === RESULT) show(data.items);
      });
      worker.postMessage({ type: SETUP, data: { config, docs, options: { suggest: false } } });
    });
    query.removeEventListener("input", wait);
    query.addEventListener("input", ask);
    query.form?.addEventListener("reset", () => setTimeout(ask)); // the words while nothing is entered
    if (query.value) ask(); // what was typed in the meantime
    else show([]);
  }

  /** If loading fails, the next letter tries again. */
  function tryToBegin() {
    begin().catch(() => {
      said.textContent = search.dataset.failed || "";
      query.addEventListener("input", tryToBegin, { once: true });
    });
  }

  /** Arrow keys lead from the line through the results, and back. */
  search.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || event.isComposing) return;
    const stops = /** @type {HTMLElement[]} */ ([query, ...list.querySelectorAll("a, summary")]).filter((each) => each.checkVisibility());
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  room.addEventListener("scroll", listMore, { passive: true });
  tryToBegin();
})();
