/**
 * Saves a drawing as a picture for slides: in light colors, with its title above and its source below. It is drawn again on a
 * canvas, shape by shape, because our policy forbids pages to load pictures that they make; this also keeps the page's own
 * font.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const WIDE = 1920; // the least width of a picture in pixels, that of slides
  const MARGIN = 24; // margin, in units of the drawing
  const BODY = 13; // font size of the source
  const MOST = 16_000; // the most pixels in one direction that browsers can draw

  /**
   * Draws one shape or line of text as its style says.
   * @param {CanvasRenderingContext2D} paper
   * @param {SVGElement} shape
   */
  function draw(paper, shape) {
    const look = getComputedStyle(shape);
    const at = (/** @type {string} */ name) => Number(shape.getAttribute(name));
    if (shape.localName === "tspan") {
      paper.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
      paper.textAlign = look.textAnchor === "middle" ? "center" : look.textAnchor === "end" ? "end" : "start";
      paper.fillStyle = look.fill;
      paper.textBaseline = /** @type {CanvasTextBaseline} */ (look.dominantBaseline === "central" ? "middle" : "alphabetic");
      paper.fillText(shape.textContent || "", at("x"), at("y"));
      return;
    }
    const path = new Path2D(shape.getAttribute("d") || "");
    if (shape.localName === "rect") path.roundRect(at("x"), at("y"), at("width"), at("height"), at("rx"));
    if (shape.localName === "circle") path.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
    paper.lineJoin = "round";
    paper.lineWidth = parseFloat(look.strokeWidth);
    paper.setLineDash(look.strokeDasharray === "none" ? [] : look.strokeDasharray.split(",").map(parseFloat));
    for (const [color, put] of /** @type {[string, "fill" | "stroke"][]} */ ([[look.fill, "fill"], [look.stroke, "stroke"]])) {
      if (color === "none") continue;
      paper[`${put}Style`] = color;
      paper[put](path);
    }
  }

  /**
   * Breaks a text into lines of a width.
   * @param {CanvasRenderingContext2D} paper
   * @param {string} words
   * @param {number} width
   */
  function broken(paper, words, width) {
    /** @type {string[]} */
    const lines = [];
    for (const word of words.split(/\s+/)) {
      const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
      if (lines.length && paper.measureText(longer).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  /**
   * @param {SVGSVGElement} svg
   * @param {{title: string, below: string[]}} words
   */
  function picture(svg, { title, below }) {
    const { width, height } = svg.viewBox.baseVal;
    const canvas = document.createElement("canvas");
    const paper = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const look = getComputedStyle(/** @type {Element} */ (svg.parentElement));
    const font = (/** @type {number} */ size, weight = 400) => `${weight} ${size}px ${look.fontFamily}`;
    paper.font = font(1.6 * BODY, 700);
    const titles = title ? broken(paper, title, width) : [];
    paper.font = font(BODY);
    const lines = below.filter(Boolean).flatMap((each) => broken(paper, each, width));
    const top = 1.5 * MARGIN + titles.length * 2 * BODY;
    const [wide, high] = [width + 2 * MARGIN, top + height + MARGIN + lines.length * 1.5 * BODY + MARGIN];
    const scale = Math.min(Math.max(2, Math.ceil(WIDE / width)), MOST / Math.max(wide, high));
    [canvas.width, canvas.height] = [scale * wide, scale * high];
    paper.scale(scale, scale);
    paper.fillStyle = look.getPropertyValue("--gb-paper");
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.fillStyle = look.getPropertyValue("--gb-ink");
    paper.font = font(1.6 * BODY, 700);
    titles.forEach((line, number) => paper.fillText(line, MARGIN, MARGIN + (number * 2 + 1.3) * BODY));
    paper.font = font(BODY);
    lines.forEach((line, number) => paper.fillText(line, MARGIN, top + height + MARGIN + (number * 1.5 + 1) * BODY));
    paper.translate(MARGIN, top);
    /** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll("rect, circle, path, tspan")).forEach((shape) => draw(paper, shape));
    return canvas;
  }

  /**
   * Does something in light colors, as for slides and paper; nobody sees the change, as nothing is painted in between.
   * @template T
   * @param {() => T} make
   */
  function inLight(make) {
    const { dataset } = document.documentElement;
    const { colors } = dataset;
    dataset.colors = "light";
    try {
      return make();
    } finally {
      if (colors) dataset.colors = colors;
      else delete dataset.colors;
    }
  }

  guidebook.savePicture = (svg, words, name) =>
    inLight(() => picture(svg, words)).toBlob((blob) => blob && guidebook.download(blob, name));
})();
