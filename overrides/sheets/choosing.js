/** Lets people choose files or drop them on a page, whole folders included. */
(function () {
  "use strict";

  const { guidebook } = window;

  guidebook.chooseFiles = () =>
    new Promise((resolve) => {
      const input = document.createElement("input");
      Object.assign(input, { type: "file", multiple: true });
      // No `accept`: some phones and mail programs rename files, which could then not be chosen.
      input.addEventListener("change", () => input.files?.length && resolve([...input.files]));
      input.click();
    });

  /** No dialog is open: what is dropped on one, such as the one about the files before, comes after it. */
  async function alone() {
    for (;;) {
      const dialog = document.querySelector("dialog[open]");
      if (!dialog) return;
      await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
    }
  }

  /** @param {DragEvent} event */
  const hasFiles = ({ dataTransfer }) => Boolean(dataTransfer?.types.includes("Files"));

  document.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault()); // allows dropping here
  document.addEventListener("drop", async (event) => {
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault(); // otherwise the browser would open the file in place of the page
    const files = await guidebook.droppedFiles(event.dataTransfer);
    await alone();
    const unhandled = document.dispatchEvent(new CustomEvent("guidebook:files", { detail: files, cancelable: true })); // a page may handle them itself
    if (unhandled) void guidebook.openWork(files);
  });
})();
