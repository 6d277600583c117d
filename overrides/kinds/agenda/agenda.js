/** The parts of a meeting; their countdowns are the clock's (see meeting/clock.js). */
window.guidebook.kinds.agenda = { shape: "parts" };
