/**
 * Groups of people, and which of them may be shown separately. Everyone is in one group, by their answer on the sheet; what is
 * shown is always a sum of whole groups, each with at least as many people as the author asks for. So nobody can learn about
 * fewer people by subtracting one number from another: no two sums differ by less than a group.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const HEAD = ["sheet-team", "sheet-date"]; // name and date: not answers to count
  const UNSAID = "-"; // the group of those who named none
  const REST = "+"; // all groups that are too small, combined

  /**
   * The answers of a single sheet, as groups.
   * @param {Answers} answers
   * @param {Types} types
   * @param {string} field the one that asks for the group; empty if none does
   * @returns {Groups}
   */
  function groupsOf(answers, types, field) {
    const asked = Object.entries(answers).filter(([id, answer]) => guidebook.isId(id) && !HEAD.includes(id) && guidebook.count(answer));
    const fields = Object.fromEntries(asked.map(([id, answer]) => [id, guidebook.tally(answer, guidebook.at(types, id))]));
    return { [groupIn(answers, types, field)]: { people: 1, fields } };
  }

  /** @param {Answers} answers @param {Types} types @param {string} field */
  function groupIn(answers, types, field) {
    const given = guidebook.at(answers, field);
    const option = guidebook.isGroup(given) ? given.option : given;
    return guidebook.isId(option) && Object.hasOwn(types[field]?.labels || {}, option) ? option : UNSAID;
  }

  /** Adds up the answers of several sets of people. @param {Groups[]} all @returns {Groups} */
  function combine(all) {
    const names = [...new Set(all.flatMap(Object.keys))].sort();
    return Object.fromEntries(names.map((name) => [name, guidebook.joinPeople(all.flatMap((each) => guidebook.at(each, name) || []))]));
  }

  /** @param {Groups} groups @returns {Tallied} */
  const everyone = (groups) => guidebook.joinPeople(Object.values(groups));

  /**
   * Combines the groups that are too small to be shown. If these are too small even together, more groups join them, the
   * smallest first, until they are large enough; otherwise they could be calculated from the sum.
   * @param {Groups} groups
   * @param {number} minimum
   * @returns {Groups}
   */
  function guarded(groups, minimum) {
    const told = Object.entries(groups).filter(([name]) => name !== guidebook.WORDS);
    const sizes = told.map(([name, { people }]) => ({ name, people: name === REST ? -1 : people }));
    const sorted = sizes.sort((one, other) => one.people - other.people || (one.name < other.name ? -1 : 1));
    const hidden = sorted.filter(({ people }) => people < minimum).map(({ name }) => name);
    const held = () => hidden.reduce((sum, name) => sum + groups[name].people, 0);
    for (const { name } of sorted) if (held() > 0 && held() < minimum && !hidden.includes(name)) hidden.push(name);
    const shown = Object.entries(groups).filter(([name]) => !hidden.includes(name));
    const rest = hidden.map((name) => groups[name]);
    return Object.fromEntries([...shown, ...(held() ? [[REST, guidebook.joinPeople(rest)]] : [])]);
  }

  Object.assign(guidebook, { groupsOf, combine, everyone, guarded, REST, UNSAID });
})();
