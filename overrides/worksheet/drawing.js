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

  /**
   * An SVG element with attributes and children (elements, or text).
   * @param {string} name @param {Record<string, string | number>} [attributes] @param {(Node | string)[]} children
   */
  function element(name, attributes = {}, ...children) {
    const made = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
    made.append(...children);
    return made;
  }

  /** @type {CanvasRenderingContext2D | null} */
  let measuring = null;
  let family = ""; // of the page's letters
  let weighed = 0; // what `measuring` measures now
  /**
   * How wide some words are, in the drawing's units.
   * @param {string} words @param {number} [weight]
   */
  function width(words, weight = 400) {
    measuring ||= /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    family ||= getComputedStyle(document.body).fontFamily;
    if (weighed !== weight) measuring.font = `${weight} ${SIZE}px ${family}`;
    weighed = weight;
    return measuring.measureText(words).width;
  }

  /**
   * Words broken into lines of at most some width; a word that is longer than a line is broken between letters, and none
   * is left out.
   * @param {string} words @param {number} most @param {number} [weight]
   */
  function lines(words, most, weight) {
    /** @type {string[]} */
    const made = [];
    let line = "";
    for (const word of words.split(/\s+/).filter(Boolean)) {
      if (line && width(`${line} ${word}`, weight) <= most) {
        line += ` ${word}`;
        continue;
      }
      if (line) made.push(line);
      line = word;
      if (width(word, weight) <= most) continue;
      const parts = broken(window.guidebook.letters(word), most, weight);
      line = parts.pop() || "";
      made.push(...parts);
    }
    return line ? [...made, line] : made;
  }

  /**
   * Letters in lines of at most some width, at least one letter in each. How many fit is found by halving, near as many as
   * before: a word may have thousands.
   * @param {string[]} letters @param {number} most @param {number} [weight]
   */
  function broken(letters, most, weight) {
    const made = [];
    let fit = 1;
    for (let from = 0; from < letters.length; from += fit) {
      const line = (/** @type {number} */ count) => letters.slice(from, from + count).join("");
      const fits = (/** @type {number} */ count) => from + count <= letters.length && width(line(count), weight) <= most;
      let [least, tooMany] = [1, 2 * fit];
      while (fits(tooMany)) [least, tooMany] = [tooMany, 2 * tooMany];
      while (tooMany - least > 1) {
        const middle = (least + tooMany) >> 1;
        if (fits(middle)) least = middle;
        else tooMany = middle;
      }
      fit = least;
      made.push(line(fit));
    }
    return made;
  }

  const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufefc]/; // Hebrew, Arabic and other scripts that are written from right to left

  /**
   * A line in the direction of its own text, wherever it stands.
   * @param {string} line
   */
  const isolated = (line) => (LEFTWARD.test(line) ? `\u2068${line}\u2069` : line);

  /**
   * Lines of text, the middle of the first at (x, y); `attributes` such as `text-anchor` or `class`.
   * @param {number} x @param {number} y @param {string[]} someLines @param {Record<string, string | number>} [attributes]
   */
  function text(x, y, someLines, attributes = {}) {
    const spans = someLines.map((line, index) => element("tspan", { x, y: y + index * LINE }, isolated(line)));
    return element("text", { "font-size": SIZE, "dominant-baseline": "central", ...attributes }, ...spans);
  }

  /** What can be scrolled can be reached by keyboard; what cannot is no place for the focus. @param {Element} holder */
  function reach(holder) {
    if (holder.scrollWidth > holder.clientWidth) holder.setAttribute("tabindex", "0");
    else holder.removeAttribute("tabindex");
  }
  const resized = new ResizeObserver((all) => all.forEach(({ target }) => reach(target.closest("[data-drawn]") || target)));

  /**
   * Put a picture of some size in place of what is in `holder`; `words` say what it shows.
   * @param {HTMLElement} holder
   * @param {[number, number]} size
   * @param {string} words
   * @param {Node[]} parts
   */
  function show(holder, [wide, high], words, ...parts) {
    holder.dataset.drawn = "";
    holder.setAttribute("role", "img");
    if (holder.getAttribute("aria-label") !== words) holder.setAttribute("aria-label", words);
    const picture = element("svg", { viewBox: `0 0 ${wide} ${high}`, "aria-hidden": "true", focusable: "false", translate: "no", direction: "ltr" }, ...parts);
    picture.style.maxWidth = `${wide}px`;
    for (const [name, size] of [["--ws-wide", wide], ["--ws-high", high]]) picture.style.setProperty(String(name), String(size)); // for the meeting view
    holder.replaceChildren(picture);
    for (const each of [holder, picture]) resized.observe(each);
  }

  /** @type {WeakMap<Element, { wide: number, redraw: () => void }>} */
  const fitted = new WeakMap();
  const fitting = new ResizeObserver((all) => {
    for (const { target, contentRect } of all) {
      const known = fitted.get(target);
      if (!known || known.wide === contentRect.width) continue;
      known.wide = contentRect.width;
      known.redraw();
    }
  });

  /**
   * Have something drawn anew whenever there is another width for it, or it comes into sight, as when a phone is turned.
   * @param {Element} holder @param {() => void} redraw
   */
  function fit(holder, redraw) {
    fitted.set(holder, { wide: holder.clientWidth, redraw });
    fitting.observe(holder);
  }

  window.guidebook.drawing = { LINE, element, fit, lines, show, text, width };
})();
