/** Describes sheets and times in a line. */
(function () {
  "use strict";
  const { guidebook } = window;
  const lang = document.documentElement.lang || undefined;
  const DAY = 86_400_000;
  const WEEK = 7;
  const clock = new Intl.DateTimeFormat(lang, { timeStyle: "short" });
  const day = new Intl.DateTimeFormat(lang, { dateStyle: "medium" });
  const full = new Intl.DateTimeFormat(lang, { dateStyle: "full" });
  const ago = new Intl.RelativeTimeFormat(lang, { numeric: "auto" });

  /** @param {Date} moment */
  const midnight = (moment) => new Date(moment).setHours(0, 0, 0, 0);

  guidebook.dayInFull = (moment) => full.format(moment);

  guidebook.lately = (iso) => {
    const moment = new Date(iso);
    if (Number.isNaN(moment.valueOf())) return ""; // a damaged record has no time
    const days = Math.round((midnight(new Date()) - midnight(moment)) / DAY);
    if (days < 0 || days >= WEEK) return day.format(moment);
    const said = ago.format(-days, "day");
    return days ? said : guidebook.say("parts.our_work.today", { day: said, time: clock.format(moment) });
  };

  /** @param {Filed | null} filed */
  guidebook.fileWords = function (filed) {
    if (!filed) return guidebook.say("parts.our_work.tools.no_file");
    return filed.changed ? guidebook.say("parts.our_work.tools.changed_since") : guidebook.say("parts.our_work.tools.in_file");
  };

  /** @param {string} name @param {string} words */
  const span = (name, words) => Object.assign(document.createElement("span"), { className: name, textContent: words });

  guidebook.told = (sheet, asked) => {
    const { done, all, state } = guidebook.progress(sheet, asked);
    const far = {
      none: guidebook.say("parts.our_work.tools.states.none"),
      begun: done ? guidebook.say("parts.our_work.tools.answered", { done, all }) : guidebook.say("parts.our_work.tools.states.begun"),
      filled: guidebook.say("parts.our_work.tools.states.filled"),
    }[state];
    const when = guidebook.say("parts.our_work.tools.changed", { when: guidebook.lately(sheet.updated) });
    const between = guidebook.say("parts.our_work.joined");
    const said = span("gb-work__words", [far, when].join(between));
    said.append(span("gb-work__file", between + guidebook.fileWords(sheet.filed))); // a board need not know that
    return said;
  };
})();
