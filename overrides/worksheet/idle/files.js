/**
 * What a page does about files without being asked: it gets ready to open one that is dragged over it, goes on saving a sheet
 * to its file, and says once when work has been in this browser alone for a week.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const WEEK = 7 * 24 * 3600 * 1000;
  const SAID = "nudged"; // the name of a setting
  const LOW = "(max-height: 30em)"; // no room for the message

  document.addEventListener("dragenter", ({ dataTransfer }) => dataTransfer?.types.includes("Files") && guidebook.later().catch(() => {}));

  /** Whether a sheet has been in this browser alone for a week. @param {SheetKeeper} keeper */
  const isAlone = ({ answers, base, filed, store }) =>
    Boolean(base && !filed && store.lasting && guidebook.count(answers) && Date.now() - Date.parse(base.content.created) > WEEK);

  /** @param {string} words @param {() => void} does */
  function button(words, does) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "ws-button", textContent: words });
    made.addEventListener("click", does);
    return made;
  }

  /** @param {Sheet} sheet */
  function nudge({ form, keeper }) {
    const words = Object.assign(document.createElement("p"), { textContent: guidebook.say("work.nudge.words") });
    const away = () => {
      line.remove();
      void keeper.store.putSetting(SAID, true).catch(() => {}); // at worst the message is shown again
    };
    const save = button(guidebook.say("worksheet.actions.save_file"), away);
    Object.assign(save.dataset, { saveFile: "", later: "" });
    const part = document.createElement("div");
    part.append(words, save, button(guidebook.say("work.nudge.close"), away));
    const line = Object.assign(document.createElement("div"), { className: "ws-notice" });
    line.dataset.nudge = "";
    line.append(part);
    form.querySelector("[data-foot] > [data-notice]")?.before(line);
  }

  guidebook.ready.then(async () => {
    for (const sheet of guidebook.sheets) {
      const { keeper } = sheet;
      const { team, worksheet, sheet: id } = keeper.address;
      const [kept, said] = await Promise.all([keeper.store.settings(`file/${team}/${worksheet}/${id}`), keeper.store.settings(SAID)]);
      if (kept.length) await guidebook.later();
      else if (isAlone(keeper) && !said.length && !matchMedia(LOW).matches) nudge(sheet);
    }
  }).catch(() => {}); // without storage there is nothing to remember
})();
