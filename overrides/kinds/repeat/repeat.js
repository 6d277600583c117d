/** Blocks of fields: each a row. */
window.guidebook.kinds.repeat = { shape: "rows" };
