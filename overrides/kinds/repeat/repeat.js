/** A repeat is rows of fields (see worksheet/rows.js). */
window.guidebook.kinds.repeat = window.guidebook.rows;
