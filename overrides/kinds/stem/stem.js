/** A sentence that is begun in print. */
window.guidebook.kinds.stem = { shape: "words" };
