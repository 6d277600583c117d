/** Where the current team left off, the sheets of its last meeting, and what may come next. */
(function () {
  "use strict";
  const { guidebook } = window;
  const MOST = 3; // suggestions, and sheets of earlier days

  /** @param {WorkPage} page @param {SheetSummary} sheet */
  function entry(page, sheet) {
    const item = document.createElement("li");
    item.append(page.link(sheet), " ", guidebook.told(sheet, page.tools.get(sheet.worksheet)?.asked || []));
    return item;
  }

  /** @param {WorkPage} page */
  function leftOff(page) {
    const [section, goOn, day] = ["left-off", "go-on", "last-day"].map(page.find);
    return (/** @type {SheetSummary[]} */ sheets) => {
      const [last, ...others] = sheets.filter(({ worksheet }) => page.tools.has(worksheet));
      section.hidden = !last;
      if (!last) return;
      const when = new Date(last.updated);
      const same = others.filter(({ updated }) => guidebook.dayOf(new Date(updated)) === guidebook.dayOf(when));
      const link = page.link(last);
      link.className = "gb-call";
      goOn.replaceChildren(link, guidebook.told(last, page.tools.get(last.worksheet)?.asked || []));
      const shown = same.length ? same : others.slice(0, MOST);
      const title = same.length ? guidebook.say("parts.our_work.left_off.same_day", { day: guidebook.dayInFull(when) }) : guidebook.say("parts.our_work.left_off.before");
      day.hidden = !shown.length;
      page.find("last-day-title").textContent = title;
      page.find("last-day-list").replaceChildren(...shown.map((sheet) => entry(page, sheet)));
    };
  }

  /**
   * The tool of a path that may come next: the one after the last one begun. None if no tool of the path has been begun, except
   * for the first path, where many teams start; after its last tool, the one that starts a new round.
   * @param {HTMLElement} path
   * @param {Set<string>} begun
   * @param {boolean} isFirst
   * @returns {[HTMLElement, string] | null} its entry, and the reason
   */
  function nextOf(path, begun, isFirst) {
    const items = [...path.querySelectorAll("[data-suggests]")];
    const last = items.findLastIndex((item) => begun.has(item.dataset.suggests || ""));
    if (last < 0) return isFirst ? [items[0], guidebook.say("parts.our_work.next.first")] : null;
    const tool = items[last].querySelector("a")?.textContent || "";
    if (last < items.length - 1) return [items[last + 1], guidebook.say("parts.our_work.next.after", { tool })];
    const again = items.find((item) => item.dataset.suggests === path.dataset.again);
    return again ? [again, guidebook.say("parts.our_work.next.round")] : null;
  }

  /** @param {WorkPage} page */
  function comesNext(page) {
    const section = page.root.querySelector("[data-next]");
    if (!section) return () => {};
    const paths = [...section.querySelectorAll("[data-line]")];
    page.find("next-hint").hidden = true;
    page.find("anywhere").hidden = false;
    return (/** @type {SheetSummary[]} */ sheets) => {
      const begun = new Set(sheets.map(({ worksheet }) => worksheet));
      const suggested = new Set();
      for (const path of paths) {
        const [item, why] = nextOf(path, begun, path === paths[0]) || [];
        const worksheet = item?.dataset.suggests || "";
        path.hidden = !item || suggested.has(worksheet) || suggested.size === MOST;
        if (!item || path.hidden) continue;
        suggested.add(worksheet);
        for (const each of path.querySelectorAll("[data-suggests]")) each.hidden = each !== item;
        /** @type {HTMLElement} */ (item.querySelector("[data-why]")).textContent = why || "";
        /** @type {HTMLAnchorElement} */ (item.querySelector("a")).href = page.to({ team: page.work.team.id, worksheet });
      }
    };
  }

  guidebook.workViews.push((page) => {
    const shown = [leftOff(page), comesNext(page)];
    return ({ sheets }) => shown.forEach((show) => show(sheets));
  });
})();
