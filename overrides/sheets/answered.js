/**
 * What of a sheet has an answer, more closely than by its fields. No form needs it to be filled in: what is kept in short is told so
 * where there is this script, and what was kept without is read anew there.
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
