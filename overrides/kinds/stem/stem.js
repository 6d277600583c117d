/** A sentence to finish: its blank is a text like any other. */
window.guidebook.kinds.stem = window.guidebook.text();
