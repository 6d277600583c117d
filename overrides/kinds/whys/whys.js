/** A chain of whys is rows of fields (see worksheet/rows.js). */
window.guidebook.kinds.whys = window.guidebook.rows;
