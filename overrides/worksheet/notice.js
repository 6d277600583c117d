/**
 * The messages of a sheet: questions, which stay until they are answered, and a notice, which stays until it is closed or
 * replaced. When either closes, the focus returns to where it was. Of several questions, the last is shown first.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  class Notice {
    /** @type {Element | null} what had the focus before */
    #before = null;
    /** The questions that are open, by what they are about. @type {Map<string, {words: string, choices: Choice[]}>} */
    #open = new Map();

    /** @param {HTMLElement} root with places for a question and a message */
    constructor(root) {
      this.root = root;
      this.question = /** @type {HTMLElement} */ (root.querySelector("[data-question]"));
      this.message = /** @type {HTMLElement} */ (root.querySelector("[data-message]"));
      root.addEventListener("focusin", (event) => {
        if (event.relatedTarget instanceof Element && !root.contains(event.relatedTarget)) this.#before = event.relatedTarget;
      });
    }

    /** @param {string} about what it is about: a later question about the same takes its place @param {string} words empty removes it @param {Choice[]} [choices] */
    ask(about, words, choices = []) {
      if (words) this.#open.set(about, { words, choices });
      else this.#open.delete(about);
      const last = [...this.#open.values()].at(-1) || { words: "", choices: [] };
      const text = this.question.querySelector("p");
      const names = [...this.question.querySelectorAll("button")].map(({ textContent }) => textContent);
      const stays = text && last.words && guidebook.same(names, last.choices.map(([name]) => name));
      if (!stays) this.#say(this.question, last.words, last.choices);
      else if (text.textContent !== last.words) text.textContent = last.words; // the buttons stay, and the focus on one of them
    }

    /** @param {string} words empty removes the message @param {Choice[]} [choices] @param {() => void} [closed] */
    tell(words, choices = [], closed) {
      /** @type {Choice} */
      const close = [
        guidebook.say("worksheet.close"),
        () => {
          this.tell("");
          closed?.();
        },
      ];
      this.#say(this.message, words, words ? [...choices, close] : []);
    }

    /** @param {HTMLElement} place @param {string} words @param {Choice[]} choices */
    #say(place, words, choices) {
      const text = document.createElement("p");
      text.textContent = words;
      const held = place.contains(document.activeElement);
      place.replaceChildren(...(words ? [text, ...choices.map((choice) => this.#button(choice))] : []));
      if (held) this.#leave();
    }

    /** @param {Choice} choice */
    #button([name, does]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ws-button";
      button.textContent = name;
      button.addEventListener("click", (event) => {
        if (guidebook.again(event)) return; // the first half of a double click was for the button in its place before
        const next = does();
        if (next instanceof HTMLElement) next.focus();
        else if (document.activeElement === document.body) this.#leave();
      });
      return button;
    }

    /** Returns the focus to where it was, or to the nearest heading that can take it: while a sheet waits to be opened, its own cannot. */
    #leave() {
      const before = this.#before;
      if (before instanceof HTMLElement && before.isConnected && before.checkVisibility()) return before.focus();
      const headings = [...(this.root.closest("form")?.querySelectorAll("h2, h3") || []), document.querySelector("h1")];
      const heading = /** @type {HTMLElement | null | undefined} */ (headings.find((each) => !each?.closest("[inert]")));
      heading?.setAttribute("tabindex", "-1");
      heading?.focus();
    }
  }

  guidebook.Notice = Notice;
})();
