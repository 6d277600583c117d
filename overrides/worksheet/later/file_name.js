/** How the file of a sheet is called: a name in any script stays readable, on every system and in every cloud folder. */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const MOST = 120; // bytes of the team's part; systems take 255 for the whole name, and some letters need four each

  /**
   * A team's name as a part of a file's name: its letters and digits as they are, and a hyphen for all between them.
   * @param {string} team
   */
  function part(team) {
    const seen = team.normalize("NFC").replace(/\p{Cf}/gu, "");
    const bytes = new TextEncoder();
    let fits = "";
    for (const letter of guidebook.letters((seen.match(/[\p{L}\p{M}\p{N}]+/gu) || []).join("-"))) {
      if (bytes.encode(fits + letter).length > MOST) break;
      fits += letter;
    }
    return fits.replace(/-$/, "");
  }

  // It begins with the worksheet's id, so never with a dot, and is no name that a system keeps for itself.
  guidebook.fileName = function (worksheet, team, date) {
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
    return [worksheet, part(team), day].filter(Boolean).join("-") + ".json";
  };
})();
