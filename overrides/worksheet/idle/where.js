/** Says where the answers of a sheet are. */
(function () {
  "use strict";

  const { guidebook } = window;

  const hours = guidebook.HOURS; // known from the build, as browsers take long to learn how a language writes the time of day

  /** @param {string} iso @returns {string} the time of day, as the page's language writes it */
  function clock(iso) {
    const time = new Date(iso);
    return hours[time.getHours()].replace("{minute}", String(time.getMinutes()).padStart(2, "0"));
  }

  /** @param {SheetKeeper} keeper */
  function inFile({ filed }) {
    if (!filed) return guidebook.say("worksheet.status.no_file");
    const time = clock(filed.at);
    return filed.changed ? guidebook.say("worksheet.status.changed_since", { time }) : guidebook.say("worksheet.status.in_file", { time });
  }

  guidebook.whereItIs = function (keeper) {
    const { base, conflicts, inJournal, pace, store, unsaved } = keeper;
    const file = inFile(keeper);
    const { trouble } = pace;
    if (trouble) {
      const full = inJournal ? guidebook.say("worksheet.status.full_held") : guidebook.say("worksheet.status.full_here");
      const failed = inJournal ? guidebook.say("worksheet.status.failed_held") : guidebook.say("worksheet.status.failed_here");
      return ["", guidebook.isFull(trouble) ? full : failed];
    }
    if (!store.lasting) return ["", `${guidebook.say("worksheet.status.none")} ${file}`];
    if (store.passing) return [guidebook.say("worksheet.status.passing"), `${guidebook.say("worksheet.status.passing_whole")} ${file}`];
    if (!pace.ready) return [guidebook.say("worksheet.status.opening"), guidebook.say("worksheet.status.opening_whole")];
    if (unsaved || conflicts.size) return [guidebook.say("worksheet.status.unsaved"), `${guidebook.say("worksheet.status.unsaved_whole")} ${file}`];
    if (!base) return [guidebook.say("worksheet.status.stays"), guidebook.say("worksheet.status.stays_whole")];
    const time = clock(base.updated);
    return [guidebook.say("worksheet.status.saved", { time }), `${guidebook.say("worksheet.status.saved_whole", { time })} ${file}`];
  };
})();
