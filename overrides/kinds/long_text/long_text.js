/** Text on several lines. */
window.guidebook.kinds.long_text = { shape: "words" };
