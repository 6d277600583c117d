/** A sentence whose beginning is printed. */
window.guidebook.kinds.stem = { shape: "words" };
