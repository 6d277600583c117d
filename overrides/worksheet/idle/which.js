/** Shows whose sheet it is, which copy, and that nothing stays on the device: at once if any of that applies, otherwise when the menu opens. */
(async function () {
  "use strict";

  const { guidebook } = window;
  await guidebook.ready;
  if (guidebook.now.several) await guidebook.later().catch(() => {}); // the menu tries again
})();
