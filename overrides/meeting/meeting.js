/**
 * The meeting view: one step at a time, large enough for the back of a room (steps.js decides what a step is). It only changes
 * how the page looks; the form, its answers and how they are saved stay the same.
 *
 * It is an entry of its own in the browser's history: "Back" leaves the view and not the page, and a reload comes back to it.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const page = document.documentElement;
  const DUE = ".ws-section:not([hidden]), [data-when]:not([hidden])";
  const ASKS = "input, textarea, select, svg";
  const WINDOW = 0.85; // the share of the screen that a key scrolls by

  /** @type {Meeting | null} */
  let meeting = null;

  /** @param {Element} within @param {string} selector */
  const find = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

  class Meeting {
    /** @type {MeetingStep} */
    now;
    #due = 0; // sections and questions
    #begins = true; // whether the reader went to the first step of a section

    /** @param {HTMLFormElement} form */
    constructor(form) {
      this.form = form;
      page.dataset.meeting = "";
      form.dataset.meets = "";
      this.foot = find(form, "[data-foot]");
      this.steps = new guidebook.MeetingSteps(form);
      this.clock = guidebook.clockOf(form);
      this.agenda = new guidebook.MeetingAgenda(form, this.clock);
      find(form, "[data-full-screen]").hidden = !document.fullscreenEnabled;
      find(form, "[data-sound]").setAttribute("aria-pressed", String(guidebook.chime.on));
      this.cover(guidebook.recall(form, "cover") === true); // a reload shows nobody what was covered
      this.high = this.foot.offsetHeight; // the height for which the steps were made
      const all = this.steps.all();
      this.now = all[this.#before(all)];
      this.show(this.now);
      this.footed = new ResizeObserver(() => this.#fit());
      this.footed.observe(this.foot);
    }

    /** The height of the foot has changed, and with it the room for the step. */
    #fit() {
      if (this.high === this.foot.offsetHeight) return;
      this.high = this.foot.offsetHeight;
      this.steps.changed();
      this.turn(0);
    }

    /** The step where the meeting left off. @param {MeetingStep[]} all */
    #before(all) {
      const { section = "", step = 0 } = guidebook.recall(this.form, "step") || {};
      const first = all.findIndex((each) => named(each.section) === section);
      const there = all.filter((each) => named(each.section) === section).length;
      return first < 0 ? 0 : first + Math.min(step, there - 1);
    }

    /** The current step. Steps may have been made again since it was shown. @param {MeetingStep[]} all */
    #at(all) {
      const { section, shown } = this.now;
      const pieces = shown.flat();
      // Words before a question may be on the step before it by now; but who was at a section's beginning stays there.
      const question = pieces.find((each) => each.matches(ASKS) || each.querySelector(ASKS));
      const first = (!this.#begins && question) || pieces[0];
      const same = all.findIndex((each) => each.shown === shown);
      const holds = (/** @type {Element | null} */ one) => all.findIndex((each) => each.shown.flat().some((element) => element.contains(one) || one?.contains(element)));
      const focused = document.activeElement?.closest(".ws-section") === section ? holds(document.activeElement) : -1; // what someone works on stays in sight
      const inIt = all.findIndex((each) => each.section === section);
      return [same, focused, holds(first), inIt].find((each) => each >= 0) ?? 0;
    }

    /** @param {number} by how many steps; 0: the current one, made again */
    turn(by) {
      const all = this.steps.all();
      const to = all[Math.min(Math.max(this.#at(all) + by, 0), all.length - 1)];
      if (by) this.show(to);
      else this.#look(to, all);
    }

    /** @param {MeetingStep} step */
    show(step) {
      const all = this.steps.all();
      this.#begins = step === all.find((each) => each.section === step.section);
      this.#look(step, all);
      heading(step.section);
      find(this.form, "[data-meeting-said]").textContent = find(this.form, "[data-meeting-place]").textContent; // a heading that has the focus already is not said again
      scrollTo(0, 0);
    }

    /** @param {MeetingStep} step @param {MeetingStep[]} all */
    #look(step, all) {
      this.steps.show(step);
      this.now = step;
      this.#due = this.form.querySelectorAll(DUE).length;
      const at = all.indexOf(step);
      const title = find(step.section, "h2, h3").textContent.trim();
      find(this.form, "[data-meeting-place]").textContent = guidebook.say("worksheet.meeting.place", { number: at + 1, all: all.length, title });
      find(this.form, "[data-turn='-1']").toggleAttribute("disabled", at < 1);
      find(this.form, "[data-turn='1']").toggleAttribute("disabled", at === all.length - 1);
      const inIt = all.filter((each) => each.section === step.section);
      guidebook.remember(this.form, "step", { section: named(step.section), step: inIt.indexOf(step) });
      const part = this.agenda.partWith(step.shown.flat()[0] || step.section); // in a window without room nothing is shown
      this.agenda.enter(part);
      const timer = [...step.section.querySelectorAll("[data-timer]")].find((each) => !each.closest("[data-off]"));
      this.clock.offer(timer ? guidebook.timerPart(timer) : part?.minutes ? part : null);
    }

    /** Scrolls first if the step is longer than the screen, and turns at its end. @param {number} by */
    page(by) {
      const { scrollHeight, clientHeight } = page;
      const rest = by > 0 ? scrollHeight - clientHeight - scrollY : scrollY;
      if (rest > 4) return scrollBy(0, by * Math.min(rest, WINDOW * (clientHeight - this.foot.offsetHeight)));
      this.turn(by);
      if (by < 0) scrollTo(0, page.scrollHeight);
    }

    /** Something was answered, so other questions may have appeared. @param {EventTarget | null} target */
    changed(target) {
      const same = this.form.querySelectorAll(DUE).length === this.#due;
      this.steps.changed(same ? target : null);
      if (!same) this.turn(0);
    }

    /** @param {boolean} on */
    cover(on) {
      guidebook.cover(this.form, on);
      guidebook.remember(this.form, "cover", on || null);
      find(this.form, "[data-cover]")?.setAttribute("aria-pressed", String(on));
    }

    end() {
      this.footed.disconnect();
      this.steps.end();
      this.cover(false);
      this.clock.offer(null);
      delete page.dataset.meeting;
      delete this.form.dataset.meets;
      if (document.fullscreenElement) void document.exitFullscreen();
      guidebook.meetingOpener(this.form).focus();
    }
  }

  /** The name under which a section is remembered. @param {HTMLElement} section */
  const named = (section) => section.getAttribute("aria-labelledby") || "";

  /** @param {HTMLElement} section */
  function heading(section) {
    const title = find(section, "h2, h3");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }

  // -- in and out ------------------------------------------------------------------------------------------------------

  /** @param {HTMLFormElement} form */
  function begin(form) {
    if (!window.history.state?.meeting) window.history.pushState({ ...window.history.state, meeting: form.id }, "");
    meeting = new Meeting(form);
  }

  /** A private sheet is shown to others only after a question. @param {HTMLElement} button @param {HTMLFormElement} form */
  async function ask(button, form) {
    const caution = form.querySelector(".ws-private")?.textContent;
    if (!("asksFirst" in button.dataset) || !caution) return begin(form);
    await guidebook.ready; // until then, the sheet may need the notice to say what it waits for
    const notice = new guidebook.Notice(find(form, "[data-notice]"));
    const go = () => {
      notice.tell("");
      begin(form);
    };
    notice.tell(caution.trim(), [[guidebook.say("worksheet.meeting.all_the_same"), go]]);
    find(form, "[data-message] button").focus();
  }

  function end() {
    meeting?.end();
    meeting = null;
  }

  function leave() {
    end();
    if (window.history.state?.meeting) window.history.back();
  }

  /** Opens or closes the view as this entry of the browser's history says. */
  function follow() {
    const form = document.getElementById(window.history.state?.meeting || "");
    if (!form) end();
    else if (!meeting) begin(/** @type {HTMLFormElement} */ (form));
  }

  window.addEventListener("popstate", follow);
  void Promise.all([guidebook.meetingView(), guidebook.ready]).then(follow); // with its style, by which steps are made

  // -- buttons and keys ------------------------------------------------------------------------------------------------

  /** @param {Meeting} now @param {HTMLElement} button */
  function press(now, button) {
    const { form } = now;
    if (button.dataset.turn) now.turn(Number(button.dataset.turn));
    if ("meetingEnd" in button.dataset) leave();
    if ("cover" in button.dataset) now.cover(!form.hasAttribute("data-covered"));
    if ("fullScreen" in button.dataset) void (document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen());
    if ("agendaOpen" in button.dataset) now.agenda.open((part) => to(now, part.element));
    if ("agendaClose" in button.dataset) now.agenda.dialog.close();
    if ("sound" in button.dataset) {
      guidebook.chime.turn();
      button.setAttribute("aria-pressed", String(guidebook.chime.on));
    }
  }

  /** The first step of a part. @param {Meeting} now @param {Element} element */
  function to(now, element) {
    const holds = (/** @type {Element} */ each) => each === element || each.contains(element) || element.contains(each);
    const step = now.steps.all().find((each) => each.shown.flat().some(holds));
    if (step) now.show(step);
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (!button || !(button.form instanceof HTMLFormElement)) return;
    if (meeting) press(meeting, button);
    else if ("meeting" in button.dataset) void ask(button, button.form);
  });
  for (const name of ["input", "guidebook:rows"]) document.addEventListener(name, ({ target }) => meeting?.changed(target));
  guidebook.followUps.push((form, element) => form === meeting?.form && !element && meeting.changed(null)); // shown anew, such as what another tab has saved
  document.addEventListener("keydown", (event) => {
    const does = meeting && guidebook.meetingKey(event);
    if (!meeting || !does) return;
    event.preventDefault();
    const [what, by] = does;
    if (what === "leave") leave();
    else if (what === "stop") heading(meeting.now.section);
    else meeting[what](by);
  });

  // -- what else changes how much fits ---------------------------------------------------------------------------------

  function cutAnew() {
    meeting?.steps.changed();
    meeting?.turn(0);
  }
  window.addEventListener("resize", cutAnew);
  void document.fonts.ready.then(cutAnew);
  document.addEventListener("fullscreenchange", () => {
    for (const each of document.querySelectorAll("[data-full-screen]")) each.setAttribute("aria-pressed", String(Boolean(document.fullscreenElement)));
  });
})();
