/**
 * Bars, points on a line and ranges, as small drawings. Each is next to the same information in numbers, so those who cannot
 * see it miss nothing. They use the text color, so that they print in black and white and follow anyone's own colors.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const SVG = "http://www.w3.org/2000/svg";

  /** @param {string} name @param {Record<string, string | number>} attributes @param {(Node | string)[]} children */
  function element(name, attributes, ...children) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.append(...children);
    return made;
  }

  /** @param {number} share from 0 to 1 */
  const across = (share) => `${Math.round(share * 1000) / 10}%`;

  /** @param {string} kind @param {SVGElement[]} parts */
  const drawing = (kind, ...parts) => element("svg", { class: `gb-chart__drawing gb-chart__drawing--${kind}`, "aria-hidden": "true", focusable: "false" }, ...parts);

  /** @param {number} share @param {boolean} group whether it is the bar of a group, below everyone's */
  const bar = (share, group) =>
    drawing("bar", element("rect", { class: "gb-chart__room", width: "100%", height: "100%" }), element("rect", { class: group ? "gb-chart__bar gb-chart__bar--group" : "gb-chart__bar", width: across(share), height: "100%" }));

  /** How many people are on each point, as the size of its dot, with a mark below the median. @param {number[]} counts @param {number[]} middle */
  function dots(counts, middle) {
    const most = Math.max(1, ...counts);
    const largest = counts.length > 5 ? 0.3 : 0.6; // the more points, the less room for each
    const x = (/** @type {number} */ at) => across((at + 0.5) / counts.length);
    const parts = counts.flatMap((count, at) => {
      const dot = element("circle", { class: count ? "gb-chart__dot" : "gb-chart__none", cx: x(at), cy: "1.1em", r: count ? `${(0.5 + largest * Math.sqrt(count / most)).toFixed(2)}em` : "0.12em" });
      return count ? [dot, element("text", { class: "gb-chart__in", x: x(at), y: "1.1em", dy: "0.34em" }, String(count))] : [dot];
    });
    const at = middle.reduce((sum, each) => sum + each, 0) / middle.length;
    const mark = element("svg", { x: x(at), y: "2.05em", overflow: "visible" }, element("path", { class: "gb-chart__middle", d: "M0 0l5 8h-10z" }));
    return drawing("dots", element("line", { class: "gb-chart__line", x1: x(0), x2: x(counts.length - 1), y1: "1.1em", y2: "1.1em" }), ...parts, mark);
  }

  /** A range from the lowest to the highest, with the mean as a dot; all lines of a chart have the same scale. @param {Spread} spread @param {number} least @param {number} most */
  function span({ low, high, mean }, least, most) {
    const x = (/** @type {number} */ value) => across(most === least ? 0.5 : 0.04 + (0.92 * (value - least)) / (most - least));
    const ends = [low, high].map((end) => element("line", { class: "gb-chart__end", x1: x(end), x2: x(end), y1: "0.35em", y2: "1.05em" }));
    return drawing("span", element("line", { class: "gb-chart__span", x1: x(low), x2: x(high), y1: "0.7em", y2: "0.7em" }), ...ends, element("circle", { class: "gb-chart__dot", cx: x(mean), cy: "0.7em", r: "0.34em" }));
  }

  Object.assign(guidebook, { draw: { bar, dots, span } });
})();
