/** One form as the page shows it: reads its answers, and shows others. */
(function () {
  "use strict";

  const { guidebook } = window;
  const { canonical } = guidebook;
  const FITTING = 200_000; // characters in one answer: browsers take seconds to lay out more

  class FormView {
    /** True while the form shows an earlier version in place of the sheet. */
    frozen = false;
    /** What no field can show. @type {Leftover[]} */
    earlier = [];

    /**
     * @param {HTMLFormElement} form
     * @param {string} site
     * @param {() => void} changed
     */
    constructor(form, site, changed) {
      this.form = form;
      this.site = site;
      this.changed = changed;
      this.fields = new Map(guidebook.own(form).map((root) => [/** @type {string} */ (root.getAttribute("data-field")), root]));
    }

    /** The types of the answers, which do not depend on the answers. @returns {Types} */
    get types() {
      this.#types ||= guidebook.typesOf([...this.fields.values()]);
      return this.#types;
    }
    /** @type {Types | undefined} */
    #types;

    /** @param {string} name @returns {string} */
    fact(name) {
      return this.form.getAttribute(`data-${name}`) || "";
    }

    /** @param {Iterable<string>} ids @returns {[string, any][]} */
    read(ids) {
      if (this.frozen) return [];
      return [...ids].flatMap((id) => {
        const root = this.fields.get(id);
        return root ? [/** @type {[string, any]} */ ([id, guidebook.readField(root)])] : [];
      });
    }

    /** Its answers, including what was filled in from the team's profile, which may be missing where a file is opened. @param {Answers} answers @returns {Answers} */
    shown(answers) {
      return this.frozen ? answers : guidebook.shownIn(this.form);
    }

    /** @param {Answers} answers */
    about(answers) {
      const name = [this.fact("title"), answers["sheet-team"] || guidebook.now.known.name].filter(Boolean).join(", ");
      return { ...guidebook.sheetFormat, site: this.site, worksheet: this.fact("worksheet"), revision: this.fact("revision"), name };
    }

    /**
     * Shows answers, and earlier ones that no field could show if a field can now.
     * @param {Answers} answers
     * @param {Leftover[]} earlier
     * @returns {State} what the fields hold afterwards, and what none of them can show
     */
    show(answers, earlier) {
      if (this.frozen) return { answers, earlier };
      const { fitting, left } = this.#sorted(answers, earlier);
      for (const [field, answer] of Object.entries(guidebook.writeAll(this.form, fitting))) left.push({ field, answer });
      const state = { answers: guidebook.readAll(this.form), earlier: [...new Map(left.map((each) => [canonical(each), each])).values()] };
      this.earlier = state.earlier;
      this.#list();
      guidebook.follow(this.form);
      return state;
    }

    /** Shows a version in place of the sheet. @param {State} version */
    look({ answers, earlier }) {
      this.frozen = false;
      this.show(answers, earlier);
      this.frozen = true;
    }

    /** Sorts answers into those that go into fields, and those that cannot. @param {Answers} answers @param {Leftover[]} earlier @returns {{fitting: Answers, left: Leftover[]}} */
    #sorted(answers, earlier) {
      /** @type {Answers} */
      const fitting = { __proto__: null };
      const left = [];
      for (const [field, answer] of Object.entries(answers)) {
        if (this.fields.has(field) && canonical(answer).length <= FITTING) fitting[field] = answer;
        else left.push({ field, answer });
      }
      for (const each of earlier) {
        const whole = this.fields.has(each.field) && canonical(each).length <= FITTING && guidebook.mergeAnswer(this.types[each.field], undefined, fitting[each.field], each.answer);
        if (whole && !whole.conflict) fitting[each.field] = whole.answer;
        else left.push(each);
      }
      return { fitting, left };
    }

    /** Lists what no field can show. That is rare, so the script that does it is loaded then. */
    #list() {
      if (guidebook.listEarlier) guidebook.listEarlier(this);
      else if (this.earlier.length) void guidebook.later().then(() => guidebook.listEarlier?.(this), () => {});
    }

    /** The label of a field. @param {string} id @returns {string} */
    label(id) {
      return this.types[id]?.label || guidebook.named(id).slice(0, 80);
    }
  }

  guidebook.FormView = FormView;
})();
