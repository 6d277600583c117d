/**
 * Keeps the reader's place when the page becomes wider or narrower: a phone is turned, a window made smaller, a page zoomed.
 * Browsers keep the number of pixels, after which other words are there. When a phone is turned, Chromium keeps what is at the
 * top of the window, and that is the page's head, which is at the top everywhere: each turn led back to the beginning.
 */
(function () {
  "use strict";

  const SOON = 100; // milliseconds after scrolling, so that the browser's own jump is not taken for the reader's
  const STEP = 16; // pixels from one point that is looked at to the next
  const CONTROLS = "input, textarea, select";

  /** What is read or typed in: an element, how far down in it, and how far down in the window that is. */
  let place = /** @type {{element: Element, within: number, from: number} | null} */ (null);
  let width = innerWidth;
  let due = 0;

  /** Whether an element scrolls with the text. @param {Element | null} element */
  function scrolls(element) {
    for (let each = element; each; each = each.parentElement) {
      if (["fixed", "sticky"].includes(getComputedStyle(each).position)) return false;
      if (each.matches(".gb-text")) return true;
    }
    return false;
  }

  /** @param {Element} element @param {number} from */
  function placeIn(element, from) {
    const { top, height } = element.getBoundingClientRect();
    return { element, within: (from - top) / height, from };
  }

  function look() {
    due = 0;
    place = null;
    const typing = document.activeElement?.matches(CONTROLS) ? document.activeElement : null;
    const at = typing?.getBoundingClientRect();
    if (typing && at && at.bottom > 0 && at.top < innerHeight && scrolls(typing)) place = placeIn(typing, (at.top + at.bottom) / 2);
    for (let from = STEP; !place && scrollY && from < innerHeight / 2; from += STEP) {
      const element = document.elementFromPoint(innerWidth / 2, from);
      // What is taller than the window is around the words, not the words.
      if (element && element.clientHeight < innerHeight && scrolls(element)) place = placeIn(element, from);
    }
  }

  function goBack() {
    let element = place?.element;
    while (element && !element.checkVisibility()) element = element.parentElement || undefined; // a figure has a drawing for each width
    if (!place || !element) return;
    const { top, height } = element.getBoundingClientRect();
    scrollBy({ top: top + height * place.within - Math.min(place.from, innerHeight / 2), behavior: "instant" });
  }

  const lookSoon = () => void (due ||= setTimeout(look, SOON));
  addEventListener("scroll", lookSoon, { passive: true });
  addEventListener("focusin", lookSoon);
  addEventListener("resize", () => {
    if (innerWidth === width) return; // a phone's keyboard, or its address bar
    width = innerWidth;
    goBack();
    requestAnimationFrame(goBack); // parts of a sheet that are drawn only now may have another height than was expected
  });
  lookSoon();
})();
