/** Types shared by the scripts of this page. For the type checker only. */

/** What was found in some files. */
interface Taken {
  sources: { worksheet: string; source: CombineSource }[];
  /** Messages about what could not be read. */
  refused: string[];
}

/** A tool as listed on the page. */
interface BroughtTool {
  id: string;
  revision: string;
  /** The field that asks for the group; empty if none does. */
  groups: string;
  minimum: number;
  /** The fields that each person need not fill in. */
  aside: string[];
  private: string;
  /** The tools that take what most people chose. */
  feeds: string[];
}

/** What the page shows of the selected tool. */
interface Brought {
  /** The tool; empty if none is selected. */
  id: string;
  /** Its questions, once they and its sources have been read. */
  entry: CatalogEntry | null;
  sources: CombineSource[];
  /** The sources before the last change; null if there is nothing to undo. */
  before: CombineSource[] | null;
  /** What was in the storage when it was last read or written. */
  stored: CombineSource[];
  /** The list that was removed as a whole, in the bin. */
  deleted: Promise<Gathering | undefined>;
}

/** A question for typing in from paper: options, or words. */
interface TypedQuestion {
  /** The path to its answer in the answers of a sheet. */
  path: string[];
  legend: string;
  many: boolean;
  /** Empty if it takes words. */
  options: [string, string][];
  /** The option with a line to write on; empty if there is none. */
  other: string;
  /** Whether the words are a number, such as a rank. */
  number?: boolean;
  /** Rows that the team added itself, each with a number. */
  rows?: OwnRowsAsked;
}

/** A sheet that was typed in from paper. */
interface TypedSheet {
  id: string;
  answers: Answers;
}

/** A form for typing in from paper. */
interface TypingForm {
  /** Ends it, unless what is filled in has to be corrected first. */
  done(): void;
  /** Puts the sheet in hand among the others now. */
  keep(): void;
}

interface OwnRowsAsked {
  /** The column with the names of rows, and what it is called. */
  name: string;
  label: string;
  /** The columns with numbers, and what they are called. */
  numbers: [string, string][];
}

interface Guidebook {
  // page/, in the order in which they run
  gathered: {
    site: string;
    /** Whether they are in another storage now (see SheetStore). */
    readonly moved: boolean;
    /** Whether it outlives the page. */
    readonly lasting: boolean;
    read(worksheet: string): Promise<CombineSource[]>;
    /** What changed in the storage, as something to do to another list; undefined if nothing did. */
    changes(stored: CombineSource[], now: CombineSource[]): ((some: CombineSource[]) => CombineSource[]) | undefined;
    /** Does something when another page has erased everything. */
    erased(does: () => void): void;
    write(worksheet: string, sources: CombineSource[]): Promise<void>;
    isSource(each: any): each is CombineSource;
    /** Moves what is saved to the bin, which "Our work" shows, or restores it. */
    bin(worksheet: string): Promise<Gathering | undefined>;
    restore(deleted: Gathering): Promise<void>;
    tell(worksheet: string, everyone: Tallied): Promise<void>;
  };
  take(files: File[], progress: (done: number) => void): Promise<Taken>;
  takeLinks(text: string): Promise<Taken>;
  draw: {
    bar(share: number, group: boolean): SVGElement;
    dots(counts: number[], middle: number[]): SVGElement;
    span(spread: Spread, least: number, most: number): SVGElement;
  };
  chartOf(finding: Finding, most: boolean): HTMLElement;
  questionsOf(entry: CatalogEntry, aside: string[]): TypedQuestion[];
  OwnRows: new (question: TypedQuestion, asked: OwnRowsAsked) => { root: HTMLElement; begin(): void; read(): Group[] | undefined; keep(rows?: any): void; show(rows?: any): void };
  typeIn(form: HTMLFormElement, questions: TypedQuestion[], callbacks: { sheets(): TypedSheet[]; put(id: string, answers: Answers | undefined, again: boolean): void; end(): void }): TypingForm;
  listSources(section: HTMLElement, judged: JudgedSource[], change: (sources: CombineSource[]) => void): void;
  putTyped(answers: Answers, question: TypedQuestion, answer: any): void;
  typedAt(answers: Answers, question: TypedQuestion): any;
  showResults(section: HTMLElement, groups: Groups, entry: CatalogEntry, about: { field: string; minimum: number; sheets: string[] }): void;
}
