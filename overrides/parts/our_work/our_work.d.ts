/** Types shared by the scripts of the page "Our work". For the type checker only, like `worksheet/guidebook.d.ts`. */

/** A tool as the page lists it. */
interface WorkTool {
  id: string;
  title: string;
  address: string;
  /** The fields asked for whatever the other answers are. */
  asked: string[];
  /** The fields that other tools take from it. */
  key: string[];
  private: boolean;
  item: HTMLElement;
}

/** What the page knows when it updates. */
interface Work {
  /** The current team. */
  team: Team;
  teams: Team[];
  /** The sheets of the current team, most recently changed first. */
  sheets: SheetSummary[];
  /** The sheets of all teams. */
  all: SheetSummary[];
  /** The combined answers of the current team. */
  gatherings: Gathering[];
  /** Those of them in the bin. */
  binnedGatherings: Gathering[];
  /** Sheets of the current team in the bin. */
  binnedSheets: SheetSummary[];
  /** The teams in the bin. */
  binnedTeams: Team[];
}

interface WorkPage {
  root: HTMLElement;
  site: string;
  store: SheetStore;
  /** By id, in order. */
  tools: Map<string, WorkTool>;
  work: Work;
  /** The title of a sheet. */
  find(name: string): HTMLElement;
  /** The address of a sheet from here. */
  to(target: Target): string;
  /** A link to a sheet, with the names of the tool and the copy. */
  link(sheet: SheetSummary, words?: string): HTMLAnchorElement;
  titleOf(sheet: SheetSummary): string;
  /** The name of a copy, as on its tool's page. */
  nameOf(sheet: SheetSummary): string;
  /** Says what was done, with buttons. */
  tell(words: string, choices?: Choice[]): void;
  /** Does something, and says so if it does not work. */
  attempt(does: () => Promise<unknown>): Promise<void>;
  /** Reads everything again, and shows it. */
  refresh(): Promise<void>;
}

type State3 = "none" | "begun" | "filled";

interface Guidebook {
  // parts/our_work/
  begun(sheet: SheetSummary): boolean;
  /** How many of a tool's questions a sheet answers, and how many there are. */
  progress(sheet: SheetSummary, asked: string[]): { done: number; all: number; state: State3 };
  byTool(sheets: SheetSummary[]): Map<string, SheetSummary[]>;
  /** When something was, as people say it: today at a time, yesterday, a date. */
  lately(iso: string): string;
  /** Whether something is in a file as it is. */
  fileWords(filed: Filed | null): string;
  /** A date in full. */
  dayInFull(moment: Date): string;
  /** How far a sheet is, when it was changed, and whether it is in a file. */
  told(sheet: SheetSummary, asked: string[]): HTMLElement;
  /** Each sets up a part of the page, and returns a function that updates it. */
  workViews: ((page: WorkPage) => (work: Work) => void)[];
}
