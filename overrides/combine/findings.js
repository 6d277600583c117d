/**
 * What there is to show of many people's answers, as data: the source of charts and of the tables behind them. Below the line
 * for everyone, there is one for each group large enough to show.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const POINT = new Intl.NumberFormat(document.documentElement.lang || undefined).formatToParts(0.5).find(({ type }) => type === "decimal")?.value || ".";
  const DAY = /^\d+\/\d+$/; // or a fraction, which nobody can tell from it

  /** @param {TallyLine[]} lines @param {AnswerType | undefined} type @param {string} title @returns {Finding[]} */
  function showTally(lines, type, title) {
    const asked = type ? type.shape : lines.find((line) => line.tally)?.tally?.shape; // of a question that is gone, that of the answers
    const shape = asked && guidebook.combining[asked] ? asked : "any";
    const fitting = lines.map((line) => (line.tally && line.tally.shape !== shape ? { ...line, tally: undefined } : line));
    return [...guidebook.combining[shape].show(fitting, type || {}, title), ...wordsOfLines(lines, guidebook.say("combine.odd", { title }), "odd")];
  }

  /**
   * The ids of options in the order of the sheet, with their labels; options that are gone come last.
   * @param {Record<string, string> | undefined} labels
   * @param {TallyLine[]} lines
   * @returns {[string, string][]}
   */
  function labelsOf(labels = {}, lines) {
    const counted = lines.flatMap((line) => Object.keys(line.tally?.counts || {}));
    return [...new Set([...Object.keys(labels), ...counted])].map((id) => [id, guidebook.named(id, labels)]);
  }

  /** @param {TallyLine} line @param {string} id */
  const countIn = (line, id) => guidebook.at(line.tally?.counts, id) || 0;

  /** The label of a line, and the name of its group. @param {TallyLine} line */
  const whose = ({ label, group }) => [label, group].filter(Boolean).join(", ");

  /** @param {TallyLine[]} lines @param {[string, string][]} labels @param {string} title @param {(line: TallyLine) => number} of @returns {Finding[]} */
  function barsOf(lines, labels, title, of) {
    if (!lines.some((line) => line.tally)) return [];
    const items = labels.map(([id, label]) => ({
      label,
      bars: lines.map((line) => ({ group: whose(line), count: countIn(line, id), of: of(line) })),
    }));
    return [{ kind: "bars", title, items }];
  }

  /** @param {TallyLine[]} lines @param {[string, string][]} labels @param {string} title @returns {Finding[]} */
  function spreadOf(lines, labels, title) {
    const shown = lines.filter((line) => labels.some(([id]) => countIn(line, id)));
    if (!shown.length) return [];
    const drawn = shown.map((line) => {
      const counts = labels.map(([id]) => countIn(line, id));
      return { label: line.label, group: line.group, counts, n: counts.reduce((sum, each) => sum + each, 0), middle: middleOf(counts) };
    });
    return [{ kind: "spread", title, points: labels.map(([, label]) => label), lines: drawn }];
  }

  /** The median: the point of the person in the middle, if all stood in order; two points if the middle is between them. @param {number[]} counts */
  function middleOf(counts) {
    const n = counts.reduce((sum, each) => sum + each, 0);
    const at = (/** @type {number} */ place) => {
      let before = 0;
      return counts.findIndex((each) => (before += each) > place);
    };
    return [...new Set([at(Math.floor((n - 1) / 2)), at(Math.floor(n / 2))])];
  }

  /**
   * What people wrote, of all groups together: words may reveal who wrote them.
   * @param {TallyLine[]} lines
   * @param {string} title
   * @param {"odd"} [more]
   * @returns {Finding[]}
   */
  function wordsOfLines(lines, title, more) {
    const said = lines.filter((line) => !line.group).flatMap((line) => {
      /** @type {Map<string, number>} */
      const times = new Map();
      for (const words of line.tally?.[more || "said"] || []) times.set(words, (times.get(words) || 0) + 1);
      return [...times].map(([words, count]) => ({ label: line.label, words, times: count }));
    });
    return said.length ? [{ kind: "words", title, said }] : [];
  }

  /** The number that a text is, if any; of the two that one such as `1,250` may mean, that of the page's language. @param {string} words */
  function numberIn(words) {
    const [decimal, grouped = decimal] = DAY.test(words) ? [] : guidebook.numbers(words);
    return words.includes(POINT) ? decimal : grouped;
  }

  /** The distribution of some texts if all of them are numbers. @param {string[]} words @returns {Spread | undefined} */
  function spread(words) {
    /** @type {number[]} */
    const numbers = [];
    for (const each of words) {
      const number = numberIn(each);
      if (number === undefined) return undefined;
      numbers.push(number);
    }
    if (!numbers.length) return undefined;
    numbers.sort((one, other) => one - other);
    const n = numbers.length;
    const sum = numbers.reduce((before, each) => before + each, 0);
    const median = (numbers[Math.floor((n - 1) / 2)] + numbers[Math.floor(n / 2)]) / 2;
    return { n, sum, mean: sum / n, median, low: numbers[0], high: numbers[n - 1] };
  }

  /**
   * Everything to show, section by section, in the order of the sheet.
   * @param {Groups} groups those large enough to show
   * @param {CatalogEntry} entry
   * @param {string} field the one that asks for the group
   */
  function findings(groups, entry, field) {
    const all = guidebook.everyone(groups);
    const apart = Object.entries(groups).filter(([id]) => id !== guidebook.WORDS);
    const lines = [{ group: "", ...all }, ...(apart.length < 2 ? [] : apart.map(([id, each]) => ({ group: groupName(id, entry, field), ...each })))];
    const known = entry.sections.map(({ title, fields }) => ({ title, fields }));
    const gone = Object.keys(all.fields).filter((id) => !known.some((section) => section.fields.includes(id)));
    const told = [...known, { title: guidebook.say("combine.gone"), fields: gone }].map(({ title, fields }) => ({
      section: title,
      findings: fields.flatMap((id) => {
        const type = guidebook.at(entry.types, id);
        const shown = lines.map((line) => ({ label: "", group: line.group, people: line.people, tally: guidebook.at(line.fields, id) }));
        return guidebook.at(all.fields, id) ? showTally(id === field ? shown.slice(0, 1) : shown, type, type?.label || guidebook.named(id)) : [];
      }),
    }));
    return told.filter((each) => each.findings.length);
  }

  /** @param {string} id @param {CatalogEntry} entry @param {string} field */
  function groupName(id, entry, field) {
    if (id === guidebook.REST) return guidebook.say("combine.rest");
    return id === guidebook.UNSAID ? guidebook.say("combine.unsaid") : guidebook.named(id, entry.types[field]?.labels);
  }

  Object.assign(guidebook, { findings, showTally, labelsOf, barsOf, spreadOf, wordsOfLines, spread });
})();
