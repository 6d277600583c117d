/**
 * Lists what of a sheet has an answer, in more detail than its fields. No form needs it while being filled in: with this script
 * loaded, summaries have the details, and those written without it are made again from the sheet.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {any} answer @param {string} path @returns {string[]} */
  const within = (answer, path) =>
    [answer].flat().filter(guidebook.isGroup).flatMap((part) =>
      Object.entries(part).flatMap(([id, each]) => {
        if (id === "row") return [`${path}${each}`];
        return guidebook.count(each) ? [path + id, ...within(each, `${path}${id}/`)] : [];
      }),
    );

  guidebook.answered = (answers) => [...new Set(within(answers, ""))];
})();
