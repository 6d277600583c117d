/**
 * Makes a link out of a sheet: the answers are in the fragment of the address, which is never sent to a server. The link leads
 * to the tool's page, which shows them before anything is saved (`worksheet/later/received.js`).
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const START = "#answers=";
  const PACKED = /#answers=([\w-]+)/;

  /** A sheet together with its team, if that has a name. @param {SavedSheet} sheet @returns {SavedSheet | WorkFile} */
  function withItsTeam(sheet) {
    const name = guidebook.teamOn(sheet);
    if (!name || sheet.answers["sheet-team"]) return sheet;
    const team = { id: sheet.team, name, profile: {}, updated: "" };
    return { format: "start-somewhere/work", version: 1, site: sheet.site, saved: sheet.updated, teams: [team], sheets: [sheet] };
  }

  guidebook.linkTo = async (address, sheet) => `${address}${START}${await guidebook.packed(JSON.stringify(withItsTeam(sheet)))}`;

  guidebook.isLinkToSheet = (text) => PACKED.test(text);

  guidebook.workInLink = async (text) => {
    const [, packed = ""] = text.match(PACKED) || [];
    const unpacked = await guidebook.unpacked(packed).catch(() => "");
    const read = (/** @type {string} */ words) => guidebook.workIn(words, guidebook.say("work.handing_over.link"));
    const work = read(unpacked);
    return work.sheets.length ? work : read(""); // which is refused with a message
  };
})();
