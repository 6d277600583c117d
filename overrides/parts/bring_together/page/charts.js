/** Shows each finding as a figure: a caption, the chart, and the table behind it. */
(function () {
  "use strict";

  const { guidebook } = window;
  const locale = document.documentElement.lang || undefined;

  /** @param {string} name @param {string} [kind] @param {(Node | string)[]} children */
  function element(name, kind, ...children) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...children);
    return made;
  }

  /** @param {number} number */
  const short = (number) => number.toLocaleString(locale, { maximumFractionDigits: 1 });

  /** @param {{label: string, group: string}} line */
  const label = (line) => element("span", line.group ? "gb-chart__label gb-chart__label--group" : "gb-chart__label", line.group || line.label);

  /** A line of a chart, read aloud as its label and its numbers. @param {Node} name @param {Node} drawing @param {string} numbers @param {boolean} group */
  const lineOf = (name, drawing, numbers, group) => element("li", group ? "gb-chart__row gb-chart__row--group" : "gb-chart__row", name, drawing, element("span", "gb-chart__numbers", numbers));

  /**
   * The lines of a chart; one without a label is everyone's, if there are more.
   * @template {{label: string, group: string}} Line
   * @param {Line[]} lines
   * @param {(line: Line) => Node} draw
   * @param {(line: Line) => string} tell
   */
  const drawn = (lines, draw, tell) => lines.map((line) => lineOf(label({ ...line, label: line.label || (lines.length > 1 ? guidebook.say("combine.everyone") : "") }), draw(line), tell(line), Boolean(line.group)));

  /** @type {{[Kind in Finding["kind"]]: (finding: any, most: boolean) => HTMLElement[]}} */
  const charts = {
    bars(/** @type {Extract<Finding, {kind: "bars"}>} */ { items }, most) {
      const sorted = most ? [...items].sort((one, other) => (other.bars[0]?.count || 0) - (one.bars[0]?.count || 0)) : items;
      return sorted.flatMap((item) => [
        ...(item.bars[0]?.group ? [element("li", "gb-chart__row", element("span", "gb-chart__label", item.label))] : []),
        ...item.bars.map(({ group, count, of }) => {
          const numbers = guidebook.say("combine.count", { count, share: guidebook.shareOf(count, of) });
          return lineOf(label({ label: item.label, group }), guidebook.draw.bar(of ? Math.min(1, count / of) : 0, Boolean(group)), numbers, Boolean(group));
        }),
      ]);
    },
    spread(/** @type {Extract<Finding, {kind: "spread"}>} */ { points, lines }) {
      const scale = element("li", "gb-chart__scale", element("span", "gb-chart__label"), element("span", "gb-chart__points", ...points.map((point) => element("span", "", point))), element("span", "gb-chart__numbers"));
      scale.setAttribute("aria-hidden", "true");
      const tell = (/** @type {typeof lines[0]} */ line) => guidebook.say("combine.middle_is", { point: line.middle.map((at) => points[at]).join(" – "), n: line.n });
      return [scale, ...drawn(lines, (line) => guidebook.draw.dots(line.counts, line.middle), tell)];
    },
    numbers(/** @type {Extract<Finding, {kind: "numbers"}>} */ { lines, rank }, most) {
      const sorted = most && !lines.some(({ group }) => group) ? [...lines].sort((one, other) => (rank ? one.mean - other.mean : other.mean - one.mean)) : lines;
      const [least, greatest] = [Math.min(...lines.map(({ low }) => low)), Math.max(...lines.map(({ high }) => high))];
      const tell = (/** @type {typeof lines[0]} */ line) => guidebook.say("combine.mean_is", { mean: short(line.mean), low: short(line.low), high: short(line.high), n: line.n });
      return drawn(sorted, (line) => guidebook.draw.span(line, least, greatest), tell);
    },
    words: (/** @type {Extract<Finding, {kind: "words"}>} */ { said }) =>
      said.flatMap(({ label: of, words, times }, at) => {
        const above = of && of !== said[at - 1]?.label ? [element("li", "gb-chart__words gb-chart__words--of", of)] : [];
        const count = times > 1 ? [" ", element("span", "gb-chart__times", guidebook.say("combine.times_said", { count: times }))] : [];
        return [...above, element("li", of ? "gb-chart__words gb-chart__words--in" : "gb-chart__words", words, ...count)];
      }),
  };

  /** @param {Finding} finding @param {string} title */
  function tableOf(finding, title) {
    const [head, ...rows] = guidebook.tableOf(finding);
    const caption = element("caption", "ws-hidden", title);
    const cells = (/** @type {string[]} */ row) => row.slice(1).map((each) => element("td", "", each));
    const heads = head.map((each) => Object.assign(document.createElement(each ? "th" : "td"), { textContent: each, scope: "col" }));
    const body = rows.map((row) => element("tr", "", Object.assign(document.createElement("th"), { textContent: row[0], scope: "row" }), ...cells(row)));
    const table = element("table", "gb-chart__table", caption, element("thead", "", element("tr", "", ...heads)), element("tbody", "", ...body));
    return element("details", "gb-chart__behind", element("summary", "", guidebook.say("combine.table_behind")), element("div", "gb-chart__scroll", table));
  }

  /**
   * @param {Finding} finding
   * @param {boolean} most whether to sort by how many people chose what
   */
  guidebook.chartOf = function (finding, most) {
    const list = element("ul", `gb-chart gb-chart--${finding.kind}`, ...charts[finding.kind](finding, most));
    list.setAttribute("role", "list"); // some browsers do not treat a list without bullets as one
    const behind = finding.kind === "words" ? [] : [tableOf(finding, finding.title)];
    return element("figure", "gb-bring__finding", element("figcaption", "", finding.title), list, ...behind);
  };
})();
