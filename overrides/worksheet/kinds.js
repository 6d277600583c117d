/**
 * What every kind of field can do, and how the answers of a sheet are read from its fields and written back.
 *
 * A kind is `{mount(root), read(root), write(root, answer), ids(answer)}`, all optional but `read` and `write`:
 *   mount   sets up what native controls cannot do alone; safe to call twice
 *   read    returns the answer, or undefined where nothing was answered
 *   write   shows an answer (undefined: none) and returns what it could not show, or undefined
 *   ids     returns the ids of an answer that other fields may wait for (only kinds whose answers are of another shape)
 * Kinds never touch the storage; the storage never touches the page.
 */
(function () {
  "use strict";

  /** @type {Record<string, Kind>} */
  const kinds = {};

  /** Elements that hold fields of their own: a sheet, or a row of a table or repeat. */
  const SCOPE = "[data-row], form";

  const guidebook = Object.assign(window.guidebook, {
    kinds,
    mirror,
    text: textKind,
    own,
    readField,
    readAll,
    writeAll,
    mountAll,
  });

  /**
   * The fields that stand directly in a scope, not inside another row.
   * @param {HTMLElement} scope
   */
  function own(scope) {
    return [...scope.querySelectorAll("[data-field]")].filter((root) => root.parentElement?.closest(SCOPE) === scope);
  }

  /** @param {HTMLElement} root */
  function readField(root) {
    return kinds[root.dataset.kind || ""]?.read(root);
  }

  /** @param {HTMLElement} scope */
  function readAll(scope) {
    /** @type {Group} */
    const answers = {};
    for (const root of own(scope)) {
      const answer = readField(root);
      if (answer !== undefined) answers[root.dataset.field || ""] = answer;
    }
    return answers;
  }

  /**
   * Show some answers, and nothing in the other fields. Returns what no field could show, by field id.
   * @param {HTMLElement} scope
   * @param {Group} answers
   */
  function writeAll(scope, answers) {
    const left = new Map(Object.entries(answers));
    for (const root of own(scope)) {
      const id = root.dataset.field || "";
      const kind = kinds[root.dataset.kind || ""];
      if (!kind) continue;
      const rest = shown(kind, root, left.get(id));
      left.delete(id);
      if (rest !== undefined) left.set(id, rest);
    }
    return Object.fromEntries(left);
  }

  /**
   * What a kind could not show of an answer: all of it, where the answer is of a shape that the kind does not know.
   * @param {Kind} kind
   * @param {HTMLElement} root
   * @param {Answer | undefined} answer
   */
  function shown(kind, root, answer) {
    try {
      return kind.write(root, answer);
    } catch {
      kind.write(root, undefined);
      return answer;
    }
  }

  /**
   * Set up every field in a part of the page. One that fails is reported and does not keep the others from working.
   * @param {HTMLElement} part
   */
  function mountAll(part) {
    for (const root of part.querySelectorAll("[data-kind]")) {
      const kind = kinds[root.dataset.kind || ""];
      if (!kind?.mount || root.dataset.mounted) continue;
      root.dataset.mounted = "";
      try {
        kind.mount(root);
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
    const words = control instanceof HTMLSelectElement ? (control.value ? control.selectedOptions[0].textContent : "") : typed(control);
    if (paper.textContent !== words) paper.textContent = words;
  }

  /**
   * What was typed into a control, as it is; nothing but blanks is nothing.
   * @param {Line} control
   */
  function typed(control) {
    return control.value.trim() ? control.value : "";
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
   * The behaviour of a kind with one text control.
   * @param {(control: Line, root: HTMLElement) => void} [mount]
   * @returns {Kind}
   */
  function textKind(mount) {
    /** @param {HTMLElement} root */
    const only = (root) => /** @type {Line} */ (line(root));
    return {
      mount: mount && ((root) => mount(only(root), root)),
      read: (root) => typed(only(root)) || undefined,
      write(root, answer) {
        const fits = typeof answer === "string";
        set(only(root), fits ? answer : "");
        return fits ? undefined : answer;
      },
    };
  }

  /**
   * Put a text into a control, unless it is there: writing the same again would move the caret, and a blank that someone
   * is about to go on from would vanish.
   * @param {Line} control
   * @param {string} value
   */
  function set(control, value) {
    if (value ? control.value !== value : typed(control)) {
      control.value = value;
      guidebook.grow(control);
    }
    mirror(control);
  }

  // A blank that was left behind goes, so that there are lines to write on where nothing was written.
  document.addEventListener("change", ({ target }) => {
    const control = /** @type {Line} */ (target);
    if (control.matches(".ws-line, .ws-lines") && !typed(control)) control.value = "";
  });

  /** @param {HTMLElement} root */
  const bubbles = (root) => [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[type=radio]"))];

  /**
   * The id that is chosen in a field with a list or bubbles; "" for none.
   * @param {HTMLElement} root
   */
  function chosen(root) {
    const select = root.querySelector("select");
    return select ? select.value : bubbles(root).find((bubble) => bubble.checked)?.value || "";
  }

  /**
   * Choose by id ("" for none); false where there is no such option.
   * @param {HTMLElement} root
   * @param {string} id
   */
  function choose(root, id) {
    const select = root.querySelector("select");
    if (select) {
      const known = [...select.options].some((option) => option.value === id);
      select.value = known ? id : "";
      mirror(select);
      return known;
    }
    let found = id === "";
    for (const bubble of bubbles(root)) {
      bubble.checked = id !== "" && bubble.value === id;
      found = found || bubble.checked;
    }
    return found;
  }

  Object.assign(guidebook, { set, typed, line, chosen, choose });
})();
