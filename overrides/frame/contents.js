/** Shows where the reader is: highlights the current heading in the contents, and shows the page's title in the head once it has scrolled out of view. */
(function () {
  "use strict";

  const head = document.querySelector(".gb-header__title");
  const title = document.querySelector(".gb-main h1");
  const contents = document.querySelector(".gb-contents");
  const links = /** @type {HTMLAnchorElement[]} */ ([...(contents?.querySelectorAll("a") || [])]);
  const headings = links.map((link) => document.getElementById(link.getAttribute("href")?.slice(1) || ""));
  const AIR = 24; // pixels below the head within which a heading counts as passed
  let lit = -1;
  let due = 0;

  /** The last heading above a line. @param {number} line */
  const passed = (line) => headings.findLastIndex((each) => each && each.getBoundingClientRect().top <= line);

  function look() {
    due = 0;
    const line = Math.max(head?.getBoundingClientRect().bottom || 0, 0) + AIR;
    head?.classList.toggle("gb-header__title--active", Boolean(title && title.getBoundingClientRect().bottom < line));
    if (!contents?.checkVisibility()) return;
    const now = passed(line);
    if (now === lit) return;
    links[lit]?.classList.remove("gb-headings__now");
    lit = now;
    links[now]?.classList.add("gb-headings__now");
    follow(contents, links[now]);
  }

  /** Scrolls contents that are longer than the window. @param {Element} contents @param {HTMLElement | undefined} link */
  function follow(contents, link) {
    if (!link) return;
    const [place, room] = [link.getBoundingClientRect(), contents.getBoundingClientRect()];
    if (place.top < room.top || place.bottom > room.bottom) contents.scrollTop += place.top - room.top - room.height / 2;
  }

  addEventListener("scroll", () => void (due ||= requestAnimationFrame(look)), { passive: true });
  look();
})();
