/**
 * What scripts share, in types. It is for the checker alone (`make check`): no page loads it and no site has it.
 *
 * Whatever a script hangs on `window.guidebook` for others is declared here, and a record that is stored or put into a file
 * has its type here: one place to see what there is.
 */

/** An answer, as JSON knows it. Only its kind knows of which shape; one from a file may be of any. */
type Answer = string | number | boolean | null | Answer[] | Group;

/** Answers by the ids of their fields, or the parts of one answer by theirs. */
interface Group {
  [id: string]: Answer | undefined;
}

/** A text control. */
type Line = HTMLInputElement | HTMLTextAreaElement;

type Control = Line | HTMLSelectElement;

/** What a kind of field does with the element of a field; `worksheet/kinds.js` says more. */
interface Kind {
  mount?(root: HTMLElement): void;
  read(root: HTMLElement): Answer | undefined;
  write(root: HTMLElement, answer: Answer | undefined): Answer | undefined;
  ids?(answer: Group): string[];
}

interface Window {
  guidebook: Guidebook;
}

interface Guidebook {
  // say.js; a text's key stands first (`bundles.py` puts the text there)
  say(key: string | Record<string, string>, values?: Record<string, string | number | undefined>): string;
  list(parts: string[]): string;

  // answers.js
  isGroup(value: unknown): value is Group;
  canonical(answer: unknown): string;
  same(one: unknown, other: unknown): boolean;
  count(answer: unknown): number;
  inWords(answer: unknown): string;
  holdsSheet(record: unknown): record is SheetRecord;
  put(answers: Answers, id: string, answer: any): void;

  // merge.js
  mergeAnswer(base: any, ours: any, theirs: any): Merged;
  mergeLeftovers(states: { base: Leftover[]; ours: Leftover[]; theirs: Leftover[] }): Leftover[];
  mergeSheets(states: { base: Answers; ours: Answers; theirs: Answers }): { answers: Answers; conflicts: string[] };

  // versions.js
  dayOf(moment: Date): string;
  versionOf(address: Address, state: State, why: string, what?: string, moment?: Date): Version;
  noteAction(version: Version, now: State): string[];
  takenBack(version: Version, now: State): State & { kept: string[] };
  versionsToDrop(all: Version[], forRoom?: boolean): number[];

  // version_one.js
  fromVersionOne(keys: IDBValidKey[], records: any[]): { sheets: SheetRecord[]; asides: Aside[] };
  recordFrom(path: string, record: any): SheetRecord | null;
  leftFrom(left: any): Omit<JournalEntry, "address" | "versions"> | null;

  // database.js, key_value.js, store.js, journal.js
  openDatabase(site: string, heard?: { blocked?: () => void; closed?: (place: Place) => void }): Promise<Place>;
  keyValuePlace(names: Names, lasting: boolean): Place;
  inMemory(): Names;
  inLocalStorage(site: string): Names | null;
  isFull(error: unknown): boolean;
  Store: new (site: string, heard?: Heard) => SheetStore;
  Journal: new (site: string) => SheetJournal;

  // pages.js, recovery.js, records.js, pace.js, keeper.js
  holds(ours: Pages, theirs: Pages): boolean;
  latestOf(pages: Pages, last: string): Pages;
  mostOf(ours: Pages, theirs: Pages): Pages;
  allThatWasLeft(address: Address, store: SheetStore, journal: SheetJournal): Promise<Found & { versions: Version[] }>;
  recovered(address: Address, found: Found, early: Answers): Recovered;
  mergedWith(now: PageState, record: SheetRecord): State & { conflicts: Set<string> };
  contentOf(now: PageState, about: About): SavedSheet;
  entryOf(now: PageState, ids: Iterable<string>): JournalEntry;
  lastDay(now: PageState): Version[];
  undisputed(now: PageState): Answers;
  writeOf(now: PageState, content: SavedSheet): Write;
  Pace: new (write: () => Promise<void>, note: () => void, ended: () => Promise<void>) => WritingPace;
  Keeper: new (address: Address, store: SheetStore, journal: SheetJournal, view: View) => SheetKeeper;

  // view.js, status.js, notice.js, menu.js, undo.js, history.js
  FormView: new (form: HTMLFormElement, site: string, changed: () => void) => View;
  Status: new (line: HTMLElement, keeper: SheetKeeper) => { say(): void; sayInWords(): void };
  Notice: new (root: HTMLElement) => SheetNotice;
  mountMenu(button: HTMLElement, opening?: () => void): void;
  Undo: new (keeper: SheetKeeper, notice: SheetNotice) => SheetUndo;
  History: new (keeper: SheetKeeper, notice: SheetNotice, undo: SheetUndo) => { open(): Promise<void> };

  // files.js, sheet.js
  sheetFormat: { format: string; version: number };
  saveFile(sheet: SavedSheet, name: string): void;
  chooseFile(): Promise<File>;
  readFile(file: File, worksheet: string, title: string): Promise<SavedSheet>;
  ready: Promise<unknown>;

  // kinds.js
  kinds: Record<string, Kind>;
  mirror(control: Element): void;
  text(mount?: (control: Line, root: HTMLElement) => void): Kind;
  own(scope: HTMLElement): HTMLElement[];
  readField(root: HTMLElement): Answer | undefined;
  readAll(scope: HTMLElement): Group;
  writeAll(scope: HTMLElement, answers: Group): Group;
  mountAll(part: HTMLElement): void;
  set(control: Line, value: string): void;
  typed(control: Line): string;
  line(root: HTMLElement): Line | null;
  chosen(root: HTMLElement): string;
  choose(root: HTMLElement, id: string): boolean;

  // presses.js
  /** Whether a click is the second one of a double click or double tap. */
  again(event: MouseEvent): boolean;

  // grow.js
  grow(control: Line): void;

  // rows.js
  rows: Rows;

  // conditions.js
  /** The field with an id that is nearest to an element: in the same row, in one around it, or in the sheet. */
  fieldNamed(id: string | undefined, element: HTMLElement): HTMLElement | undefined;
  refreshConditions(form: HTMLElement, element?: HTMLElement): void;

  // carrying.js
  /** Carry on the answers that other fields take over; `element` stands in the field that was changed, else any may be. */
  carry(form: HTMLElement, element?: HTMLElement): void;

  // letters.js
  letters(words: string): string[];

  // file_name.js
  /** The name of the file of a sheet, such as `group-norms-Peñasco-ISD-2026-06-10.json`, with the day as it is here. */
  fileName(worksheet: string, team: string, date: Date): string;

  // print.js
  /** Print a form; `more` are further marks for the time of printing, each an element and a name in its dataset. */
  print(form: HTMLFormElement, as: "blank" | "filled", more?: [HTMLElement, string][]): void;

  // what some kinds bring or need
  days(words: string): Day[] | undefined;
  mountTimer(root: HTMLElement): void;
  drawing: Drawing;
  numbers(words: string): number[];
}

/** A day: its year where one is said, its month (0 to 11) and its number. */
type Day = [year: number | undefined, month: number, day: number];

interface Rows extends Required<Pick<Kind, "mount" | "read" | "write">> {
  add(root: HTMLElement, above?: HTMLElement): void;
  adding(root: HTMLElement): HTMLElement | undefined;
  beside(row: HTMLElement, by: number): HTMLElement | null;
  move(row: HTMLElement, by: number): void;
  newId(): string;
  remove(row: HTMLElement): void;

  // row_tools.js
  /** More tools for the rows of some kind: `offer` returns those for a row, and none for a row that is not its own. */
  offer(offer: (row: HTMLElement) => RowTool[]): void;
}

/** Something that can be done with a row. */
interface RowTool {
  /** What is seen before the words. */
  sign: string;
  words: string;
  /** Why it cannot be done now; left out or empty: it can. */
  off?: string;
  /** Does it; returns the row as it is then where one may want to do more with it. */
  does(row: HTMLElement): HTMLElement | undefined;
}

interface Drawing {
  LINE: number;
  element(name: string, attributes?: Record<string, string | number>, ...children: (Node | string)[]): SVGElement;
  lines(words: string, most: number, weight?: number): string[];
  show(holder: HTMLElement, size: [number, number], words: string, ...parts: Node[]): void;
  text(x: number, y: number, lines: string[], attributes?: Record<string, string | number>): SVGElement;
  width(words: string, weight?: number): number;
}

// What a page of ours is made of is HTML, so what is looked for in it is an HTML element unless its name says another.
interface ParentNode {
  querySelector<Name extends keyof HTMLElementTagNameMap>(selectors: Name): HTMLElementTagNameMap[Name] | null;
  querySelector<Found extends Element = HTMLElement>(selectors: string): Found | null;
  querySelectorAll<Name extends keyof HTMLElementTagNameMap>(selectors: Name): NodeListOf<HTMLElementTagNameMap[Name]>;
  querySelectorAll<Found extends Element = HTMLElement>(selectors: string): NodeListOf<Found>;
}
interface Element {
  closest<Name extends keyof HTMLElementTagNameMap>(selector: Name): HTMLElementTagNameMap[Name] | null;
  closest<Found extends Element = HTMLElement>(selectors: string): Found | null;
}
