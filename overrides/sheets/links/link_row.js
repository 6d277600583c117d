/**
 * One link on the page: a row that shows what another tool has to offer, in place of the sentence that is there at first. A
 * longer text, several entries, and several copies of that tool open below it.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  let rows = 0;

  /** The words of a button. @param {string} does @param {number} count @param {boolean} open */
  function labelOf(does, count, open) {
    if (open && (does === "choose" || does === "see")) return guidebook.say("worksheet.links.hide");
    if (does === "choose") return guidebook.say("worksheet.links.choose");
    if (does === "see") return guidebook.say("worksheet.links.see");
    if (does === "all") return guidebook.say("worksheet.links.take_all", { count });
    if (does === "instead") return guidebook.say("worksheet.links.instead");
    if (does === "update") return guidebook.say("worksheet.links.update");
    if (does === "leave") return guidebook.say("worksheet.links.leave");
    if (does === "begin") return guidebook.say("worksheet.links.begin");
    return guidebook.say("worksheet.links.take");
  }

  /** The beginning of a row, with a mark for the name of the tool. @param {LinkModel["begins"]} begins @param {string} what @param {string} tool */
  function beginning(begins, what, tool) {
    if (begins === "from") return guidebook.say("worksheet.links.from", { tool });
    if (begins === "now") return guidebook.say("worksheet.links.now", { tool });
    return guidebook.say("worksheet.links.offer", { what, tool });
  }

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {string} className @param {(Node | string)[]} parts
   */
  function made(name, className, ...parts) {
    const element = document.createElement(name);
    element.className = className;
    element.append(...parts);
    return element;
  }

  /** Words that someone wrote, which no browser should translate. @param {string} className @param {string} words */
  function written(className, words) {
    const element = made("span", className, words);
    element.dir = "auto";
    element.translate = false;
    return element;
  }

  class LinkRow {
    /** @type {LinkModel | undefined} */
    #model;
    #open = false;
    #chosen = "";
    #again = () => {};

    /** @param {HTMLElement} item @param {LinkDoes} does */
    constructor(item, does) {
      this.item = item;
      this.link = /** @type {LinkData} */ (JSON.parse(item.dataset.link || ""));
      this.does = does;
      this.id = `${item.closest("form")?.id}-link-${++rows}`;
      this.hint = /** @type {HTMLElement} */ (item.querySelector(".ws-link__hint"));
      this.tool = /** @type {HTMLAnchorElement} */ (this.hint.querySelector("a"));
      item.addEventListener("click", (event) => {
        const button = event.target instanceof Element && event.target.closest("button");
        if (button && !guidebook.again(event)) this.#pressed(button); // a second round would begin, or the text be taken that moved up
      });
      item.addEventListener("change", ({ target }) => {
        this.#chosen = /** @type {HTMLSelectElement} */ (target).value;
        this.#again();
      });
    }

    /** Whether anything can be brought in. */
    get ready() {
      return this.#model?.state === "fresh";
    }

    /** @param {Giver[]} givers most recently changed first @param {LinkNow} now */
    show(givers, now) {
      this.#again = () => this.show(givers, now);
      const model = guidebook.linkModel(this.link, givers, now, this.#chosen);
      const seen = (/** @type {LinkModel | undefined} */ each) => each && { ...each, given: null };
      const known = guidebook.same(seen(model), seen(this.#model));
      this.#model = model;
      if (!known) this.#draw();
    }

    /** @param {HTMLButtonElement} button */
    #pressed({ dataset: { does = "", entries = "" }, id }) {
      const given = this.#model?.given.filter((each) => entries.split(" ").includes(each.id)) || [];
      if (does === "choose" || does === "see") {
        this.#open = !this.#open;
        this.#draw();
        return;
      }
      if (id === `${this.id}-${does}`) this.#open = false; // in the list, the reader goes on choosing
      if (does === "leave") this.does.leave(this.link, given);
      else if (does === "begin") this.does.begin(this.link, given);
      else this.does.take(this.link, given, this.tool.textContent || "");
    }

    /** Keeps the focus on its button, or moves it to the one that replaced it. */
    #draw() {
      const model = this.#model;
      const focused = document.activeElement;
      const held = focused instanceof HTMLElement && this.item.contains(focused) ? focused.id : "";
      this.item.querySelector(".ws-link__now")?.remove();
      this.hint.hidden = Boolean(model);
      if (model) this.item.append(this.#now(model));
      this.#place(Boolean(model));
      if (held) /** @type {HTMLElement | null} */ (document.getElementById(held) || this.item.querySelector(".ws-link__now :is(button, a)") || this.tool)?.focus();
    }

    /** Moves what is offered in front of the sentences while these are folded. @param {boolean} now */
    #place(now) {
      const [offered, rest] = this.item.closest(".ws-linked")?.querySelectorAll(".ws-links") || [];
      const list = now ? offered : rest;
      if (!list) return;
      if (this.item.parentElement !== list) list.append(this.item);
      offered.toggleAttribute("hidden", !offered.childElementCount);
    }

    /** @param {LinkModel} model */
    #now(model) {
      const open = this.#open;
      const opens = model.buttons.some(([does]) => does === "choose" || does === "see");
      const words = made("p", "ws-link__words", ...this.#said(model));
      words.id = this.id;
      const buttons = [...model.buttons, ...(open && !opens ? [["see"]] : [])].map(([does, ...ids]) => this.#button(does, ids, this.id, open));
      const now = made("div", "ws-link__now", made("div", "ws-link__row", words, ...buttons), ...(open ? [this.#more(model)] : []));
      now.dataset.state = model.state;
      return now;
    }

    /** "From Goals & Objectives: your goal “…”", with a link to that sheet. @param {LinkModel} model */
    #said({ begins, words, name, given: [{ address }] }) {
      const tool = this.tool.textContent || "";
      const link = made("a", "ws-link__tool", name ? guidebook.say("worksheet.links.copy_of", { tool, copy: name }) : tool);
      link.id = `${this.id}-tool`;
      link.href = guidebook.now.addressOf(this.tool.href, address);
      const [before, after = ""] = beginning(begins, this.link.passes, "\u0000").split("\u0000");
      return [before, link, `${after} `, ...(words ? [written("ws-link__first", words)] : [])];
    }

    /** @param {string} does @param {string[]} ids of entries @param {string} called the id of the element that says what it is about @param {boolean} [open] */
    #button(does, ids, called, open = false) {
      const button = made("button", "ws-button", labelOf(does, ids.length, open));
      button.type = "button";
      button.id = `${called}-${does}`;
      button.dataset.does = does;
      if (ids.length) button.dataset.entries = ids.join(" ");
      button.setAttribute("aria-labelledby", `${button.id} ${called}`);
      if (does === "choose" || does === "see") button.setAttribute("aria-expanded", String(open));
      return button;
    }

    /** All entries, each with its button. @param {LinkModel} model */
    #more({ sources, sheet, entries }) {
      const list = made("ul", "ws-link__list", ...entries.map((entry, number) => this.#entry(entry, `${this.id}-${number}`)));
      return made("div", "ws-link__more", ...(sources.length > 1 ? [this.#which(sources, sheet)] : []), list);
    }

    /** @param {LinkModel["entries"][number]} entry @param {string} called */
    #entry({ id, label, words, does }, called) {
      const text = made("p", "ws-link__words", ...(label ? [made("span", "ws-link__label", `${label}: `)] : []), written("ws-link__whole", words));
      text.id = called;
      if (does === "here") return made("li", "ws-link__row", text, made("span", "ws-link__here", guidebook.say("worksheet.links.here")));
      const ways = does === "update" ? ["update", "leave"] : [does].filter(Boolean);
      return made("li", "ws-link__row", text, ...ways.map((way) => this.#button(way, [id], called)));
    }

    /** The choice among several copies of the other tool. @param {LinkModel["sources"]} sources @param {string} chosen */
    #which(sources, chosen) {
      const select = made("select", "ws-select", ...sources.map(({ sheet, name }) => new Option(name, sheet, false, sheet === chosen)));
      select.id = `${this.id}-which`;
      const label = made("label", "ws-link__which", guidebook.say("worksheet.links.which"), " ", select);
      select.setAttribute("aria-describedby", this.id);
      return label;
    }
  }

  guidebook.LinkRow = LinkRow;
})();
