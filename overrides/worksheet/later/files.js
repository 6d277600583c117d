/** A sheet as a file: `{format, version, site, worksheet, revision, team, sheet, name, created, updated, answers}`. */
(function () {
  "use strict";

  const LARGEST = 5_000_000;
  const DEEPEST = 40; // answers nest as deep as repeats do

  const guidebook = window.guidebook;
  const { isGroup, sheetFormat } = guidebook;

  /** Hand a sheet to the browser's downloads. */
  guidebook.saveFile = function (sheet, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(sheet, null, 1)], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  /** Ask for a file. Resolves to a File, or never when none is chosen. */
  guidebook.chooseFile = function () {
    return new Promise((resolve) => {
      const input = document.createElement("input");
      input.type = "file";
      // No `accept`: some phones and mail programs give the file another name, and would not let it be chosen.
      input.addEventListener("change", () => input.files?.[0] && resolve(input.files[0]));
      input.click();
    });
  };

  /**
   * Read a sheet of a given worksheet from a file.
   * @throws {Error} with a message for the reader; nothing has been changed then
   */
  guidebook.readFile = async function (file, worksheet, title) {
    const refuse = (/** @type {string} */ why) => {
      throw new Error(guidebook.say("worksheet.files.refused", { file: file.name, why }));
    };
    if (file.size > LARGEST) refuse(guidebook.say("worksheet.files.too_large"));
    let sheet;
    try {
      sheet = JSON.parse(await file.text(), (name, value) => (name === "__proto__" ? undefined : value));
    } catch {
      refuse(guidebook.say("worksheet.files.no_sheet"));
    }
    if (!isGroup(sheet) || sheet.format !== sheetFormat.format) refuse(guidebook.say("worksheet.files.no_sheet"));
    if (!Number.isInteger(sheet.version) || sheet.version < 1) refuse(guidebook.say("worksheet.files.damaged"));
    if (sheet.version > sheetFormat.version) refuse(guidebook.say("worksheet.files.newer"));
    if (sheet.worksheet !== worksheet)
      refuse(guidebook.say("worksheet.files.of_another", { other: String(sheet.name || sheet.worksheet).slice(0, 80), title }));
    const { answers, earlier = [] } = sheet;
    const whole = isGroup(answers) && Array.isArray(earlier) && earlier.every((each) => isGroup(each) && typeof each.field === "string");
    if (!whole || tooDeep([answers, earlier], DEEPEST)) refuse(guidebook.say("worksheet.files.damaged"));
    return sheet;
  };

  /** @param {unknown} value @param {number} levels @returns {boolean} */
  function tooDeep(value, levels) {
    if (typeof value !== "object" || value === null) return false;
    return !levels || Object.values(value).some((each) => tooDeep(each, levels - 1));
  }
})();
