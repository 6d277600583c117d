/**
 * One sheet on the page: loads its answers, keeps them as they are typed, and says how they are kept.
 *
 * *Known* is the record as it was last loaded or saved here; *unsaved* are the fields changed since. When another tab
 * saved in the meantime, the two are merged field by field; a field changed in both is the reader's to decide. What
 * could not be saved is *left*: in the journal by a page that went away, or set aside while the reader decides.
 */
(function () {
  "use strict";

  const DELAY = 200; // at most this long after the first unsaved change a write begins, however fast the typing goes on
  const QUIET = 1500; // the words of the status wait for a pause, so that screen readers are not kept talking
  const RETRY = 5000;
  const LONGEST = 20_000; // characters shown of an answer that no field can show
  const { same, joined, own, readField, readAll, writeAll } = window.guidebook;

  const guidebook = window.guidebook;
  const site = document.querySelector("meta[name=site-id]").content;
  const clock = (iso) => new Date(iso).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });
  const now = () => new Date().toISOString();

  function mount(form) {
    const worksheet = form.dataset.worksheet;
    const title = form.dataset.title;
    const address = { team: "own", worksheet, sheet: "1" };
    const key = `${address.team}/${address.worksheet}/${address.sheet}`;
    const status = form.querySelector("[data-save-state]");
    const notice = form.querySelector("[data-notice]");
    const journal = guidebook.openJournal(site, key);

    let store = null;
    let known = { saves: 0, sheet: null };
    let answers = {};
    let earlier = [];
    let filed = null; // when it was last saved to a file, and whether it has changed since
    const unsaved = new Set();
    let saving = []; // the fields in the write that is under way
    let timer = 0;
    let writing = false;
    let again = false; // something was changed during a write
    let missed = false; // another tab saved during a write
    let undecided = null; // the fields with two answers, while the reader has not chosen
    let settled = ""; // whatever was left until then is dealt with
    let aside = false;
    let trouble = "";
    const page = Math.random().toString(36).slice(2); // tells what this page wrote from what others did
    const taken = new Map(); // the pages whose last moment was taken over here → when that was

    // -- keeping ---------------------------------------------------------------------------------------------------

    function fieldOf(element) {
      let root = element.closest("[data-field]");
      for (let outer = root; outer; outer = outer.parentElement.closest("[data-field]")) root = outer;
      return root;
    }

    function touched(element) {
      changed([fieldOf(element).dataset.field]);
      guidebook.refreshConditions(form, element);
    }

    function changed(ids) {
      for (const id of ids) unsaved.add(id);
      if (filed) filed = { ...filed, changed: true };
      say("unsaved");
      again = true;
      if (!timer && !writing) timer = setTimeout(save, DELAY);
    }

    function gather() {
      const roots = new Map(own(form).map((root) => [root.dataset.field, root]));
      for (const id of unsaved) if (roots.has(id)) put(answers, id, readField(roots.get(id)));
    }

    function put(group, id, answer) {
      if (answer === undefined) delete group[id];
      else group[id] = answer;
    }

    const knownAnswers = () => known.sheet?.answers || {};

    function sheetNow() {
      const sheet = {
        ...guidebook.sheetFormat,
        site,
        worksheet,
        revision: form.dataset.revision,
        team: address.team,
        sheet: address.sheet,
        name: [title, answers["sheet-team"]].filter(Boolean).join(", "),
        created: known.sheet?.created || now(),
        updated: now(),
        answers: structuredClone(answers),
      };
      if (earlier.length) sheet.earlier = earlier;
      return sheet;
    }

    /** What is not saved yet, as it is left: the sheet, and each changed field with the answer it had before. */
    function remains() {
      gather();
      const before = (id) => !undecided?.has(id) && (knownAnswers()[id] ?? null); // false: to be asked about again
      const changes = [...new Set([...saving, ...unsaved])].map((id) => [id, before(id)]);
      const sheet = sheetNow();
      settled = sheet.updated; // by this page's next write
      return { changes, sheet, page };
    }

    async function save() {
      clearTimeout(timer);
      timer = 0;
      again = true;
      if (!store || writing) return;
      writing = true;
      again = false;
      try {
        if (undecided) {
          aside = true;
          await store.setAside(key, remains());
        } else await saveNow();
        trouble = "";
      } catch (error) {
        for (const id of saving) unsaved.add(id);
        again = true;
        trouble =
          (error?.name === "QuotaExceededError" ? "This device has no room left" : "This browser would not keep your latest changes") +
          ", so they are only on this page. Save to a file.";
      }
      saving = [];
      writing = false;
      if (again) timer = setTimeout(save, trouble ? RETRY : DELAY);
      if (missed) heard(key);
      say(unsaved.size ? "unsaved" : "saved");
    }

    async function saveNow() {
      gather();
      saving = [...unsaved];
      unsaved.clear();
      const record = { saves: known.saves + 1, sheet: sheetNow(), filed, settled, page };
      say("saving");
      const newer = await store.write(key, record, known.saves);
      if (newer) {
        for (const id of saving) unsaved.add(id);
        again = true;
        return merge(newer);
      }
      known = record;
      journal.forget(record.settled);
      if (aside) await store.setAside(key, null);
      aside = false;
      store.tell(key);
    }

    /** The last moment before the page goes: IndexedDB may not finish a write begun now, the journal does. */
    function leave() {
      if (unsaved.size || writing) journal.write(remains());
    }

    // -- two tabs --------------------------------------------------------------------------------------------------

    /** Take over what another tab saved, and keep what was changed here; `wins` is what the reader chose. */
    function merge(record, wins) {
      gather();
      const base = knownAnswers();
      // A write that a page began before it went away may come to an end after its last moment was taken over.
      const outdated = taken.get(record.page) >= record.sheet.updated;
      const merged = { ...record.sheet.answers };
      const both = new Set();
      for (const id of [...unsaved]) {
        const there = merged[id];
        const asked = undecided?.has(id);
        if (same(answers[id], there)) continue;
        if (asked ? !wins : !outdated && !same(there, base[id])) both.add(id);
        if (asked && wins === "there") unsaved.delete(id);
        else put(merged, id, answers[id]);
      }
      known = record;
      settled = [settled, record.settled || ""].sort()[1];
      const newer = !filed || record.filed?.at >= filed.at;
      const latest = newer ? record.filed : filed;
      filed = latest && { ...latest, changed: latest.changed || !newer || unsaved.size > 0 };
      show(merged, record.sheet.earlier);
      decide(both);
      say(unsaved.size ? "unsaved" : "saved");
    }

    /** Ask the reader which of two answers to keep, for some fields. */
    function decide(both) {
      undecided = both.size ? both : null;
      if (!undecided) return ask("");
      const choose = (wins) => async () => {
        const newest = (await store.read(key)) || known;
        const before = Object.fromEntries([...both].map((id) => [id, answers[id]]));
        merge(newest, wins);
        if (wins === "there") offerUndo("The other answers are shown here now.", () => (gather(), replace({ ...answers, ...before })));
        save();
      };
      const labels = [...both].map(label).join(", ");
      ask(`There are two answers at the same place (${labels}): one on this page, one saved in another tab or window. Which do you want?`, [
        ["Keep what is here", choose("here")],
        ["Take the other", choose("there")],
      ]);
    }

    async function heard(from) {
      if (from !== key || !store) return;
      missed = writing;
      if (writing) return;
      const record = await store.read(key);
      if (record && record.saves > known.saves && !writing && !undecided) merge(record);
    }

    // -- showing ---------------------------------------------------------------------------------------------------

    /** Show answers; what no field can show is kept as an answer from an earlier version. */
    function show(given, kept) {
      const all = { __proto__: null, ...given };
      const still = [];
      for (const each of kept || []) {
        const whole = each.field in all ? joined(all[each.field], each.answer) : each.answer;
        if (whole === undefined) still.push(each);
        else all[each.field] = whole;
      }
      const left = writeAll(form, all);
      answers = readAll(form);
      earlier = still;
      for (const [field, answer] of Object.entries(left))
        if (!earlier.some((each) => same(each, { field, answer }))) earlier.push({ field, answer });
      showEarlier();
      guidebook.refreshConditions(form);
    }

    function showEarlier() {
      const section = form.querySelector("[data-earlier]");
      section.hidden = !earlier.length;
      section.querySelector("dl").replaceChildren(
        ...earlier.flatMap(({ field, answer }) => {
          const term = document.createElement("dt");
          const retired = [...section.querySelectorAll("[data-retired]")].find((each) => each.dataset.retired === field);
          term.textContent = label(field) + (retired ? ` (${retired.textContent})` : "");
          const words = document.createElement("dd");
          words.textContent = inWords(answer).slice(0, LONGEST);
          return [term, words];
        }),
      );
    }

    function label(id) {
      const root = own(form).find((each) => each.dataset.field === id);
      const words = root?.querySelector(".ws-label");
      return words ? words.firstChild.textContent.trim() : id.replaceAll("-", " ");
    }

    // -- saying ----------------------------------------------------------------------------------------------------

    let pause = 0;
    function say(state) {
      status.dataset.saveState = trouble || (store && !store.lasting) ? "memory" : state;
      clearTimeout(pause);
      pause = setTimeout(sayInWords, status.dataset.saveState === "memory" ? 0 : QUIET);
    }

    function sayInWords() {
      const words = wordsNow();
      if (status.textContent !== words) status.textContent = words;
    }

    function wordsNow() {
      if (trouble) return trouble;
      const inFile = !filed
        ? "Not saved to a file."
        : filed.changed
          ? `Changed since it was saved to a file ${clock(filed.at)}.`
          : `Saved to a file ${clock(filed.at)}.`;
      if (store && !store.lasting) return `This browser keeps nothing, so what you type is gone when the page closes. ${inFile}`;
      if (undecided || unsaved.size || writing) return `Not saved on this device yet. ${inFile}`;
      if (!known.sheet) return "What you type stays on this device.";
      return `Saved on this device ${clock(known.sheet.updated)}. ${inFile}`;
    }

    // The notice holds a question until it is answered, and a message until it is closed or another one comes.
    let question = [];
    let message = [];

    function ask(words, choices) {
      question = said(words, choices);
      notice.replaceChildren(...question, ...message);
    }

    /** Say something that needs attention, with what can be done about it. */
    function tell(words, choices = []) {
      message = said(words, [...choices, ["Close", () => tell("")]]);
      notice.replaceChildren(...question, ...message);
    }

    function said(words, choices) {
      if (!words) return [];
      const text = document.createElement("p");
      text.textContent = words;
      const buttons = choices.map(([name, does]) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "ws-button";
        button.textContent = name;
        button.addEventListener("click", does);
        return button;
      });
      return [text, ...buttons];
    }

    function offerUndo(words, undo) {
      tell(words, [["Undo", () => { undo(); tell(""); }]]);
    }

    /** Put other answers on the page as if they had been typed. */
    function replace(given, kept = earlier) {
      gather();
      const before = answers;
      show(given, kept);
      changed(Object.keys({ ...before, ...answers }).filter((id) => !same(before[id], answers[id])));
      save();
    }

    function replaceAll(given, kept, words) {
      gather();
      const [before, earlierBefore] = [answers, earlier];
      replace(given, kept);
      offerUndo(words, () => replace(before, earlierBefore));
    }

    // -- events ----------------------------------------------------------------------------------------------------

    form.addEventListener("input", (event) => {
      if (!fieldOf(event.target)) return;
      guidebook.mirror(event.target);
      touched(event.target);
    });
    form.addEventListener("guidebook:rows", (event) => {
      guidebook.refreshConditions(form);
      touched(event.target);
    });
    form.addEventListener("guidebook:removed", (event) => offerUndo("Removed.", event.detail.undo));
    form.addEventListener("submit", (event) => event.preventDefault());
    // The theme's shortcuts (s and f open search, for one) are not meant for someone who is filling in a form.
    form.addEventListener("keydown", (event) => event.key.length === 1 && event.stopPropagation());
    form.addEventListener("click", async (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if ("more" in button.dataset) {
        const open = button.getAttribute("aria-expanded") !== "true";
        button.setAttribute("aria-expanded", String(open));
      }
      if ("saveFile" in button.dataset) {
        gather();
        const sheet = sheetNow();
        const team = (answers["sheet-team"] || "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);
        guidebook.saveFile(sheet, [worksheet, team, sheet.updated.slice(0, 10)].filter(Boolean).join("-") + ".json");
        filed = { at: now(), changed: false };
        await save();
        sayInWords();
      }
      if ("openFile" in button.dataset) openFile(await guidebook.chooseFile());
      if ("clear" in button.dataset) replaceAll({}, [], "Cleared.");
    });

    async function openFile(file) {
      try {
        const sheet = await guidebook.readFile(file, worksheet, title);
        replaceAll(sheet.answers, sheet.earlier || [], `Opened ${file.name}.`);
      } catch (error) {
        tell(error.message);
      }
    }

    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", (event) => event.persisted && heard(key));
    document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : heard(key)));

    // -- beginning -------------------------------------------------------------------------------------------------

    guidebook.mountAll(form);
    guidebook.refreshConditions(form);

    return guidebook.openStore(site).then(async (opened) => {
      const [kept, ...left] = await Promise.all([opened.read(key), opened.readAside(key)]).catch(() => []);
      const early = unsaved.size ? [remains()] : [];
      store = opened;
      if (kept?.sheet) known = kept;
      filed = known.filed || null;
      settled = known.settled || "";
      aside = Boolean(left[0]);
      // What pages before this one left unsaved, and what was typed here before the storage was open.
      left.push(...journal.read(store.inDatabase));
      const open = left.filter((each) => each?.sheet?.answers && each.sheet.updated > settled);
      open.sort((one, other) => (one.sheet.updated < other.sheet.updated ? -1 : 1));
      open.push(...early);
      const all = { ...knownAnswers() };
      const both = new Set();
      let others = known.sheet?.earlier;
      for (const { changes, sheet, page: by } of open) {
        if (by) taken.set(by, sheet.updated);
        for (const [id, base] of changes || Object.keys(sheet.answers).map((id) => [id, null])) {
          if (same(sheet.answers[id], all[id])) continue;
          const itsOwn = by && by === known.page && same(all[id], knownAnswers()[id]); // of the same page, a moment before
          if (!itsOwn && !same(base, all[id])) both.add(id);
          put(all, id, sheet.answers[id]);
          unsaved.add(id);
        }
        others = sheet.earlier || others;
        if (sheet.updated > settled) settled = sheet.updated;
      }
      if (known.sheet || open.length) show(all, others);
      decide(both);
      store.listen(heard);
      if (unsaved.size) save();
      else say("saved");
      sayInWords();
    });
  }

  /** An answer as a person reads it, whatever its shape. */
  function inWords(answer) {
    if (Array.isArray(answer)) return answer.map(inWords).filter(Boolean).join("; ");
    if (answer && typeof answer === "object")
      return Object.entries(answer)
        .filter(([name]) => name !== "row")
        .map(([name, value]) => (name === "checked" || name === "option" ? inWords(value) : `${name.replaceAll("-", " ")}: ${inWords(value)}`))
        .filter((words) => !words.endsWith(": "))
        .join(", ");
    return answer === undefined || answer === null ? "" : String(answer);
  }

  const ready = [...document.querySelectorAll("form[data-worksheet]")].map(mount);
  for (const form of document.querySelectorAll("form[data-example]")) guidebook.mountAll(form);
  guidebook.ready = Promise.all(ready);
})();
