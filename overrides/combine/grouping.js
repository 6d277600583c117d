/**
 * Groups of people, and which of them may be told by themselves. Everyone is in one group, by what they said on their sheet;
 * what is told is always a sum of whole groups, each with as many people as the author asks for at least. So nothing can be
 * found out about fewer by taking one number from another: no two sums differ by less than a group.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const HEAD = ["sheet-team", "sheet-date"]; // whose it is and when: no answers to count
  const UNSAID = "-"; // the group of those who did not say theirs
  const REST = "+"; // all groups that are too small, together

  /**
   * A sheet by itself as what people answered.
   * @param {Answers} answers
   * @param {Types} types
   * @param {string} field the one that says the group; empty: nobody is asked
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

  /** What many people answered, from what some of them did. @param {Groups[]} all @returns {Groups} */
  function combine(all) {
    const names = [...new Set(all.flatMap(Object.keys))].sort();
    return Object.fromEntries(names.map((name) => [name, guidebook.joinPeople(all.flatMap((each) => each[name] || []))]));
  }

  /** @param {Groups} groups @returns {Tallied} */
  const everyone = (groups) => guidebook.joinPeople(Object.values(groups));

  /**
   * The same with those groups as one that are too small to be told by themselves. If these together are too small, as many
   * others go to them, the smallest first, as it takes; else the rest could be told from the sum.
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
