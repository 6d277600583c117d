/**
 * Writes sheets to a file: as JSON alone, or as JSON within a web page or a text that people can read. A web page shows the
 * answers wherever it is opened, even with scripts off; a text passes mail programs and phones that block other files.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const escaped = (/** @type {string} */ words) => guidebook.escaped(words);
  const STYLE = [
    "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem;color:#1d1d1d;background:#fff;overflow-wrap:break-word}",
    "h1,h2,h3,h4,p,li,th,td{unicode-bidi:plaintext}", // each in the direction of its own words
    "h1{line-height:1.2}h2{border-bottom:2px solid;margin-top:2em}h3,h4{margin-bottom:.3em}",
    "table{border-collapse:collapse}th,td{border:1px solid #777;padding:.3em .6em;text-align:start;vertical-align:top}",
    "footer{border-top:1px solid #777;color:#555;font-size:.9rem;margin-top:3em}.break{margin-top:4em}",
    "@media print{.break{break-before:page}}",
  ].join("");
  const LONG = /(?:&\w+;|[!-%'-;=?-~]){24}(?=[!-;=?-~])/g; // the beginning of a long word, such as a link, which may end a line
  const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  /** @param {string} name */
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") || "";
  const language = () => document.documentElement.lang || undefined;
  /** @param {string} iso */
  const moment = (iso) => new Intl.DateTimeFormat(language(), { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));

  guidebook.outlineOf = async function (sheet, types) {
    const titled = { title: sheet.name || sheet.worksheet, sections: [{ title: "", fields: Object.keys(sheet.answers || {}) }], types: types || {} };
    return guidebook.catalog(sheet.worksheet).catch(() => titled); // offline, or the tool is gone
  };

  guidebook.teamOn = ({ answers, team }) => {
    const written = answers["sheet-team"];
    return typeof written === "string" && written ? written : (team === guidebook.now.team && guidebook.now.known.name) || "";
  };

  /** The heading of a sheet. @param {Outline} outline @param {SavedSheet} sheet */
  const titleOf = ({ title }, { called }) => (called ? guidebook.say("work.saved.copy", { title, called }) : title);

  /** What all files begin with. @param {string} time */
  function origin(time) {
    const address = location.protocol.startsWith("http") ? new URL(location.pathname, location.href).href : "";
    const saved = guidebook.say("work.saved.when", { site: meta("application-name"), time: moment(time) });
    const again = address ? guidebook.say("work.saved.open_at", { address }) : guidebook.say("work.saved.open");
    return `${saved} ${again}`;
  }

  /** @param {string} title @param {string} body @param {string} time @param {string} json */
  const asPage = (title, body, time, json) =>
    [
      `<!doctype html>\n<html lang="${language() || "en"}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
      `<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      `<style>${STYLE}</style></head><body>`,
      body.replace(/>[^<]+/g, (words) => words.replace(LONG, "$&<wbr>")), // otherwise it would push the columns of a table off the paper
      `<footer><p>${escaped(origin(time))}</p></footer>`,
      `<script type="application/json" id="answers">${json.replaceAll("<", "\\u003c")}</script>`,
      "</body></html>\n",
    ].join("\n");

  /** @param {SavedSheet} sheet @param {Carrier} as @param {Types} [types] @returns {Promise<[string, string]>} its title, and its text */
  async function told(sheet, as, types) {
    const outline = await guidebook.outlineOf(sheet, types);
    const [title, parts] = [titleOf(outline, sheet), guidebook.readable(outline, sheet)];
    return [title, as === "txt" ? guidebook.asText(title, parts) : guidebook.asHtml(title, parts)];
  }

  /** A sheet with the team's name filled in, if nobody wrote it there. @param {SavedSheet} sheet @param {string} [team] @returns {SavedSheet} */
  const withTeam = (sheet, team = guidebook.teamOn(sheet)) => (team ? { ...sheet, answers: { "sheet-team": team, ...sheet.answers } } : sheet);

  /** Lists which answers of many people were combined; what they say is read where they are counted. @param {Gathering[]} gatherings @param {Map<string, string>} teams */
  const broughtTogether = (gatherings, teams) =>
    Promise.all(gatherings.map(async (each) => {
      const { title } = await guidebook.outlineOf(each);
      const name = [title, teams.get(each.team)].filter(Boolean).join(", ");
      return guidebook.say("work.saved.gathered_of", { name, count: each.counted?.people ?? each.sources.length });
    }));

  /** @param {WorkFile} work @param {Carrier} as @returns {Promise<[string, string]>} */
  async function allTold({ teams, sheets, gatherings = [] }, as) {
    const names = teams.map((each) => each.name).filter(Boolean);
    const title = names.length ? guidebook.list(names.slice(0, 5), "conjunction") : guidebook.say("work.saved.all");
    const called = new Map(teams.map((each) => [each.id, each.name]));
    const each = await Promise.all(sheets.map((sheet) => told(withTeam(sheet, called.get(sheet.team)), as)));
    const items = await broughtTogether(gatherings, called);
    const heading = guidebook.say("work.saved.gathered");
    if (items.length) each.push([heading, (as === "txt" ? guidebook.asText : guidebook.asHtml)(heading, [{ label: "", items }])]);
    const bodies = each.map(([, body]) => (as === "txt" ? body : `<section class="break">${body}</section>`));
    return [title, [as === "txt" ? `${title}\n` : `<p>${escaped(title)}</p>`, ...bodies].join("\n\n")];
  }

  /** @param {SavedSheet | WorkFile} data @returns {data is SavedSheet} */
  const isOne = (data) => "worksheet" in data;

  /** @param {SavedSheet | WorkFile} data @param {Carrier} as */
  function nameOf(data, as) {
    const [what, ...names] = isOne(data)
      ? [data.worksheet, guidebook.teamOn(data), data.called]
      : [meta("site-id"), data.teams.length === 1 ? data.teams[0].name : ""];
    return guidebook.fileName(what, names.filter((each) => typeof each === "string"), new Date(), as);
  }

  const KINDS = { html: "text/html", json: "application/json", txt: "text/plain" };

  guidebook.fileOf = async function (data, as, types) {
    const [name, type] = [nameOf(data, as), KINDS[as]];
    const json = JSON.stringify(data, null, 1);
    if (as === "json") return { name, type, text: json };
    const time = isOne(data) ? data.updated : data.saved;
    const [title, body] = await (isOne(data) ? told(withTeam(data), as, types) : allTold(data, as));
    if (as === "html") return { name, type, text: asPage(title, body, time, json) };
    return { name, type, text: [body, origin(time), guidebook.say("work.saved.for_site"), json, ""].join("\n\n").replaceAll("\n", "\r\n") };
  };
})();
