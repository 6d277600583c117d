/** A sheet of a tool's page, to and from a file (see work/file.js and work/reading.js). */
(function () {
  "use strict";

  const { guidebook } = window;

  /** Saves the sheet to a file, as it is at this moment. */
  guidebook.saveSheet = async function (keeper, view, as = "html") {
    const { sheet } = keeper;
    keeper.filed = { at: sheet.updated, changed: false }; // before anything more is typed
    const { name, type, text } = await guidebook.fileOf(sheet, as, view.types);
    guidebook.download(text, name, type);
    await keeper.save();
    return name;
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
    const { sheets } = guidebook.workIn(await guidebook.textOf(file), file.name);
    const sheet = sheets.find((each) => each.worksheet === worksheet);
    if (sheet) return sheet;
    const other = sheets[0]?.name || sheets[0]?.worksheet || "";
    const why = guidebook.say("worksheet.files.of_another", { other: other.slice(0, 80), title });
    throw new Error(guidebook.say("work.reading.refused", { file: file.name, why }));
  };
})();
