/**
 * Undo of the last action that replaced more than the field in hand. It takes back what the action did, and nothing that
 * was typed since; it can be undone itself. The offer is a version of the sheet, so it outlives the page.
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

    /** @param {SheetKeeper} keeper @param {SheetNotice} notice */
    constructor(keeper, notice) {
      this.keeper = keeper;
      this.notice = notice;
      document.addEventListener("keydown", (event) => {
        const undo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
        const typing = event.target instanceof Element && event.target.matches(TEXT); // there it is the browser's own
        if (!undo || typing || event.isComposing || !this.offer) return;
        event.preventDefault();
        this.undo()?.focus();
      });
    }

    /**
     * Does what replaces more than the field in hand: the sheet as it was becomes a version, and Undo is offered.
     * @param {string} why
     * @param {string} what more about that
     * @param {() => void} does
     * @param {() => string} [more] what else is said of it, when it is done
     * @param {Choice[]} [ways] what else can be done then
     */
    act(why, what, does, more, ways) {
      const version = { ...versionOf(this.keeper.address, this.keeper.state, why, what), origins: this.keeper.origins };
      does();
      version.offered = true;
      this.keeper.replaced(version);
      this.propose(version, more?.(), ways);
    }

    /**
     * Puts other answers in place of those on the page.
     * @param {State & Pick<Version, "origins">} state
     * @param {string} why
     * @param {string} [what]
     * @param {() => string} [more]
     * @param {Choice[]} [ways]
     */
    replace(state, why, what = "", more = undefined, ways = []) {
      const put = () => {
        this.keeper.put(state);
        this.keeper.origins = state.origins || this.keeper.origins;
      };
      this.act(why, what, put, more, ways);
    }

    /** The reader has chosen between two answers. The one that goes is in a version. @param {"ours" | "theirs"} side */
    async choose(side) {
      const { keeper } = this;
      const decided = [...keeper.conflicts];
      const { record } = await keeper.store.read(keeper.address).catch(() => ({ record: undefined }));
      if (record && record.saves > (keeper.base?.saves || 0)) keeper.merge(record);
      const theirs = keeper.base?.content.answers || {};
      for (const id of decided) keeper.conflicts.delete(id); // another place may be in conflict by now
      const { answers, earlier } = keeper.state;
      const other = { answers: { ...answers }, earlier };
      for (const id of decided) put(other.answers, id, theirs[id]);
      if (side === "theirs") return this.replace(other, "theirs");
      return keeper.replaced(versionOf(keeper.address, other, "ours"));
    }

    /** Offers to undo what a version was before. @param {Version} version @param {string} [more] @param {Choice[]} [ways] what else can be done */
    propose(version, more = "", ways = []) {
      this.offer = version;
      const words = `${DONE[version.why]?.(version) || ""} ${more}`.trim();
      this.notice.tell(words, [[guidebook.say("worksheet.undo.name"), () => this.undo()], ...ways], () => void this.#withdraw(version));
    }

    /** It was used or closed: no page offers it again. @param {Version} version */
    async #withdraw(version) {
      version.offered = false;
      if (version.id !== undefined) await this.keeper.store.putVersion(version).catch(() => {}); // at worst it is offered once more
    }

    /** @returns {HTMLElement | null} where what was brought back begins */
    undo() {
      const { keeper, offer } = this;
      if (!offer) return null;
      const { kept, ...state } = guidebook.takenBack(offer, keeper.state, keeper.view.types);
      const rows = rowsOf(keeper.view.form);
      void this.#withdraw(offer);
      this.replace({ ...state, origins: offer.origins }, "undo", "", () =>
        kept.length ? guidebook.say("worksheet.undo.kept") : "",
      );
      return firstAgain(keeper.view.form, rows);
    }
  }

  /** The rows that hold something, by their ids. @param {HTMLElement} form @returns {Map<string | null, HTMLElement>} */
  const rowsOf = (form) =>
    new Map(
      [...form.querySelectorAll("[data-row]")]
        .filter((row) => !guidebook.holdsNothing(row))
        .map((row) => [row.getAttribute("data-row"), row]),
    );

  /** A control in the first row that holds something again. @param {HTMLElement} form @param {Map<string | null, HTMLElement>} before @returns {HTMLElement | null} */
  function firstAgain(form, before) {
    const back = [...rowsOf(form)].find(([id]) => !before.has(id));
    back?.[1].dispatchEvent(new CustomEvent("guidebook:reveal", { bubbles: true }));
    return back?.[1].querySelector("input, textarea, select") || null;
  }

  guidebook.Undo = Undo;
})();
