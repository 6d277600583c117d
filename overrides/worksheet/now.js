/**
 * Which team, and which of its sheets, a page shows: those in the page's address, so that two tabs can show two; otherwise
 * those last used on this device. Known at once, before any database is open.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;
  const names = guidebook.inBrowser(site);
  const asked = new URLSearchParams(location.search);

  /** @param {unknown} id @returns {id is string} */
  const isId = (id) => typeof id === "string" && /^[A-Za-z0-9][\w-]{0,79}$/.test(id);
  /** @param {unknown} id @param {string} other @returns {string} */
  const sound = (id, other) => (isId(id) ? id : other);
  /** @returns {Group} */
  const group = (/** @type {unknown} */ value) => (guidebook.isGroup(value) ? value : {});
  const used = () => group(names?.get("now"));

  /** @param {Group} now */
  function put(now) {
    try {
      names?.set("now", now);
    } catch {
      // No room: links still carry it in their addresses.
    }
  }

  const team = sound(asked.get("team"), sound(used().team, "own"));

  guidebook.now = {
    team,
    several: Boolean(location.search || names?.get("now") || guidebook.passes(site)),
    get known() {
      const { name, profile } = group(group(used().teams)[team]);
      return { name: String(name ?? ""), profile: /** @type {Profile} */ (group(profile)) };
    },
    sheetOf: (worksheet) => sound(asked.get("sheet"), sound(group(used().sheets)[`${team}/${worksheet}`], "1")),
    addressOf(href, { team, sheet }) {
      const address = new URL(href, location.href);
      address.searchParams.set("team", team);
      if (sheet) address.searchParams.set("sheet", sheet);
      else address.searchParams.delete("sheet");
      return address.href;
    },
    remember({ team, worksheet, sheet }) {
      const before = used();
      const sheets = group(before.sheets);
      const path = `${team}/${worksheet}`;
      if (team === (before.team || "own") && (!sheet || sheet === (sheets[path] || "1"))) return;
      put({ ...before, team, sheets: { ...sheets, ...(worksheet && sheet && { [path]: sheet }) } });
    },
    know: ({ id, name, profile }) => put({ ...used(), teams: { ...group(used().teams), [id]: { name, profile: { ...profile } } } }),
  };
  guidebook.isId = isId;
  guidebook.newId = () => `n${Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("").slice(0, 15)}`;
})();
