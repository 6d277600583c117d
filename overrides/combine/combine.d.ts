/** What scripts share that make one result of many people's answers, in types. For the checker alone. */

/**
 * What many people answered to one question, as plain data that can be joined again. `n` is how many answered it; the rest is
 * its shape's: `counts` by id, `said` words, `parts` by id, `rows`.
 */
interface Tally {
  shape: string;
  n: number;
  counts?: Record<string, number>;
  said?: string[];
  parts?: Record<string, Tally>;
  rows?: TallyRow[];
  /** Answers that are of no shape that the question asks for, in words. */
  odd?: string[];
}

/** Rows of many people that are the same: a printed one, or those of their own that are called the same. */
interface TallyRow {
  /** The id of a printed row; empty: people wrote it. */
  row: string;
  name: string;
  n: number;
  parts: Record<string, Tally>;
}

/** What some people answered together. */
interface Tallied {
  people: number;
  fields: Record<string, Tally>;
}

/** The same by group: everyone is in one of them. What groups are called that no option stands for, `grouping.js` says. */
type Groups = Record<string, Tallied>;

/** How the answers of one shape are joined (`overrides/combine/<shape>.js`). None knows a page. */
interface Combining {
  /** What one answer is alone; it fits the shape. */
  of(answer: any, type: Partial<AnswerType>): Tally;
  /** Several as one, in whatever order; their numbers and odd answers are added up already. */
  join(tallies: Tally[]): Partial<Tally>;
  /** What there is to show of it. Each line is some people's, or that of a part. */
  show(lines: TallyLine[], type: Partial<AnswerType>, title: string): Finding[];
}

/** A tally with whose it is. */
interface TallyLine {
  /** What it is of, such as a row; empty: the whole question. */
  label: string;
  /** Whose it is; empty: everyone's. */
  group: string;
  /** How many people could have answered. */
  people: number;
  tally?: Tally;
}

/** Something to show: what a chart is drawn from, and the table behind it. */
type Finding =
  | { kind: "bars"; title: string; items: { label: string; bars: { group: string; count: number; of: number }[] }[] }
  | { kind: "spread"; title: string; points: string[]; lines: { label: string; group: string; counts: number[]; n: number; middle: number[] }[] }
  | { kind: "numbers"; title: string; lines: ({ label: string; group: string } & Spread)[] }
  | { kind: "words"; title: string; said: { label: string; words: string; times: number }[] };

/** How some numbers lie. */
interface Spread {
  n: number;
  sum: number;
  mean: number;
  median: number;
  low: number;
  high: number;
}

/** A result as a file, to be brought together again. */
interface CombinedResult {
  format: string;
  version: number;
  site: string;
  worksheet: string;
  revision: string;
  name: string;
  created: string;
  /** The smallest group that is told by itself in it. */
  minimum: number;
  /** What tells its sheets from others, and nothing of what is in them. */
  sheets: string[];
  groups: Groups;
}

/** One sheet or one result that was added. */
interface CombineSource {
  /** What tells it from others: the same for each copy of the same sheet. */
  id: string;
  kind: "sheet" | "paper" | "result";
  /** What the file is called. */
  name: string;
  updated: string;
  site: string;
  revision: string;
  answers?: Answers;
  result?: CombinedResult;
  /** It is counted although another one is of the same sheet. */
  both?: boolean;
}

/** What becomes of a source, and why; `counted` with a reason is counted all the same. */
interface JudgedSource {
  source: CombineSource;
  counted: boolean;
  why: "" | "twice" | "older" | "within" | "overlap" | "edition" | "questions" | "empty";
}

interface Guidebook {
  // combine/tallies.js
  combining: Record<string, Combining>;
  tally(answer: any, type?: AnswerType): Tally;
  joinTallies(tallies: Tally[], shape?: string): Tally;
  joinParts(all: Record<string, Tally>[]): Record<string, Tally>;
  joinPeople(all: Tallied[]): Tallied;
  addCounts(all: (Record<string, number> | undefined)[]): Record<string, number>;
  shuffled(words: string[]): string[];
  hashOf(words: string): string;
  isId(id: unknown): id is string;
  at<T>(group: Record<string, T> | undefined, id: string): T | undefined;

  // combine/grouping.js
  groupsOf(answers: Answers, types: Types, field: string): Groups;
  combine(all: Groups[]): Groups;
  guarded(groups: Groups, minimum: number): Groups;
  everyone(groups: Groups): Tallied;
  REST: string;
  UNSAID: string;

  // combine/open_words.js
  withoutWords(groups: Groups): Groups;
  WORDS: string;

  // combine/findings.js, tables.js
  findings(groups: Groups, entry: CatalogEntry, field: string): { section: string; findings: Finding[] }[];
  showTally(lines: TallyLine[], type: AnswerType | undefined, title: string): Finding[];
  barsOf(lines: TallyLine[], labels: [string, string][], title: string, of: (line: TallyLine) => number): Finding[];
  spreadOf(lines: TallyLine[], labels: [string, string][], title: string): Finding[];
  wordsOfLines(lines: TallyLine[], title: string, more?: "odd"): Finding[];
  labelsOf(labels: Record<string, string> | undefined, lines: TallyLine[]): [string, string][];
  spread(words: string[]): Spread | undefined;
  tableOf(finding: Finding): string[][];
  shareOf(count: number, of: number): string;

  // combine/sources.js
  sourceOf(sheet: SavedSheet, name: string): CombineSource;
  sourceOfResult(result: CombinedResult, name: string): CombineSource;
  judge(sources: CombineSource[], here: { site: string; revision: string }): JudgedSource[];

  // combine/results.js
  resultFrom(data: any): CombinedResult | undefined;
  resultIn(text: string): CombinedResult | undefined;
  asResult(groups: Groups, entry: CatalogEntry, about: { site: string; minimum: number; sheets: string[] }): CombinedResult;
  resultFormat: { format: string; version: number };
}
