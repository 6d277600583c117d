/**
 * A sheet as a link: its answers stand in the part of the address that no server is ever sent. The link leads to the tool's
 * page, which shows what came before anything is kept (`worksheet/later/received.js`).
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const START = "#answers=";
  const PACKED = /#answers=([\w-]+)/;

  /** A sheet with the team whose it is, where that has a name. @param {SavedSheet} sheet @returns {SavedSheet | WorkFile} */
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
    const unpacked = await guidebook.unpacked(packed).catch(() => ""); // which is refused, in words
    return guidebook.workIn(unpacked, guidebook.say("work.handing_over.link"));
  };
})();
