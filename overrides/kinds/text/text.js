/** Text on one line. */
window.guidebook.kinds.text = { shape: "words" };
