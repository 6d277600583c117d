/** Rows of answers to "Why?". */
window.guidebook.kinds.whys = { shape: "rows" };
