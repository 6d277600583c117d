/**
 * Shared computers: a tab that leaves nothing on the device, and erasing everything. Questions replace the buttons. Where the
 * browser keeps nothing anyway, the page begins by saying so.
 */
(function () {
  "use strict";
  const { guidebook } = window;

  /** Reloads the page, as the sheets are now in another storage, or gone. */
  const anew = () => location.assign(location.href.split(/[?#]/)[0]);

  guidebook.workViews.push((page) => {
    const [buttons, pass, erase, question] = ["sharing-buttons", "pass", "erase", "sharing-question"].map(page.find);
    const { passing } = page.store;
    if (passing) {
      pass.textContent = guidebook.say("worksheet.actions.stay");
      page.find("sharing-words").textContent = guidebook.say("worksheet.status.passing_whole");
    }

    /** @param {HTMLElement} asking the button that was pressed, which not every browser focuses @param {string} words @param {string} yes @param {() => Promise<void>} does @param {string} no */
    function ask(asking, words, yes, does, no) {
      const choice = (/** @type {string} */ textContent, /** @type {() => void} */ acts) => {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "ws-button", textContent });
        button.addEventListener("click", acts);
        return button;
      };
      const back = choice(no, () => {
        question.hidden = true;
        buttons.hidden = false;
        asking.focus();
      });
      const said = Object.assign(document.createElement("p"), { textContent: words });
      const answers = Object.assign(document.createElement("p"), { className: "gb-work__buttons" });
      const doing = choice(yes, () => void does().then(anew, () => page.tell(guidebook.say("worksheet.passing.failed"))));
      doing.classList.toggle("ws-button--danger", asking === erase);
      answers.append(doing, back);
      answers.addEventListener("keydown", ({ key }) => key === "Escape" && back.click());
      question.replaceChildren(said, answers);
      question.hidden = false;
      buttons.hidden = true;
      back.focus();
    }

    pass.addEventListener("click", () => {
      const no = guidebook.say("worksheet.passing.not");
      if (passing) ask(pass, guidebook.say("worksheet.passing.stay_question"), guidebook.say("worksheet.passing.stay"), guidebook.keepAgain, no);
      else ask(pass, guidebook.say("parts.our_work.sharing.question"), guidebook.say("worksheet.passing.begin"), () => guidebook.keepNothing(page.store), no);
    });
    erase.addEventListener("click", async () => {
      const all = (await page.store.summaries().catch(() => [])).length; // including those in the bin
      const words = guidebook.say("worksheet.passing.erase_question", { count: Math.max(all, 1) });
      ask(erase, words, guidebook.say("worksheet.passing.erase"), guidebook.eraseEverything, guidebook.say("worksheet.passing.erase_not"));
    });
    page.store.listen(({ sheet }) => sheet === "*" && anew());
    const lead = page.find("lead");
    const words = lead.textContent;
    const needless = ["sharing", "new-team"].map(page.find); // another team is another page
    return () => {
      const { lasting } = page.store;
      lead.textContent = lasting ? words : guidebook.say("worksheet.status.none");
      for (const each of needless) each.hidden = !lasting;
    };
  });
})();
