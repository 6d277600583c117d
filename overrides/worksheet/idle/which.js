/** Whose sheet it is, which copy, and that nothing stays here, is said by itself where that is so; else when it is asked for. */
(async function () {
  "use strict";

  const { guidebook } = window;
  await guidebook.ready;
  if (guidebook.now.several) await guidebook.later().catch(() => {}); // the menu asks again
})();
