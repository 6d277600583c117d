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
  /** The paper copy that was typed in last, while nothing else is done: Undo takes it back as a whole. */
  typed: TypedSheet | null;
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

/** A sheet that is typed in from paper: its answers as they are among the others; undefined if it is not there. */
interface TypedSheet {
  id: string;
  name: string;
  answers?: Answers;
}

/** A form for typing in from paper. */
interface TypingForm {
  /** Ends it, unless what is filled in has to be corrected first. */
  done(): void;
  /** Puts the sheet in hand among the others now if it differs from what is there. */
  keep(): void;
  /** Puts the sheet in hand down: what is blank by now is taken out, unless a blank sheet was meant. */
  settle(): void;
  /** Shows the sheet in hand as it is by now: Undo, or another page, may have changed it. */
  follow(): void;
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
  typedField(question: TypedQuestion, number: number): { question: TypedQuestion; root: HTMLElement; read(): any; fill(given: any, known: any[]): void };
  papersIn(sources: CombineSource[]): CombineSource[];
  newPaperName(sources: CombineSource[]): string;
  withPaper(sources: CombineSource[], sheet: TypedSheet, revision: string): CombineSource[];
  OwnRows: new (question: TypedQuestion, asked: OwnRowsAsked) => { root: HTMLElement; begin(rows?: any[]): void; read(): Group[] | undefined; keep(rows?: any): void };
  typeIn(form: HTMLFormElement, questions: TypedQuestion[], callbacks: { sources(): CombineSource[]; put(sheet: TypedSheet): void; end(): void }): TypingForm;
  listSources(section: HTMLElement, judged: JudgedSource[], change: (to: (source: CombineSource, at: number) => CombineSource[]) => void): void;
  putTyped(answers: Answers, question: TypedQuestion, answer: any): void;
  typedAt(answers: Answers, question: TypedQuestion): any;
  showResults(section: HTMLElement, groups: Groups, entry: CatalogEntry, about: { field: string; minimum: number; sheets: string[] }): void;
}
