/**
 * Keeps saving a sheet to a file that the reader has chosen, if the browser can: a moment after each save. The choice is
 * remembered with the sheet; when the sheet is opened again, the browser may ask for permission to write to the file.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const PAUSE = 2000; // milliseconds after a save

  class KeptFile {
    /** @type {FileSystemFileHandle | null} */
    handle = null;
    /** Whether the browser lets us write to it. */
    #allowed = false;
    #timer = 0;
    /** Whether the file is being written: of two writes at once, the older may be the last to end. */
    #writing = false;
    /** Whether the sheet was there when anything last changed. */
    #there = false;

    /** @param {Sheet} sheet */
    constructor({ keeper, view, notice, status }) {
      this.keeper = keeper;
      this.view = view;
      this.notice = notice;
      this.status = status;
      const { team, worksheet, sheet } = keeper.address;
      this.path = `file/${team}/${worksheet}/${sheet}`;
      void this.#resume().catch(() => {}); // without storage, no file was remembered
    }

    /** Whether this browser can write to a file and remember it. */
    get possible() {
      return "showSaveFilePicker" in window && this.keeper.store.lasting;
    }

    async #resume() {
      const kept = await this.keeper.store.settings(this.path);
      const handle = kept.find((each) => each?.path === this.path)?.handle;
      if (!handle?.createWritable) return;
      await guidebook.ready;
      if (!this.keeper.base && !this.keeper.pace.trouble) return this.#leave();
      this.handle = handle;
      this.#allowed = (await handle.queryPermission({ mode: "readwrite" })) === "granted";
      if (this.#allowed) this.changed();
      else this.#ask();
    }

    /** The browser wants permission to be asked for again. */
    #ask() {
      const { handle } = this;
      if (!handle) return;
      const again = async () => {
        this.#allowed = (await handle.requestPermission({ mode: "readwrite" })) === "granted";
        this.notice.tell("");
        this.changed();
      };
      this.notice.tell(guidebook.say("work.keeping.lost", { name: handle.name }), [
        [guidebook.say("work.keeping.again"), () => void again()],
        [guidebook.say("work.keeping.stop_short"), () => void this.stop()],
      ]);
    }

    /** Lets the reader choose a file, and saves there from now on. */
    async choose() {
      const { sheet } = this.keeper;
      const suggestedName = guidebook.fileName(sheet.worksheet, [guidebook.teamOn(sheet), sheet.called], new Date(), "html");
      const handle = await window.showSaveFilePicker({ suggestedName });
      await this.keeper.store.putSetting(this.path, { path: this.path, handle });
      this.handle = handle;
      this.#allowed = true;
      try {
        await this.#write();
      } catch (error) {
        await this.#leave();
        throw error;
      }
      return guidebook.say("work.keeping.kept", { name: handle.name });
    }

    async stop() {
      this.notice.tell("");
      await this.#leave();
      return guidebook.say("work.keeping.stopped");
    }

    /** Writes to the file no longer. */
    async #leave() {
      this.handle = null;
      await this.keeper.store.putSetting(this.path, undefined);
    }

    /** The sheet has changed, or was saved. If it was deleted for good, the file stays as it is: what comes next is another sheet. */
    changed() {
      const { base, unsaved } = this.keeper;
      if (this.#there && !base && !unsaved && this.handle) void this.#leave().catch(() => {}); // at worst, the next page finds the sheet gone
      this.#there = Boolean(base);
      if (!this.handle || !this.#allowed || this.#writing || unsaved || !base) return;
      if (this.keeper.filed && !this.keeper.filed.changed) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#write().catch(() => this.#failed()), PAUSE);
    }

    async #write() {
      const { handle, keeper } = this;
      if (!handle) return;
      const { sheet, filed } = keeper;
      keeper.filed = { at: sheet.updated, changed: false }; // before anything more is typed
      this.#writing = true;
      try {
        const ending = /** @type {Carrier} */ (handle.name.match(/\.(json|txt)$/)?.[1] || "html");
        const { text } = await guidebook.fileOf(sheet, ending, this.view.types);
        const file = await handle.createWritable();
        await file.write(text);
        await file.close();
      } catch (error) {
        keeper.filed = filed && { ...filed, changed: true };
        throw error;
      } finally {
        this.#writing = false;
      }
      await keeper.save(); // after which comes what was typed in the meantime
      this.status.sayInWords();
    }

    #failed() {
      this.#allowed = false;
      this.#ask();
    }
  }

  guidebook.KeptFile = KeptFile;
})();
