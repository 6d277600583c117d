/** Work that waits for a pause in typing. */
(function () {
  "use strict";

  /**
   * Debounces: returns what to call with every key, and does the work once there was no call for a while. A timer that looks at
   * the clock when it fires costs less than one that every key sets anew.
   * @param {number} quiet milliseconds without a call
   * @param {() => void} work
   */
  window.guidebook.debounced = function (quiet, work) {
    let last = 0;
    let timer = 0;
    const look = () => {
      const rest = last + quiet - performance.now();
      timer = rest > 0 ? setTimeout(look, rest) : 0;
      if (!timer) work();
    };
    return () => {
      last = performance.now();
      timer ||= setTimeout(look, quiet);
    };
  };
})();
