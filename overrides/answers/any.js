/**
 * An answer of unknown shape: its field is gone, or it does not fit the field. It is put into words by what it consists of, and
 * no field shows it.
 */
(function () {
  "use strict";
  const { guidebook } = window;
  const { inWords, isGroup, partsInWords, shapes } = guidebook;
  const nameless = { shape: "any", label: "" };
  const PARTS = { checked: nameless, option: nameless }; // their names mean nothing to readers

  shapes.any = {
    fits: () => true,
    words(answer, { labels }) {
      if (Array.isArray(answer)) return answer.map((each) => inWords(each)).filter(Boolean).join("; ");
      if (!isGroup(answer)) return labels && Object.hasOwn(labels, answer) ? labels[answer] : String(answer ?? "");
      const { row, ...parts } = answer;
      return partsInWords(parts, PARTS);
    },
    join({ parts }, ...states) {
      const given = states.slice(1).filter((each) => each !== undefined);
      if (given.every(Array.isArray)) return guidebook.mergeLists(parts, ...states);
      return given.every(isGroup) ? guidebook.mergeGroups(parts, ...states) : undefined;
    },
    read: () => undefined,
    write: (_, answer) => answer,
  };
})();
