/**
 * What kinds need that draw a picture from their answers. A picture is made anew from the answers whenever they change;
 * nothing is ever read back from it. Its colors and lines come from the kind's style, so that it prints and darkens as
 * the page does.
 */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const SIZE = 14; // of letters, in the drawing's own units; the style must not set another
  const LINE = 18;

  /** An SVG element with attributes and children (elements, or text). */
  function element(name, attributes = {}, ...children) {
    const made = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  }

  let measuring = null;
  /** How wide some words are, in the drawing's units. */
  function width(words, weight = 400) {
    measuring = measuring || document.createElement("canvas").getContext("2d");
    measuring.font = `${weight} ${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
    return measuring.measureText(words).width;
  }

  /** Words broken into lines of at most some width; a word that is longer than a line is broken, none is left out. */
  function lines(words, most, weight) {
    const made = [];
    let line = "";
    for (let word of words.split(/\s+/).filter(Boolean)) {
      if (line && width(`${line} ${word}`, weight) <= most) {
        line += ` ${word}`;
        continue;
      }
      if (line) made.push(line);
      while (width(word, weight) > most && word.length > 1) {
        let fits = word.length - 1;
        while (fits > 1 && width(word.slice(0, fits), weight) > most) fits -= 1;
        made.push(word.slice(0, fits));
        word = word.slice(fits);
      }
      line = word;
    }
    return line ? [...made, line] : made;
  }

  /** Lines of text, the middle of the first at (x, y); `attributes` such as `text-anchor` or `class`. */
  function text(x, y, someLines, attributes = {}) {
    const spans = someLines.map((line, index) => element("tspan", { x, y: y + index * LINE }, line));
    return element("text", { "font-size": SIZE, "dominant-baseline": "central", ...attributes }, ...spans);
  }

  /** Put a picture of some size in place of what is in `holder`. The list beside it says the same, so readers skip it. */
  function show(holder, [wide, high], ...parts) {
    const picture = element("svg", { viewBox: `0 0 ${wide} ${high}`, "aria-hidden": "true", focusable: "false" }, ...parts);
    picture.style.maxWidth = `${wide}px`;
    holder.replaceChildren(picture);
  }

  window.guidebook.drawing = { LINE, element, lines, show, text, width };
})();
