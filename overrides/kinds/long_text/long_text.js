/** Sentences: the box grows with its text, by itself where the browser knows how, else by script. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  const grows = CSS.supports("field-sizing", "content");

  guidebook.grow = function (control) {
    if (grows || control.tagName !== "TEXTAREA") return;
    control.style.height = "auto";
    control.style.height = `${control.scrollHeight + 2}px`;
  };
  if (!grows) document.addEventListener("input", (event) => guidebook.grow(event.target));
  guidebook.kinds.long_text = guidebook.text();
})();
