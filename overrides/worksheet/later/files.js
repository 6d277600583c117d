/** A sheet as a file: `{format, version, site, worksheet, revision, team, sheet, name, created, updated, answers}`. */
(function () {
  "use strict";

  const { guidebook } = window;

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
    const { sheets } = guidebook.workIn(await guidebook.textOf(file), file.name);
    const sheet = sheets.find((each) => each.worksheet === worksheet);
    if (sheet) return sheet;
    const other = sheets[0]?.name || sheets[0]?.worksheet || "";
    const why = guidebook.say("worksheet.files.of_another", { other: other.slice(0, 80), title });
    throw new Error(guidebook.say("work.reading.refused", { file: file.name, why }));
  };
})();
