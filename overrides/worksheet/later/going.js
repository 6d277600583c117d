/**
 * Goes from one sheet to another. A page whose address does not name its sheet shows the one used last, which would be the other
 * one by the time of Back. So where there are several, the entry in the browser's history is given the sheet that it shows.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  guidebook.pinAddress = function (own) {
    const address = guidebook.now.addressOf(location.href, own);
    try {
      if (address !== location.href) history.replaceState(history.state, "", address);
    } catch {
      // A browser may refuse this to a page from disk. Going on matters more.
    }
  };

  guidebook.goTo = function (own, target) {
    guidebook.pinAddress(own);
    location.assign(guidebook.now.addressOf(location.href.split("#")[0], target));
  };
})();
