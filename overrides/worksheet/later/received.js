/** A sheet received by a link: the reader sees it first, and nothing is saved unless the reader chooses so. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** The link is dealt with: a reload does not bring it up again. */
  const forgetLink = () => history.replaceState(history.state, "", location.pathname + location.search);

  /** Whose answers they are, how many, and of what date, in words. @param {SavedSheet} sent @param {Team | undefined} team */
  function told(sent, team) {
    const name = String(sent.answers["sheet-team"] || team?.name || "");
    const time = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "long", timeStyle: "short" }).format(new Date(sent.updated));
    const answers = guidebook.say("worksheet.answers", { count: guidebook.count(sent.answers) });
    return name ? guidebook.say("work.received.from", { answers, team: name, time }) : guidebook.say("work.received.from_someone", { answers, time });
  }

  /** What saving it does here, in the words of a button. @type {Record<PlanState, () => string>} */
  const KEEP = {
    new: () => guidebook.say("work.received.keep"),
    theirs: () => guidebook.say("work.received.update"),
    same: () => guidebook.say("work.received.there"),
    ours: () => guidebook.say("work.received.copy"),
    both: () => guidebook.say("work.received.copy"),
    other: () => guidebook.say("work.received.copy"),
  };

  /** @param {OpeningPlan} plan @param {SheetKeeper} keeper */
  async function keep({ entries: [entry], teams }, keeper) {
    const choice = entry.choice === "ours" ? "copies" : entry.choice; // the reader has just chosen to save it
    const [written] = entry.state === "same" ? [] : await guidebook.openPlan({ entries: [{ ...entry, choice }], teams, gatherings: [] }, keeper.store);
    const { team, worksheet, sheet } = written || entry.record || keeper.address;
    guidebook.now.remember({ team, worksheet, sheet });
    const there = guidebook.now.addressOf(location.pathname, { team, worksheet, sheet });
    if (there === location.href) location.reload();
    else location.replace(there);
  }

  /** @param {Sheet} sheet @param {SheetActions} actions */
  async function show(sheet, actions) {
    const { form, keeper, notice, view } = sheet;
    await guidebook.ready;
    /** @type {SavedWork} */
    let work;
    try {
      work = await guidebook.workInLink(location.hash);
    } catch (error) {
      forgetLink();
      return notice.tell(/** @type {Error} */ (error).message);
    }
    const [sent] = work.sheets;
    if (sent.worksheet !== view.fact("worksheet")) {
      forgetLink();
      return notice.tell(guidebook.say("work.received.of_another", { other: sent.name, title: view.fact("title") }));
    }
    if (keeper.unsaved) await keeper.save(); // what is here is compared with what came
    const plan = await guidebook.planOf([{ name: "", work: { ...work, sheets: [sent], gatherings: [] } }], keeper.store);
    actions.history.look({ answers: sent.answers, earlier: sent.earlier || [] }, {
      words: told(sent, work.teams[0]),
      away: guidebook.say("work.received.away"),
      after() {
        forgetLink();
        return form.querySelector("h2, h3");
      },
      other: [KEEP[plan.entries[0].state](), () => void keep(plan, keeper).catch(() => notice.tell(guidebook.say("work.received.not_kept")))],
    });
  }

  guidebook.receive = (sheet, actions) => {
    const look = () => guidebook.isLinkToSheet(location.hash) && sheet.form.matches("[data-own-page]") && void show(sheet, actions);
    window.addEventListener("hashchange", look);
    look();
  };
})();
