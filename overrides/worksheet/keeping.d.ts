/**
 * What is kept of sheets, and what keeps them, in types. For the checker alone, like guidebook.d.ts.
 *
 * Times are ISO 8601 in UTC, and for people: what is newer is told by counters.
 */

/** Field id → answer; each answer is of its kind's shape. */
type Answers = Record<string, any>;

/** An answer that no field of the sheet can show. */
type Leftover = { field: string; answer: any };

/** What a sheet holds. */
type State = { answers: Answers; earlier: Leftover[] };

/** What is known of the answers of a sheet, by field. */
type Types = Record<string, AnswerType>;

/** Two states of one answer as one. */
type Merged = { answer: any; conflict: boolean };

/** Where a sheet is kept. */
type Address = { team: string; worksheet: string; sheet: string };

/** Up to which of its changes each page's are in something. */
type Pages = Record<string, number>;

/** A sheet as it goes into a file. */
interface SavedSheet extends Address {
  format: string;
  version: number;
  site: string;
  /** A hash of the worksheet's definition. */
  revision: string;
  name: string;
  created: string;
  updated: string;
  answers: Answers;
  earlier?: Leftover[];
  /** The copy's name, where there are several. */
  called?: string;
  /** Where answers were brought in from, by what holds them. */
  origins?: Record<string, any>;
}

/** When a sheet was last saved to a file, and whether it has changed since. */
type Filed = { at: string; changed: boolean };

/** A sheet in the store. */
interface SheetRecord extends Address {
  /** How often it was saved: of two records, the one with the higher number is the newer. */
  saves: number;
  updated: string;
  content: SavedSheet;
  filed: Filed | null;
  pages: Pages;
  /** The page that wrote it. */
  page: string;
  /** When it was put into the bin; whoever writes it again takes it out. */
  deleted?: string;
}

/** A sheet as it was before something replaced more than one answer. */
interface Version extends Address, State {
  /** Which of two versions is later; given by the store. */
  id?: number;
  /** When it was replaced. */
  at: string;
  /** The day of that where it happened, such as 2026-11-25. */
  day: string;
  /** What replaced it, as history.js names it. */
  why: string;
  /** More about that, such as the name of a file. */
  what?: string;
  /** How many answers it holds. */
  count: number;
  /** What each field that was changed held afterwards; null for nothing. */
  after?: Answers;
  earlierAfter?: Leftover[];
  /** Whether Undo is offered. */
  offered?: boolean;
  /** Where answers were copied from until then. */
  origins?: Record<string, any>;
}

/** One page's answers that contradict what another page saved, while the reader has not chosen; null for none. */
interface Aside extends Address {
  page: string;
  answers: Answers;
}

/** What is written in one transaction: all of it or nothing. */
interface Write {
  record: SheetRecord;
  /** How often the sheet was saved when this page last looked. */
  expected: number;
  versions: Version[];
  /** This page's; one without answers is removed. */
  aside: Aside;
  /** Asides of other pages that are decided. */
  settled: Aside[];
}

/** Null for no answer; `conflict` where the reader is to be asked. */
type Change = { before: any; after: any; conflict: boolean };

/** What a page has not saved. */
interface JournalEntry {
  page: string;
  /** The page by the name that it had in the first release. */
  writer?: string;
  /** How many changes the page had made. */
  count: number;
  address: Address;
  /** By field. */
  changes: Record<string, Change>;
  /** Where that has changed. */
  earlier?: Leftover[];
  /** Those that are not written yet. */
  versions: Version[];
}

/** What of a Storage or a Map is needed here. */
interface Names {
  all(): string[];
  get(name: string): any;
  set(name: string, value: any): void;
  remove(name: string): void;
}

/** A place where records can be kept. */
interface Place {
  /** Whether it outlives the page. */
  lasting: boolean;
  isDatabase?: boolean;
  read(address: Address): Promise<{ record?: SheetRecord; asides: Aside[] }>;
  /** Resolves to the record of another page when that is newer than expected; then nothing was written. */
  write(write: Write): Promise<SheetRecord | undefined>;
  /** The oldest first. */
  versions(address: Address): Promise<Version[]>;
  putVersion(version: Version): Promise<void>;
  /** Drops versions that can be spared. */
  makeRoom(address: Address): Promise<void>;
  /** Everything of a sheet, for good. */
  remove(address: Address): Promise<void>;
  /** All sheets, of all teams. */
  list(): Promise<SheetRecord[]>;
  summaries(): Promise<SheetSummary[]>;
  /** All of it or nothing; rejected where another page has saved one of the sheets meanwhile. */
  writeAll(writes: Write[], settings: Record<string, unknown>, writing?: Writing): Promise<void>;
  /** What is kept besides sheets, by how its name begins. */
  settings(start: string): Promise<any[]>;
  /** Undefined takes it away. */
  putSetting(name: string, value: unknown): Promise<void>;
  /** Everything of the site's, for good. */
  clear(): Promise<void>;
}

/** How a writing of many can be stopped, and who is told of each. */
interface Writing {
  signal?: AbortSignal;
  wrote?(write: Write): void;
}

/** Why there is no place yet: the browser takes long, or another page is in the way. */
type Waiting = "opening" | "blocked";

/** The stores of a transaction, by name, and what hands on what a request found in it. */
type Stores = (name: string) => IDBObjectStore;
type Then = (asked: IDBRequest, does: (found: any) => any) => void;

interface SheetStore extends Omit<Place, "isDatabase" | "makeRoom" | "writeAll" | "clear"> {
  writeAll(writes: Write[], settings?: Record<string, unknown>, writing?: Writing): Promise<void>;
  readonly passing: boolean;
  open(): Promise<Place>;
  goWithout(): void;
  leftElsewhere(address: Address): Promise<{ record?: SheetRecord; asides: Aside[]; versions: Version[] }>;
  forgetElsewhere(address: Address): Promise<void>;
  tell(address: Address, removed?: boolean): void;
  listen(heard: (address: Address, removed: boolean) => void): void;
}

interface SheetJournal {
  write(entry: JournalEntry): boolean;
  entries(address: Address): JournalEntry[];
  forget(page: string, count: number): void;
  hasVersionOne(address: Address): boolean;
  forgetVersionOne(address: Address): void;
  recordOfVersionOne(address: Address): SheetRecord | null;
}

/** What a page finds when it opens a sheet. */
interface Found {
  record?: SheetRecord;
  asides: Aside[];
  entries: JournalEntry[];
  /** Kept in localStorage while the database was out of order. */
  elsewhere: SheetRecord[];
}

interface Recovered extends State {
  /** The fields with two answers; ours, which was not saved, is among the answers. */
  conflicts: Set<string>;
  pages: Pages;
  versions: Version[];
}

/** What goes into a file besides the answers and where they are kept. */
type About = Pick<SavedSheet, "format" | "version" | "site" | "revision" | "name">;

/** All that a page knows of its sheet. */
interface PageState extends State {
  address: Address;
  base: SheetRecord | null;
  filed: Filed | null;
  conflicts: Set<string>;
  origins: Record<string, any>;
  page: string;
  pages: Pages;
  versions: Version[];
  asides: Aside[];
}

/** Told when opening takes long, when a database opens after `goWithout`, and when a place is gone. */
interface Heard {
  waiting?(why: Waiting): void;
  late?(): void;
  lost?(): void;
}

/** A form, to what keeps its answers. */
interface View {
  form: HTMLFormElement;
  /** Its top fields, by id. */
  fields: Map<string, HTMLElement>;
  /** What no field can show. */
  earlier: Leftover[];
  /** While it shows something else than the sheet. */
  frozen: boolean;
  /** A fact that the form's HTML tells. */
  fact(name: string): string;
  /** The answers that some fields show now. */
  read(ids: Iterable<string>): [string, any][];
  /** Returns what the fields hold afterwards, and what none of them can show. */
  show(answers: Answers, earlier: Leftover[]): State;
  /** Shows something else than the sheet. */
  look(state: State): void;
  /** The answers with what stands in fields by itself. */
  shown(answers: Answers): Answers;
  /** What goes into a file besides the answers and where they are kept. */
  about(answers: Answers): About;
  label(id: string): string;
  /** What is known of its answers. */
  readonly types: Types;
  /** Told whenever what the keeper says of itself has changed. */
  changed(): void;
}

interface WritingPace {
  trouble: unknown;
  saving: boolean;
  ready: boolean;
  /** Resolves when the write that is under way has ended. */
  readonly settled: Promise<void>;
  begin(): void;
  soon(): void;
  now(): Promise<void>;
}

interface SheetKeeper {
  address: Address;
  store: SheetStore;
  view: View;
  base: SheetRecord | null;
  answers: Answers;
  earlier: Leftover[];
  filed: Filed | null;
  conflicts: Set<string>;
  /** Where answers were copied from (`sheets/links/offering.js`). */
  origins: Record<string, any>;
  noted: boolean;
  pace: WritingPace;
  readonly unsaved: boolean;
  readonly state: State;
  readonly sheet: SavedSheet;
  open(): Promise<void>;
  openedLate(): Promise<void>;
  touched(ids: Iterable<string>): void;
  gather(): void;
  note(): void;
  save(): Promise<void>;
  heard(): Promise<void>;
  lost(): Promise<void>;
  removed(): void;
  merge(record: SheetRecord): void;
  replaced(version: Version): void;
  put(state: State): void;
  remove(): Promise<void>;
}

/** The words on a button, and what it does: it may return what gets the focus. */
type Choice = [string, () => unknown];

interface SheetNotice {
  question: HTMLElement;
  ask(words: string, choices?: Choice[]): void;
  tell(words: string, choices?: Choice[], closed?: () => void): void;
}

interface SheetUndo {
  offer: Version | null;
  act(why: string, what: string, does: () => void, more?: () => string, ways?: Choice[]): void;
  replace(state: State & Pick<Version, "origins">, why: string, what?: string, more?: () => string, ways?: Choice[]): void;
  choose(side: "ours" | "theirs"): Promise<void>;
  propose(version: Version, more?: string, ways?: Choice[]): void;
  undo(): HTMLElement | null;
}

interface SheetHistory {
  open(): Promise<void>;
  look(state: State, words: string, away: string, after: () => HTMLElement | null, other?: [string, () => any]): void;
}

/** One form with what keeps its answers, as sheet.js starts it. */
interface Sheet {
  form: HTMLFormElement;
  view: View;
  keeper: SheetKeeper;
  status: { say(): void; sayInWords(): void };
  notice: SheetNotice;
  store: SheetStore;
  /** What later/actions.js does for it, once that is there. */
  actions: SheetActions | null;
  /** The scripts in later/ are there. */
  act(): void;
}

/** What the buttons of a sheet do. */
interface SheetActions {
  undo: SheetUndo;
  history: SheetHistory;
  /** Something that the keeper says of itself has changed. */
  changed(): void;
}
