/** The table behind each chart: its header and its rows, as text. It has everything that the chart shows, for reading and for spreadsheets. */
(function () {
  "use strict";

  const { guidebook } = window;
  const locale = document.documentElement.lang || undefined;

  /** A share of some people, in words; empty if there are none. @param {number} count @param {number} of */
  const shareOf = (count, of) => (of ? (count / of).toLocaleString(locale, { style: "percent" }) : "");

  /** @param {number} number */
  const short = (number) => number.toLocaleString(locale, { maximumFractionDigits: 1 });

  /** @param {{label: string, group: string}} line */
  const called = ({ label, group }) => [label, group || (label ? "" : guidebook.say("combine.everyone"))].filter(Boolean).join(", ");

  /** @type {{[Kind in Finding["kind"]]: (finding: any) => string[][]}} */
  const tables = {
    bars: (/** @type {Extract<Finding, {kind: "bars"}>} */ { items }) => {
      const groups = items[0]?.bars.map(({ group }) => group || guidebook.say("combine.everyone")) || [];
      const head = ["", ...groups.flatMap((group) => [group, guidebook.say("combine.share", { group })])];
      return [head, ...items.map(({ label, bars }) => [label, ...bars.flatMap(({ count, of }) => [String(count), shareOf(count, of)])])];
    },
    spread: (/** @type {Extract<Finding, {kind: "spread"}>} */ { points, lines }) => [
      ["", ...points, guidebook.say("combine.answers"), guidebook.say("combine.middle")],
      ...lines.map((line) => [called(line), ...line.counts.map(String), String(line.n), line.middle.map((at) => points[at]).join(" – ")]),
    ],
    numbers: (/** @type {Extract<Finding, {kind: "numbers"}>} */ { lines }) => [
      ["", guidebook.say("combine.mean"), guidebook.say("combine.middle"), guidebook.say("combine.low"), guidebook.say("combine.high"), guidebook.say("combine.sum"), guidebook.say("combine.answers")],
      ...lines.map((line) => [called(line), short(line.mean), short(line.median), short(line.low), short(line.high), short(line.sum), String(line.n)]),
    ],
    words: (/** @type {Extract<Finding, {kind: "words"}>} */ { said }) => [
      ["", guidebook.say("combine.said"), guidebook.say("combine.times")],
      ...said.map(({ label, words, times }) => [label, words, String(times)]),
    ],
  };

  Object.assign(guidebook, { tableOf: (/** @type {Finding} */ finding) => tables[finding.kind](finding), shareOf });
})();
