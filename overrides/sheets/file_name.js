/** Names files: a name in any script stays readable, on every system and in every cloud folder. */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const MOST = 120; // bytes for the names in it; systems allow 255 for the whole, and some letters need four each

  /**
   * Names that people gave, as part of a file name: letters and digits stay, and everything between them becomes a hyphen.
   * @param {string} names
   */
  function part(names) {
    const seen = names.normalize("NFC").replace(/\p{Cf}/gu, "");
    const bytes = new TextEncoder();
    let fits = "";
    for (const letter of guidebook.letters((seen.match(/[\p{L}\p{M}\p{N}]+/gu) || []).join("-"))) {
      if (bytes.encode(fits + letter).length > MOST) break;
      fits += letter;
    }
    return fits.replace(/-$/, "");
  }

  // It begins with an id of ours, so never with a dot, and is not a name reserved by any system.
  guidebook.fileName = function (what, names, date, ending) {
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
    return [what, part(names.filter(Boolean).join(" ")), day].filter(Boolean).join("-") + `.${ending}`;
  };
})();
