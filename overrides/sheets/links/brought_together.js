/** Presents many people's combined answers as a sheet to take from, with everything that at least one of them chose. */
(function () {
  "use strict";

  const { guidebook } = window;

  guidebook.giverOf = function (counted, team, entry) {
    const { worksheet, counts } = counted;
    const answers = Object.fromEntries(Object.entries(counts).map(([field, chosen]) => [field, { checked: Object.keys(chosen) }]));
    const address = { team, worksheet, sheet: "" };
    const content = { ...address, format: "", version: 1, site: "", revision: "", name: "", created: "", updated: "", answers };
    return { entry, counted, record: { ...address, saves: 0, updated: "", content, filed: null, pages: {}, page: "" } };
  };
})();
