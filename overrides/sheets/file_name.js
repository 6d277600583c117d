/** How files are called: a name in any script stays readable, on every system and in every cloud folder. */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  const MOST = 120; // bytes of the names in it; systems take 255 for the whole, and some letters need four each

  /**
   * Names of people's as a part of a file's name: their letters and digits as they are, and a hyphen for all between them.
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

  // It begins with an id of ours, so never with a dot, and is no name that a system keeps for itself.
  guidebook.fileName = function (what, names, date, ending) {
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
    return [what, part(names.filter(Boolean).join(" ")), day].filter(Boolean).join("-") + `.${ending}`;
  };
})();
