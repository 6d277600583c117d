/** Draws a text as a QR code, dark on light. The library for it is loaded when first needed. */
(function () {
  "use strict";

  const { guidebook } = window;
  const MARGIN = 4; // modules of white margin, as the standard requires

  /** @param {string} name @param {Record<string, string>} attributes */
  function drawn(name, attributes) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  }

  guidebook.codeOf = async (text, called) => {
    await guidebook.script("assets/qrcode.js");
    const code = window.qrcode(0, "L");
    code.addData(text);
    code.make();
    const size = code.getModuleCount();
    let path = "";
    for (let row = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1) if (code.isDark(row, column)) path += `M${column},${row}h1v1h-1z`;
    const whole = size + 2 * MARGIN;
    const svg = drawn("svg", { class: "gb-code", viewBox: `${-MARGIN} ${-MARGIN} ${whole} ${whole}`, role: "img", "aria-label": called });
    svg.append(drawn("path", { d: path }));
    return svg;
  };
})();
