/**
 * A sheet as a link: its answers stand in the part of the address that no server is ever sent. The link leads to the tool's
 * page, which shows what came before anything is kept (`worksheet/later/received.js`).
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const START = "#answers=";
  const PACKED = /#answers=([\w-]+)/;

  guidebook.linkTo = async (address, sheet) => `${address}${START}${await guidebook.packed(JSON.stringify(sheet))}`;

  guidebook.isLinkToSheet = (text) => PACKED.test(text);

  guidebook.sheetInLink = async (text) => {
    const [, packed = ""] = text.match(PACKED) || [];
    const name = guidebook.say("work.handing_over.link");
    const unpacked = await guidebook.unpacked(packed).catch(() => ""); // which is refused below, in words
    const [sheet] = guidebook.workIn(unpacked, name).sheets;
    return sheet;
  };
})();
