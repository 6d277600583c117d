/** The list of the sections of a sheet: how much of each is filled in, and which one is in view. */
(function () {
  "use strict";

  const { guidebook } = window;
  const PAUSE = 400; // milliseconds after the last key
  const LINE = "-25% 0px -74% 0px"; // the section that crosses this line of the window is the one in view

  /** The question that a control belongs to: a row, an item of a rating, or else a field. @param {Element} control */
  const question = (control) => control.closest("[data-row]") || control.closest("[data-item]") || control.closest("[data-field]");

  /** @param {Element} control */
  const holds = (control) => (control.matches("[type=checkbox], [type=radio]") ? control.matches(":checked") : /** @type {Line} */ (control).value.trim() !== "");

  /** How many questions of a section are answered, and how many there are. @param {Element} section @returns {[number, number]} */
  function filled(section) {
    /** @type {Map<Element | null, boolean>} */
    const questions = new Map();
    for (const control of section.querySelectorAll("input, textarea, select")) {
      const asked = question(control);
      if (asked && !asked.closest('[hidden=""]')) questions.set(asked, questions.get(asked) || holds(control));
    }
    return [[...questions.values()].filter(Boolean).length, questions.size];
  }

  class Steps {
    /** @type {{entry: HTMLElement, link: HTMLAnchorElement, section: HTMLElement, said: string}[]} */
    #steps;

    /** @param {HTMLElement} root */
    constructor(root) {
      this.now = /** @type {HTMLElement} */ (root.querySelector("[data-step-now]"));
      this.#steps = [...root.querySelectorAll("a")].map((link) => ({
        link,
        said: "",
        entry: /** @type {HTMLElement} */ (link.parentElement),
        section: /** @type {HTMLElement} */ (document.getElementById(link.hash.slice(1))?.closest(".ws-section")),
      }));
      const watch = new IntersectionObserver((seen) => {
        const reached = seen.find((each) => each.isIntersecting);
        if (reached) this.#light(reached.target);
      }, { rootMargin: LINE });
      for (const { section } of this.#steps) watch.observe(section);
      this.#light(this.#steps[0].section);
      guidebook.followUps.push(guidebook.debounced(PAUSE, () => this.count()));
    }

    count() {
      for (const step of this.#steps) {
        const { entry, link, section } = step;
        const [done, all] = filled(section);
        const said = done ? `${done}/${all}` : "";
        entry.hidden = section.hidden;
        if (said === step.said) continue;
        step.said = said;
        link.style.setProperty("--ws-filled", `${all && (100 * done) / all}%`);
        const words = /** @type {HTMLElement} */ (link.querySelector("[data-filled]"));
        const hidden = Object.assign(document.createElement("span"), { className: "ws-hidden", textContent: ` ${guidebook.say("worksheet.steps.filled_in")}` });
        words.replaceChildren(...(done ? [guidebook.say("worksheet.steps.filled", { done, all }), hidden] : []));
      }
    }

    /** @param {Element} now */
    #light(now) {
      const due = this.#steps.filter(({ section }) => !section.hidden);
      for (const { link } of this.#steps) link.removeAttribute("aria-current");
      const number = due.findIndex(({ section }) => section === now);
      due[number]?.link.setAttribute("aria-current", "true");
      const heading = due[number]?.link.firstElementChild?.textContent || "";
      this.now.textContent = guidebook.say("worksheet.steps.now", { number: number + 1, all: due.length, heading });
    }
  }

  void guidebook.ready.then(() => {
    for (const root of document.querySelectorAll("[data-steps]")) new Steps(/** @type {HTMLElement} */ (root)).count();
  });
})();
