/**
 * One sheet on the page: loads its answers, keeps them as they are typed, and says how they are kept.
 *
 * *Known* is the record as it was last loaded or saved here. What differs from it is *unsaved*. When another tab saved
 * in the meantime, the two are merged field by field; a field changed in both is the reader's to decide.
 */
(function () {
  "use strict";

  const DELAY = 200; // at most this long after the first unsaved change a write begins, however fast the typing goes on
  const QUIET = 1500; // the words of the status wait for a pause, so that screen readers are not kept talking
  const { same, own, readField, readAll, writeAll } = window.guidebook;

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

    let store = null;
    let known = { saves: 0, sheet: null, filed: null };
    let answers = {};
    let earlier = [];
    const unsaved = new Set();
    let timer = 0;
    let writing = false;
    let undecided = null; // another tab's record, while the reader has not chosen
    let trouble = "";

    // -- keeping ---------------------------------------------------------------------------------------------------

    function fieldOf(element) {
      let root = element.closest("[data-field]");
      for (let outer = root; outer; outer = outer.parentElement.closest("[data-field]")) root = outer;
      return root;
    }

    function touched(root) {
      unsaved.add(root.dataset.field);
      say("unsaved");
      if (guidebook.refreshConditions) guidebook.refreshConditions(form, root.dataset.field);
      if (!timer && !writing) timer = setTimeout(save, DELAY);
    }

    function gather() {
      const roots = new Map(own(form).map((root) => [root.dataset.field, root]));
      for (const id of unsaved) {
        const answer = readField(roots.get(id));
        if (answer === undefined) delete answers[id];
        else answers[id] = answer;
      }
    }

    function sheetNow() {
      const before = known.sheet;
      const sheet = {
        ...guidebook.sheetFormat,
        site,
        worksheet,
        revision: form.dataset.revision,
        team: address.team,
        sheet: address.sheet,
        name: [title, answers["sheet-team"]].filter(Boolean).join(", "),
        created: (before && before.created) || now(),
        updated: now(),
        answers: structuredClone(answers),
      };
      if (earlier.length) sheet.earlier = earlier;
      return sheet;
    }

    async function save() {
      timer = 0;
      if (!store || undecided || writing) return;
      writing = true;
      gather();
      const saving = new Set(unsaved);
      unsaved.clear();
      const record = { saves: known.saves + 1, sheet: sheetNow(), filed: known.filed };
      say("saving");
      try {
        const newer = await store.write(key, record, known.saves);
        if (newer) {
          for (const id of saving) unsaved.add(id);
          merge(newer);
        } else {
          known = record;
          trouble = "";
          store.journal(key, null);
          store.tell(key);
        }
      } catch (error) {
        for (const id of saving) unsaved.add(id);
        trouble =
          error && error.name === "QuotaExceededError"
            ? "This device has no room left, so your latest changes are only on this page. Save to a file."
            : "This browser would not keep your latest changes; they are only on this page. Save to a file.";
      }
      writing = false;
      if (unsaved.size && !undecided) timer = setTimeout(save, trouble ? 5000 : DELAY);
      say(trouble || !store.lasting ? "memory" : unsaved.size ? "unsaved" : "saved");
    }

    /** The last moment before the page goes: IndexedDB may not finish a write begun now, the journal does. */
    function leave() {
      if (!store || (!unsaved.size && !writing)) return;
      gather();
      store.journal(key, { saves: known.saves + 1, after: known.saves, sheet: sheetNow(), filed: known.filed });
    }

    // -- two tabs --------------------------------------------------------------------------------------------------

    /** Take over what another tab saved, and keep what was changed here. */
    function merge(record) {
      const base = (known.sheet && known.sheet.answers) || {};
      const theirs = record.sheet.answers;
      gather();
      const both = [];
      const merged = { ...answers };
      for (const id of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(answers)])) {
        const here = !same(answers[id], base[id]);
        const there = !same(theirs[id], base[id]);
        if (here && there && !same(answers[id], theirs[id])) both.push(id);
        else if (there && id in theirs) merged[id] = theirs[id];
        else if (there) delete merged[id];
      }
      if (both.length) return decide(record, both, merged);
      known = record;
      show(merged, record.sheet.earlier);
      say(unsaved.size ? "unsaved" : "saved");
    }

    function decide(record, both, merged) {
      undecided = record;
      const labels = both.map((id) => label(id)).join(", ");
      const take = (chosen) => () => {
        undecided = null;
        known = record;
        for (const id of both) {
          if (chosen === "here") unsaved.add(id);
          else {
            unsaved.delete(id);
            if (id in record.sheet.answers) merged[id] = record.sheet.answers[id];
            else delete merged[id];
          }
        }
        const before = answers;
        show(merged, record.sheet.earlier);
        if (chosen === "there") offerUndo("The other tab's answers are shown here now.", before);
        else tell("");
        save();
      };
      tell(`This sheet was changed in another tab or window at the same place (${labels}). Which answers do you want?`, [
        ["Keep what is here", take("here")],
        ["Take the other tab's", take("there")],
      ]);
      say("unsaved");
    }

    async function heard(from) {
      if (from !== key || writing || undecided) return;
      const record = await store.read(key);
      if (record && record.saves > known.saves && !writing && !undecided) merge(record);
    }

    // -- showing ---------------------------------------------------------------------------------------------------

    /** Show answers; what no field can show is kept as an answer from an earlier version. */
    function show(given, kept) {
      const again = (kept || []).filter((each) => each && typeof each.field === "string");
      const all = { ...given };
      const still = [];
      for (const each of again) {
        if (Object.hasOwn(all, each.field)) still.push(each);
        else all[each.field] = each.answer;
      }
      const left = writeAll(form, all);
      answers = readAll(form);
      earlier = still;
      for (const [field, answer] of Object.entries(left))
        if (!earlier.some((each) => same(each, { field, answer }))) earlier.push({ field, answer });
      showEarlier();
      if (guidebook.refreshConditions) guidebook.refreshConditions(form);
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
          words.textContent = inWords(answer);
          return [term, words];
        }),
      );
    }

    function label(id) {
      const root = own(form).find((each) => each.dataset.field === id);
      const words = root && root.querySelector(".ws-label");
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
      const filed = !known.filed
        ? "Not saved to a file."
        : known.filed.saves === known.saves && !unsaved.size
          ? `Saved to a file ${clock(known.filed.at)}.`
          : `Changed since it was saved to a file ${clock(known.filed.at)}.`;
      if (store && !store.lasting) return `This browser keeps nothing, so what you type is gone when the page closes. ${filed}`;
      if (undecided || unsaved.size || writing) return `Not saved on this device yet. ${filed}`;
      if (!known.sheet) return "What you type stays on this device.";
      return `Saved on this device ${clock(known.sheet.updated)}. ${filed}`;
    }

    /** Say something that needs attention, with what can be done about it. */
    function tell(words, choices = []) {
      notice.replaceChildren();
      if (!words) return;
      const text = document.createElement("p");
      text.textContent = words;
      notice.append(text);
      for (const [name, does] of [...choices, ...(choices.length ? [] : [["Close", () => tell("")]])]) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "ws-button";
        button.textContent = name;
        button.addEventListener("click", does);
        notice.append(button);
      }
    }

    function offerUndo(words, before) {
      tell(words, [
        ["Undo", () => { replace(before); tell(""); }],
        ["Close", () => tell("")],
      ]);
    }

    /** Put other answers on the page as if they had been typed. */
    function replace(given, kept = earlier) {
      const before = Object.keys(answers);
      show(given, kept);
      for (const id of new Set([...before, ...Object.keys(answers)])) unsaved.add(id);
      say("unsaved");
      clearTimeout(timer);
      save();
    }

    // -- events ----------------------------------------------------------------------------------------------------

    form.addEventListener("input", (event) => {
      const root = fieldOf(event.target);
      if (!root) return;
      guidebook.mirror(event.target);
      touched(root);
    });
    form.addEventListener("guidebook:rows", (event) => {
      if (guidebook.refreshConditions) guidebook.refreshConditions(form);
      touched(fieldOf(event.target));
    });
    form.addEventListener("guidebook:removed", (event) => {
      const { root, before } = event.detail;
      if (same(before, guidebook.rows.read(root))) return;
      gather();
      const whole = structuredClone(answers);
      const top = fieldOf(root);
      if (top === root) whole[root.dataset.field] = before;
      if (top === root) offerUndo("Removed.", whole);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("click", async (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.printAs) guidebook.print(form, button.dataset.printAs);
      if ("more" in button.dataset) {
        const open = button.getAttribute("aria-expanded") !== "true";
        button.setAttribute("aria-expanded", String(open));
      }
      if ("saveFile" in button.dataset) {
        gather();
        const sheet = sheetNow();
        const team = (answers["sheet-team"] || "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);
        guidebook.saveFile(sheet, [worksheet, team, sheet.updated.slice(0, 10)].filter(Boolean).join("-") + ".json");
        clearTimeout(timer);
        known = { ...known, filed: { at: now(), saves: known.saves + 1 } };
        await save();
        sayInWords();
      }
      if ("openFile" in button.dataset) openFile(await guidebook.chooseFile());
      if ("clear" in button.dataset) {
        gather();
        const before = structuredClone(answers);
        const kept = earlier;
        replace({}, []);
        tell("Cleared.", [
          ["Undo", () => { replace(before, kept); tell(""); }],
          ["Close", () => tell("")],
        ]);
      }
    });

    async function openFile(file) {
      try {
        const sheet = await guidebook.readFile(file, worksheet, title);
        gather();
        const before = structuredClone(answers);
        const kept = earlier;
        replace(sheet.answers, sheet.earlier || []);
        tell(`Opened ${file.name}.`, [
          ["Undo", () => { replace(before, kept); tell(""); }],
          ["Close", () => tell("")],
        ]);
      } catch (error) {
        tell(error.message);
      }
    }

    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());

    // -- beginning -------------------------------------------------------------------------------------------------

    guidebook.mountAll(form);
    if (guidebook.refreshConditions) guidebook.refreshConditions(form);

    return guidebook.openStore(site).then(async (opened) => {
      store = opened;
      const kept = await store.read(key).catch(() => undefined);
      const last = store.journalled(key);
      const typed = new Set(unsaved);
      gather();
      const early = structuredClone(answers); // what was typed before the storage was open
      if (kept && kept.sheet) known = kept;
      const fresh = last && last.sheet && last.saves > known.saves;
      const shown = fresh ? last.sheet : known.sheet;
      if (shown) {
        const all = { ...shown.answers };
        for (const id of typed) {
          if (id in early) all[id] = early[id];
          else delete all[id];
        }
        show(all, shown.earlier);
      }
      if (fresh && last.after === known.saves) {
        for (const id of new Set([...Object.keys(answers), ...Object.keys((known.sheet || {}).answers || {})])) unsaved.add(id);
      } else if (last && !fresh && kept && last.after < known.saves && !same(last.sheet.answers, known.sheet.answers)) {
        // Another tab saved after this page was left in a hurry: the reader decides which answers to keep.
        show(last.sheet.answers, last.sheet.earlier);
        known = { saves: last.after, sheet: { ...known.sheet, answers: {} }, filed: known.filed };
        merge(kept);
      }
      store.journal(key, null);
      store.listen(heard);
      say(unsaved.size ? "unsaved" : "saved");
      if (unsaved.size) save();
      else sayInWords();
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
