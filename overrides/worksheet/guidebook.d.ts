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
  /** Whether the words are a number. */
  number?: boolean;
  /** Whether that number is a rank, of which 1 comes first. */
  rank?: boolean;
  /** Whether a team can add rows of its own to the printed ones. */
  grows?: boolean;
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

  // controls.js
  mirror(control: Element): void;
  set(control: Line, value: string): void;
  markEmpty(control: Line): void;
  typed(control: Line): string;
  line(root: HTMLElement): Line | null;
  ticks(root: HTMLElement): HTMLInputElement[];
  other(root: HTMLElement): string | undefined;
  writeOther(root: HTMLElement, words?: unknown): unknown;

  // kinds.js
  kinds: Record<string, Kind>;
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

  // answers/one_of.js
  choose(root: HTMLElement, id: unknown): boolean;

  // again.js
  /** Whether a click is the second one of a double click or double tap. */
  again(event: MouseEvent): boolean;

  // grow.js
  grow(control: Line): void;

  // letters.js
  letters(words: string): string[];
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
