/** A sheet that came by a link: it is looked at first, and nothing of it is kept before someone says so. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** The link has been seen to: a reload does not bring it again. */
  const forgetLink = () => history.replaceState(history.state, "", location.pathname + location.search);

  /** Whose answers they are, how many and from when, in words. @param {SavedSheet} sent */
  function told(sent) {
    const team = String(sent.answers["sheet-team"] || "");
    const time = new Date(sent.updated);
    const day = Number.isNaN(time.getTime()) ? "" : new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "long", timeStyle: "short" }).format(time);
    const answers = guidebook.say("worksheet.answers", { count: guidebook.count(sent.answers) });
    return team ? guidebook.say("work.received.from", { answers, team, time: day }) : guidebook.say("work.received.from_someone", { answers, time: day });
  }

  /** @param {Sheet} sheet @param {SheetActions} actions */
  async function show(sheet, actions) {
    const { form, keeper, notice, view } = sheet;
    await guidebook.ready;
    /** @type {SavedSheet} */
    let sent;
    try {
      sent = await guidebook.sheetInLink(location.hash);
    } catch (error) {
      forgetLink();
      return notice.tell(/** @type {Error} */ (error).message);
    }
    if (sent.worksheet !== view.fact("worksheet")) {
      forgetLink();
      return notice.tell(guidebook.say("work.received.of_another", { other: sent.name, title: view.fact("title") }));
    }
    const state = { answers: sent.answers, earlier: sent.earlier || [] };
    const top = () => form.querySelector("h2, h3");
    const keep = () => {
      actions.undo.replace(structuredClone(state), "received");
      return top();
    };
    const empty = !guidebook.count(keeper.state.answers);
    const away = () => {
      forgetLink();
      return top();
    };
    actions.history.look(state, told(sent), guidebook.say("work.received.away"), away, [
      empty ? guidebook.say("work.received.keep") : guidebook.say("work.received.replace"),
      keep,
    ]);
  }

  guidebook.receive = (sheet, actions) => {
    const look = () => guidebook.isLinkToSheet(location.hash) && sheet.form.matches("[data-own-page]") && void show(sheet, actions);
    window.addEventListener("hashchange", look);
    look();
  };
})();
