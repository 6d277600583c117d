/** What scripts say, in the language of the page. Scripts name a text by its key, and `bundles.py` puts the text there. */
(function () {
  "use strict";
  const guidebook = (window.guidebook ||= /** @type {Guidebook} */ ({})); // a page without forms has nothing else of it
  const lang = document.documentElement.lang || undefined;
  const WRITTEN_SO = 1000; // from here on languages write numbers each in its way, which browsers take long to learn
  /** @type {Intl.PluralRules | undefined} */
  let plural;

  /** @param {string | number} [value] @returns {string} */
  const written = (value = "") => (typeof value === "number" && value >= WRITTEN_SO ? value.toLocaleString(lang) : String(value));

  /** Which form a number asks for. @param {number} count */
  const formOf = (count) => (plural ||= new Intl.PluralRules(lang)).select(count);

  /**
   * A text with its placeholders replaced, numbers as the language writes them; `count` chooses its form, where it has several.
   * @param {string | Record<string, string>} said
   * @param {Record<string, string | number | undefined>} [values]
   */
  guidebook.say = (said, values = {}) => {
    const form = typeof said === "string" ? said : said[formOf(Number(values.count))] || said.other;
    return form.replace(/\{(\w+)\}/g, (_, name) => written(values[name]));
  };

  /** Words in a row, or as a list in a sentence, as the language sets them. @param {string[]} parts @param {Intl.ListFormatType} [type] */
  guidebook.list = (parts, type = "unit") => new Intl.ListFormat(lang, { type }).format(parts);
})();
