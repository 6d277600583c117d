/**
 * Opened from disk, a page may not start a worker, and search needs one. This lets the worker's script run in a frame
 * of the page instead. It follows the interface of a worker as far as the theme's search uses it.
 */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Search";
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.postMessage = (data) => {
        const event = new MessageEvent("message", { data });
        this.dispatchEvent(event);
        if (this.onmessage) this.onmessage(event);
      };
      inside.importScripts = (...scripts) => Promise.all(scripts.map((script) => run(new URL(script, url).href)));
      const run = (src) =>
        new Promise((resolve) => {
          const script = inside.document.createElement("script");
          script.src = src;
          script.addEventListener("load", resolve);
          inside.document.body.append(script);
        });
      this.ready = run(url);
      this.inside = inside;
    }

    postMessage(data) {
      this.ready.then(() => this.inside.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })));
    }
  };
}
