/** Opens files: first shows what is in them, then opens what the reader chooses, all or nothing. */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;
  const language = () => document.documentElement.lang || undefined;
  /** @param {string} iso */
  const moment = (iso) => new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

  /** How a sheet in a file compares with what is here, in words; none for one that only comes back from the bin. @type {Record<PlanState, (entry: PlanEntry) => string>} */
  const STANDS = {
    new: () => guidebook.say("work.opening.new"),
    same: () => guidebook.say("work.opening.same"),
    theirs: ({ sheet, record }) => (record && sheet.updated > record.updated ? guidebook.say("work.opening.theirs", { there: moment(sheet.updated), here: moment(record.updated) }) : ""),
    ours: ({ sheet, record }) => guidebook.say("work.opening.ours", { there: moment(sheet.updated), here: moment(record?.updated || sheet.updated) }),
    both: ({ sheet, record }) => guidebook.say("work.opening.both", { there: moment(sheet.updated), here: moment(record?.updated || sheet.updated) }),
    other: () => guidebook.say("work.opening.other"),
  };

  /** @param {PlanEntry} entry */
  const standing = (entry) => [entry.binned && guidebook.say("work.opening.binned"), STANDS[entry.state](entry)].filter(Boolean).join(" ");

  /** @param {PlanChoice} choice @param {PlanState} state */
  function choiceInWords(choice, state) {
    if (choice === "copies") return guidebook.say("work.opening.keep_both");
    if (choice === "ours") return state === "new" || state === "other" ? guidebook.say("work.opening.leave_out") : guidebook.say("work.opening.keep_ours");
    return state === "new" ? guidebook.say("work.opening.add") : guidebook.say("work.opening.take");
  }

  /**
   * Makes an element with a class and children.
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {string} style @param {(Node | string)[]} parts @returns {HTMLElementTagNameMap[Name]}
   */
  function made(name, style, ...parts) {
    const element = document.createElement(name);
    if (style) element.className = style;
    element.append(...parts);
    return element;
  }

  /** @param {string} words @param {() => unknown} does */
  function button(words, does) {
    const element = made("button", "ws-button", words);
    element.type = "button";
    element.addEventListener("click", (event) => guidebook.again(event) || does());
    return element;
  }

  class Opening {
    /** Stops the work in progress. @type {AbortController | null} */
    stopping = new AbortController();
    /** @type {string[]} messages about files that are not saved sheets */
    refused = [];
    /** @type {SheetRecord[]} */
    opened = [];

    /** @param {SheetStore} store */
    constructor(store) {
      this.store = store;
      this.bar = made("progress", "ws-opening__bar");
      this.said = made("p", "", guidebook.say("work.opening.reading"));
      this.said.setAttribute("role", "status");
      this.body = made("div", "ws-opening__body");
      this.ways = made("div", "ws-history__end");
      const title = made("h2", "ws-label", guidebook.say("work.opening.title"));
      title.id = "gb-opening";
      this.dialog = made("dialog", "ws-history ws-opening", title, this.said, this.bar, this.body, this.ways);
      this.dialog.setAttribute("aria-labelledby", title.id);
      this.closed = new Promise((resolve) => this.dialog.addEventListener("close", resolve));
    }

    /** @param {File[]} files */
    async run(files) {
      document.body.append(this.dialog);
      this.#offer([guidebook.say("work.opening.stop"), () => this.dialog.close()]);
      this.dialog.addEventListener("close", () => this.stopping?.abort());
      this.dialog.showModal();
      try {
        this.#show(await this.#planOf(files));
      } catch {
        if (!this.stopping?.signal.aborted) this.#end(guidebook.say("work.opening.failed"));
      }
      await this.closed;
      this.dialog.remove();
      return this.opened;
    }

    /** @param {[string, () => unknown][]} ways */
    #offer(...ways) {
      this.ways.replaceChildren(...ways.map(([words, does]) => button(words, does)));
    }

    /** @param {number} done @param {number} all */
    #progress = (done, all) => Object.assign(this.bar, { value: done, max: all });

    /** @param {File[]} files */
    async #planOf(files) {
      const { signal } = /** @type {AbortController} */ (this.stopping);
      /** @type {FoundFile[]} */
      const found = [];
      for (const [at, file] of files.entries()) {
        signal.throwIfAborted();
        this.#progress(at, files.length);
        try {
          found.push({ name: file.name, work: guidebook.workIn(await guidebook.textOf(file), file.name) });
        } catch (error) {
          this.refused.push(/** @type {Error} */ (error).message);
        }
        await new Promise((resolve) => setTimeout(resolve)); // the page stays
      }
      const plan = await guidebook.planOf(found, this.store, { signal, progress: this.#progress });
      /** @type {Map<string, string>} */
      const titles = new Map();
      for (const each of [...plan.entries.map(({ sheet }) => sheet), ...plan.gatherings.map(({ whole }) => whole)])
        if (!titles.has(each.worksheet)) titles.set(each.worksheet, (await guidebook.outlineOf(each)).title);
      signal.throwIfAborted();
      return { plan, titles };
    }

    // -- what is shown ------------------------------------------------------------------------------------------------

    /** @param {{plan: OpeningPlan, titles: Map<string, string>}} found */
    #show({ plan, titles }) {
      const { entries } = plan;
      const more = plan.gatherings.filter((each) => each.more);
      this.bar.hidden = true;
      const count = (/** @type {PlanState} */ state) => entries.filter((each) => each.state === state).length;
      const open = entries.filter((each) => !["new", "same"].includes(each.state));
      this.said.textContent = [
        count("new") && guidebook.say("work.opening.count_new", { count: count("new") }),
        open.length && guidebook.say("work.opening.count_open", { count: open.length }),
        count("same") && guidebook.say("work.opening.count_same", { count: count("same") }),
        plan.gatherings.length > more.length && guidebook.say("work.opening.gathered_same"),
        plan.older && guidebook.say("work.opening.count_older", { count: plan.older }),
        plan.damaged && guidebook.say("work.opening.count_damaged", { count: plan.damaged }),
        !entries.length && !plan.teams.length && !plan.gatherings.length && guidebook.say("work.opening.nothing"),
      ].filter(Boolean).join(" ");
      const line = (/** @type {PlanEntry} */ entry) => this.#line(entry, plan, titles.get(entry.sheet.worksheet) || "");
      const fresh = entries.filter((each) => each.state === "new").map(line);
      const brought = more.map((each) => made("li", "", ...this.#brought(each, plan, titles.get(each.whole.worksheet) || "")));
      const parts = [
        ...this.refused.map((words) => made("p", "ws-opening__refused", words)),
        ...(open.length ? [this.#forAll(open), made("ul", "ws-history__list", ...open.map(line))] : []),
        ...(brought.length ? [made("ul", "ws-history__list", ...brought)] : []),
        ...(fresh.length ? [made("details", "", made("summary", "", guidebook.say("work.opening.list_new", { count: fresh.length })), made("ul", "ws-history__list", ...fresh))] : []),
      ];
      this.body.replaceChildren(...parts);
      if (entries.every((each) => each.state === "same") && !plan.teams.length && !more.length) return this.#offer([guidebook.say("worksheet.close"), () => this.dialog.close()]);
      this.#offer([guidebook.say("work.opening.open"), () => void this.#open(plan)], [guidebook.say("work.opening.cancel"), () => this.dialog.close()]);
      return this.ways.querySelector("button")?.focus();
    }

    /** One choice for all sheets that need one. @param {PlanEntry[]} entries */
    #forAll(entries) {
      if (entries.length < 2) return "";
      const all = /** @type {PlanChoice[]} */ (["copies", "theirs", "ours"]);
      const ways = all.filter((choice) => entries.every((each) => each.choices.includes(choice)));
      const set = (/** @type {PlanChoice} */ choice) => {
        for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (this.body.querySelectorAll(":scope > ul select"))) {
          select.value = choice;
          select.dispatchEvent(new Event("change"));
        }
      };
      return made("p", "ws-opening__all", guidebook.say("work.opening.for_all"), ...ways.map((choice) => button(choiceInWords(choice, "both"), () => set(choice))));
    }

    /** @param {PlanEntry} entry @param {OpeningPlan} plan @param {string} title */
    #line(entry, { names }, title) {
      const { sheet, state, choices } = entry;
      const called = sheet.called ? guidebook.say("work.saved.copy", { title, called: sheet.called }) : title;
      const team = names.get(sheet.team) || sheet.answers["sheet-team"] || "";
      const words = made("p", "", made("strong", "", called), ` ${[team, entry.from].filter((each) => typeof each === "string" && each).join(", ")}`, made("br", ""), standing(entry));
      const select = made("select", "", ...choices.map((choice) => new Option(choiceInWords(choice, state), choice, false, choice === entry.choice)));
      select.setAttribute("aria-label", guidebook.say("work.opening.what_with", { what: called }));
      select.addEventListener("change", () => (entry.choice = /** @type {PlanChoice} */ (select.value)));
      return made("li", "", words, select);
    }

    /** Combined answers, which are added to what is here and so need no choice. @param {PlanGathering} gathering @param {OpeningPlan} plan @param {string} title */
    #brought({ whole, more }, { names }, title) {
      const words = guidebook.say("work.opening.gathered", { count: more });
      return [made("p", "", made("strong", "", title), ` ${names.get(whole.team) || ""}`, made("br", ""), words)];
    }

    // -- doing it -----------------------------------------------------------------------------------------------------

    /** @param {OpeningPlan} plan */
    async #open(plan) {
      const { signal } = /** @type {AbortController} */ (this.stopping);
      this.#progress(0, plan.entries.length);
      this.bar.hidden = false;
      this.body.replaceChildren();
      this.said.textContent = guidebook.say("work.opening.opening");
      this.#offer([guidebook.say("work.opening.stop"), () => this.dialog.close()]);
      try {
        for (const { keeper } of guidebook.sheets || []) if (keeper.unsaved) await keeper.save();
        this.opened = await guidebook.openPlan(plan, this.store, { signal, progress: this.#progress });
        for (const { keeper } of guidebook.sheets || []) await keeper.sync();
        document.dispatchEvent(new Event("work-changed")); // a page that lists sheets
        const brought = plan.gatherings.some((each) => each.more) && guidebook.say("work.opening.gathered_done");
        const sheets = (this.opened.length || !brought) && guidebook.say("work.opening.done", { count: this.opened.length });
        this.#end([sheets, brought].filter(Boolean).join(" "));
      } catch (error) {
        if (signal.aborted) return;
        this.#end(guidebook.isFull(error) ? guidebook.say("work.opening.full") : guidebook.say("work.opening.not_done"));
      }
    }

    /** @param {string} words */
    #end(words) {
      this.stopping = null;
      this.bar.hidden = true;
      this.said.textContent = words;
      this.#offer([guidebook.say("worksheet.close"), () => this.dialog.close()]);
      this.ways.querySelector("button")?.focus();
    }
  }

  guidebook.openWork = async function (files) {
    const chosen = files ? [...files] : await guidebook.chooseFiles();
    const store = guidebook.sheets?.[0]?.keeper.store || new guidebook.Store(site);
    return new Opening(store).run(chosen);
  };
})();
