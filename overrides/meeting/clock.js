/**
 * The clock of a meeting: a countdown that can be started, paused, extended and restarted, for one part at a time. While it
 * runs, it is in the foot of the sheet, wherever the reader is on the page, and it survives a reload. It says when the time is
 * up, and never keeps anyone from typing.
 *
 * A *part* is what has time: an element `[data-timer]` on the sheet (`timer` in parts.html), which shows the same clock, or
 * whatever the meeting names. Time is measured by the device's clock, so that it does not fall behind in a sleeping tab.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const MINUTE = 60_000;
  const MORE = 2; // minutes added at a time

  /** @param {number} rest milliseconds; below zero once the time is up */
  function face(rest) {
    const seconds = Math.ceil(Math.abs(rest) / 1000);
    const over = rest < 0 && seconds > 0 ? "+" : "";
    return `${over}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  /** @param {Element} element @param {string} words */
  const write = (element, words) => {
    if (element.textContent !== words) element.textContent = words;
  };

  /** @returns {ClockState} */
  const anew = () => ({ part: null, end: 0, left: {}, used: 0 });

  class Clock {
    #ticking = 0;
    #up = false; // whether the end of the time was announced

    /** @param {HTMLFormElement} form */
    constructor(form) {
      this.form = form;
      /** The clock in the foot; missing from an example in the manual. @type {HTMLElement | null} */
      this.root = form.querySelector("[data-clock]");
      /** @type {ClockState} */
      this.state = guidebook.recall(form, "clock") || anew();
      /** The part for which the meeting offers the clock now. @type {MeetingPart | null} */
      this.offered = null;
      this.#begin();
      this.show();
    }

    get running() {
      return this.state.end > 0;
    }

    /** The time left for a part, in milliseconds. @param {MeetingPart} part */
    rest({ id, minutes }) {
      if (this.running && this.state.part?.id === id) return this.state.end - Date.now();
      return this.state.left[id] ?? minutes * MINUTE;
    }

    /** The part shown in the foot: the one whose time is running, or else the one offered. */
    get part() {
      const { part } = this.state;
      return !this.offered || (part && this.running && this.rest(part) > 0) ? part : this.offered;
    }

    /** Begins anew if the last meeting was on another day, as a tab may stay open between two. */
    #begin() {
      const last = Math.max(this.state.end, this.state.used);
      if (last < Date.now() && !guidebook.isToday(last)) this.state = anew();
      this.#tick();
    }

    /** @param {MeetingPart | null} part */
    offer(part) {
      this.offered = part;
      this.#begin();
      this.show();
    }

    // -- what the buttons do -----------------------------------------------------------------------------------------

    /** @param {MouseEvent} event @param {HTMLElement} button */
    pressed(event, button) {
      this.#begin();
      const { does } = button.dataset;
      const timer = button.closest("[data-timer]");
      const part = timer ? partOf(timer) : this.part;
      if (!part || (guidebook.again(event) && (does === "start" || does === "hide"))) return; // the second half of a double click
      if (does === "start") this.#turn(part);
      if (does === "more") this.#more(part);
      if (does === "again") this.#again(part);
      if (does === "hide" && timer) timer.toggleAttribute("data-hidden");
      this.#keep();
      if (button.checkVisibility()) return;
      const start = /** @type {HTMLElement | null | undefined} */ (this.root?.querySelector("[data-does='start']"));
      (start?.checkVisibility() ? start : guidebook.meetingOpener(this.form)).focus(); // a clock that was reset may be gone
    }

    /** Starts, pauses or resumes. @param {MeetingPart} part */
    #turn(part) {
      const runs = this.running && this.state.part?.id === part.id;
      this.#pause();
      if (!runs) this.#run(part, this.rest(part));
      this.#say(part, runs ? guidebook.say("worksheet.timer.paused") : guidebook.say("worksheet.timer.running"));
      guidebook.chime.ready();
    }

    #pause() {
      const { part } = this.state;
      if (part && this.running) this.state.left[part.id] = this.rest(part);
      this.state.end = 0;
    }

    /** @param {MeetingPart} part @param {number} rest */
    #run(part, rest) {
      this.state.part = part;
      this.state.end = Date.now() + rest;
      this.#up = rest <= 0;
    }

    /** Adds time, from now on if the time was up. @param {MeetingPart} part */
    #more(part) {
      const rest = Math.max(this.rest(part), 0) + MORE * MINUTE;
      if (this.running && this.state.part?.id === part.id) this.#run(part, rest);
      else {
        this.state.left[part.id] = rest;
        if (!this.running) this.state.part = part;
      }
      this.#say(part, guidebook.say("worksheet.timer.more", { count: MORE }));
    }

    /** @param {MeetingPart} part */
    #again(part) {
      if (this.state.part?.id === part.id) {
        this.#pause();
        this.state.part = null;
      }
      delete this.state.left[part.id];
      this.#say(part, "");
    }

    /** Remembers the time in this tab. */
    #keep() {
      const { part, left } = this.state;
      this.state.used = Date.now();
      guidebook.remember(this.form, "clock", part || Object.keys(left).length ? this.state : null);
      this.#tick();
      this.show();
    }

    #tick() {
      clearInterval(this.#ticking);
      if (!this.running) return;
      this.#ticking = setInterval(() => {
        this.#begin(); // a laptop may have slept
        this.show();
      }, 250);
    }

    // -- what is shown -----------------------------------------------------------------------------------------------

    show() {
      const { part } = this;
      const { part: own } = this.state;
      if (this.running && own && this.rest(own) <= 0 && !this.#up) {
        this.#up = true;
        this.#say(own, guidebook.say("worksheet.timer.up"));
        guidebook.chime.ring();
      }
      for (const timer of this.form.querySelectorAll("[data-timer]")) this.#paint(timer, partOf(timer));
      if (!this.root) return;
      this.root.hidden = !part;
      if (!part) return;
      this.#paint(this.root, part);
      write(/** @type {Element} */ (this.root.querySelector("[data-clock-part]")), part.label);
      this.root.toggleAttribute("data-elsewhere", part.id !== this.offered?.id);
    }

    /** @param {HTMLElement} root @param {MeetingPart} part */
    #paint(root, part) {
      /** @param {string} does */
      const button = (does) => root.querySelector(`[data-does="${does}"]`);
      const rest = this.rest(part);
      const runs = this.running && this.state.part?.id === part.id;
      const begun = this.state.left[part.id] !== undefined;
      const start = runs ? guidebook.say("worksheet.timer.pause") : begun ? guidebook.say("worksheet.timer.go_on") : guidebook.say("worksheet.timer.start");
      root.dataset.state = runs ? (rest > 0 ? "running" : "over") : begun ? "paused" : "ready";
      write(/** @type {Element} */ (root.querySelector("[data-face]")), face(rest));
      write(/** @type {Element} */ (button("start")), start);
      const hide = button("hide");
      if (hide) write(hide, "hidden" in root.dataset ? guidebook.say("worksheet.timer.show") : guidebook.say("worksheet.timer.hide"));
    }

    /** Announces something once to screen readers, at the part and in the foot. @param {MeetingPart} part @param {string} words */
    #say(part, words) {
      const timer = [...this.form.querySelectorAll("[data-timer]")].find((each) => each.id === part.id);
      const seen = timer?.checkVisibility() ? timer : this.root;
      for (const each of [timer, this.root]) {
        const said = each?.querySelector("[data-said]");
        if (said) write(said, each === seen ? words : "");
      }
    }
  }

  /** @param {HTMLElement} timer @returns {MeetingPart} */
  function partOf(timer) {
    return { id: timer.id, label: timer.dataset.part || "", minutes: Number(timer.dataset.timer) };
  }

  /** @type {WeakMap<HTMLFormElement, Clock>} */
  const clocks = new WeakMap();
  /** @param {HTMLFormElement} form */
  const clockOf = (form) => {
    const clock = clocks.get(form) || new Clock(form);
    clocks.set(form, clock);
    return clock;
  };
  guidebook.clockOf = clockOf;
  guidebook.timerPart = partOf;

  guidebook.meetingOpener = (form) => {
    const seen = [...form.querySelectorAll("[data-meeting]")].find((each) => each.checkVisibility());
    return seen || /** @type {HTMLElement} */ (form.querySelector("[data-more] > summary")); // on a narrow page it is in the menu
  };

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest(":is([data-timer], [data-clock]) [data-does]");
    const form = button ? button.closest("form") : null;
    if (button && form) clockOf(form).pressed(event, button);
  });
  for (const form of document.querySelectorAll("form.ws")) void guidebook.later().then(() => clockOf(/** @type {HTMLFormElement} */ (form)));
})();
