/** Sentences: a box that grows with its text. */
window.guidebook.kinds.long_text = window.guidebook.text();
