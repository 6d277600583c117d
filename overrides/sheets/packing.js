/** Compresses texts into letters allowed in addresses, and back, for handing a sheet over as a link. */
(function () {
  "use strict";

  const { guidebook } = window;
  const MOST = 2_000_000; // characters at most when unpacked: a small link could expand to a gigabyte
  const AT_ONCE = 8192; // bytes turned into letters at a time

  guidebook.packed = async (text) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    let letters = "";
    for (let at = 0; at < bytes.length; at += AT_ONCE) letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
    return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  };

  guidebook.unpacked = async (packed) => {
    const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const reader = stream.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
    let text = "";
    for (;;) {
      const { done, value = "" } = await reader.read();
      if (done) return text;
      text += value;
      if (text.length > MOST) {
        void reader.cancel();
        throw new Error("More is packed into it than any sheet holds.");
      }
    }
  };
})();
