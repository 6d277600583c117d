/**
 * What every field can do, and how the answers of a sheet are read from its fields and shown in them.
 *
 * A kind of field is `guidebook.kinds.<kind> = {shape, …}`: its answers are of a *shape*, which reads and shows them (see
 * `overrides/answers/`), and what else there is to do is the kind's own:
 *   mount     sets up what native controls cannot do alone; safe to call twice
 *   shown     is told that another answer is shown
 *   ids       returns the ids of an answer that other fields may wait for
 * In place of the shape's own it may also have any of
 *   read      returns the answer, or undefined where nothing was answered
 *   write     shows an answer (undefined: none) and returns the parts of it that it cannot show
 *   describe  returns what is known of the answer besides its shape and label
 * Kinds never touch the storage; the storage never touches the page.
 */
(function () {
  "use strict";

  /** @type {Record<string, Kind>} */
  const kinds = {};

  /** Elements that hold fields of their own: a sheet, a row, or a field that is made of others. */
  const SCOPE = "[data-row], [data-field], form";

  const guidebook = Object.assign(window.guidebook, {
    kinds,
    does,
    mirror,
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
   * What can be done with a field: what its kind does, and else what the shape of its answer does.
   * @param {HTMLElement} root
   */
  function does(root) {
    const kind = kinds[root.dataset.kind || ""];
    const known = found.get(kind) || { ...shapes[kind?.shape || ""], ...kind };
    found.set(kind, known);
    return known;
  }

  /**
   * The fields that stand directly in a scope, not inside another row or field.
   * @param {HTMLElement} scope
   */
  function own(scope) {
    return [...scope.querySelectorAll("[data-field]")].filter((root) => root.parentElement?.closest(SCOPE) === scope);
  }

  /**
   * The field with an id that is nearest to an element: in the same row, in one around it, or in the sheet. Whatever one
   * field takes from another is found so.
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
   * Show an answer as one of a shape. What is not of the shape is not shown.
   * @param {Pick<Shape, "fits" | "write">} shape
   * @param {HTMLElement} root
   * @param {Answer | undefined} answer
   */
  function writeAs({ fits, write }, root, answer) {
    if (answer === undefined || fits(answer))
      try {
        return some(write(root, answer));
      } catch {
        // It holds what nobody foresaw: none of it is shown.
      }
    write(root, undefined);
    return answer;
  }

  /**
   * Show an answer in a field (undefined: none).
   * @param {HTMLElement} root
   * @param {Answer | undefined} answer
   * @returns {Answer | undefined} what of it the field cannot show
   */
  function writeField(root, answer) {
    const field = /** @type {Shape & Kind} */ (does(root));
    if (!field.write) return answer;
    const rest = writeAs(field, root, answer ?? undefined);
    field.shown?.(root);
    return rest;
  }

  /**
   * Show some answers in some fields, and nothing in those for which there is none.
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
   * Set up every field in a part of the page. One that fails is reported and does not keep the others from working.
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

  /**
   * Copy what a control holds into the element that is printed in its place: a control prints only what is in view. The
   * two are found by what they stand in, as other programs put nodes of their own beside and around controls.
   * @param {Control} control
   */
  function mirror(control) {
    const paper = control.closest(".ws-written")?.querySelector(".ws-mirror");
    if (!paper) return;
    const words = control instanceof HTMLSelectElement ? (control.value ? control.selectedOptions[0].textContent : "") : held(control);
    if (paper.textContent !== words) paper.textContent = words;
    paper.toggleAttribute("data-given", Boolean(words) && words === control.dataset.given);
  }

  /** What stands in a control; nothing but blanks is nothing. @param {Line} control */
  const held = (control) => (control.value.trim() ? control.value : "");

  /**
   * What was typed into a control, as it is; what stands there by itself (see given.js) was not.
   * @param {Line} control
   */
  function typed(control) {
    return control.value === control.dataset.given && !guidebook.readsGiven ? "" : held(control);
  }

  /**
   * The text control of a field, or the first one of a row.
   * @param {HTMLElement} root
   * @returns {Line | null}
   */
  function line(root) {
    return root.querySelector(".ws-line, .ws-lines");
  }

  /**
   * Put a text into a control, unless it is there: writing the same again would move the caret, and a blank that someone
   * is about to go on from would vanish.
   * @param {Line} control
   * @param {string} value
   */
  function set(control, value) {
    const words = value || control.dataset.given || "";
    if (words ? control.value !== words : held(control)) {
      control.value = words;
      guidebook.grow(control);
    }
    mirror(control);
  }

  /** The boxes and bubbles in a field. @param {HTMLElement} root */
  const ticks = (root) => [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[type=checkbox], input[type=radio]"))];

  /** The line for another answer than those that are printed. @param {HTMLElement} root @returns {Line | null} */
  const otherLine = (root) => root.querySelector("[data-other]");

  /** What stands on that line; undefined where there is none. @param {HTMLElement} root */
  function other(root) {
    const control = otherLine(root);
    return control ? typed(control) : undefined;
  }

  /** Show words on that line. @param {HTMLElement} root @param {unknown} [words] @returns {unknown} words that it cannot show */
  function writeOther(root, words = "") {
    const control = otherLine(root);
    const fits = control && typeof words === "string";
    if (control) set(control, fits ? words : "");
    return fits ? undefined : words || undefined;
  }

  // A blank that was left behind goes, so that there are lines to write on where nothing was written.
  document.addEventListener("change", ({ target }) => {
    const control = /** @type {Line} */ (target);
    if (control.matches(".ws-line, .ws-lines") && !held(control)) control.value = "";
  });

  Object.assign(guidebook, { set, typed, line, ticks, other, writeOther });
})();
