/** Reads sources from what people drop or choose: sheets and results, whatever the names of their files. */
(function () {
  "use strict";

  const { guidebook } = window;
  const AT_ONCE = 16; // files at a time
  const LINK = /#answers=[\w-]+/g; // of its address nothing is needed

  /** @param {File} file @param {number} count how much in it is damaged */
  const damagedIn = (file, count) => (count ? [guidebook.say("parts.bring_together.damaged", { file: file.name, count })] : []);

  /** @param {File} file @returns {Promise<Taken>} */
  async function takeOne(file) {
    let text = "";
    try {
      text = await guidebook.textOf(file);
      const all = guidebook.resultsIn(text);
      const results = all.flatMap((result) => (result ? [{ worksheet: result.worksheet, source: guidebook.sourceOfResult(result, file.name) }] : []));
      if (results.length) return { sources: results, refused: damagedIn(file, all.length - results.length) };
      const { sheets, gatherings, damaged } = guidebook.workIn(text, file.name);
      const gathered = gatherings.flatMap(({ worksheet, sources }) => sources.filter(guidebook.gathered.isSource).map((source) => ({ worksheet, source })));
      const sources = [...sheets.map((sheet) => ({ worksheet: sheet.worksheet, source: guidebook.sourceOf(sheet, file.name) })), ...gathered];
      return { sources, refused: damagedIn(file, damaged) };
    } catch (error) {
      if (guidebook.isLinkToSheet(text)) return guidebook.takeLinks(text);
      return { sources: [], refused: [error instanceof Error ? error.message : String(error)] };
    }
  }

  /** The sheets in all links in a text. @param {string} text @returns {Promise<Taken>} */
  guidebook.takeLinks = async function (text) {
    /** @type {Taken} */
    const all = { sources: [], refused: [] };
    for (const [at, link] of (text.match(LINK) || []).entries())
      await guidebook.workInLink(link).then(
        ({ sheets: [sheet] }) => all.sources.push({ worksheet: sheet.worksheet, source: guidebook.sourceOf(sheet, guidebook.say("parts.bring_together.link", { number: at + 1 })) }),
        (error) => all.refused.push(error.message),
      );
    return all;
  };

  /** @param {File[]} files @param {(done: number) => void} progress @returns {Promise<Taken>} */
  guidebook.take = async function (files, progress) {
    /** @type {Taken} */
    const all = { sources: [], refused: [] };
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = await Promise.all(files.slice(at, at + AT_ONCE).map(takeOne));
      for (const { sources, refused } of some) {
        all.sources.push(...sources);
        all.refused.push(...refused);
      }
      progress(Math.min(files.length, at + AT_ONCE));
    }
    return all;
  };
})();
