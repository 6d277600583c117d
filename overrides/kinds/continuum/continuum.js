/** A point on a line: radio buttons along it, or a list in a table's cell. */
window.guidebook.kinds.continuum = { shape: "one_of" };
