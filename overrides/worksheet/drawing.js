/**
 * Helpers for kinds that draw a picture of their answers. A picture is redrawn whenever the answers change; nothing is ever
 * read back from it. Its colors and lines come from the kind's style, so that it prints and turns dark with the page.
 */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const SIZE = 14; // font size, in the drawing's own units; the style must not set another
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
  let family = ""; // the page's font
  let weighed = 0; // the weight set in `measuring` now
  /**
   * The width of some words, in the drawing's units.
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
   * Breaks words into lines of at most some width; a word longer than a line is broken between letters, and nothing is left
   * out.
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
   * Breaks letters into lines of at most some width, at least one letter in each. How many fit is found by bisection, beginning
   * near as many as fit before: a word may have thousands.
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
   * A line in the writing direction of its own text, whatever surrounds it.
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

  /** Makes an element focusable only while it can be scrolled. @param {Element} holder */
  function reach(holder) {
    if (holder.scrollWidth > holder.clientWidth) holder.setAttribute("tabindex", "0");
    else holder.removeAttribute("tabindex");
  }
  const resized = new ResizeObserver((all) => all.forEach(({ target }) => reach(target.closest("[data-drawn]") || target)));

  /**
   * Replaces what is in `holder` with a picture of some size; `words` describe it.
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
   * Redraws something whenever its width changes, as when a phone is turned, or it becomes visible.
   * @param {Element} holder @param {() => void} redraw
   */
  function fit(holder, redraw) {
    fitted.set(holder, { wide: holder.clientWidth, redraw });
    fitting.observe(holder);
  }

  window.guidebook.drawing = { LINE, element, fit, lines, show, text, width };
})();
