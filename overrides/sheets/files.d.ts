/** Types of files, of what else is made from sheets, and of opening files. For the type checker only. */

/** What was found in a file. */
interface SavedWork {
  teams: Team[];
  sheets: SavedSheet[];
  gatherings: Gathering[];
  /** How many sheets, and how many lists of combined answers, in it could not be read. */
  damaged: number;
}

/** Many sheets as they go into a file. */
interface WorkFile {
  format: string;
  version: number;
  site: string;
  saved: string;
  teams: Team[];
  sheets: SavedSheet[];
  /** Combined answers, if there are any. */
  gatherings?: Gathering[];
}

/** Many people's answers to one tool, combined for a team. */
interface Gathering {
  team: string;
  worksheet: string;
  updated: string;
  sources: CombineSource[];
  /** What other tools can take; missing if it must be counted again. */
  counted?: { people: number; counts: Record<string, Record<string, number>> };
  filed?: Filed;
  /** When it was moved to the bin. */
  deleted?: string;
}

/** What must be known about a tool to put a sheet of it into words. */
type Outline = Pick<CatalogEntry, "title" | "sections" | "types">;

/** A readable part of a sheet. */
type ReadablePart = { heading: string } | { label: string; words: string } | { label: string; items: string[] } | ReadableRows;

interface ReadableRows {
  id: string;
  label: string;
  columns: { id: string; label: string }[];
  rows: ReadableRow[];
}

interface ReadableRow {
  /** Its id. */
  id: string;
  /** The text printed before it. */
  name: string;
  /** In the order of the columns. */
  cells: string[];
  within: ReadableRows[];
}

/** The format of a file. */
type Carrier = "html" | "json" | "txt";

/** A file to save or send. */
interface MadeFile {
  name: string;
  type: string;
  text: string;
}

/** How a sheet in a file compares with what is here. */
type PlanState = "new" | "same" | "theirs" | "ours" | "both" | "other";

/** Take the one in the file, leave the one here, or keep both. */
type PlanChoice = "theirs" | "ours" | "copies";

interface PlanEntry {
  sheet: SavedSheet;
  /** The record of the same work here. */
  record: SheetRecord | undefined;
  /** Whether that is in the bin, by itself or with its team. */
  binned: boolean;
  state: PlanState;
  choices: PlanChoice[];
  choice: PlanChoice;
  /** The name of its file. */
  from: string;
}

/** A file that was read. */
interface FoundFile {
  name: string;
  work: SavedWork;
}

/** A sheet in it. */
interface FoundSheet {
  sheet: SavedSheet;
  from: string;
}

/** Combined answers in a file: all, some or none of them new here. */
interface PlanGathering {
  /** As it would be saved. */
  whole: Gathering;
  /** How many sources are new here. */
  more: number;
}

/** What opening some files would do. */
interface OpeningPlan {
  entries: PlanEntry[];
  gatherings: PlanGathering[];
  /** Teams not known here yet, or not in such detail. */
  teams: Team[];
  damaged: number;
  /** How many earlier states of the same sheets the files had. */
  older: number;
  /** The names of teams, by id. */
  names: Map<string, string>;
}

/** How to follow and stop something that takes long. */
interface Following {
  signal?: AbortSignal;
  progress?(done: number, all: number): void;
}

/** The file to which a sheet keeps being saved, if there is one. */
interface FileKept {
  handle: FileSystemFileHandle | null;
  /** Whether this browser supports it. */
  readonly possible: boolean;
  /** Both resolve to a message for the reader. */
  choose(): Promise<string>;
  stop(): Promise<string>;
  changed(): void;
}

/** What only browsers of one engine have. */
interface FileSystemHandle {
  queryPermission(how: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(how: { mode: "readwrite" }): Promise<PermissionState>;
}
interface Window {
  showSaveFilePicker(how: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

interface Guidebook {
  // sheets/reading.js
  begunOf(sheet: Pick<SavedSheet, "created" | "begun">): string;
  workIn(text: string, name: string): SavedWork;
  dataIn(text: string, formats: string[]): (Record<string, any> | undefined)[];
  textOf(file: Blob & { name?: string }): Promise<string>;

  // sheets/opening_plan.js, opening.js
  planOf(files: FoundFile[], store: SheetStore, following?: Following): Promise<OpeningPlan>;
  /** Carries out a plan, all or nothing; resolves to what was written. */
  openPlan(plan: Pick<OpeningPlan, "entries" | "teams" | "gatherings">, store: SheetStore, following?: Following): Promise<SheetRecord[]>;
  /** Shows what is in some files, or in those that the reader chooses now, and opens what the reader wants. Resolves to what was opened. */
  openWork(files?: Iterable<File>): Promise<SheetRecord[]>;
  chooseFiles(): Promise<File[]>;
  /** The dropped files, including those in folders. */
  droppedFiles(data: DataTransfer): Promise<File[]>;

  // sheets/gathered.js
  gathering: {
    /** Those of a team. */
    of(store: SheetStore, team: string): Promise<Gathering[]>;
    at(store: SheetStore, place: Pick<Gathering, "team" | "worksheet">): Promise<Gathering | undefined>;
    file(store: SheetStore, gathering: Gathering): Promise<void>;
    /** Those in the bin, of all teams. */
    binned(store: SheetStore): Promise<Gathering[]>;
    joined(here: Gathering | undefined, other: Gathering): Gathering;
    without(some: CombineSource[], others: CombineSource[]): CombineSource[];
    nameOf(team: string, worksheet: string): string;
    countedName(team: string, worksheet: string): string;
    settingsOf(gathering: Gathering): Record<string, unknown>;
    bin(store: SheetStore, place: Pick<Gathering, "team" | "worksheet">): Promise<Gathering | undefined>;
    restore(store: SheetStore, deleted: Gathering): Promise<void>;
    empty(store: SheetStore): Promise<void>;
  };

  // sheets/saving.js
  /** Everything on this device, or everything of some teams, as in a file. */
  workOf(store: SheetStore, teams?: string[]): Promise<WorkFile>;
  /** Saves that to a file. */
  saveWork(teams?: string[], as?: Carrier): Promise<string>;

  // sheets/readable.js, written.js
  readable(outline: Outline, sheet: Pick<SavedSheet, "answers" | "earlier">): ReadablePart[];
  asText(title: string, parts: ReadablePart[]): string;
  /** As a part of a page; `level` is the level of its first heading. */
  asHtml(title: string, parts: ReadablePart[], level?: number): string;
  escaped(words: string): string;

  // sheets/download.js, file.js, file_name.js
  /** The team of a sheet: as written on it, or else the current team's name. */
  teamOn(sheet: Pick<SavedSheet, "answers" | "team">): string;
  download(content: Blob | string, name: string, type?: string): void;
  /** One sheet or many as a file of a format; `types` are those of the answers if the tool's page is open. */
  fileOf(data: SavedSheet | WorkFile, as: Carrier, types?: Types): Promise<MadeFile>;
  /** What is known about the tool of a sheet or, if that cannot be loaded, enough to put the sheet into words. */
  outlineOf(sheet: Pick<SavedSheet, "worksheet"> & Partial<SavedSheet>, types?: Types): Promise<Outline>;
  /** The name of a file, such as `group-norms-Peñasco-ISD-2026-06-10.html`, with the local date. */
  fileName(what: string, names: (string | undefined)[], date: Date, ending: string): string;

  // sheets/exporting/
  /** Rows, and the rows within them, as one table; its first row has the headings. */
  asTable(part: ReadableRows): string[][];
  asCsv(table: string[][]): string;
  /** The entries with a date; `dates` are the ids of the columns that hold dates, `near` is the time to which a date without a year is likely close. */
  datedIn(parts: ReadablePart[], dates: Set<string>, near: Date): CalendarEntry[];
  asCalendar(entries: CalendarEntry[], sheet: SavedSheet, title: string): string;
  savePicture(svg: SVGSVGElement, words: { title: string; below: string[] }, name: string): void;
}

/** A calendar entry with its first and last day. */
interface CalendarEntry {
  id: string;
  title: string;
  about: string;
  span: [Date, Date];
}
