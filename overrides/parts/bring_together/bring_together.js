/** The page that combines many people's answers to one tool: connects its parts. */
(async function () {
  "use strict";

  const { guidebook } = window;
  const page = /** @type {HTMLElement} */ (document.querySelector("[data-bring]"));
  /** @param {string} what @returns {any} */
  const part = (what) => page.querySelector(`[data-${what}]`);
  const choice = /** @type {HTMLSelectElement} */ (page.querySelector("#bring-tool"));
  const input = /** @type {HTMLInputElement} */ (page.querySelector("#bring-files"));
  const links = /** @type {HTMLTextAreaElement} */ (page.querySelector("#bring-links"));
  const MINIMUM = 5; // for tools whose author set none: results from elsewhere may have groups

  /** @param {string} id @returns {Brought} */
  const nothing = (id) => ({ id, entry: null, sources: [], before: null, typed: null, stored: [], deleted: Promise.resolve(undefined) });
  let brought = nothing("");
  /** The form for typing in, while it is open. @type {TypingForm | null} */
  let typing = null;
  /** What was last begun in the storage. @type {Promise<unknown>} */
  let last = Promise.resolve();

  /** The selected tool, or another. @returns {BroughtTool} */
  function tool(id = choice.value) {
    const { dataset, value } = [...choice.options].find((each) => each.value === id) || choice.options[0];
    const { revision = "", groups = "", minimum, aside = "", private: caution = "", totals = "" } = dataset;
    return { id: value, revision, groups, minimum: Number(minimum) || MINIMUM, aside: aside.split(" ").filter(Boolean), private: caution, feeds: totals.split(" ").filter(Boolean) };
  }

  /**
   * Does something in the storage, after all that was begun before: a reader may press Undo before the bin is written.
   * @template T
   * @param {() => Promise<T>} does
   * @returns {Promise<T>}
   */
  function inTurn(does) {
    const done = last.then(does);
    last = done.catch(() => {});
    return done;
  }

  /** @param {string[]} sentences */
  const tell = (...sentences) => part("said").replaceChildren(...sentences.map((each) => Object.assign(document.createElement("p"), { textContent: each })));

  /** Which sources count, and what they say together; other tools get that, too. @param {CatalogEntry} known @param {CombineSource[]} some */
  function countedOf(known, some) {
    const { revision, groups: field } = tool(known.id);
    const judged = guidebook.judge(some, { site: guidebook.gathered.site, revision });
    const counted = judged.filter((each) => each.counted).map(({ source }) => source);
    const all = guidebook.combine(counted.map((each) => each.result?.groups || guidebook.groupsOf(each.answers || {}, known.types, field)));
    void inTurn(() => guidebook.gathered.tell(known.id, guidebook.everyone(all))).catch(() => {}); // without storage, nothing is passed on
    return { judged, counted, all };
  }

  function show() {
    const { id, entry: known, sources, before } = brought;
    if (!known) return;
    const { groups: field, minimum: least, feeds } = tool(id);
    const { judged, counted, all } = countedOf(known, sources);
    part("sources").hidden = !sources.length && !before; // Undo is in it
    part("undo").hidden = !before;
    guidebook.listSources(part("sources"), judged, (to) => {
      typing?.keep(); // in its place, or behind the others
      void change(brought.sources.flatMap(to));
    });
    const minimum = Math.max(least, ...counted.map((each) => each.result?.minimum || 0));
    const sheets = counted.flatMap((each) => each.result?.sheets || [each.id]);
    part("feeds").hidden = !feeds.length;
    for (const each of page.querySelectorAll("[data-feed]")) each.hidden = !feeds.includes(each.dataset.feed || "");
    guidebook.showResults(part("results"), all, known, { field, minimum, sheets });
    typing?.follow();
  }

  /**
   * Shows other sources; Undo returns to those before.
   * @param {CombineSource[]} now
   * @param {Partial<Pick<Brought, "deleted" | "typed">>} [of]
   */
  function put(now, { deleted = Promise.resolve(undefined), typed = null } = {}) {
    const before = typed && typed === brought.typed ? brought.before : brought.sources;
    Object.assign(brought, { before, sources: now, deleted, typed });
    show();
  }

  /**
   * Changes the sources. Once they are saved, with what other pages have saved since, it resolves to what has to be said about that.
   * @param {CombineSource[]} now
   * @param {TypedSheet | null} [typed] the paper copy that this puts there
   */
  function change(now, typed) {
    const own = brought;
    put(now, { typed });
    return inTurn(async () => {
      await catchUp(own);
      const { id, sources } = own;
      await guidebook.gathered.write(id, sources);
      own.stored = sources;
      return guidebook.gathered.lasting;
    }).catch(() => false).then((kept) => {
      const trouble = kept ? [] : [guidebook.say("parts.bring_together.not_kept")];
      if (!kept) tell(...trouble);
      return trouble;
    });
  }

  /** Takes in what other pages have changed in the storage. @param {Brought} own */
  async function catchUp(own) {
    const now = await guidebook.gathered.read(own.id);
    const changed = guidebook.gathered.changes(own.stored, now);
    own.stored = now;
    if (!changed) return;
    own.sources = changed(own.sources);
    own.before &&= changed(own.before);
    if (own === brought) show();
  }

  /** The page may have been away: hidden, or in the browser's cache of pages. */
  const lookAgain = () => void (brought.entry && inTurn(() => catchUp(brought)).catch(() => {})); // the next change tries again

  /** Chooses a tool; if it cannot be loaded, says so and leaves the choice open. @param {string} id @returns {Promise<boolean>} whether it could be loaded */
  async function chosen(id) {
    const choosing = choose(id);
    const own = brought;
    try {
      await choosing;
      return true;
    } catch {
      if (own !== brought) return false; // another one was chosen since
      await choose("");
      tell(guidebook.say("parts.bring_together.no_tool"));
      return false;
    }
  }

  /** @param {string} id */
  async function choose(id) {
    choice.value = id;
    typing?.settle(); // with the tool it was typed for
    end();
    const own = nothing(id);
    brought = own;
    const { private: caution } = tool();
    part("caution").hidden = !caution;
    part("caution").textContent = caution;
    part("type").disabled = !id;
    part("sources").hidden = part("results").hidden = true;
    if (!id) return;
    [own.entry] = await Promise.all([guidebook.catalog(id), inTurn(() => catchUp(own)).catch(() => {})]);
    if (brought !== own) return;
    show();
    history.replaceState(null, "", `#${id}`);
  }

  /** @param {File[]} files */
  async function add(files) {
    if (!files.length) return;
    tell(guidebook.say("parts.bring_together.reading", { count: files.length }));
    await receive(await guidebook.take(files, (done) => files.length > 50 && tell(guidebook.say("parts.bring_together.read_so_far", { done, count: files.length }))));
  }

  /** If there are several tools, shows the selected one, or the one with the most sheets, and saves the sheets of the others with theirs. @param {Taken} taken */
  async function receive({ sources: found, refused }) {
    /** @type {Map<string, CombineSource[]>} */
    const by = new Map();
    for (const { worksheet, source } of found) by.set(worksheet, [...(by.get(worksheet) || []), source]);
    const sorted = [...by].sort((one, other) => other[1].length - one[1].length).map(([id]) => id);
    const known = sorted.filter((id) => [...choice.options].some((each) => each.value === id));
    if (!choice.value && known.length && !(await chosen(known[0]))) return;
    const added = by.get(choice.value) || [];
    const trouble = added.length ? await change([...brought.sources, ...added]) : [];
    const elsewhere = await Promise.all(sorted.filter((id) => id !== choice.value).map((id) => keepFor(id, by.get(id) || [], known.includes(id))));
    tell(...(added.length ? [guidebook.say("parts.bring_together.added", { count: added.length })] : []), ...elsewhere, ...refused, ...trouble);
  }

  /** @param {string} id @param {CombineSource[]} some @param {boolean} known */
  async function keepFor(id, some, known) {
    if (!known) return guidebook.say("parts.bring_together.unknown_tool", { count: some.length, tool: id.slice(0, 80) });
    const all = await inTurn(async () => {
      const both = [...(await guidebook.gathered.read(id)), ...some];
      await guidebook.gathered.write(id, both);
      return both;
    }).catch(() => null);
    if (!all) return guidebook.say("parts.bring_together.not_kept");
    const entry = await guidebook.catalog(id).catch(() => null); // its results are counted once it is chosen
    if (entry) countedOf(entry, all);
    return guidebook.say("parts.bring_together.of_another", { count: some.length, tool: entry?.title || id });
  }

  function begin() {
    const { entry } = brought;
    if (!entry) return;
    part("typing").hidden = false;
    part("type").setAttribute("aria-expanded", "true");
    const put = (/** @type {TypedSheet} */ sheet) => void change(guidebook.withPaper(brought.sources, sheet, tool(brought.id).revision), sheet);
    typing = guidebook.typeIn(part("typing"), guidebook.questionsOf(entry, tool().aside), { sources: () => brought.sources, put, end: leave });
  }

  /** Moves the focus to the results or, if nothing counts, back to where typing began. */
  function leave() {
    end();
    (brought.sources.length ? part("counted") : part("type")).focus();
  }

  function end() {
    typing = null;
    part("typing").hidden = true;
    part("type").setAttribute("aria-expanded", "false");
  }

  choice.addEventListener("change", () => void chosen(choice.value));
  part("choose-files").addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    await add([...(input.files || [])]);
    input.value = "";
  });
  links.addEventListener("input", async () => {
    const { value } = links;
    if (!guidebook.isLinkToSheet(value)) return;
    links.value = "";
    await receive(await guidebook.takeLinks(value));
  });
  part("type").addEventListener("click", () => (typing ? typing.done() : begin()));
  part("clear").addEventListener("click", () => {
    typing?.keep(); // for Undo
    const own = brought;
    if (!own.sources.length) return; // Undo still brings back what was there before
    put([], { deleted: inTurn(() => guidebook.gathered.bin(own.id)).catch(() => undefined) });
    const write = async () => {
      await guidebook.gathered.write(own.id, []);
      own.stored = [];
    };
    void inTurn(write).catch(() => tell(guidebook.say("parts.bring_together.not_kept")));
    tell(guidebook.say("parts.bring_together.cleared"));
    part("undo").focus();
  });
  part("undo").addEventListener("click", async (event) => {
    if (guidebook.again(event)) return;
    typing?.keep(); // taken back with the rest of its sheet
    const { before, deleted } = brought;
    const trouble = await change(before || []);
    const binned = await deleted;
    if (binned) await inTurn(() => guidebook.gathered.restore(binned)).then(lookAgain, () => {}); // with what other pages had added by then
    tell(guidebook.say("parts.bring_together.undone"), ...trouble);
  });
  addEventListener("pageshow", ({ persisted }) => persisted && (guidebook.gathered.moved ? location.reload() : lookAgain()));
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? lookAgain() : typing?.keep())); // a phone may close it
  guidebook.gathered.erased(() => {
    end();
    location.assign(location.href.split(/[?#]/)[0]);
  });
  const hasFiles = (/** @type {DragEvent} */ { dataTransfer }) => dataTransfer?.types.includes("Files"); // text is dropped as anywhere
  addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  addEventListener("drop", async (event) => {
    if (!event.dataTransfer || !hasFiles(event)) return;
    event.preventDefault();
    await add(await guidebook.droppedFiles(event.dataTransfer));
  });
  part("all").hidden = false;
  const asked = location.hash.slice(1);
  if ([...choice.options].some((each) => each.value && each.value === asked)) await chosen(asked);
})();
