/** The menu of copies and teams: a link to each, and the actions for the one shown. Names are asked for in the menu itself. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {string} name @param {Record<string, any>} properties @param {(Node | string)[]} children */
  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** @param {string} iso */
  const day = (iso) => new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

  class WhichMenu {
    /** @param {HTMLDetailsElement} root @param {SheetCopies} which */
    constructor(root, which) {
      this.root = root;
      this.which = which;
      this.list = /** @type {HTMLElement} */ (root.querySelector("[data-which-list]"));
      root.addEventListener("toggle", () => (root.open ? void which.look().then(() => this.list.scrollIntoView({ block: "nearest" })) : this.show()));
      this.list.addEventListener("click", (event) => this.#follow(event));
    }

    /** Follows a link once everything is saved; opened in a new tab, it works like any link. @param {MouseEvent} event */
    #follow(event) {
      const link = event.target instanceof Element && event.target.closest("a[data-sheet]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const { team = "", sheet } = link.dataset;
      void this.which.go({ team, worksheet: this.which.address.worksheet, ...(sheet && { sheet }) });
    }

    /** Lists the copies and teams, unless a name is being asked for. */
    show() {
      if (this.root.open && this.list.querySelector("input")) return;
      const { copies, teams } = this.which;
      const named = copies.length > 1 || this.which.called;
      const made = element("div", {},
        ...(named ? [this.#copies(copies)] : []),
        this.#does("new", () => this.#ask("new_called", "begin", "", (name) => this.which.begin(name))),
        this.#does(this.which.name ? "rename" : "name_it", () => this.#ask("called", "save", this.which.name, (name) => this.which.rename(name))),
        this.#does("duplicate", () => this.#ask("new_called", "begin", this.#twin(), (name) => this.which.duplicate(name))),
        ...(copies.length > 1 ? [this.#does("delete", () => this.which.remove().catch(() => this.which.failed()))] : []),
        ...(teams.length > 1 ? [this.#teams(teams)] : []),
        this.#does("new_team", () => this.#ask("team_called", "begin", "", (name) => this.which.beginTeam(name))),
        element("a", { href: new URL("../our-work.html#team", location.href).href, textContent: guidebook.say("worksheet.which.profiles") }),
      );
      if (made.innerHTML === this.list.innerHTML) return; // somebody may just be pressing one of them: the click would be lost
      const held = this.list.contains(document.activeElement);
      this.list.replaceChildren(...made.children);
      if (held) this.list.querySelector("a, button")?.focus();
    }

    #twin() {
      return this.which.called ? guidebook.say("worksheet.which.twin", { name: this.which.called }) : "";
    }

    /** @param {SheetCopies["copies"]} copies */
    #copies(copies) {
      const { team, sheet: here } = this.which.address;
      return this.#group("copies", copies.map((copy) => {
        const when = copy.count ? guidebook.say("worksheet.which.changed", { time: day(copy.updated) }) : guidebook.say("worksheet.which.untouched");
        return this.#link({ team, sheet: copy.sheet }, this.which.nameOf(copy), when, copy.sheet === here);
      }));
    }

    /** @param {Team[]} teams */
    #teams(teams) {
      const { team: here } = this.which.address;
      return this.#group("teams", teams.map(({ id, name }) => this.#link({ team: id }, name || guidebook.say("worksheet.which.no_team"), "", id === here)));
    }

    /** @param {"copies" | "teams"} name @param {Node[]} links */
    #group(name, links) {
      const words = name === "copies" ? guidebook.say("worksheet.which.copies") : guidebook.say("worksheet.which.teams");
      const heading = element("p", { className: "ws-which__heading", textContent: words, id: `${this.root.closest("form")?.id}-${name}` });
      const group = element("div", { className: "ws-which__group", role: "group" }, heading, ...links);
      group.setAttribute("aria-labelledby", heading.id);
      return group;
    }

    /** @param {{team: string, sheet?: string}} target @param {string} name @param {string} more @param {boolean} here */
    #link({ team, sheet = "" }, name, more, here) {
      const { worksheet } = this.which.address;
      const href = guidebook.now.addressOf(location.href.split("#")[0], { team, worksheet, sheet });
      const link = element("a", { href }, element("span", { textContent: name, dir: "auto", translate: false }), ...(more ? [" ", element("small", { textContent: more })] : []));
      Object.assign(link.dataset, { team, sheet });
      if (here) link.setAttribute("aria-current", "true");
      return link;
    }

    /** @param {keyof typeof WORDS} name @param {() => unknown} does */
    #does(name, does) {
      const button = element("button", { type: "button", textContent: WORDS[name]() });
      button.addEventListener("click", () => does());
      button.toggleAttribute("data-deletes", name === "delete");
      return button;
    }

    /**
     * Asks for a name, in place of the list.
     * @param {keyof typeof WORDS} label
     * @param {keyof typeof WORDS} does
     * @param {string} value
     * @param {(name: string) => Promise<unknown>} then
     */
    #ask(label, does, value, then) {
      const id = `${this.root.closest("form")?.id}-which-name`;
      const input = /** @type {HTMLInputElement} */ (element("input", { type: "text", id, value, maxLength: 80, dir: "auto", autocomplete: "off" }));
      const submit = () => {
        if (label === "team_called" && !input.value.trim()) return input.focus();
        this.root.open = false;
        this.root.querySelector("summary")?.focus();
        return void then(input.value).catch(() => this.which.failed());
      };
      input.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault(); // otherwise Enter would reopen the menu, which has the focus next
        submit();
      });
      const ok = element("button", { type: "button", className: "ws-button", textContent: WORDS[does]() });
      ok.addEventListener("click", submit);
      const cancel = element("button", { type: "button", className: "ws-button", textContent: guidebook.say("worksheet.which.cancel") });
      cancel.addEventListener("click", () => this.root.querySelector("summary")?.focus());
      const heading = element("label", { className: "ws-which__heading", htmlFor: id, textContent: WORDS[label]() });
      this.root.open = true; // the click on a button has closed it
      this.list.replaceChildren(element("div", { className: "ws-which__ask" }, heading, input, element("div", { className: "ws-which__end" }, ok, cancel)));
      input.select();
      input.focus();
    }
  }

  /** The words of buttons and labels. */
  const WORDS = {
    new: () => guidebook.say("worksheet.which.new"),
    name_it: () => guidebook.say("worksheet.which.name_it"),
    rename: () => guidebook.say("worksheet.which.rename"),
    duplicate: () => guidebook.say("worksheet.which.duplicate"),
    delete: () => guidebook.say("worksheet.which.delete"),
    new_team: () => guidebook.say("worksheet.which.new_team"),
    called: () => guidebook.say("worksheet.which.called"),
    new_called: () => guidebook.say("worksheet.which.new_called"),
    team_called: () => guidebook.say("worksheet.which.team_called"),
    begin: () => guidebook.say("worksheet.which.begin"),
    save: () => guidebook.say("worksheet.which.save"),
  };

  guidebook.WhichMenu = WhichMenu;
})();
