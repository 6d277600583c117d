/** Types of what stores and keeps sheets (see records.d.ts). For the type checker only, like guidebook.d.ts. */

/** The parts of a Storage or a Map needed here. */
interface Names {
  all(): string[];
  get(name: string): any;
  set(name: string, value: any): void;
  remove(name: string): void;
}

/** A storage for records: what the store uses underneath. */
interface Backend {
  /** Whether it outlives the page. */
  lasting: boolean;
  isDatabase?: boolean;
  read(address: Address): Promise<{ record?: SheetRecord; asides: Aside[] }>;
  /** Resolves to another page's record if that is newer than expected; then nothing was written. */
  write(write: Write): Promise<SheetRecord | undefined>;
  /** The oldest first. */
  versions(address: Address): Promise<Version[]>;
  putVersion(version: Version): Promise<void>;
  /** Drops versions that need not be kept. */
  makeRoom(address: Address): Promise<void>;
  /** Deletes everything of a sheet, for good. */
  remove(address: Address): Promise<void>;
  /** All sheets, of all teams. */
  list(): Promise<SheetRecord[]>;
  summaries(): Promise<SheetSummary[]>;
  /** All or nothing; rejected if another page has saved one of the sheets in the meantime. */
  writeAll(writes: Write[], settings: Record<string, unknown>, writing?: Writing): Promise<void>;
  /** The settings whose names begin with `start`. */
  settings(start: string): Promise<any[]>;
  /** Undefined removes it. */
  putSetting(name: string, value: unknown): Promise<void>;
  /** Deletes everything of the site, for good. */
  clear(): Promise<void>;
}

/** How to stop a write of many sheets, and how to follow it. */
interface Writing {
  signal?: AbortSignal;
  wrote?(write: Write): void;
}

/** Why there is no storage yet: the browser takes long, or another page blocks it. */
type Waiting = "opening" | "blocked";

/** The stores of a transaction, by name, and a function that passes on what a request found. */
type Stores = (name: string) => IDBObjectStore;
type Then = (asked: IDBRequest, does: (found: any) => any) => void;

interface SheetStore extends Omit<Backend, "isDatabase" | "makeRoom" | "writeAll" | "clear"> {
  writeAll(writes: Write[], settings?: Record<string, unknown>, writing?: Writing): Promise<void>;
  readonly passing: boolean;
  readonly moved: boolean;
  open(): Promise<Backend>;
  goWithout(): void;
  leftElsewhere(address: Address): Promise<{ record?: SheetRecord; asides: Aside[]; versions: Version[] }>;
  forgetElsewhere(address: Address): Promise<void>;
  tell(address: Address, removed?: boolean): void;
  listen(changed: (address: Address, removed: boolean) => void): void;
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
  /** Saved in localStorage while the database did not work. */
  elsewhere: SheetRecord[];
}

interface Recovered extends State {
  /** The fields with two answers; ours, which was not saved, is among the answers. */
  conflicts: Set<string>;
  pages: Pages;
  versions: Version[];
}

/** What goes into a file besides the answers and their address. */
type About = Pick<SavedSheet, "format" | "version" | "site" | "revision" | "name">;

/** Everything that a page knows about its sheet. */
interface PageState extends State {
  address: Address;
  base: SheetRecord | null;
  filed: Filed | null;
  conflicts: Set<string>;
  origins: Record<string, any>;
  begun: string;
  page: string;
  pages: Pages;
  versions: Version[];
  asides: Aside[];
  /** Whether the store holds conflicts that this page left. */
  disputed: boolean;
}

/** Callbacks for when opening takes long, when a database opens after `goWithout`, and when the storage is gone. */
interface StoreCallbacks {
  waiting?(why: Waiting): void;
  openedLate?(): void;
  closed?(): void;
}

/** A form, as seen by the keeper of its answers. */
interface View {
  form: HTMLFormElement;
  /** Its top fields, by id. */
  fields: Map<string, HTMLElement>;
  /** What no field can show. */
  earlier: Leftover[];
  /** True while it shows something other than the sheet. */
  frozen: boolean;
  /** A data attribute of the form. */
  fact(name: string): string;
  /** The answers that some fields show now. */
  read(ids: Iterable<string>): [string, any][];
  /** Returns what the fields hold afterwards, and what none of them can show. */
  show(answers: Answers, earlier: Leftover[]): State;
  /** Shows something other than the sheet. */
  look(state: State): void;
  /** The answers, including what was filled in from the team's profile. */
  shown(answers: Answers): Answers;
  /** What goes into a file besides the answers and where they are kept. */
  about(answers: Answers): About;
  label(id: string): string;
  /** The types of its answers. */
  readonly types: Types;
  /** Called whenever the state of the keeper has changed. */
  changed(): void;
}

interface WritingPace {
  trouble: unknown;
  saving: boolean;
  ready: boolean;
  begin(): void;
  soon(): void;
  now(): Promise<void>;
  /** Drops what is due; resolves when no write is in progress, and none follows. */
  stop(): Promise<void>;
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
  begun: string;
  /** Whether what could not be saved is in the journal. */
  inJournal: boolean;
  /** Whether the page is being loaded again, and must write nothing more. */
  left: boolean;
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
  sync(): Promise<void>;
  saveAgain(): Promise<void>;
  removed(): void;
  merge(record: SheetRecord): void;
  replaced(version: Version): void;
  put(state: State): void;
  remove(): Promise<void>;
}

/** The words on a button, and its action, which may return what gets the focus. */
type Choice = [string, () => unknown];

interface SheetNotice {
  question: HTMLElement;
  ask(about: string, words: string, choices?: Choice[]): void;
  tell(words: string, choices?: Choice[], closed?: () => void): void;
}

interface SheetUndo {
  offer: Version | null;
  act(why: string, what: string, does: () => void, more?: () => string, ways?: Choice[]): void;
  replace(state: State & Pick<Version, "origins" | "begun">, why: string, what?: string, more?: () => string, ways?: Choice[]): void;
  choose(side: "ours" | "theirs"): Promise<void>;
  propose(version: Version, more?: string, ways?: Choice[]): void;
  undo(): HTMLElement | null;
}

/** How answers are shown in place of the sheet. */
interface LookedAt {
  /** The message about them. */
  words: string;
  /** What every printed page says that they are, if they are not the team's answers of now. */
  onPaper?: string;
  /** The words on the button back to the sheet. */
  away: string;
  /** Returns what gets the focus then. */
  after: () => HTMLElement | null;
  /** Another choice, done back on the sheet. */
  other?: [string, () => any];
}

interface SheetHistory {
  open(): Promise<void>;
  look(state: State, how: LookedAt): void;
  refuse(): void;
}

/** One form and its keeper, as sheet.js starts them. */
interface Sheet {
  form: HTMLFormElement;
  view: View;
  keeper: SheetKeeper;
  status: { say(): void; sayInWords(): void };
  notice: SheetNotice;
  store: SheetStore;
  /** The actions of later/actions.js, once loaded. */
  actions: SheetActions | null;
  /** The scripts in later/ have loaded. */
  act(): void;
}

/** What the buttons of a sheet do. */
interface SheetActions {
  undo: SheetUndo;
  history: SheetHistory;
  /** The page has come back from the browser's page cache. */
  cameBack(): void;
  /** The state of the keeper has changed. */
  changed(): void;
}
