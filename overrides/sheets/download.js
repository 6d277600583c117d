/** Hands what a page has made to the browser's downloads. */
(function () {
  "use strict";

  const { guidebook } = window;
  const WHILE = 60_000; // milliseconds that a browser may take to begin

  guidebook.download = function (content, name, type = "") {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), WHILE);
  };
})();
