/** Downloads a file that the page has made. */
(function () {
  "use strict";

  const { guidebook } = window;
  const WHILE = 60_000; // milliseconds within which a browser starts a download

  guidebook.download = function (content, name, type = "") {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), WHILE);
  };
})();
