/** The parts of a meeting: a countdown for each. */
window.guidebook.kinds.agenda = {
  shape: "parts",
  mount(root) {
    for (const timer of root.querySelectorAll("[data-timer]")) window.guidebook.mountTimer(timer);
  },
};
