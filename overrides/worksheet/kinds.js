/**
 * What every field can do: reads the answers of a sheet from its fields, and shows answers in them.
 *
 * A kind of field is `guidebook.kinds.<kind> = {shape, …}`: its answers are of a *shape*, which reads and shows them (see
 * `overrides/answers/`). What else there is to do is the kind's own:
 *   mount     sets up what native controls cannot do alone; safe to call twice
 *   shown     called when another answer has been shown
 *   ids       returns the ids of an answer that other fields may wait for
 * It may also replace any of the shape's own:
 *   read      returns the answer, or undefined if there is none
 *   write     shows an answer (undefined for none) and returns the parts that it cannot show
 *   describe  returns the type of the answer, besides its shape and label
 * Kinds never touch the storage; the storage never touches the page.
 */
(function () {
  "use strict";

  /** @type {Record<string, Kind>} */
  const kinds = {};

  /** Elements that contain fields of their own: a sheet, a row, or a field made of others. */
  const SCOPE = "[data-row], [data-field], form";

  const guidebook = Object.assign(window.guidebook, {
    kinds,
    does,
    own,
    nearest,
    /** @type {Guidebook["followUps"]} */
    followUps: [],
    follow: (/** @type {HTMLElement} */ form, /** @type {HTMLElement | undefined} */ element) => {
      for (const each of guidebook.followUps) each(form, element);
    },
    readField,
    readFields,
    readAll,
    holdsNothing: (/** @type {HTMLElement} */ scope) => !Object.keys(readAll(scope)).length,
    writeAs,
    writeField,
    writeFields,
    writeAll,
    mountAll,
  });
  const { shapes, some } = guidebook;

  /** @type {Map<Kind | undefined, Partial<Shape & Kind>>} */
  const found = new Map();

  /**
   * The functions of a field: those of its kind, and otherwise those of its answer's shape.
   * @param {HTMLElement} root
   */
  function does(root) {
    const kind = kinds[root.dataset.kind || ""];
    const known = found.get(kind) || { ...shapes[kind?.shape || ""], ...kind };
    found.set(kind, known);
    return known;
  }

  /**
   * The fields directly in a scope, not inside another row or field.
   * @param {HTMLElement} scope
   */
  function own(scope) {
    return [...scope.querySelectorAll("[data-field]")].filter((root) => root.parentElement?.closest(SCOPE) === scope);
  }

  /**
   * The field with an id that is nearest to an element: in the same row, in one around it, or in the sheet. This is how one
   * field refers to another.
   * @param {HTMLElement} element
   * @param {string | undefined} id
   * @returns {HTMLElement | undefined}
   */
  function nearest(element, id) {
    const scope = id && element.parentElement?.closest("[data-row], form");
    return scope ? own(scope).find((root) => root.dataset.field === id) || nearest(scope, id) : undefined;
  }

  /** @param {HTMLElement} root */
  function readField(root) {
    return does(root).read?.(root);
  }

  /** @param {HTMLElement[]} roots */
  function readFields(roots) {
    /** @type {Group} */
    const answers = {};
    for (const root of roots) {
      const answer = readField(root);
      if (answer !== undefined) answers[root.dataset.field || ""] = answer;
    }
    return answers;
  }

  /** @param {HTMLElement} scope */
  function readAll(scope) {
    return readFields(own(scope));
  }

  /**
   * Shows an answer by a shape; one that does not fit it is not shown.
   * @param {Pick<Shape, "fits" | "write">} shape
   * @param {HTMLElement} root
   * @param {Answer | undefined} answer
   */
  function writeAs({ fits, write }, root, answer) {
    if (answer === undefined || fits(answer))
      try {
        return some(write(root, answer));
      } catch {
        // It holds something unforeseen: none of it is shown.
      }
    write(root, undefined);
    return answer;
  }

  /**
   * Shows an answer in a field (undefined for none).
   * @param {HTMLElement} root
   * @param {Answer | undefined} answer
   * @returns {Answer | undefined} the parts that the field cannot show
   */
  function writeField(root, answer) {
    const field = /** @type {Shape & Kind} */ (does(root));
    if (!field.write) return answer;
    const rest = writeAs(field, root, answer ?? undefined);
    field.shown?.(root);
    return rest;
  }

  /**
   * Shows answers in fields, and clears those fields for which there is none.
   * @param {HTMLElement[]} roots
   * @param {Group} answers
   * @returns {Group} what no field could show, by field id
   */
  function writeFields(roots, answers) {
    const left = new Map(Object.entries(answers));
    for (const root of roots) {
      const id = root.dataset.field || "";
      const rest = writeField(root, left.get(id));
      left.delete(id);
      if (rest !== undefined) left.set(id, rest);
    }
    return Object.fromEntries(left);
  }

  /** @param {HTMLElement} scope @param {Group} answers */
  function writeAll(scope, answers) {
    return writeFields(own(scope), answers);
  }

  /**
   * Sets up every field in a part of the page. One that fails is reported, and the others still work.
   * @param {HTMLElement} part
   */
  function mountAll(part) {
    for (const root of part.querySelectorAll("[data-kind]")) {
      const { mount } = does(root);
      if (!mount || root.dataset.mounted) continue;
      root.dataset.mounted = "";
      try {
        mount(root);
      } catch (error) {
        console.error(`${part.closest("form")?.dataset.worksheet}: field "${root.dataset.field}" could not be set up`, error);
      }
    }
  }
})();
