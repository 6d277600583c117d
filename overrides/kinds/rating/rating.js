/** The same scale for several items. */
window.guidebook.kinds.rating = { shape: "points" };
