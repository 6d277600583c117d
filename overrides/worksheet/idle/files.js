/**
 * What a page sees to by itself about files: one that is dragged over it finds what opens it; a sheet that is kept in a file goes
 * on being kept there; and once, work that has been in this browser alone for a week is said to be.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const WEEK = 7 * 24 * 3600 * 1000;
  const SAID = "nudged"; // the name of a setting
  const LOW = "(max-height: 30em)"; // where there is no room for it

  document.addEventListener("dragenter", ({ dataTransfer }) => dataTransfer?.types.includes("Files") && guidebook.later().catch(() => {}));

  /** Whether a sheet has been nowhere else for a week. @param {SheetKeeper} keeper */
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
      void keeper.store.putSetting(SAID, true).catch(() => {}); // at worst it is said once more
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
  }).catch(() => {}); // a browser that keeps nothing has nothing to say of it
})();
