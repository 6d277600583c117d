/** A letter: what is written into its blanks appears in the running text at once. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  /** @param {HTMLElement} root */
  const parts = (root) => /** @type {HTMLElement} */ (root.querySelector("[data-row]"));
  /** @param {HTMLElement} root */
  const letter = (root) => /** @type {HTMLElement} */ (root.querySelector(".ws-letter__sheet"));
  const due = new WeakSet(); // the letters to update in the next frame

  /** @param {HTMLElement} root */
  function draw(root) {
    const { greeting, signers, ...words } = guidebook.shownIn(parts(root));
    for (const blank of letter(root).querySelectorAll("[data-part]")) {
      const place = blank.querySelector(".ws-letter__words");
      const written = String(words[blank.dataset.part || ""] || "");
      if (place && place.textContent !== written) place.textContent = written;
    }
    for (const each of letter(root).querySelectorAll("[data-greeting]"))
      each.toggleAttribute("data-left-out", Boolean(greeting) && each.dataset.greeting !== greeting);
    const holder = letter(root).querySelector(".ws-letter__signers");
    if (!holder) return;
    const named = /** @type {Group[]} */ (signers || []).map(({ name, role, organization }) =>
      Object.assign(document.createElement("p"), { className: "ws-letter__signer", translate: false, textContent: [name, role, organization].filter(Boolean).join("\n") }),
    );
    holder.replaceChildren(...holder.querySelectorAll("[data-unsigned]"), ...named);
  }

  /** @param {HTMLElement} root */
  function drawSoon(root) {
    if (due.has(root)) return;
    due.add(root);
    requestAnimationFrame(() => {
      due.delete(root);
      draw(root);
    });
  }

  /** @param {HTMLElement} root */
  async function copy(root) {
    /** @param {string} words */
    const say = (words) => root.querySelector(".ws-letter__said")?.replaceChildren(words);
    draw(root);
    try {
      await navigator.clipboard.writeText(letter(root).innerText.trim());
      say(guidebook.say("kinds.letter.copied"));
    } catch {
      getSelection()?.selectAllChildren(letter(root));
      say(guidebook.say("kinds.letter.selected"));
    }
  }

  /** @param {HTMLElement} root */
  async function print(root) {
    draw(root);
    await guidebook.idle();
    guidebook.print(/** @type {HTMLFormElement} */ (root.closest("form")), guidebook.readField(root) ? "write" : "blank", [
      [document.documentElement, "printLetter"],
      [letter(root), "alone"],
    ]);
  }

  guidebook.kinds.letter = {
    shape: "parts",
    mount(root) {
      const tools = /** @type {HTMLElement} */ (root.querySelector(".ws-letter__tools"));
      tools.hidden = false;
      tools.addEventListener("click", (event) => {
        const does = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.does;
        if (does === "copy") copy(root);
        if (does === "print" && !guidebook.again(event)) void print(root).catch(() => {});
      });
      for (const name of ["input", "guidebook:rows"]) root.addEventListener(name, () => drawSoon(root));
    },
    shown: draw,
  };
})();
