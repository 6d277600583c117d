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

/** Scripts, and a style, that come when they are first asked for. */
interface Piece {
  (): Promise<void>;
  there: boolean;
}

/** What is known of the answer to a field, as data. */
interface AnswerType {
  /** The name of its shape. */
  shape: string;
  /** What the field is called; empty: nothing. */
  label: string;
  /** What the ids in it stand for: options, items, printed rows. */
  labels?: Record<string, string>;
  /** Whether the options stand in an order, as on a scale. */
  ordered?: boolean;
  /** What is known of its parts: fields in a row or in the field, items that get a point. */
  parts?: Record<string, AnswerType>;
}

/** A shape of answers (`overrides/answers/`). Its first four functions are given data alone, those below them a form. */
interface Shape {
  /** Whether an answer is of this shape, as far as it can be read then; its parts may hold anything. */
  fits(answer: any): boolean;
  words(answer: any, type: Partial<AnswerType>): string;
  /** Two answers that began as one, as one; where it says nothing, or there is none, the reader is asked. */
  join?(type: Partial<AnswerType>, base: any, ours: any, theirs: any): Merged | undefined;
  /** The ids in an answer that other fields may wait for. */
  ids?(answer: any, root: HTMLElement): any[];
  describe?(root: HTMLElement): Partial<AnswerType>;
  mount?(root: HTMLElement): void;
  /** The answer that a field holds; undefined: none. */
  read(root: HTMLElement): Answer | undefined;
  /** Shows an answer that fits, or none, and returns the parts of it that the field cannot show. */
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
  /** The index of search, where it is loaded. */
  __index: { config: object; docs: object[] };
}

interface Guidebook {
  // say.js; a text's key stands first (`bundles.py` puts the text there)
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
  openDatabase(site: string, heard?: { blocked?: () => void; closed?: (place: Place) => void }): Promise<Place>;
  keyValuePlace(names: Names, lasting: boolean): Place;
  inMemory(): Names;
  inBrowser(site: string): Names | null;
  passes(site: string): boolean;
  isFull(error: unknown): boolean;
  Store: new (site: string, heard?: Heard) => SheetStore;
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
  /** Some answers have changed; `element` stands in the field whose answer did, else any may have. */
  follow(form: HTMLElement, element?: HTMLElement): void;
  readField(root: HTMLElement): Answer | undefined;
  readFields(roots: HTMLElement[]): Group;
  readAll(scope: HTMLElement): Group;
  /** Whether no field in it was answered. */
  holdsNothing(scope: HTMLElement): boolean;
  writeAs(shape: Pick<Shape, "fits" | "write">, root: HTMLElement, answer: any): any;
  writeField(root: HTMLElement, answer: Answer | undefined): Answer | undefined;
  writeFields(roots: HTMLElement[], answers: Group): Group;
  writeAll(scope: HTMLElement, answers: Group): Group;
  mountAll(part: HTMLElement): void;
  set(control: Line, value: string): void;
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
  /** Print a form; `more` are further marks for the time of printing, each an element and a name in its dataset. */
  print(form: HTMLFormElement, as: PrintAs, more?: [HTMLElement, string][]): void;

  // later.js: a call resolves when they are there, which it has come; it is rejected when they cannot be had now
  /** The scripts in later/ and sheets/. */
  later: Piece;
  /** Those in the folders exporting/. */
  exporting: Piece;
  /** Those in meeting/. */
  meetingView: Piece;
  /** Those in idle/, such as what prints. */
  idle: Piece;

  // later/version_one.js: what the first release kept
  fromVersionOne?(keys: IDBValidKey[], records: any[]): { sheets: SheetRecord[]; asides: Aside[] };
  recordFrom(path: string, record: any): SheetRecord | null;
  leftFrom(left: any): Omit<JournalEntry, "address" | "versions"> | null;

  // later/merge.js, joining.js: there when `later` has resolved
  mergeAnswer(type: AnswerType | undefined, base: any, ours: any, theirs: any): Merged;
  mergeGroups(parts: Types | undefined, base: any, ours: any, theirs: any): Merged;
  mergeLists(parts: Types | undefined, base: any, ours: any, theirs: any): Merged | undefined;
  mergeLeftovers(states: { base: Leftover[]; ours: Leftover[]; theirs: Leftover[] }): Leftover[];
  mergeSheets(states: { base: Answers; ours: Answers; theirs: Answers; types?: Types }): { answers: Answers; conflicts: string[] };
  recovered(address: Address, found: Found, early: Answers, types: Types): Recovered;
  mergedWith(now: PageState, record: SheetRecord, types: Types): State & { conflicts: Set<string> };

  // later/actions.js and what it needs: there when `later` has resolved
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
  /** Remember something of a meeting while its tab is open; null: no longer. */
  remember(form: HTMLFormElement, what: string, value: any): void;
  MeetingSteps: new (form: HTMLFormElement) => MeetingCut;
  MeetingAgenda: new (form: HTMLFormElement, clock: MeetingClock) => MeetingPlan;
  clockOf(form: HTMLFormElement): MeetingClock;
  timerPart(timer: HTMLElement): MeetingPart;
  cover(form: HTMLFormElement, on: boolean): void;
  /** What a key does in the meeting view: turn or page by so many, stop writing, leave; none: it is not the view's. */
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

/** What may stand on a timeline: its words, and the answers beside them by column. */
type TimelineEntry = { words: string; answers: Answers };

/** A day: its year where one is said, its month (0 to 11) and its number. */
type Day = [year: number | undefined, month: number, day: number];

interface Rows {
  mount(root: HTMLElement): void;
  of(root: HTMLElement): HTMLElement[];
  placed(root: HTMLElement, list: any[]): { given: Map<HTMLElement, any>; left: any[] };
  spare(root: HTMLElement, given: Map<HTMLElement, any>): void;
  add(root: HTMLElement, above?: HTMLElement): void;
  adding(root: HTMLElement): HTMLElement | undefined;
  /** A blank row, at the end. */
  append(root: HTMLElement): HTMLElement;
  /** Say that rows have come, gone or changed places. */
  changed(root: HTMLElement): void;
  /** As many rows as there are at least, each with its number. */
  fill(root: HTMLElement): void;
  newId(): string;
  /** The element around the rows of a field. */
  holder(root: HTMLElement): HTMLElement;
  /** The rows in an element that holds rows. */
  rowsOf(holder: HTMLElement): HTMLElement[];
  /** More tools for the rows of some kind: `offer` returns those for a row, and none for a row that is not its own. */
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
  /** What is seen before the words. */
  sign: string;
  words: string;
  /** How many lists on it moves the row, where it does. */
  by?: number;
  /** Why it cannot be done now; left out or empty: it can. */
  off?: string;
  /** Does it; returns the row as it is then where one may want to do more with it. */
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
