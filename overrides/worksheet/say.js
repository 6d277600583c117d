/** Texts that scripts show, in the language of the page. Scripts name a text by its key, and `bundles.py` replaces the key with the text. */
(function () {
  "use strict";
  const guidebook = (window.guidebook ||= /** @type {Guidebook} */ ({})); // on a page without forms, this script is the first
  const lang = document.documentElement.lang || undefined;
  const WRITTEN_SO = 1000; // from here on languages write numbers each in its way, which browsers take long to learn
  /** @type {Intl.PluralRules | undefined} */
  let plural;

  /** @param {string | number} [value] @returns {string} */
  const written = (value = "") => (typeof value === "number" && value >= WRITTEN_SO ? value.toLocaleString(lang) : String(value));

  /** The plural form for a number. @param {number} count */
  const formOf = (count) => (plural ||= new Intl.PluralRules(lang)).select(count);

  /**
   * A text with its placeholders replaced, and numbers formatted for the language; `count` selects the plural form, if there
   * are several.
   * @param {string | Record<string, string>} said
   * @param {Record<string, string | number | undefined>} [values]
   */
  guidebook.say = (said, values = {}) => {
    const form = typeof said === "string" ? said : said[formOf(Number(values.count))] || said.other;
    return form.replace(/\{(\w+)\}/g, (_, name) => written(values[name]));
  };

  /** Joins words as the language does, in a row or as a list within a sentence. @param {string[]} parts @param {Intl.ListFormatType} [type] */
  guidebook.list = (parts, type = "unit") => new Intl.ListFormat(lang, { type }).format(parts);
})();
