/** A table is rows of fields (see worksheet/rows.js). */
window.guidebook.kinds.table = window.guidebook.rows;
