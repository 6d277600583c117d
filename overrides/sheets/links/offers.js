/** Offers a sheet what other tools have, and brings it in. The sheets of those tools are read once for all links of the page. */
(function () {
  "use strict";

  const { guidebook } = window;
  const PAUSE = 300; // milliseconds after the last key

  /** @type {WeakMap<Sheet, LinkOffers>} */
  const offers = new WeakMap();

  class LinkOffers {
    /** @type {Map<string, Giver[]>} by tool, most recently changed first */
    #givers = new Map();
    /** @type {Types} */
    #types = {};
    #said = "";

    /** @param {Sheet} sheet */
    constructor(sheet) {
      this.sheet = sheet;
      const failed = () => sheet.notice.tell(guidebook.say("worksheet.passing.failed"));
      /** @type {LinkDoes} */
      const does = { take: this.take.bind(this), leave: this.leave.bind(this), begin: (...round) => void this.begin(...round).catch(failed) };
      this.rows = [...sheet.form.querySelectorAll("[data-link]")].map((item) => new guidebook.LinkRow(item, does));
      this.status = Object.assign(document.createElement("p"), { className: "ws-hidden", role: "status" });
      sheet.form.append(this.status);
      const soon = guidebook.debounced(PAUSE, () => this.show());
      guidebook.followUps.push((form) => form === sheet.form && soon());
    }

    /** @param {SheetSummary[]} summaries of the sheets that may have something to offer @param {BroughtTogether[]} counted */
    async read(summaries, counted) {
      const { store, keeper } = this.sheet;
      const tools = [...new Set([...summaries, ...counted].map((each) => each.worksheet))];
      const known = new Map(await Promise.all(tools.map(async (id) => /** @type {const} */ ([id, await guidebook.catalog(id).catch(() => null)]))));
      const latest = summaries.toSorted((one, other) => (one.updated < other.updated ? 1 : -1));
      const read = await Promise.all(latest.map((each) => store.read(each).catch(() => ({ record: undefined }))));
      this.#types = (await guidebook.catalog(keeper.address.worksheet).catch(() => null))?.types || this.sheet.view.types;
      this.#givers.clear();
      for (const { record } of read) {
        const entry = record && known.get(record.worksheet);
        if (entry) this.#givers.set(entry.id, [...(this.#givers.get(entry.id) || []), { record, entry }]);
      }
      for (const each of counted) {
        const entry = known.get(each.worksheet);
        if (entry) this.#givers.set(entry.id, [...(this.#givers.get(entry.id) || []), guidebook.giverOf(each, keeper.address.team, entry)]);
      }
      this.show();
    }

    show() {
      const { keeper, view } = this.sheet;
      if (view.frozen) return;
      const { answers } = keeper.state;
      const { "sheet-team": _, "sheet-date": __, ...own } = answers;
      /** @type {LinkNow} */
      const now = { answers, origins: this.#origins, types: this.#types, begun: guidebook.count(own) > 0, joins: (link) => this.#joins(link) };
      for (const row of this.rows) row.show(this.#givers.get(row.link.giver) || [], now);
      this.#say();
    }

    /** Announces once, politely, how much there is. */
    #say() {
      const count = this.rows.filter((row) => row.ready).length;
      const words = count ? guidebook.say("worksheet.links.ready", { count }) : "";
      if (words !== this.#said) this.status.textContent = this.#said = words;
    }

    get #origins() {
      return guidebook.soundOrigins(this.sheet.keeper.origins);
    }

    /** The field that takes something by a link. @param {LinkData} link @returns {HTMLElement | null} */
    #taker({ to = [] }) {
      const [field, ...steps] = to;
      const root = this.sheet.view.fields.get(field) || null;
      return (steps.length && root?.querySelector(`[data-field="${steps.at(-1)}"]`)) || root;
    }

    /** Whether a text field has several lines, so that a text can be added below. @param {LinkData} link */
    #joins(link) {
      return Boolean(this.#taker(link)?.querySelector("textarea"));
    }

    // -- what is done ------------------------------------------------------------------------------------------------

    /** @param {LinkData} link @param {Given[]} given @param {string} tool */
    take(link, given, tool) {
      const { actions, keeper, view } = this.sheet;
      if (view.frozen) return;
      const left = keeper.earlier.length;
      const now = guidebook.takenIn(link, given, { answers: keeper.state.answers, origins: this.#origins }, this.#types, this.#joins(link));
      const does = () => {
        keeper.put({ answers: now.answers, earlier: keeper.earlier });
        keeper.origins = now.origins;
      };
      actions?.undo.act("bring", tool, does, () => (keeper.earlier.length > left ? guidebook.say("worksheet.links.left") : ""));
      this.show();
      this.#focus(link, given[0]);
    }

    /** Goes to where an entry was brought in. @param {LinkData} link @param {Given} given */
    #focus(link, given) {
      const taker = this.#taker(link);
      const row = taker?.querySelector(`[data-row="${given.id}"]`);
      row?.dispatchEvent(new CustomEvent("guidebook:reveal", { bubbles: true }));
      (row || taker)?.querySelector("input, textarea, select")?.focus();
    }

    /** Keeps what is here, and does not ask again until the other tool's answer changes. @param {LinkData} link @param {Given[]} given */
    leave(link, given) {
      const { keeper } = this.sheet;
      const [field, ...steps] = link.to || [];
      const type = guidebook.typeAt(this.#types[field], steps);
      const origins = type ? given.map((each) => [guidebook.originKey(link, each), guidebook.originOf(link, each, type)]) : [];
      keeper.origins = { ...this.#origins, ...Object.fromEntries(origins) };
      keeper.touched([]);
      this.show();
    }

    /** Starts a new copy of this tool with what is brought in. @param {LinkData} link @param {Given[]} given */
    async begin(link, given) {
      const { keeper, store, view } = this.sheet;
      const { address } = keeper;
      await keeper.save();
      const begun = link.to ? guidebook.takenIn(link, given, { answers: {}, origins: {} }, this.#types, this.#joins(link)) : { answers: {}, origins: {} };
      const number = (await guidebook.copies(store, address.team, address.worksheet)).length + 1;
      const copy = await guidebook.newCopy(store, address, guidebook.say("worksheet.links.called", { number }), { ...view.about(begun.answers), ...begun });
      guidebook.goTo(address, copy);
    }
  }

  guidebook.offerLinks = async function (sheet, summaries, counted = []) {
    const own = offers.get(sheet) || new LinkOffers(sheet);
    offers.set(sheet, own);
    await own.read(summaries, counted);
  };
})();
