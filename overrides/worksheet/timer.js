/**
 * A countdown that can be begun, paused, given more time, begun anew and hidden. It never stops anyone from typing, and
 * nothing happens when the time is up except that it says so.
 *
 * The markup is in parts.html (`timer`): an element `[data-timer]` with its minutes. Time is taken from the clock, so that
 * a sleeping tab does not make it slow.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  const MORE = 2; // minutes that are added at once

  /** @param {HTMLElement} root an element `[data-timer="<minutes>"]` */
  guidebook.mountTimer = function (root) {
    /** @param {string} part */
    const find = (part) => /** @type {HTMLElement} */ (root.querySelector(part));
    const face = find("[data-face]");
    const words = find("[data-said]"); // for screen readers: begun, paused, time is up; not every second
    /** @param {string} does */
    const button = (does) => find(`[data-does="${does}"]`);
    const whole = Number(root.dataset.timer) * 60_000;
    let left = whole; // milliseconds, when it stands still
    let end = 0; // when it runs: the moment at which the time is up
    let ticking = 0;
    let over = false; // whether it was said that the time is up

    const running = () => end > 0;
    const rest = () => (running() ? end - Date.now() : left);

    function show() {
      const seconds = Math.ceil(Math.abs(rest()) / 1000) * (rest() < 0 ? -1 : 1);
      const [minutes, part] = [Math.floor(Math.abs(seconds) / 60), Math.abs(seconds) % 60];
      face.textContent = `${seconds < 0 ? "+" : ""}${minutes}:${String(part).padStart(2, "0")}`;
      root.dataset.state = running() ? (seconds > 0 ? "running" : "over") : left < whole ? "paused" : "ready";
      button("start").textContent = running() ? guidebook.say("worksheet.timer.pause") : left < whole ? guidebook.say("worksheet.timer.go_on") : guidebook.say("worksheet.timer.start");
      const up = running() && seconds <= 0;
      if (up && !over) words.textContent = guidebook.say("worksheet.timer.up");
      over = up;
    }

    /** @param {boolean} on */
    function run(on) {
      if (on === running()) return;
      if (on) end = Date.now() + left;
      else [left, end] = [rest(), 0];
      clearInterval(ticking);
      if (on) ticking = setInterval(show, 250);
      words.textContent = on ? guidebook.say("worksheet.timer.running") : guidebook.say("worksheet.timer.paused");
      show();
    }

    root.hidden = false;
    root.addEventListener("click", (event) => {
      const does = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.does;
      if (guidebook.again(event) && (does === "start" || does === "hide")) return; // the other half of a double click
      if (does === "start") run(!running());
      if (does === "more") {
        if (running()) end = Math.max(end, Date.now()) + MORE * 60_000;
        else left = Math.max(left, 0) + MORE * 60_000;
        words.textContent = guidebook.say("worksheet.timer.more", { count: MORE });
      }
      if (does === "again") {
        run(false);
        left = whole;
        words.textContent = "";
      }
      if (does === "hide") {
        const hidden = root.toggleAttribute("data-hidden");
        button("hide").textContent = hidden ? guidebook.say("worksheet.timer.show") : guidebook.say("worksheet.timer.hide");
      }
      if (does) show();
    });
    show();
  };
})();
