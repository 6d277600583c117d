/** The page "Our work": what it shows, for which team, and when to update it. Each of its parts is a view of its own. */
(function () {
  "use strict";
  const { guidebook } = window;
  const SOON = 300; // milliseconds after another page has saved something

  /** @param {SheetSummary} one @param {SheetSummary} other */
  const lastFirst = (one, other) => (one.updated < other.updated ? 1 : -1);

  /** @param {HTMLElement} item @returns {WorkTool} */
  function toolOf(item) {
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("[data-tool-link]"));
    const { tool: id = "", asked = "", key = "" } = item.dataset;
    const ids = (/** @type {string} */ list) => list.split(" ").filter(Boolean);
    return { id, title: link.textContent || "", address: link.href, asked: ids(asked), key: ids(key), private: "private" in item.dataset, item };
  }

  /** @implements {WorkPage} */
  class Page {
    /** @type {((work: Work) => void)[]} */
    #shows = [];
    #soon = 0;
    /** All sheets not in the bin, begun or not. @type {SheetSummary[]} */
    #kept = [];
    /** @type {Work} */
    work = { team: { id: guidebook.now.team, name: "", profile: {}, updated: "" }, teams: [], sheets: [], all: [], gatherings: [], binnedSheets: [], binnedGatherings: [], binnedTeams: [] };

    /** @param {HTMLElement} root @param {string} site */
    constructor(root, site) {
      this.root = root;
      this.site = site;
      this.store = new guidebook.Store(site, { openedLate: () => void this.refresh(), closed: () => void this.refresh() });
      this.tools = new Map([...root.querySelectorAll("[data-tool]")].map(toolOf).map((tool) => [tool.id, tool]));
    }

    find = (/** @type {string} */ name) => /** @type {HTMLElement} */ (this.root.querySelector(`[data-${name}]`));

    to = (/** @type {Target} */ sheet) => guidebook.now.addressOf(this.tools.get(sheet.worksheet || "")?.address || location.href, sheet);

    titleOf = ({ worksheet, called, name } = /** @type {SheetSummary} */ ({})) => {
      const tool = this.tools.get(worksheet)?.title || name;
      return called ? guidebook.say("parts.our_work.sheet", { tool, name: called }) : tool;
    };

    nameOf = (/** @type {SheetSummary} */ sheet) => {
      const before = this.#kept.filter((each) => each.team === sheet.team && each.worksheet === sheet.worksheet && guidebook.inOrder(each, sheet) < 0);
      return sheet.called || guidebook.say("worksheet.which.copy", { number: before.length + 1 });
    };

    link = (/** @type {SheetSummary} */ sheet, words = this.titleOf(sheet)) =>
      Object.assign(document.createElement("a"), { href: this.to(sheet), textContent: words });

    tell = (/** @type {string} */ words, /** @type {Choice[]} */ choices = []) => {
      const notice = this.find("work-notice");
      const buttons = choices.map(([name, does]) => {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "ws-button", textContent: name });
        button.addEventListener("click", () => void does());
        return button;
      });
      notice.replaceChildren(Object.assign(document.createElement("p"), { textContent: words }), ...buttons);
      notice.hidden = !words;
      if (words) notice.focus(); // the button may be gone
    };

    attempt = async (/** @type {() => Promise<unknown>} */ does) => {
      try {
        await does();
      } catch {
        this.tell(guidebook.say("worksheet.passing.failed"));
      }
    };

    async start() {
      this.#shows = guidebook.workViews.map((view) => view(this));
      try {
        await this.refresh();
      } catch {
        return this.tell(guidebook.say("parts.our_work.failed"));
      }
      const emptied = guidebook.gathering.empty(this.store).then(() => guidebook.emptyBin(this.store)); // in this order: a team's lists before the team
      void emptied.catch(() => {}); // what is too old; the next visit tries again
      guidebook.now.remember({ team: this.work.team.id });
      this.store.listen(() => this.#later());
      document.addEventListener("work-changed", () => this.#later()); // changes on this page do not notify itself
      addEventListener("pageshow", ({ persisted }) => persisted && (this.store.moved ? location.reload() : void this.refresh()));
      document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#later());
      return undefined;
    }

    #later() {
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => void this.refresh(), SOON);
    }

    refresh = async () => {
      const [kept, everyTeam] = await Promise.all([this.store.summaries(), guidebook.allTeams(this.store)]);
      kept.sort(lastFirst);
      this.#kept = kept.filter(({ deleted }) => !deleted);
      const teams = everyTeam.filter(({ deleted }) => !deleted);
      const known = new Set(teams.map(({ id }) => id));
      const all = kept.filter((sheet) => known.has(sheet.team) && !sheet.deleted && guidebook.begun(sheet));
      const team = teams.find(({ id }) => id === this.work.team.id) || teams[0];
      const own = (/** @type {SheetSummary} */ sheet) => sheet.team === team.id;
      const [binnedSheets, binnedTeams] = [kept.filter((sheet) => sheet.deleted && own(sheet)), everyTeam.filter(({ deleted }) => deleted)];
      const [gatherings, binned] = await Promise.all([guidebook.gathering.of(this.store, team.id), guidebook.gathering.binned(this.store)]);
      this.work = { team, teams, sheets: all.filter(own), all, gatherings, binnedSheets, binnedGatherings: binned.filter((each) => each.team === team.id), binnedTeams };
      for (const show of this.#shows) keepingFocus(this.root, () => show(this.work));
    };
  }

  /** Changes a part of the page; an element that had the focus and is replaced gets it back. @param {HTMLElement} root @param {() => void} does */
  function keepingFocus(root, does) {
    const before = document.activeElement;
    const href = before instanceof HTMLAnchorElement && root.contains(before) ? before.href : "";
    does();
    if (!href || before?.isConnected) return;
    [...root.querySelectorAll("a")].find((link) => link.href === href)?.focus();
  }

  const root = document.querySelector("[data-our-work]");
  const site = document.querySelector("meta[name=site-id]")?.getAttribute("content") || "";
  if (root) guidebook.ready = new Page(root, site).start();
})();
