/** What files hold, what else is made of sheets, and how files are opened, in types. For the checker alone. */

/** What was found in a file. */
interface SavedWork {
  teams: Team[];
  sheets: SavedSheet[];
  gatherings: Gathering[];
  /** How many sheets in it could not be read, and how many answers that were brought together. */
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
  /** What was brought together, where there is any. */
  gatherings?: Gathering[];
}

/** Many people's answers to one tool, brought together for a team. */
interface Gathering {
  team: string;
  worksheet: string;
  updated: string;
  sources: CombineSource[];
  /** What is handed on to other tools; nothing where it has to be counted anew. */
  counted?: { people: number; counts: Record<string, Record<string, number>> };
  filed?: Filed;
  /** When it was put into the bin. */
  deleted?: string;
}

/** What must be known of a tool to tell what is on a sheet of it. */
type Outline = Pick<CatalogEntry, "title" | "sections" | "types">;

/** One thing that is read of a sheet. */
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
  /** What is printed before it. */
  name: string;
  /** In the order of the columns. */
  cells: string[];
  within: ReadableRows[];
}

/** How a file carries answers. */
type Carrier = "html" | "json" | "txt";

/** Something to be saved or sent. */
interface MadeFile {
  name: string;
  type: string;
  text: string;
}

/** How a sheet in a file stands to what is kept here. */
type PlanState = "new" | "same" | "theirs" | "ours" | "both" | "other";

/** Take what is in the file, leave what is here, or keep both. */
type PlanChoice = "theirs" | "ours" | "copies";

interface PlanEntry {
  sheet: SavedSheet;
  /** The same work as it is kept here. */
  record: SheetRecord | undefined;
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

/** What was brought together, in a file: all of it is new here, some of it, or nothing. */
interface PlanGathering {
  /** As it would be kept. */
  whole: Gathering;
  /** How many sources are new here. */
  more: number;
}

/** What opening some files would do. */
interface OpeningPlan {
  entries: PlanEntry[];
  gatherings: PlanGathering[];
  /** Teams that are not known here yet, or not as well. */
  teams: Team[];
  damaged: number;
  /** How many earlier states of the same sheets were in the files, too. */
  older: number;
  /** What teams are called, by their ids. */
  names: Map<string, string>;
}

/** How something long is followed and stopped. */
interface Following {
  signal?: AbortSignal;
  progress?(done: number, all: number): void;
}

/** The file that a sheet goes on being saved to, if there is one. */
interface FileKept {
  handle: FileSystemFileHandle | null;
  /** Whether this browser can do it. */
  readonly possible: boolean;
  /** Both resolve to what is to be said. */
  choose(): Promise<string>;
  stop(): Promise<string>;
  changed(): void;
}

/** What browsers of one engine have besides. */
interface FileSystemHandle {
  queryPermission(how: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(how: { mode: "readwrite" }): Promise<PermissionState>;
}
interface Window {
  showSaveFilePicker(how: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

interface Guidebook {
  // sheets/reading.js
  workIn(text: string, name: string): SavedWork;
  dataIn(text: string, formats: string[]): Record<string, any> | undefined;
  textOf(file: Blob & { name?: string }): Promise<string>;

  // sheets/opening_plan.js, opening.js
  planOf(files: FoundFile[], store: SheetStore, following?: Following): Promise<OpeningPlan>;
  /** Does it, all or nothing; resolves to what was written. */
  openPlan(plan: Pick<OpeningPlan, "entries" | "teams" | "gatherings">, store: SheetStore, following?: Following): Promise<SheetRecord[]>;
  /** Shows what is in some files, or in those that one chooses now, and opens what one wants of it. Resolves to what was opened. */
  openWork(files?: Iterable<File>): Promise<SheetRecord[]>;
  chooseFiles(): Promise<File[]>;
  /** The files that were dropped, those in folders too. */
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
    nameOf(team: string, worksheet: string): string;
    countedName(team: string, worksheet: string): string;
    settingsOf(gathering: Gathering): Record<string, unknown>;
    bin(store: SheetStore, place: Pick<Gathering, "team" | "worksheet">): Promise<Gathering | undefined>;
    restore(store: SheetStore, thrown: Gathering): Promise<void>;
    empty(store: SheetStore): Promise<void>;
  };

  // sheets/saving.js
  /** All that is kept, or what is of some teams, as a file has it. */
  workOf(store: SheetStore, teams?: string[]): Promise<WorkFile>;
  /** Saves all of that to a file. */
  saveWork(teams?: string[], as?: Carrier): Promise<string>;

  // sheets/readable.js, written.js
  readable(outline: Outline, sheet: Pick<SavedSheet, "answers" | "earlier">): ReadablePart[];
  asText(title: string, parts: ReadablePart[]): string;
  /** As a part of a page; `level` is that of its first heading. */
  asHtml(title: string, parts: ReadablePart[], level?: number): string;
  escaped(words: string): string;

  // sheets/download.js, file.js, file_name.js
  /** Whose a sheet is: what is written on it, or else what the team in hand is called. */
  teamOn(sheet: Pick<SavedSheet, "answers" | "team">): string;
  download(content: Blob | string, name: string, type?: string): void;
  /** A sheet, or many, as a file of some sort; `types` are what is known of the answers where the tool's page is open. */
  fileOf(data: SavedSheet | WorkFile, as: Carrier, types?: Types): Promise<MadeFile>;
  /** What is known of the tool of a sheet, or, when that cannot be had, enough to tell what is on it. */
  outlineOf(sheet: Pick<SavedSheet, "worksheet"> & Partial<SavedSheet>, types?: Types): Promise<Outline>;
  /** What a file is called, such as `group-norms-Peñasco-ISD-2026-06-10.html`, with the day as it is here. */
  fileName(what: string, names: (string | undefined)[], date: Date, ending: string): string;

  // sheets/exporting/
  /** Rows, and the rows within them, as one table; its first row are the headings. */
  asTable(part: ReadableRows): string[][];
  asCsv(table: string[][]): string;
  /** What of some parts has a day; `dates` are the ids of the columns that hold days, `near` is when a day without a year is likely. */
  datedIn(parts: ReadablePart[], dates: Set<string>, near: Date): CalendarEntry[];
  asCalendar(entries: CalendarEntry[], sheet: SavedSheet, title: string): string;
  savePicture(svg: SVGSVGElement, words: { title: string; below: string[] }, name: string): void;
}

/** What goes into a calendar: its first and last day. */
interface CalendarEntry {
  id: string;
  title: string;
  about: string;
  span: [Date, Date];
}
