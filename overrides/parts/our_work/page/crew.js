/** The current team, links to others, and its profile, which is saved as it is typed. */
(function () {
  "use strict";
  const { guidebook } = window;
  const PAUSE = 250; // milliseconds after the first unsaved letter

  /** @param {Team} team */
  const nameOf = (team) => team.name || guidebook.say("parts.our_work.team.nameless");

  /** @param {WorkPage} page @param {Team} team @param {string} [part] the part of the page that is opened, in place of the one in its address */
  function addressOf(page, team, part = "") {
    const address = new URL(page.to({ team: team.id }));
    address.hash = part;
    return address.href;
  }

  /** Where a profile is once it is written. @param {SheetStore} store */
  function whereItIs({ lasting, passing }) {
    if (!lasting) return guidebook.say("worksheet.status.none");
    return passing ? guidebook.say("parts.our_work.team.passing") : guidebook.say("parts.our_work.team.kept");
  }

  /** What is shown under a team's name. @param {Team} team */
  function factsOf({ profile: { district, school, level, date, place } }) {
    const meets = [date, place].filter(Boolean).join(", ");
    const said = [district, school, level, meets && guidebook.say("parts.our_work.team.meets", { when: meets })];
    return said.filter(Boolean).join(guidebook.say("parts.our_work.joined"));
  }

  /** @param {WorkPage} page @param {Work} work */
  function others(page, { team, teams, all }) {
    const known = teams.filter(({ id, name }) => id === team.id || name || all.some((sheet) => sheet.team === id));
    page.find("others").hidden = known.length < 2;
    const items = known.map((each) => {
      const count = all.filter((sheet) => sheet.team === each.id).length;
      const name = Object.assign(document.createElement("span"), { textContent: nameOf(each), dir: "auto", translate: !each.name });
      const link = Object.assign(document.createElement("a"), { href: addressOf(page, each) });
      if (each === team) link.setAttribute("aria-current", "true");
      const words = count ? guidebook.say("parts.our_work.team.sheets", { count }) : guidebook.say("parts.our_work.team.none");
      link.append(name, " ", Object.assign(document.createElement("span"), { textContent: words }));
      const item = document.createElement("li");
      item.append(link);
      return item;
    });
    page.find("team-list").replaceChildren(...items);
  }

  /** On a narrow page the other teams are folded; on a wide one they are always open. @param {HTMLDetailsElement} list */
  function fold(list) {
    const narrow = matchMedia("(max-width: 44.9em)");
    const adapt = () => list.toggleAttribute("open", !narrow.matches);
    narrow.addEventListener("change", adapt);
    adapt();
  }

  /** What is printed about a team besides the line under its name. @param {WorkPage} page @param {Team} team */
  function paper(page, { profile }) {
    const lines = [...page.root.querySelectorAll("[data-on-paper]")];
    page.find("paper-day").textContent = guidebook.say("parts.our_work.paper.of", { day: guidebook.dayInFull(new Date()) });
    for (const line of lines) {
      const words = profile[/** @type {keyof Profile} */ (line.dataset.onPaper)] || "";
      line.hidden = !words;
      /** @type {HTMLElement} */ (line.querySelector("span")).textContent = words.split(/\s*\n\s*/).filter(Boolean).join(guidebook.say("parts.our_work.joined"));
    }
  }

  /** Saves a team's name and profile as they are typed. */
  class ProfileForm {
    #due = 0;
    /** @type {Set<string>} */
    #typed = new Set(); // the lines not yet saved for sure
    #team = ""; // the id of the team that it shows

    /** @param {WorkPage} page */
    constructor(page) {
      this.page = page;
      this.form = /** @type {HTMLFormElement} */ (page.find("profile").querySelector("form"));
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("input", ({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) this.#typed.add(target.name);
        this.#due ||= setTimeout(() => void this.#keep(), PAUSE);
      });
      this.form.addEventListener("change", () => void this.#keep());
      addEventListener("pagehide", () => void this.#keep());
    }

    /** @param {string} name */
    #line(name) {
      return /** @type {Line} */ (this.form.elements.namedItem(name));
    }

    open() {
      this.page.find("profile").setAttribute("open", "");
      const line = this.#line("name");
      line.focus();
      // The browser goes to the place in the address in one of its first frames, and drops the focus then.
      const again = () => requestAnimationFrame(() => requestAnimationFrame(() => document.activeElement === document.body && line.focus()));
      if (document.readyState === "complete") again();
      else addEventListener("load", again);
    }

    /** @param {Team} team */
    show({ id: team, name, profile }) {
      const other = team !== this.#team;
      this.#team = team;
      if (other) this.#typed.clear(); // what was typed about the one before is not of this one
      for (const [id, words = ""] of Object.entries({ ...Object.fromEntries(this.#names().map((each) => [each, ""])), ...profile, name })) {
        const line = this.#line(id);
        const mine = !other && (this.#typed.has(id) || line === document.activeElement); // the line being typed stays as it is
        if (line && !mine && line.value !== words) line.value = words;
      }
    }

    #names() {
      return [...this.form.querySelectorAll("input, textarea")].map((line) => /** @type {Line} */ (line).name);
    }

    /** Saves all lines not yet saved for sure, as another write may be in progress. */
    async #keep() {
      clearTimeout(this.#due);
      this.#due = 0;
      const typed = [...this.#typed].map((id) => [id, this.#line(id).value]);
      if (!typed.length) return;
      const { team } = this.page.work;
      const { name = team.name, ...profile } = Object.fromEntries(typed);
      const said = this.page.find("profile-kept");
      try {
        await guidebook.saveTeam(this.page.store, { ...team, name, profile: { ...team.profile, ...profile } });
        said.textContent = whereItIs(this.page.store);
        await this.page.refresh();
        for (const [id, words] of typed) if (this.#line(id).value === words) this.#typed.delete(id);
      } catch {
        said.textContent = guidebook.say("parts.our_work.team.not_kept"); // the next letter tries again
      }
    }
  }

  /** Says that a team was deleted, on this page or another. @param {WorkPage} page @param {Team} team */
  function tellRemoved(page, team) {
    const undo = async () => {
      await guidebook.restoreTeam(page.store, team);
      location.assign(addressOf(page, team));
    };
    page.tell(guidebook.say("parts.our_work.team.removed", { team: nameOf(team) }), [[guidebook.say("parts.our_work.team.undo"), undo]]);
  }

  guidebook.workViews.push((page) => {
    const profile = new ProfileForm(page);
    const { title } = document;
    const [name, facts, removes] = ["team-name", "team-facts", "remove-team"].map(page.find);
    const begin = async () => location.assign(addressOf(page, await guidebook.newTeam(page.store, ""), "team"));
    page.find("new-team").addEventListener("click", (event) => void (guidebook.again(event) || page.attempt(begin)));
    removes.addEventListener("click", () => void page.attempt(() => guidebook.removeTeam(page.store, page.work.team).then(page.refresh)));
    page.find("crew").hidden = false;
    fold(/** @type {HTMLDetailsElement} */ (page.find("others")));
    if (location.hash === "#team") profile.open();
    /** @type {Team | undefined} */
    let shown;
    return (work) => {
      const before = shown;
      shown = work.team;
      Object.assign(name, { textContent: nameOf(work.team), translate: !work.team.name }); // no browser translates what someone is called
      document.title = [work.team.name, title].filter(Boolean).join(guidebook.say("parts.our_work.joined")); // it is printed on every page
      facts.textContent = factsOf(work.team) || (work.team.name ? "" : guidebook.say("parts.our_work.team.unknown"));
      facts.translate = !factsOf(work.team);
      facts.hidden = !facts.textContent;
      facts.toggleAttribute("data-advice", !factsOf(work.team));
      paper(page, work.team);
      removes.hidden = work.team.id === "own";
      others(page, work);
      profile.show(work.team);
      if (before && before.id !== shown.id) tellRemoved(page, before);
    };
  });
})();
