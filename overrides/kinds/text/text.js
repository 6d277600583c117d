/** A few words on one line: the control does it all. */
window.guidebook.kinds.text = window.guidebook.text();
