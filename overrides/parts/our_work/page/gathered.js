/** The combined answers of the current team: links to them, and buttons to delete them. */
(function () {
  "use strict";
  const { guidebook } = window;

  /** @param {WorkPage} page @param {Gathering} gathering */
  const toolOf = (page, { worksheet }) => page.tools.get(worksheet)?.title || worksheet;

  /** @param {WorkPage} page @param {Gathering} gathering */
  function linkTo(page, gathering) {
    const { address } = page.find("gathered").dataset;
    const title = toolOf(page, gathering);
    if (!address) return title; // this edition leaves that page out
    const href = guidebook.now.addressOf(`${address}#${gathering.worksheet}`, { team: gathering.team });
    return Object.assign(document.createElement("a"), { href, textContent: title });
  }

  /** @param {WorkPage} page @param {Gathering} gathering */
  async function remove(page, gathering) {
    const deleted = await guidebook.gathering.bin(page.store, gathering);
    await page.refresh();
    const back = async () => {
      if (deleted) await guidebook.gathering.restore(page.store, deleted);
      await page.refresh();
      page.tell("");
    };
    page.tell(guidebook.say("parts.our_work.gathered.removed", { tool: toolOf(page, gathering) }), [[guidebook.say("parts.our_work.team.undo"), back]]);
  }

  /** @param {WorkPage} page @param {Gathering} gathering */
  function entry(page, gathering) {
    const { counted, updated, filed } = gathering;
    const item = document.createElement("li");
    const people = counted ? guidebook.say("parts.our_work.gathered.people", { count: counted.people }) : guidebook.say("parts.our_work.gathered.uncounted");
    const when = guidebook.say("parts.our_work.tools.changed", { when: guidebook.lately(updated) });
    const words = [people, when, guidebook.fileWords(filed || null)].join(guidebook.say("parts.our_work.joined"));
    const button = Object.assign(document.createElement("button"), { type: "button", className: "ws-button", textContent: guidebook.say("parts.our_work.gathered.remove") });
    button.setAttribute("aria-label", guidebook.say("parts.our_work.gathered.remove_what", { tool: toolOf(page, gathering) }));
    button.addEventListener("click", (event) => void (guidebook.again(event) || page.attempt(() => remove(page, gathering))));
    item.append(linkTo(page, gathering), " ", Object.assign(document.createElement("span"), { className: "gb-work__words", textContent: words }), " ", button);
    return item;
  }

  guidebook.workViews.push((page) => ({ gatherings }) => {
    page.find("gathered").hidden = !gatherings.length;
    page.find("gathered-list").replaceChildren(...gatherings.map((each) => entry(page, each)));
  });
})();
