/** On a shared computer: the tab leaves nothing on the device, says so, and asks before losing work that is nowhere else. */
(function () {
  "use strict";

  const { guidebook } = window;
  const PATIENCE = 1000; // milliseconds within which a click on a link leads to another page

  class Passing {
    #goesOn = 0; // when a link to another page of the site was last clicked

    /** @param {Sheet} sheet */
    constructor(sheet) {
      this.keeper = sheet.keeper;
      this.notice = sheet.notice;
      sheet.form.addEventListener("click", ({ target }) => {
        const { dataset = {} } = (target instanceof Element && target.closest("button")) || {};
        if ("pass" in dataset) this.#ask();
        if ("erase" in dataset) void this.#askToErase();
      });
      if (!this.keeper.store.passing) return;
      for (const button of sheet.form.querySelectorAll("[data-more] [data-pass]")) button.textContent = guidebook.say("worksheet.actions.stay");
      sheet.form.dataset.passing = "";
      document.addEventListener("click", ({ target }) => {
        const link = target instanceof Element && target.closest("a");
        if (link && link.origin === location.origin && !link.hasAttribute("download")) this.goOn();
      }, true);
      window.addEventListener("beforeunload", (event) => this.#wouldBeLost() && event.preventDefault());
    }

    /** Another page of the site opens in this tab, and finds everything there. */
    goOn() {
      this.#goesOn = Date.now();
    }

    #wouldBeLost() {
      const { answers, filed, store } = this.keeper;
      return store.passing && guidebook.count(answers) > 0 && (!filed || filed.changed) && Date.now() - this.#goesOn > PATIENCE;
    }

    #ask() {
      const { passing } = this.keeper.store;
      const words = passing ? guidebook.say("worksheet.passing.stay_question") : guidebook.say("worksheet.passing.question");
      const yes = passing ? guidebook.say("worksheet.passing.stay") : guidebook.say("worksheet.passing.begin");
      this.#choose(words, [yes, () => void (passing ? this.#stay() : this.#begin())], guidebook.say("worksheet.passing.not"));
    }

    async #askToErase() {
      const all = (await this.keeper.store.summaries().catch(() => [])).length;
      const erase = /** @type {Choice} */ ([guidebook.say("worksheet.passing.erase"), () => void guidebook.eraseEverything().catch(() => this.#failed())]);
      this.#choose(guidebook.say("worksheet.passing.erase_question", { count: Math.max(all, 1) }), erase, guidebook.say("worksheet.passing.erase_not"));
    }

    /** @param {string} words @param {Choice} yes @param {string} no */
    #choose(words, [yes, does], no) {
      const done = () => this.notice.ask("passing", "");
      const act = () => {
        done();
        return does();
      };
      this.notice.ask("passing", words, [[yes, act], [no, done]]);
      [...this.notice.question.querySelectorAll("button")].at(-1)?.focus();
    }

    #begin() {
      const { address, store } = this.keeper;
      return this.#move(async () => {
        await guidebook.keepNothing(store, [address]);
        await this.keeper.remove(); // with what this page has noted of it
      });
    }

    #stay() {
      return this.#move(guidebook.keepAgain);
    }

    /** @param {() => Promise<void>} does what moves sheets to another storage */
    async #move(does) {
      await this.keeper.save();
      const { trouble } = this.keeper.pace; // what was typed last would be lost
      try {
        if (trouble) throw trouble;
        await does();
      } catch {
        return this.#failed();
      }
      this.keeper.left = true;
      return this.#anew();
    }

    #failed() {
      this.notice.tell(guidebook.say("worksheet.passing.failed"));
    }

    /** Reloads the page, as its sheet is now in another storage. */
    #anew() {
      this.goOn();
      location.assign(guidebook.now.addressOf(location.href.split("#")[0], this.keeper.address));
    }
  }

  guidebook.Passing = Passing;
})();
