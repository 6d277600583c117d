/**
 * Types shared by scripts. For the type checker only (`make check`): no page loads it and no site has it.
 *
 * Everything that a script adds to `window.guidebook` for others is declared here or in the other `*.d.ts`, and so are the
 * records in the store and in files: one place to see what there is.
 */

/** An answer, as JSON. Only its kind knows its shape; one from a file may have any. */
type Answer = string | number | boolean | null | Answer[] | Group;

/** Answers by the ids of their fields, or the parts of one answer by theirs. */
interface Group {
  [id: string]: Answer | undefined;
}

/** A text control. */
type Line = HTMLInputElement | HTMLTextAreaElement;

type Control = Line | HTMLSelectElement;

/** Scripts, with a style, that load when first called for. */
interface Piece {
  (): Promise<void>;
  there: boolean;
}

/** The type of the answer to a field, as data. */
interface AnswerType {
  /** The name of its shape. */
  shape: string;
  /** The label of the field; may be empty. */
  label: string;
  /** The labels of the ids in it: options, items, printed rows. */
  labels?: Record<string, string>;
  /** Whether the options are ordered, as on a scale. */
  ordered?: boolean;
  /** The types of its parts: fields in a row or in the field, items that get a point. */
  parts?: Record<string, AnswerType>;
}

/** A shape of answers (`overrides/answers/`). Functions that take a `root` work on the form, the others on data alone. */
interface Shape {
  /** Whether an answer has this shape at the top level, enough to read it; its parts may hold anything. */
  fits(answer: any): boolean;
  words(answer: any, type: Partial<AnswerType>): string;
  /** Merges two answers with a common base; without this function, or if it returns undefined, the reader is asked. */
  join?(type: Partial<AnswerType>, base: any, ours: any, theirs: any): Merged | undefined;
  /** The ids in an answer that other fields may wait for. */
  ids?(answer: any, root: HTMLElement): any[];
  describe?(root: HTMLElement): Partial<AnswerType>;
  mount?(root: HTMLElement): void;
  /** The answer in a field; undefined for none. */
  read(root: HTMLElement): Answer | undefined;
  /** Shows an answer that fits, or none, and returns the parts that the field cannot show. */
  write(root: HTMLElement, answer: any): any;
}

/** What a kind of field does besides, or in place of, the shape of its answer; `worksheet/kinds.js` says more. */
interface Kind extends Partial<Omit<Shape, "words" | "join">> {
  /** The name of the shape of its answers. */
  shape: string;
  shown?(root: HTMLElement): void;
}

interface Window {
  guidebook: Guidebook;
  /** The search index, once loaded. */
  __index: { config: object; docs: object[] };
}

interface Guidebook {
  // say.js; a text's key stands first (`bundles.py` puts the text there)
  /** The time of day by its hour, each with a place for the `minute`; `bundles.py` puts it there. */
  HOURS: string[];
  say(key: string | Record<string, string>, values?: Record<string, string | number | undefined>): string;
  list(parts: string[], type?: Intl.ListFormatType): string;

  // answers.js
  shapes: Record<string, Shape>;
  shapeOf(type: AnswerType | undefined, ...answers: any[]): Shape;
  isGroup(value: unknown): value is Group;
  canonical(answer: unknown): string;
  same(one: unknown, other: unknown): boolean;
  count(answer: unknown): number;
  inWords(answer: any, type?: AnswerType): string;
  partsInWords(answer: Group, parts?: Types): string;
  named(id: unknown, labels?: Record<string, string>): string;
  some(answer: any): any;
  holdsSheet(record: unknown): record is SheetRecord;
  put(answers: Answers, id: string, answer: any): void;

  // versions.js
  dayOf(moment: Date): string;
  versionOf(address: Address, state: State, why: string, what?: string, moment?: Date): Version;
  versionsToDrop(all: Version[], forRoom?: boolean): number[];

  // database.js, key_value.js, store.js, journal.js
  openDatabase(site: string, callbacks?: { blocked?: () => void; closed?: (backend: Backend) => void }): Promise<Backend>;
  keyValueBackend(names: Names, lasting: boolean): Backend;
  inMemory(): Names;
  inBrowser(site: string): Names | null;
  passes(site: string): boolean;
  isFull(error: unknown): boolean;
  Store: new (site: string, callbacks?: StoreCallbacks) => SheetStore;
  Journal: new (site: string) => SheetJournal;

  // pages.js, recovery.js, records.js, pace.js, keeper.js
  holds(ours: Pages, theirs: Pages): boolean;
  latestOf(pages: Pages, last: string): Pages;
  mostOf(ours: Pages, theirs: Pages): Pages;
  allThatWasLeft(address: Address, store: SheetStore, journal: SheetJournal): Promise<Found & { versions: Version[] }>;
  asKept(found: Found, early: Answers): Recovered | null;
  contentOf(now: PageState, about: About): SavedSheet;
  entryOf(now: PageState, ids: Iterable<string>): JournalEntry;
  lastDay(now: Pick<PageState, "address" | "base">): Version[];
  undisputed(now: PageState): Answers;
  writeOf(now: PageState, content: SavedSheet): Write;
  sheetFormat: { format: string; version: number };
  Pace: new (write: () => Promise<void>, note: () => void, ended: () => Promise<void>) => WritingPace;
  Keeper: new (address: Address, store: SheetStore, journal: SheetJournal, view: View) => SheetKeeper;

  // view.js, status.js, notice.js
  FormView: new (form: HTMLFormElement, site: string, changed: () => void) => View;
  Status: new (line: HTMLElement, whole: HTMLElement, keeper: SheetKeeper) => { readonly inDanger: boolean; say(): void; sayInWords(): void };
  Notice: new (root: HTMLElement) => SheetNotice;

  // pauses.js
  debounced(quiet: number, work: () => void): () => void;

  // sheet.js
  /** The sheets of the page. */
  sheets: Sheet[];
  ready: Promise<unknown>;

  // kinds.js
  kinds: Record<string, Kind>;
  mirror(control: Element): void;
  does(root: HTMLElement): Partial<Shape & Kind>;
  own(scope: HTMLElement): HTMLElement[];
  nearest(element: HTMLElement, id: string | undefined): HTMLElement | undefined;
  /** What follows from answers: conditions.js and carrying.js, on pages that need them. */
  followUps: ((form: HTMLElement, element?: HTMLElement) => void)[];
  /** Some answers have changed: that of the field around `element` or, without it, any. */
  follow(form: HTMLElement, element?: HTMLElement): void;
  readField(root: HTMLElement): Answer | undefined;
  readFields(roots: HTMLElement[]): Group;
  readAll(scope: HTMLElement): Group;
  /** Whether no field in it has an answer. */
  holdsNothing(scope: HTMLElement): boolean;
  writeAs(shape: Pick<Shape, "fits" | "write">, root: HTMLElement, answer: any): any;
  writeField(root: HTMLElement, answer: Answer | undefined): Answer | undefined;
  writeFields(roots: HTMLElement[], answers: Group): Group;
  writeAll(scope: HTMLElement, answers: Group): Group;
  mountAll(part: HTMLElement): void;
  set(control: Line, value: string): void;
  markEmpty(control: Line): void;
  typed(control: Line): string;
  line(root: HTMLElement): Line | null;
  ticks(root: HTMLElement): HTMLInputElement[];
  other(root: HTMLElement): string | undefined;
  writeOther(root: HTMLElement, words?: unknown): unknown;

  // answers/one_of.js
  choose(root: HTMLElement, id: unknown): boolean;

  // presses.js
  /** Whether a click is the second one of a double click or double tap. */
  again(event: MouseEvent): boolean;

  // grow.js
  grow(control: Line): void;

  // rows.js
  rows: Rows;

  // letters.js
  letters(words: string): string[];

  // idle/types.js
  wordsOf(element?: Element | null): string;
  wordsAt(element: Element): string;
  labelOf(root: HTMLElement): string;
  labelsIn(root: HTMLElement): Record<string, string>;
  typeOf(root: HTMLElement): AnswerType;
  typesOf(roots: HTMLElement[]): Types;

  // idle/where.js
  /** Where the answers are, in short, and in full with whether they are in a file; in short nothing where they are in danger. */
  whereItIs?(keeper: SheetKeeper): [string, string];

  // idle/running.js
  running(form: HTMLElement, blank: boolean): () => void;

  // idle/print.js
  /** Prints a form; `more` are further marks set while printing, each an element and a name in its dataset. */
  print(form: HTMLFormElement, as: PrintAs, more?: [HTMLElement, string][]): void;

  // later.js: a call resolves once the scripts have loaded, and is rejected if they cannot be loaded
  /** The scripts in later/ and sheets/. */
  later: Piece;
  /** Those in the folders exporting/. */
  exporting: Piece;
  /** Those in meeting/. */
  meetingView: Piece;
  /** Those in idle/, such as what prints. */
  idle: Piece;

  // later/version_one.js: what the first release stored
  fromVersionOne?(keys: IDBValidKey[], records: any[]): { sheets: SheetRecord[]; asides: Aside[] };
  recordFrom(path: string, record: any): SheetRecord | null;
  leftFrom(left: any): Omit<JournalEntry, "address" | "versions"> | null;

  // later/merge.js, joining.js: available once `later` has resolved
  mergeAnswer(type: AnswerType | undefined, base: any, ours: any, theirs: any): Merged;
  mergeGroups(parts: Types | undefined, base: any, ours: any, theirs: any): Merged;
  mergeLists(parts: Types | undefined, base: any, ours: any, theirs: any): Merged | undefined;
  mergeLeftovers(states: { base: Leftover[]; ours: Leftover[]; theirs: Leftover[] }): Leftover[];
  mergeSheets(states: { base: Answers; ours: Answers; theirs: Answers; types?: Types }): { answers: Answers; conflicts: string[] };
  recovered(address: Address, found: Found, early: Answers, types: Types): Recovered;
  mergedWith(now: PageState, record: SheetRecord, types: Types): State & { conflicts: Set<string> };

  // later/actions.js and what it needs: available once `later` has resolved
  Actions: new (sheet: Sheet) => SheetActions;
  Undo: new (keeper: SheetKeeper, notice: SheetNotice) => SheetUndo;
  History: new (keeper: SheetKeeper, notice: SheetNotice, undo: SheetUndo) => SheetHistory;
  Passing: new (sheet: Sheet) => object;
  Which: new (sheet: Sheet) => { changed(): void };
  noteAction(version: Version, now: State): string[];
  takenBack(version: Version, now: State, types: Types): State & { kept: string[] };
  listEarlier?(view: View): void;
  cellsOf(html: string, text: string): string[][];
  pasteCells?(target: Element, html: string, text: string): boolean;
  saveSheet(keeper: SheetKeeper, view: View, as?: Carrier): Promise<string>;
  openExport(sheet: Sheet, file: FileKept): Promise<void>;
  KeptFile: new (sheet: Sheet) => FileKept;

  // meeting/
  recall(form: HTMLFormElement, what: string): any;
  /** Remembers something about a meeting while its tab is open; null forgets it. */
  remember(form: HTMLFormElement, what: string, value: any): void;
  MeetingSteps: new (form: HTMLFormElement) => MeetingCut;
  MeetingAgenda: new (form: HTMLFormElement, clock: MeetingClock) => MeetingPlan;
  clockOf(form: HTMLFormElement): MeetingClock;
  timerPart(timer: HTMLElement): MeetingPart;
  cover(form: HTMLFormElement, on: boolean): void;
  /** What a key does in the meeting view: turn or page by some number, stop typing, leave; null if the key is not the view's. */
  meetingKey(event: KeyboardEvent): ["turn" | "page" | "stop" | "leave", number] | null;
  chime: { readonly on: boolean; turn(): void; ready(): void; ring(): void };

  // what some kinds bring or need
  days(words: string): Day[] | undefined;
  timeline(view: HTMLElement, now: TimelineEntry[]): void;
  drawing: Drawing;
  boxes(holder: HTMLElement, boxes: object[], room?: number): void;
  numbers(words: string): number[];
}

/** How a sheet is printed: see `worksheet/print.css`. */
type PrintAs = "blank" | "write" | "filled";

/** An entry of a timeline: its words, and the answers next to them by column. */
type TimelineEntry = { words: string; answers: Answers };

/** A date: its year if given, its month (0 to 11) and its day. */
type Day = [year: number | undefined, month: number, day: number];

interface Rows {
  mount(root: HTMLElement): void;
  of(root: HTMLElement): HTMLElement[];
  placed(root: HTMLElement, list: any[]): { given: Map<HTMLElement, any>; left: any[] };
  prune(root: HTMLElement, given: Map<HTMLElement, any>): void;
  add(root: HTMLElement, above?: HTMLElement): void;
  adding(root: HTMLElement): HTMLElement | undefined;
  /** Adds a blank row at the end. */
  append(root: HTMLElement): HTMLElement;
  /** Reports that rows were added, removed or moved. */
  changed(root: HTMLElement): void;
  /** Makes sure that there are as many rows as there must be, and numbers them. */
  fill(root: HTMLElement): void;
  newId(): string;
  /** The element around the rows of a field. */
  holder(root: HTMLElement): HTMLElement;
  /** The rows in an element that holds rows. */
  rowsOf(holder: HTMLElement): HTMLElement[];
  /** Adds tools for the rows of a kind: `offer` returns those for a row, none for rows of other kinds. */
  offer(offer: (row: HTMLElement) => RowTool[]): void;
  offers: ((row: HTMLElement) => RowTool[])[];

  // later/moving_rows.js
  act(root: HTMLElement, detail: { why: string; what: string; does: () => void; more?: () => string }): void;
  beside(row: HTMLElement, by: number): HTMLElement | null;
  called(row: HTMLElement): string;
  nameOf(row: HTMLElement): HTMLElement | undefined;
  move(row: HTMLElement, by: number): void;
  place(row: HTMLElement): string;
  tell(words: string): void;
  remove(row: HTMLElement): void;
}

/** Something that can be done with a row. */
interface RowTool {
  /** The symbol before the words. */
  sign: string;
  words: string;
  /** How many lists further it moves the row, if it does. */
  by?: number;
  /** Why it cannot be done now; empty or left out if it can. */
  off?: string;
  /** Does it; returns the resulting row if the reader may want to do more with it. */
  does(row: HTMLElement): HTMLElement | undefined;
}

interface Drawing {
  LINE: number;
  element(name: string, attributes?: Record<string, string | number>, ...children: (Node | string)[]): SVGElement;
  fit(holder: Element, redraw: () => void): void;
  lines(words: string, most: number, weight?: number): string[];
  show(holder: HTMLElement, size: [number, number], words: string, ...parts: Node[]): void;
  text(x: number, y: number, lines: string[], attributes?: Record<string, string | number>): SVGElement;
  width(words: string, weight?: number): number;
}

// Our pages are HTML, so queries find HTML elements unless the selector's name says otherwise.
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
