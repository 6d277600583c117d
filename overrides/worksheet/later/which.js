/**
 * Shows at the head of a page and in the bar whose sheet it is, and which of several copies, with a menu of all of them. Each
 * has an address of its own, so that the browser's Back works, and two tabs can show two.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;
  const TRIES = 5; // at a write, while other pages are writing
  const DELETED = `${site}/deleted`; // what the page before this one deleted

  class Which {
    /** @type {SheetSummary[]} */
    #copies = [];
    /** @type {Team[]} */
    #teams = [];
    /** The team of this sheet, if it is in the bin. @type {Team | undefined} */
    #binned;
    #asked = false;

    /** @param {Sheet} sheet */
    constructor(sheet) {
      this.sheet = sheet;
      this.keeper = sheet.keeper;
      this.form = sheet.form;
      const menu = this.form.querySelector("[data-which]");
      if (!menu) return;
      this.menu = new guidebook.WhichMenu(/** @type {HTMLDetailsElement} */ (menu), this);
      this.keeper.store.listen(({ team, worksheet }) => (!worksheet || (team === this.address.team && worksheet === this.address.worksheet)) && void this.look());
      void this.show();
    }

    get address() {
      return this.keeper.address;
    }

    /** Says which sheet it is, which is now the one used last: when the page is opened, and when the reader comes Back to it. */
    async show() {
      if (!this.menu) return;
      await guidebook.ready;
      await this.look();
      const { team, sheet } = this.address;
      const known = this.#teams.some((each) => each.id === team) && (sheet === "1" || this.keeper.base);
      if (known) this.#stay();
      else if (location.search && !this.keeper.unsaved) location.replace(location.href.split(/[?#]/)[0]); // an address from someone else
      this.#tellWhatWasDeleted();
    }

    #stay() {
      guidebook.now.remember(this.address);
      if (this.copies.length > 1 || this.teams.length > 1) guidebook.pinAddress(this.address);
    }

    /** Reads the teams and copies again. */
    async look() {
      const { store } = this.keeper;
      const { team, worksheet } = this.address;
      const [teams, copies] = await Promise.all([guidebook.allTeams(store), guidebook.copies(store, team, worksheet)]).catch(() => [[], []]);
      this.#teams = teams.filter(({ deleted }) => !deleted);
      this.#binned = teams.find(({ id, deleted }) => id === team && deleted);
      this.#copies = copies;
      const known = this.#teams.find((each) => each.id === team);
      if (known && !guidebook.same([known.name, known.profile], [guidebook.now.known.name, guidebook.now.known.profile])) guidebook.now.know(known);
      guidebook.give(this.form);
      this.#say();
      this.menu?.show();
    }

    /** All copies, including this one even if nothing of it is saved yet. @returns {Pick<SheetSummary, "sheet" | "called" | "updated" | "count">[]} */
    get copies() {
      const { sheet } = this.address;
      const here = this.#copies.some((each) => each.sheet === sheet);
      return here || this.keeper.base?.deleted ? this.#copies : [...this.#copies, { sheet, updated: "", count: 0 }];
    }

    /** All teams, including the one of this sheet. */
    get teams() {
      return this.#teams;
    }

    /** The name shown for a copy. @param {{sheet: string, called?: string}} copy */
    nameOf({ sheet, called }) {
      const number = this.copies.findIndex((each) => each.sheet === sheet) + 1;
      return called || guidebook.say("worksheet.which.copy", { number });
    }

    /** The name given to the copy on this page. */
    get name() {
      return this.keeper.base?.content.called || "";
    }

    /** The name shown for this copy; empty if it is the only one and has no name. */
    get called() {
      return this.name || (this.copies.length > 1 ? this.nameOf(this.address) : "");
    }

    /** The team and the copy are separate elements, so that a long team name does not push the copy's name out. */
    #say() {
      const words = [guidebook.now.known.name, this.called].filter(Boolean).flatMap((each, at) => (at ? [" · ", each] : [each]));
      const parts = () => words.map((textContent) => Object.assign(document.createElement("span"), { textContent }));
      const name = /** @type {HTMLElement} */ (this.form.querySelector("[data-which-words]"));
      name.replaceChildren(...(words.length ? parts() : [guidebook.say("worksheet.which.short")]));
      name.toggleAttribute("data-several", Boolean(words.length));
      const whose = /** @type {HTMLElement} */ (this.form.querySelector("[data-whose]"));
      whose.replaceChildren(...parts());
      whose.hidden = !words.length;
    }

    /** A team in the bin comes back when one of its sheets is changed, as a deleted copy does. */
    async #bringTeamBack() {
      const team = this.#binned;
      this.#binned = undefined;
      if (!team) return;
      await guidebook.restoreTeam(this.keeper.store, team);
      await this.look();
    }

    /** The record has changed: the copy may have another name, or have been deleted by another page. */
    changed() {
      if (!this.menu) return;
      if (this.keeper.unsaved) void this.#bringTeamBack();
      this.#say();
      const deleted = Boolean(this.keeper.base?.deleted);
      if (deleted === this.#asked) return;
      this.#asked = deleted;
      if (!deleted) return this.sheet.notice.ask("gone", "");
      const other = this.#copies.find((each) => each.sheet !== this.address.sheet);
      this.sheet.notice.ask("gone", guidebook.say("worksheet.which.gone"), [
        [guidebook.say("worksheet.which.bring_back"), () => void this.bringBack(this.address)],
        ...(other ? [/** @type {Choice} */ ([guidebook.say("worksheet.which.another"), () => void this.go(other)])] : []),
      ]);
    }

    // -- what can be done --------------------------------------------------------------------------------------------

    /** Saves everything typed, as far as possible. @param {boolean} [begins] whether to save the sheet even if nothing was typed */
    async #written(begins = false) {
      if (begins && !this.keeper.base) await this.keeper.save();
      for (let tries = 0; this.keeper.unsaved && tries < TRIES; tries++) await this.keeper.save();
    }

    /** Shows another sheet. @param {Target} target */
    async go(target) {
      await this.#written();
      guidebook.now.remember(target);
      guidebook.goTo(this.address, target);
    }

    /** @param {string} name */
    async begin(name) {
      const about = this.sheet.view.about({});
      await this.go(await guidebook.newCopy(this.keeper.store, this.address, name, about));
    }

    /** @param {string} name */
    async duplicate(name) {
      await this.#written(true);
      const twin = await guidebook.duplicate(this.keeper.store, this.address, name);
      if (twin) await this.go(twin);
    }

    /** @param {string} name */
    async rename(name) {
      await this.#written(true);
      await guidebook.renameCopy(this.keeper.store, this.address, name);
      await this.keeper.sync();
      await this.look();
    }

    async remove() {
      await this.#written(true);
      const name = this.called;
      const [other] = this.#copies.filter((each) => each.sheet !== this.address.sheet).sort((one, two) => (one.updated > two.updated ? -1 : 1));
      await guidebook.bin(this.keeper.store, this.address);
      remember({ ...this.address, name });
      await this.keeper.sync();
      if (other) await this.go(other);
    }

    /** @param {string} name */
    async beginTeam(name) {
      const team = await guidebook.newTeam(this.keeper.store, name);
      await this.go({ team: team.id, worksheet: this.address.worksheet });
    }

    /** @param {Address} address */
    async bringBack(address) {
      await guidebook.restore(this.keeper.store, address);
      if (address.sheet !== this.address.sheet) return this.go(address);
      await this.keeper.sync();
      return this.look();
    }

    failed() {
      this.sheet.notice.tell(guidebook.say("worksheet.passing.failed"));
    }

    #tellWhatWasDeleted() {
      const deleted = recalled();
      if (!deleted || deleted.team !== this.address.team || deleted.worksheet !== this.address.worksheet || deleted.sheet === this.address.sheet) return;
      const undo = /** @type {Choice} */ ([guidebook.say("worksheet.undo.name"), () => void this.bringBack(deleted)]);
      this.sheet.notice.tell(guidebook.say("worksheet.which.deleted", { name: deleted.name }), [undo]);
    }
  }

  /** @param {Address & {name: string}} deleted */
  function remember(deleted) {
    try {
      window.sessionStorage.setItem(DELETED, JSON.stringify(deleted));
    } catch {
      // It can still be restored on the page of all work.
    }
  }

  /** @returns {(Address & {name: string}) | null} what was deleted last; only once */
  function recalled() {
    try {
      const deleted = JSON.parse(window.sessionStorage.getItem(DELETED) || "null");
      window.sessionStorage.removeItem(DELETED);
      return deleted;
    } catch {
      return null;
    }
  }

  guidebook.Which = Which;
})();
