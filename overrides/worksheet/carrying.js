/**
 * Fields that copy the answer of another field. As long as a field holds the same as its source (at first, nothing), it follows
 * the source; once someone writes in it, it keeps its own answer. An empty field whose source is not empty offers to copy it.
 */
(function () {
  "use strict";

  const guidebook = window.guidebook;

  /** @type {WeakSet<HTMLElement>} */
  const following = new WeakSet();
  let carrying = false; // a script is writing, nobody is typing

  /** @param {HTMLElement} note */
  const receiverOf = (note) => /** @type {HTMLElement} */ (note.closest("[data-field]"));

  /**
   * The answer that a field would copy; a field of one line gets it without line breaks.
   * @param {HTMLElement} note
   */
  function offered(note) {
    const source = guidebook.nearest(receiverOf(note), note.dataset.filledFrom);
    const answer = source && guidebook.readField(source);
    return typeof answer === "string" && !receiverOf(note).querySelector("textarea") ? answer.trim().replace(/\s*\n\s*/g, " ") : answer;
  }

  /** Writes an answer as if it had been typed, so that it is saved in the same way. @param {HTMLElement} note */
  function take(note) {
    const receiver = receiverOf(note);
    const answer = offered(note);
    if (guidebook.same(guidebook.readField(receiver), answer)) return;
    const before = carrying; // another field may copy it in turn
    carrying = true;
    guidebook.writeField(receiver, answer);
    receiver.querySelector("input, textarea, select")?.dispatchEvent(new Event("input", { bubbles: true }));
    carrying = before;
  }

  /** Says where an answer comes from, or offers to copy it. @param {HTMLElement} note */
  function say(note) {
    const receiver = receiverOf(note);
    const there = offered(note) !== undefined;
    const [words, button] = [note.querySelector("span"), note.querySelector("button")];
    if (!words || !button) return;
    words.hidden = !(there && following.has(receiver));
    button.hidden = !there || guidebook.readField(receiver) !== undefined;
    note.hidden = words.hidden && button.hidden;
  }

  guidebook.followUps.push((form, element) => {
    const changed = element?.closest("[data-field]");
    for (const note of form.querySelectorAll("[data-filled-from]")) {
      const receiver = receiverOf(note);
      const source = guidebook.nearest(receiver, note.dataset.filledFrom);
      if (changed && source && source !== changed && receiver !== changed) continue;
      const same = guidebook.same(guidebook.readField(receiver), offered(note));
      if (!changed || receiver === changed) {
        // Typing in it, even the same words, makes it its own; when shown again, it follows if it holds the same.
        if (same && (carrying || !changed)) following.add(receiver);
        else following.delete(receiver);
      } else if (following.has(receiver)) take(note);
      say(note);
    }
  });

  document.addEventListener("click", ({ target }) => {
    const note = target instanceof Element && target.closest("button")?.closest("[data-filled-from]");
    if (!(note instanceof HTMLElement)) return;
    take(note);
    receiverOf(note).querySelector("input, textarea, select")?.focus();
  });
})();
