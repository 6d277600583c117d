/**
 * What is true of answers whatever their kind: whether two are the same, how many there are, and how they read as words.
 * Answers are plain data, by the ids of their fields; nothing here touches the page or the store.
 */
(function () {
  "use strict";

  const NAMES = new Set(["row", "checked", "option"]); // what names a part of an answer, and is none itself

  /** @param {unknown} value @returns {value is Group} */
  const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /**
   * An answer as text, whatever the order of its parts; none is the same as nothing.
   * @param {any} answer
   * @returns {string}
   */
  function canonical(answer) {
    if (typeof answer !== "object" || answer === null) return JSON.stringify(answer ?? null);
    return JSON.stringify(answer, (_, part) =>
      isGroup(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
    );
  }

  /**
   * @param {any} one
   * @param {any} other
   * @returns {boolean} whether two answers say the same
   */
  const same = (one, other) => one === other || canonical(one) === canonical(other);

  /**
   * How many answers someone gave: each text, each choice, and each tick.
   * @param {any} answer an answer, or all of a sheet
   * @returns {number}
   */
  function count(answer) {
    if (answer === undefined || answer === null || answer === "") return 0;
    if (Array.isArray(answer)) return answer.reduce((sum, each) => sum + count(each), 0);
    if (!isGroup(answer)) return 1;
    return Object.entries(answer).reduce((sum, [name, part]) => sum + (name === "row" ? 0 : count(part)), 0);
  }

  /**
   * An answer as a person reads it, whatever its shape.
   * @param {any} answer
   * @returns {string}
   */
  function inWords(answer) {
    if (Array.isArray(answer)) return answer.map(inWords).filter(Boolean).join("; ");
    if (!isGroup(answer)) return answer === undefined || answer === null ? "" : String(answer);
    return Object.entries(answer)
      .map(([name, part]) => [name, name === "row" ? "" : inWords(part)])
      .filter(([, words]) => words)
      .map(([name, words]) => (NAMES.has(name) ? words : `${name.replaceAll("-", " ")}: ${words}`))
      .join(", ");
  }

  /** Whether a record holds a sheet, and is not damaged. @param {any} record @returns {record is SheetRecord} */
  const holdsSheet = (record) => Number.isInteger(record?.saves) && isGroup(record.content?.answers) && isGroup(record.pages);

  /**
   * Puts an answer among others, or takes it away.
   * @param {Answers} answers
   * @param {string} id
   * @param {any} answer none, if undefined or null
   */
  function put(answers, id, answer) {
    if (answer === undefined || answer === null) delete answers[id];
    else answers[id] = answer;
  }

  window.guidebook = /** @type {Guidebook} */ ({ isGroup, canonical, same, count, inWords, holdsSheet, put });
})();
