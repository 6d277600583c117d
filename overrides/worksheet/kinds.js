/**
 * What every field can do: reads the answers of a sheet from its fields, and shows answers in them.
 *
 * A kind of field is `guidebook.kinds.<kind> = {shape, …}`: its answers are of a *shape*, which reads and shows them (see
 * `overrides/answers/`), and what else there is to do is the kind's own:
 *   mount     sets up what native controls cannot do alone; safe to call twice
 * shown     called when another answer has been shown
 *   ids       returns the ids of an answer that other fields may wait for
 * It may also replace any of the shape's own: read      returns the answer, or undefined if there is none write     shows an
 * answer (undefined for none) and returns the parts that it cannot show describe  returns the type of the answer, besides its
 * shape and label Kinds never touch the storage; the storage never touches the page.
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

  /**
   * Copies the text of a control into the element printed in its place: a control prints only what is in view. The two are
   * found by the element around both, as other programs put nodes of their own next to and around controls.
   * @param {Control} control
   */
  function mirror(control) {
    const paper = control.closest(".ws-written")?.querySelector(".ws-mirror");
    if (!paper) return;
    const words = control instanceof HTMLSelectElement ? (control.value ? control.selectedOptions[0].textContent : "") : held(control);
    if (paper.textContent !== words) paper.textContent = words;
    paper.toggleAttribute("data-given", Boolean(words) && words === control.dataset.given);
  }

  /** The text of a control; empty if it has only whitespace. @param {Line} control */
  const held = (control) => (control.value.trim() ? control.value : "");

  /**
   * The text typed into a control, unchanged; what given.js filled in does not count.
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
   * Puts a text into a control, unless it is there already: writing it again would move the caret, and remove a space typed
   * just now.
   * @param {Line} control
   * @param {string} value
   */
  function set(control, value) {
    const words = value || control.dataset.given || "";
    if (words ? control.value !== words : held(control)) {
      control.value = words;
      markEmpty(control);
      guidebook.grow(control);
    }
    mirror(control);
  }

  /**
   * Have a control show whether it is empty: styles tell by its placeholder, a blank. A control with words in it has none, as
   * browsers style and lay out a placeholder again with every letter.
   * @param {Line} control
   */
  function markEmpty(control) {
    const wanted = control.value ? "" : " ";
    if (control.matches(".ws-line, .ws-lines") && control.placeholder !== wanted) control.placeholder = wanted;
  }

  /** The boxes and bubbles in a field. @param {HTMLElement} root */
  const ticks = (root) => [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[type=checkbox], input[type=radio]"))];

  /** The line for an answer other than the printed ones. @param {HTMLElement} root @returns {Line | null} */
  const otherLine = (root) => root.querySelector("[data-other]");

  /** The text on that line; undefined if there is no such line. @param {HTMLElement} root */
  function other(root) {
    const control = otherLine(root);
    return control ? typed(control) : undefined;
  }

  /** Shows a text on that line. @param {HTMLElement} root @param {unknown} [words] @returns {unknown} a text that it cannot show */
  function writeOther(root, words = "") {
    const control = otherLine(root);
    const fits = control && typeof words === "string";
    if (control) set(control, fits ? words : "");
    return fits ? undefined : words || undefined;
  }

  // Removes whitespace left behind, so that lines to write on are printed where nothing was written.
  document.addEventListener("change", ({ target }) => {
    const control = /** @type {Line} */ (target);
    if (control.matches(".ws-line, .ws-lines") && !held(control)) {
      control.value = "";
      markEmpty(control);
    }
  });

  Object.assign(guidebook, { set, markEmpty, typed, line, ticks, other, writeOther });
})();
