/** Saves the sheet of a page to a file (see sheets/file.js and sheets/reading.js). */
(function () {
  "use strict";

  const { guidebook } = window;

  /** Saves the sheet to a file, as it is now. */
  guidebook.saveSheet = async function (keeper, view, as = "html") {
    const { sheet } = keeper;
    keeper.filed = { at: sheet.updated, changed: false }; // before anything more is typed
    const { name, type, text } = await guidebook.fileOf(sheet, as, view.types);
    guidebook.download(text, name, type);
    await keeper.save();
    return name;
  };
})();
