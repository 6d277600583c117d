/** A table: rows of cells. */
window.guidebook.kinds.table = { shape: "rows" };
