/** A fishbone: rows of causes with their ranks (see worksheet/rows.js), and the fish drawn from them. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  const { LINE, element, fit, lines, show, text, width } = guidebook.drawing;

  // In the drawing's units: the tail, the head, the words in the head, the reach of a bone, a line to write on.
  const [TAIL, HEAD, FACE, REACH, RULE] = [50, 260, 160, 84, 28];
  const [UPRIGHT, SIDE] = [520, 12]; // the greatest width of an upright fish, and the gap between its words and the spine
  const [MOST, RANK] = [10, 6]; // lines of one text, letters of a rank; the list has everything

  /** @param {string} name @param {string} d */
  const part = (name, d) => element("path", { class: `ws-fishbone__${name}`, d });
  /** @param {number} x @param {number} wide @param {number[]} ys */
  const rules = (x, wide, ...ys) => ys.map((y) => part("rule", `M${x} ${y}h${wide}`));
  /** @param {string} words @param {number} wide @param {number} [weight] */
  const wrapped = (words, wide, weight) => {
    const all = lines(words, wide, weight);
    return all.length > MOST ? [...all.slice(0, MOST - 1), `${all[MOST - 1]}…`] : all;
  };
  /** Whether a fish cannot show everything that was typed. @param {{ cause: string, rank: string }[]} bones @param {string[][]} causes */
  const cuts = (bones, causes) => bones.some(({ rank }) => rank.length > RANK) || causes.some(({ length }) => length >= MOST);

  /**
   * Draws a fish: its bones are in pairs, one above the spine and one below, from the tail to the head.
   * @param {HTMLElement} holder @param {string} issue @param {{ cause: string, rank: string }[]} bones
   */
  function draw(holder, issue, bones) {
    const pairs = Math.ceil(bones.length / 2);
    const step = Math.max(136, 620 / pairs);
    const neck = TAIL + step * pairs;
    const causes = bones.map(({ cause }) => wrapped(cause, step - 16));
    const named = wrapped(issue, FACE, 700);
    holder.toggleAttribute("data-cut", cuts(bones, causes));
    const cheek = Math.max(92, named.length * (LINE / 2) + 54);
    const room = Math.max(3 * RULE, ...causes.map((words) => words.length * LINE + 12));
    const spine = Math.max(REACH + room, cheek) + 4;

    const ribs = bones.flatMap(({ rank }, index) => {
      const x = TAIL + step * (index >> 1);
      const side = index % 2 ? 1 : -1;
      const end = spine + side * REACH;
      const at = end - side * 26; // the middle of the circle
      const words = causes[index];
      return [
        part("bone", `M${x + step - 20} ${end}H${x}L${x + 80} ${spine}`),
        ...pill(x + 27, at, rank),
        text(x, side > 0 ? end + 16 : end + 6 - words.length * LINE, words),
        ...(words.length ? [] : rules(x, step - 20, ...[1, 2, 3].map((each) => end + side * RULE * each).slice(0, side > 0 ? 3 : 2))),
      ];
    });

    const face = neck + 34;
    const top = spine - (named.length || 3) * (LINE / 2);
    show(
      holder,
      [neck + HEAD, 2 * spine],
      inWords(issue, bones),
      part("tail", `M4 ${spine - 40}l40 40l-40 40q14-40 0-80Z`),
      part("spine", `M42 ${spine}H${neck + 14}`),
      ...ribs,
      part("head", `M${neck} ${spine - cheek}q200 0 ${HEAD - 3} ${cheek}q-57 ${cheek} ${3 - HEAD} ${cheek}q30 ${-cheek} 0 ${-2 * cheek}Z`),
      text(face, top - 10, [guidebook.say("kinds.fishbone.issue")]),
      text(face, top + 14, named, { "font-weight": 700 }),
      ...(issue ? [] : rules(face, FACE, spine - 8, spine + 20, spine + 48)),
    );
  }

  /** The pill of a rank around (x, y), and the rank in it. @param {number} x @param {number} y @param {string} rank @returns {SVGElement[]} */
  function pill(x, y, rank) {
    const short = rank.slice(0, RANK);
    const wide = Math.max(30, width(short, 700) + 14);
    return [
      part(value(rank) === 1 ? "first" : "rank", `M${x + 15 - wide / 2} ${y - 15}h${wide - 30}a15 15 0 0 1 0 30h${30 - wide}a15 15 0 0 1 0-30Z`),
      text(x, y, [short], { "text-anchor": "middle", "font-weight": 700 }),
    ];
  }

  /**
   * Draws a fish for a narrow screen at its actual size: it stands on its tail, with the issue at the top and bones on both
   * sides of its spine, from the head down.
   * @param {HTMLElement} holder @param {string} issue @param {{ cause: string, rank: string }[]} bones
   */
  function drawUpright(holder, issue, bones) {
    const wide = Math.min(holder.clientWidth, UPRIGHT);
    const middle = wide / 2;
    const cheek = Math.min(middle - 2, 124);
    const named = wrapped(issue, 1.3 * cheek, 700);
    const high = Math.max(1.2 * cheek, named.length * LINE + 104); // of the head
    const neck = high + 4;
    const first = neck - 28 - named.length * LINE; // of the words in it
    const centered = { "text-anchor": "middle" };
    /** @type {SVGElement[]} */
    const ribs = [];
    let y = neck - 10;
    for (let at = 0; at < bones.length; at += 2) {
      const pair = bones.slice(at, at + 2);
      const causes = pair.map(({ cause }) => wrapped(cause, middle - SIDE - 2));
      pair.forEach(({ rank }, index) => {
        const side = index ? 1 : -1;
        const [end, words] = [index ? wide - 2 : 2, index ? middle + SIDE : 2];
        ribs.push(part("bone", `M${middle} ${y}l${side * 52} 42H${end}`), ...pill(middle + side * 32, y + 26, rank), text(words, y + 58, causes[index]));
      });
      y += 62 + Math.max(1, ...causes.map(({ length }) => length)) * LINE;
    }
    show(
      holder,
      [wide, y + 42],
      inWords(issue, bones),
      part("tail", `M${middle - 40} ${y + 38}l40-40l40 40q-40-14-80 0Z`),
      part("spine", `M${middle} ${neck - 14}V${y}`),
      ...ribs,
      part("head", `M${middle - cheek} ${neck}q0 ${-0.78 * high} ${cheek} ${-high}q${cheek} ${0.22 * high} ${cheek} ${high}q${-cheek}-28 ${-2 * cheek} 0Z`),
      text(middle, first - 18, [guidebook.say("kinds.fishbone.issue")], centered),
      text(middle, first + 4, named, { ...centered, "font-weight": 700 }),
    );
  }

  /** What a fish shows, for screen readers. @param {string} issue @param {{ cause: string, rank: string }[]} bones */
  function inWords(issue, bones) {
    const filled = bones.flatMap(({ cause, rank }, index) => {
      const words = guidebook.list([cause.trim(), rank && guidebook.say("kinds.fishbone.ranked", { rank })].filter(Boolean));
      return words ? guidebook.say("kinds.fishbone.one", { number: index + 1, words }) : [];
    });
    const empty = bones.length - filled.length;
    const rest = empty && filled.length ? guidebook.say("kinds.fishbone.rest", { count: empty }) : "";
    const count = bones.length;
    const fish = filled.length ? guidebook.say("kinds.fishbone.fish", { count }) : guidebook.say("kinds.fishbone.empty_fish", { count });
    return [fish, issue && guidebook.say("kinds.fishbone.about", { issue }), ...filled, rest].filter(Boolean).join(" ");
  }

  /** @param {HTMLElement} root */
  const rows = (root) => [...root.querySelectorAll(".ws-row")];
  /** @param {HTMLElement} row */
  const typed = (row) => ({
    cause: /** @type {Line} */ (row.querySelector(".ws-lines")).value,
    rank: /** @type {Line} */ (row.querySelector(".ws-line")).value.trim(),
  });
  /** A rank as a number, where it is one. @param {string} rank */
  const value = (rank) => guidebook.numbers(rank)[0] ?? rank;
  /** @param {HTMLElement} root */
  const fish = (root) => /** @type {HTMLElement} */ (root.querySelector("[data-fish]"));
  /** @param {HTMLElement} root */
  const upright = (root) => /** @type {HTMLElement} */ (root.querySelector("[data-upright]"));

  /** The field with the words in the head. @param {HTMLElement} root */
  const issue = (root) => guidebook.nearest(root, fish(root).dataset.issue);

  // Whatever changes, a fish is drawn at most once per frame, and before printing.
  /** @type {Set<HTMLElement>} */
  const due = new Set();
  /** @param {HTMLElement} root */
  function later(root) {
    if (!due.size) requestAnimationFrame(drawDue);
    due.add(root);
  }
  /** @param {HTMLElement} root @param {boolean} across */
  function drawOne(root, across) {
    const named = issue(root);
    const words = /** @type {string} */ ((named && guidebook.readField(named)) || "");
    if (across) draw(fish(root), words, rows(root).map(typed));
    else drawUpright(upright(root), words, rows(root).map(typed));
  }
  function drawDue() {
    for (const root of due) drawOne(root, !upright(root).clientWidth);
    due.clear();
  }
  window.addEventListener("beforeprint", () => {
    for (const root of document.querySelectorAll('[data-kind="fishbone"]')) drawOne(root, true);
  });

  /** Says which bones have the same rank; that is allowed. @param {HTMLElement} root */
  function compare(root) {
    /** @type {Record<string, number[]>} */
    const same = {};
    rows(root).forEach((row, index) => {
      const { rank } = typed(row);
      if (rank) (same[`rank ${value(rank)}`] ||= []).push(index + 1);
    });
    const tied = Object.values(same).filter((numbers) => numbers[1]);
    rows(root).forEach((row, index) => row.toggleAttribute("data-tied", tied.flat().includes(index + 1)));
    const words = tied.map((numbers) => `${guidebook.say("kinds.fishbone.tied", { numbers: guidebook.list(numbers.map(String), "conjunction") })} `).join("");
    const said = /** @type {HTMLElement} */ (root.querySelector("[data-said]"));
    const all = words && words + guidebook.say("kinds.fishbone.which");
    if (said.textContent !== all) said.textContent = all; // otherwise every change would be read aloud
  }

  /** @param {HTMLElement} root */
  function refresh(root) {
    later(root);
    compare(root);
  }

  guidebook.kinds.fishbone = {
    shape: "rows",
    mount(root) {
      guidebook.rows.mount(root);
      root.addEventListener("input", () => later(root));
      root.addEventListener("change", () => compare(root));
      root.addEventListener("guidebook:rows", () => refresh(root));
      issue(root)?.addEventListener("input", () => later(root));
      later(root);
      fit(upright(root), () => later(root)); // the style shows this one if the other would be too small to read
      document.fonts.ready.then(() => later(root)); // until then, words are measured in a fallback font
      draw(
        /** @type {HTMLElement} */ (root.querySelector("[data-blank-fish]")),
        "",
        Array(Number(/** @type {HTMLElement} */ (root.querySelector(".ws-rows")).dataset.blank)).fill({ cause: "", rank: "" }),
      );
    },
    shown: refresh,
  };
})();
