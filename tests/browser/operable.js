/**
 * What the tests of operability ask of a page. Everything is measured as it is drawn: what a finger, a mouse or an eye would
 * find at a point counts, not what a style says.
 */
(() => {
  const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const ENOUGH = 0.5; // of a control must be seen while it has the focus
  const MIDDLE = [[0.5, 0.5]];
  const INNER = [...MIDDLE, [0.2, 0.25], [0.8, 0.25], [0.2, 0.75], [0.8, 0.75]]; // of a control, across and down

  const PATIENCE = 60; // frames in which the focus may come back, or a later script show what was asked for

  const looked = new Set(); // the controls that were looked at closely in this walk

  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && element.getClientRects().length > 0;
  /** Whether the browser has drawn the part of the page that an element stands in: far from the screen it waits. */
  const drawn = (element) => element.checkVisibility({ contentVisibilityAuto: true });
  const named = (element) => `${element.localName}${element.id ? `#${element.id}` : ""} "${(element.getAttribute("aria-label") || element.innerText || element.textContent || element.name || "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;

  /** Every control that the Tab key stops at, in order. Of a group of radio buttons it stops at one. */
  function stops() {
    const groups = new Set();
    return [...document.querySelectorAll(CONTROLS)].filter((each) => {
      if (each.tabIndex < 0 || each.disabled || !shown(each) || each.closest("[inert]")) return false;
      if (each.type !== "radio") return true;
      const group = [...document.getElementsByName(each.name)];
      const stop = group.find((other) => other.checked) || group.find(shown);
      return stop === each && !groups.has(each.name) && groups.add(each.name);
    });
  }

  /** Whether what is found at a point is the control, a part of it, its label, or what it stands in: not something over it. */
  function belongs(found, control) {
    if (!found) return false;
    if (control.contains(found) || found.contains(control)) return true;
    // In a drawing, what was drawn before a link stands behind it and shows between its words.
    if (control.ownerSVGElement?.contains(found)) return Boolean(found.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);
    return [...(control.labels || [])].some((label) => label.contains(found)) || (control.localName === "summary" && control.parentElement.contains(found));
  }

  /** The boxes in which a control is drawn: several where a link goes over the end of a line. */
  const boxes = (control) => [...control.getClientRects()].filter((box) => box.width > 0 && box.height > 0);

  function pointsOf(box, columns, rows) {
    const points = [];
    for (let column = 0; column < columns; column += 1) {
      for (let row = 0; row < rows; row += 1) points.push([box.x + (box.width * (column + 0.5)) / columns, box.y + (box.height * (row + 0.5)) / rows]);
    }
    return points;
  }

  /** How much of a control is seen; what is higher than the window counts as far as the window could show it. */
  function seen(control) {
    const parts = boxes(control);
    const found = ([x, y]) => belongs(document.elementFromPoint(x, y), control);
    if (parts.length && parts.every((box) => pointsOf(box, 3, 2).every(found))) return 1; // as nearly always
    let all = 0;
    let visible = 0;
    for (const box of parts) {
      const points = pointsOf(box, 6, Math.max(4, Math.min(40, Math.round(box.height / 12))));
      all += points.length * Math.min(1, (innerHeight * 0.6) / box.height);
      visible += points.filter(found).length;
    }
    return all ? visible / all : 0;
  }

  /** What is fixed to the window, or opened over the page, may lie on what it scrolls over: that it hides no stop is `seen`. */
  function floats(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (["sticky", "fixed"].includes(getComputedStyle(at).position) || at.matches(":popover-open")) return true;
    }
    return false;
  }

  /**
   * Controls near the focus that lie under another control, or under something else that is no part of them. Each is looked
   * at closely once, as soon as all of it is in the window, and in its middle whenever the focus is near.
   */
  function covered(focused) {
    const around = focused.getBoundingClientRect();
    const found = [];
    for (const control of document.querySelectorAll(CONTROLS)) {
      const whole = control.getBoundingClientRect();
      if (whole.bottom < around.top - 240 || whole.top > around.bottom + 240 || !whole.width || !shown(control) || !drawn(control)) continue;
      if (!control.checkVisibility({ opacityProperty: true })) continue; // such as the way to the content: seen with the focus
      const box = boxes(control)[0];
      let inside = true;
      for (const [across, down] of looked.has(control) ? MIDDLE : INNER) {
        const [x, y] = [box.x + box.width * across, box.y + box.height * down];
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) {
          inside = false;
          continue;
        }
        const over = document.elementFromPoint(x, y);
        if (over && !belongs(over, control) && !floats(over) && !clipped(control, x, y)) {
          found.push(`${named(control)} lies under ${named(over)} while ${named(focused)} has the focus`);
          break;
        }
      }
      if (inside) looked.add(control);
    }
    return found;
  }

  /** Whether a point of a control is scrolled out of a part of the page that scrolls by itself. */
  function clipped(control, x, y) {
    for (let at = control.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === "visible" && getComputedStyle(at).overflowY === "visible") continue;
      const box = at.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) return true;
    }
    return false;
  }

  /** What is wrong with the control that has the focus. */
  function atFocus() {
    const control = document.activeElement;
    const part = seen(control);
    return [...(part >= ENOUGH ? [] : [`${named(control)} is a stop of which ${Math.round(part * 100)} % are seen`]), ...covered(control)];
  }

  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  /** What has the focus is drawn with the next frame. */
  async function untilDrawn(control) {
    while (!drawn(control)) await frame();
  }

  /** Goes through all stops; what is wrong at any of them. */
  async function walk() {
    looked.clear();
    const wrong = new Set();
    for (const stop of stops()) {
      stop.focus();
      await untilDrawn(stop);
      if (document.activeElement === stop) for (const each of atFocus()) wrong.add(each);
    }
    return [...wrong];
  }

  // What leads, in the end, to another page, or takes the whole screen from it (test_which.py, test_passing.py, test_meeting.py).
  const LEAVES = "[data-pass], [data-erase], [data-which] button, [data-full-screen]";

  const OPENS = "[data-menu] [data-later], [data-meeting]";

  /** Whether one can press a control now: nothing behind an open dialog takes the focus. */
  function takesFocus(control) {
    control.focus();
    return document.activeElement === control;
  }

  /** Presses every button, also those that appear by that, and says after which the focus was nowhere. */
  async function press(most) {
    const focused = () => document.activeElement && document.activeElement !== document.body;
    const wrong = [];
    const pressed = new Set();
    const key = (button) => button.closest("[data-row]") ? `${button.className} ${button.textContent}`.trim() : button;
    for (let count = 0; count < most; count += 1) {
      const button = [...document.querySelectorAll("main button, header button, main summary")].find((each) => shown(each) && !each.disabled && !each.matches(LEAVES) && !pressed.has(key(each)) && takesFocus(each));
      if (!button) return wrong;
      pressed.add(key(button));
      const name = named(button);
      button.click();
      const left = document.activeElement;
      await frame();
      // What keeps something first shows it a little later; then the focus must have come to somewhere.
      for (let waited = 0; waited < PATIENCE && !focused(); waited += 1) await frame();
      // So does what opens over the sheet by a later script: people wait for it before they press something else.
      if (button.matches(OPENS)) for (let waited = 0; waited < PATIENCE && document.activeElement === left; waited += 1) await frame();
      if (!focused()) wrong.push(`${name} leaves the focus nowhere`);
    }
    return wrong;
  }

  const visited = new Map(); // control → the names under which one came to it: tools that wander from row to row have several

  /** After each press of the Tab key: what is wrong where one has come to; null at the end of the page. */
  async function arrived() {
    const control = document.activeElement;
    await untilDrawn(control);
    const before = visited.get(control) || [];
    if (control === document.body || before.includes(named(control))) return null;
    visited.set(control, [...before, named(control)]);
    return atFocus();
  }

  /** The stops that the Tab key has not come to. */
  const missed = () =>
    stops()
      .filter((each) => !visited.has(each))
      .map((each) => `${named(each)} is a stop that the Tab key does not come to`);

  /** From here the Tab key begins at the top of the page. */
  function toTheTop() {
    looked.clear();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
  }

  window.operable = { walk, press, arrived, missed, toTheTop };
})();
