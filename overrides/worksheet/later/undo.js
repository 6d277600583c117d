/**
 * Undo of the last action that replaced more than one answer. It reverses what the action did, and nothing that was typed
 * since; it can itself be undone. What it needs is in a version of the sheet, so the offer outlives the page.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { put, versionOf } = guidebook;
  const TEXT = "textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])";

  /** What happened, in the words of an offer to undo it. @type {Record<string, (version: Version) => string>} */
  const DONE = {
    clear: ({ count }) => guidebook.say("worksheet.clear.done", { count }),
    open: ({ what }) => guidebook.say("worksheet.undo.open", { what }),
    theirs: () => guidebook.say("worksheet.undo.theirs"),
    row: ({ what }) => guidebook.say("worksheet.undo.row", { what }),
    paste: ({ what }) => guidebook.say("worksheet.undo.paste", { count: Number(what) }),
    undo: () => guidebook.say("worksheet.undo.undo"),
    back: ({ what }) => guidebook.say("worksheet.undo.back", { time: what }),
    bring: ({ what }) => guidebook.say("worksheet.undo.bring", { what }),
  };

  class Undo {
    /** @type {Version | null} the sheet before the action that can be undone */
    offer = null;
    /** Whether something was typed since it was made. */
    #typed = false;

    /** @param {SheetKeeper} keeper @param {SheetNotice} notice */
    constructor(keeper, notice) {
      this.keeper = keeper;
      this.notice = notice;
      document.addEventListener("keydown", (event) => {
        const undo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
        if (!undo || event.isComposing || !this.offer || this.#browserUndoes(event.target)) return;
        event.preventDefault();
        this.undo()?.focus();
      });
      keeper.view.form.addEventListener("input", ({ isTrusted }) => {
        this.#typed ||= isTrusted;
      });
    }

    /** In a text, the browser undoes what was typed; of cells that were pasted, it knows nothing. @param {EventTarget | null} target */
    #browserUndoes(target) {
      return target instanceof Element && target.matches(TEXT) && (this.#typed || this.offer?.why !== "paste");
    }

    /**
     * Does something that replaces more than one answer: the sheet as it was becomes a version, and Undo is offered.
     * @param {string} why
     * @param {string} what more about it, such as a name
     * @param {() => void} does
     * @param {() => string} [more] more to say about it once it is done
     * @param {Choice[]} [ways] what else the reader can do then
     */
    act(why, what, does, more, ways) {
      const version = { ...versionOf(this.keeper.address, this.keeper.state, why, what), origins: this.keeper.origins, begun: this.keeper.begun };
      does();
      version.offered = true;
      this.keeper.replaced(version);
      this.propose(version, more?.(), ways);
    }

    /**
     * Replaces the answers on the page.
     * @param {State & Pick<Version, "origins" | "begun">} state
     * @param {string} why
     * @param {string} [what]
     * @param {() => string} [more]
     * @param {Choice[]} [ways]
     */
    replace(state, why, what = "", more = undefined, ways = []) {
      const put = () => {
        this.keeper.put(state);
        this.keeper.origins = state.origins || this.keeper.origins;
        this.keeper.begun = state.begun ?? this.keeper.begun;
      };
      this.act(why, what, put, more, ways);
    }

    /** The reader has resolved a conflict. The answer not chosen is kept in a version. @param {"ours" | "theirs"} side */
    async choose(side) {
      const { keeper } = this;
      const decided = [...keeper.conflicts];
      const { record } = await keeper.store.read(keeper.address).catch(() => ({ record: undefined }));
      if (record && record.saves > (keeper.base?.saves || 0)) keeper.merge(record);
      const theirs = keeper.base?.content.answers || {};
      for (const id of decided) keeper.conflicts.delete(id); // another field may be in conflict by now
      const { answers, earlier } = keeper.state;
      const other = { answers: { ...answers }, earlier };
      for (const id of decided) put(other.answers, id, theirs[id]);
      if (side === "theirs") return this.replace(other, "theirs");
      return keeper.replaced(versionOf(keeper.address, other, "ours"));
    }

    /** Offers to undo what replaced a version. @param {Version} version @param {string} [more] @param {Choice[]} [ways] what else can be done */
    propose(version, more = "", ways = []) {
      this.offer = version;
      this.#typed = false;
      const words = `${DONE[version.why]?.(version) || ""} ${more}`.trim();
      this.notice.tell(words, [[guidebook.say("worksheet.undo.name"), () => this.undo()], ...ways], () => void this.#withdraw(version));
    }

    /** The offer was used or dismissed: no page makes it again. @param {Version} version */
    async #withdraw(version) {
      version.offered = false;
      if (version.id !== undefined) await this.keeper.store.putVersion(version).catch(() => {}); // at worst it is offered again
    }

    /** @returns {HTMLElement | null} where the restored answers begin */
    undo() {
      const { keeper, offer } = this;
      if (!offer || keeper.view.frozen) return null; // another version is shown
      const { kept, ...state } = guidebook.takenBack(offer, keeper.state, keeper.view.types);
      const rows = rowsOf(keeper.view.form);
      void this.#withdraw(offer);
      this.replace({ ...state, origins: offer.origins, begun: offer.begun }, "undo", "", () =>
        kept.length ? guidebook.say("worksheet.undo.kept") : "",
      );
      return firstAgain(keeper.view.form, rows);
    }
  }

  /** The rows that are not empty, by id. @param {HTMLElement} form @returns {Map<string | null, HTMLElement>} */
  const rowsOf = (form) =>
    new Map(
      [...form.querySelectorAll("[data-row]")]
        .filter((row) => !guidebook.holdsNothing(row))
        .map((row) => [row.getAttribute("data-row"), row]),
    );

  /** A control in the first row that is no longer empty. @param {HTMLElement} form @param {Map<string | null, HTMLElement>} before @returns {HTMLElement | null} */
  function firstAgain(form, before) {
    const back = [...rowsOf(form)].find(([id]) => !before.has(id));
    back?.[1].dispatchEvent(new CustomEvent("guidebook:reveal", { bubbles: true }));
    return back?.[1].querySelector("input, textarea, select") || null;
  }

  guidebook.Undo = Undo;
})();
