/** The parts of a meeting; their countdowns are in meeting/clock.js. */
window.guidebook.kinds.agenda = { shape: "parts" };
