/**
 * What works for answers of any shape: comparing two, counting them, and putting them into words. Answers are plain data, keyed
 * by the ids of their fields; nothing here touches the page or the store. What differs between shapes is in
 * `overrides/answers/`, one script for each.
 */
(function () {
  "use strict";

  /** The shapes of answers, by name; each is a script in `overrides/answers/`. @type {Record<string, Shape>} */
  const shapes = {};

  /** @param {unknown} value @returns {value is Group} */
  const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /**
   * An answer as text that does not depend on the order of its parts; undefined and null give the same.
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
   * How many answers someone gave: each text, choice and tick counts as one.
   * @param {any} answer one answer, or all answers of a sheet
   * @returns {number}
   */
  function count(answer) {
    if (answer === undefined || answer === null || answer === "") return 0;
    if (Array.isArray(answer)) return answer.reduce((sum, each) => sum + count(each), 0);
    if (!isGroup(answer)) return 1;
    return Object.entries(answer).reduce((sum, [name, part]) => sum + (name === "row" ? 0 : count(part)), 0);
  }

  /**
   * The shape of some answers to one field: that of the field's type, or `any` if one of them does not fit it.
   * @param {AnswerType | undefined} type
   * @param {any[]} answers undefined means no answer
   * @returns {Shape}
   */
  function shapeOf(type, ...answers) {
    const shape = type && shapes[type.shape];
    return shape && answers.every((each) => each === undefined || shape.fits(each)) ? shape : shapes.any;
  }

  /**
   * An answer in words, with labels in place of ids where they are known.
   * @param {any} answer
   * @param {AnswerType} [type]
   * @returns {string}
   */
  const inWords = (answer, type) => (some(answer) === undefined ? "" : shapeOf(type, answer).words(answer, type || {}));

  /**
   * The parts of an answer in words, each after its label.
   * @param {Group} answer
   * @param {Record<string, AnswerType>} [parts]
   */
  function partsInWords(answer, parts = {}) {
    const said = Object.entries(answer).map(([id, part]) => [parts[id]?.label ?? named(id), inWords(part, parts[id])]);
    return said.filter(([, words]) => words).map((each) => each.filter(Boolean).join(": ")).join(", ");
  }

  /** The label of an id, or the id itself in readable form. @param {unknown} id @param {Record<string, string>} [labels] */
  const named = (id, labels = {}) => (Object.hasOwn(labels, String(id)) && labels[String(id)]) || String(id).replaceAll("-", " ");

  /**
   * An answer without its empty parts; undefined if nothing is left.
   * @param {any} answer
   * @returns {any}
   */
  function some(answer) {
    if (Array.isArray(answer)) return answer.length ? answer : undefined;
    if (!isGroup(answer)) return answer ?? undefined;
    const parts = Object.entries(answer).filter(([, part]) => part !== undefined);
    return parts.length ? Object.fromEntries(parts) : undefined;
  }

  /** Whether a record holds a sheet, and is not damaged. @param {any} record @returns {record is SheetRecord} */
  const holdsSheet = (record) => Number.isInteger(record?.saves) && isGroup(record.content?.answers) && isGroup(record.pages);

  /**
   * Sets one of several answers, or removes it.
   * @param {Answers} answers
   * @param {string} id
   * @param {any} answer undefined and null remove it
   */
  function put(answers, id, answer) {
    if (answer === undefined || answer === null) delete answers[id];
    else answers[id] = answer;
  }

  window.guidebook = Object.assign(window.guidebook || {}, { shapes, shapeOf, isGroup, canonical, same, count, inWords, partsInWords, named, some, holdsSheet, put });
})();
