/**
 * The agenda of a meeting: its parts with their minutes, where the meeting is, how long each part took, and when the others
 * will begin. When a part runs over, the rest moves. Parts are the sections of the sheet, or parts of a section that have
 * minutes of their own.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const MINUTE = 60_000;

  /** @param {number} moment */
  const time = (moment) => new Date(moment).toLocaleTimeString(document.documentElement.lang || undefined, { hour: "numeric", minute: "2-digit" });

  class Agenda {
    /** @param {HTMLFormElement} form @param {MeetingClock} clock */
    constructor(form, clock) {
      this.form = form;
      this.clock = clock;
      this.dialog = /** @type {HTMLDialogElement} */ (form.querySelector("[data-agenda]"));
      /** When the meeting began, which part it is in and since when, and how long each part took. @type {AgendaState} */
      this.state = guidebook.recall(form, "agenda") || anew();
    }

    /** All visible parts, in order. @returns {AgendaPart[]} */
    parts() {
      return [...this.form.querySelectorAll(".ws-section:not([hidden])")].flatMap((section) => {
        const inside = [...section.querySelectorAll("[data-minutes]")];
        return (inside.length ? inside : [section]).map((element) => partOf(element));
      });
    }

    /** The part around an element. @param {Element} element */
    partWith(element) {
      const parts = this.parts();
      const holds = parts.find((part) => part.element.contains(element));
      const first = parts.find((part) => element.contains(part.element));
      return holds || first || parts.find((part) => part.element.closest(".ws-section") === element.closest(".ws-section"));
    }

    /** The meeting has reached a part. @param {AgendaPart | undefined} part */
    enter(part) {
      const now = Date.now();
      if (!guidebook.isToday(this.state.since)) this.state = anew();
      const { state } = this;
      state.began ||= now;
      if (!part || part.id === state.at) return;
      if (state.at) state.spent[state.at] = this.#spent(state.at, now);
      state.at = part.id;
      state.since = now;
      guidebook.remember(this.form, "agenda", state);
    }

    /** @param {string} id @param {number} now */
    #spent(id, now) {
      return (this.state.spent[id] || 0) + (id === this.state.at ? now - this.state.since : 0);
    }

    /** The time left for a part: by its clock if that is running. @param {AgendaPart} part @param {number} now */
    #left(part, now) {
      const own = this.clock.state.part;
      const clocked = this.clock.running && own && (own.id === part.id || part.element.contains(document.getElementById(own.id)));
      const whole = own && part.minutes === own.minutes;
      if (clocked && whole) return Math.max(this.clock.rest(own), 0);
      return Math.max(part.minutes * MINUTE - this.#spent(part.id, now), 0);
    }

    /** @param {(part: AgendaPart) => void} go */
    open(go) {
      this.enter(this.parts().find(({ id }) => id === this.state.at)); // it may be another day by now
      this.#list(go);
      this.dialog.showModal();
      this.dialog.querySelector("[aria-current]")?.focus();
    }

    /** @param {(part: AgendaPart) => void} go */
    #list(go) {
      const now = Date.now();
      const parts = this.parts();
      const at = parts.findIndex((part) => part.id === this.state.at);
      let next = now;
      const items = parts.map((part, index) => {
        const begins = next;
        if (index >= at) next += this.#left(part, now);
        const spent = Math.round(this.#spent(part.id, now) / MINUTE);
        const took = spent ? guidebook.say("worksheet.meeting.took", { count: spent }) : "";
        const when = index === at ? guidebook.say("worksheet.meeting.now") : index < at ? took : time(begins);
        return this.#item(part, index === at, when, go);
      });
      const list = /** @type {HTMLElement} */ (this.dialog.querySelector("[data-agenda-parts]"));
      list.replaceChildren(...items);
      const planned = parts.reduce((sum, part) => sum + part.minutes, 0);
      const late = Math.round((next - this.state.began) / MINUTE) - planned;
      const words = late > 0 ? guidebook.say("worksheet.meeting.late", { time: time(next), count: late }) : guidebook.say("worksheet.meeting.ends", { time: time(next) });
      /** @type {HTMLElement} */ (this.dialog.querySelector("[data-agenda-end]")).textContent = planned ? words : "";
    }

    /** @param {AgendaPart} part @param {boolean} current @param {string} when @param {(part: AgendaPart) => void} go */
    #item(part, current, when, go) {
      const button = document.createElement("button");
      button.type = "button";
      if (current) button.setAttribute("aria-current", "step");
      const minutes = part.minutes ? guidebook.say("worksheet.minutes", { count: part.minutes }) : "";
      button.append(...[part.label, minutes, when].map((words) => Object.assign(document.createElement("span"), { textContent: words })));
      button.addEventListener("click", () => {
        this.dialog.close();
        go(part);
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    }
  }

  /** @returns {AgendaState} */
  const anew = () => ({ began: 0, at: "", since: 0, spent: {} });

  /** @param {HTMLElement} element @returns {AgendaPart} */
  function partOf(element) {
    const named = document.getElementById(element.getAttribute("aria-labelledby")?.split(" ").at(-1) || "");
    const heading = named?.querySelector("[data-name]") || named;
    return { element, id: named?.id || "", label: heading?.textContent?.trim() || "", minutes: Number(element.dataset.minutes || 0) };
  }

  guidebook.MeetingAgenda = Agenda;
})();
