/** What the scripts of the page "Our work" share, in types. For the checker alone, like `worksheet/guidebook.d.ts`. */

/** A tool as the page lists it. */
interface WorkTool {
  id: string;
  title: string;
  address: string;
  /** What is asked whatever the answer to something else. */
  asked: string[];
  /** What other tools take over from it. */
  key: string[];
  private: boolean;
  item: HTMLElement;
}

/** What is known when the page is shown anew. */
interface Work {
  /** The team in hand. */
  team: Team;
  teams: Team[];
  /** The sheets of the team in hand, the last changed first. */
  sheets: SheetSummary[];
  /** The sheets of all teams. */
  all: SheetSummary[];
  /** What the team in hand brought together. */
  gatherings: Gathering[];
  /** What of that is in the bin. */
  thrown: Gathering[];
  /** Those of the team in hand that are in the bin. */
  binned: SheetSummary[];
  /** The teams that are in the bin. */
  gone: Team[];
}

interface WorkPage {
  root: HTMLElement;
  site: string;
  store: SheetStore;
  /** By id, in their order. */
  tools: Map<string, WorkTool>;
  work: Work;
  /** What something on it is called. */
  find(name: string): HTMLElement;
  /** The address of a sheet from here. */
  to(target: Target): string;
  /** A link to a sheet, with the tool's name and its own. */
  link(sheet: SheetSummary, words?: string): HTMLAnchorElement;
  titleOf(sheet: SheetSummary): string;
  /** What a copy is called, as on its tool's page. */
  nameOf(sheet: SheetSummary): string;
  /** Says what was done, with a button or more. */
  tell(words: string, choices?: Choice[]): void;
  /** Reads again what is kept, and shows it. */
  refresh(): Promise<void>;
}

type State3 = "none" | "begun" | "filled";

interface Guidebook {
  // parts/our_work/
  begun(sheet: SheetSummary): boolean;
  /** How many of the questions of a tool are answered in a sheet, and how many there are. */
  progress(sheet: SheetSummary, asked: string[]): { done: number; all: number; state: State3 };
  byTool(sheets: SheetSummary[]): Map<string, SheetSummary[]>;
  /** When something was, as people say it: today at some time, yesterday, a day. */
  lately(iso: string): string;
  /** Whether something is in a file as it is. */
  fileWords(filed: Filed | null): string;
  /** A day in full. */
  dayInFull(moment: Date): string;
  /** How far a sheet is, when it was changed, and whether it is in a file. */
  told(sheet: SheetSummary, asked: string[]): HTMLElement;
  /** Each makes a part of the page ready, and returns what shows it anew. */
  workViews: ((page: WorkPage) => (work: Work) => void)[];
}
