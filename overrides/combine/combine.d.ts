/** Types shared by the scripts that combine many people's answers. For the type checker only. */

/**
 * Many people's answers to one question, as plain data that can be added up further. `n` is how many answered it; the rest is
 * its shape's: `counts` by id, `said` words, `parts` by id, `rows`.
 */
interface Tally {
  shape: string;
  n: number;
  counts?: Record<string, number>;
  said?: string[];
  parts?: Record<string, Tally>;
  rows?: TallyRow[];
  /** Answers that do not fit the question, in words. */
  odd?: string[];
}

/** The same row of many people: a printed one, or added ones with the same name. */
interface TallyRow {
  /** The id of a printed row; empty if people added it. */
  row: string;
  name: string;
  n: number;
  parts: Record<string, Tally>;
}

/** The combined answers of some people. */
interface Tallied {
  people: number;
  fields: Record<string, Tally>;
}

/** Combined answers by group: everyone is in one. `grouping.js` has the names of groups that are not options. */
type Groups = Record<string, Tallied>;

/** How answers of one shape are combined (`overrides/combine/<shape>.js`). Touches no page. */
interface Combining {
  /** The tally of a single answer, which fits the shape. */
  of(answer: any, type: Partial<AnswerType>): Tally;
  /** Adds up several, in any order; their numbers and odd answers are added up already. */
  join(tallies: Tally[]): Partial<Tally>;
  /** What there is to show. Each line is that of some people, or of a part. */
  show(lines: TallyLine[], type: Partial<AnswerType>, title: string): Finding[];
}

/** A tally, and whose it is. */
interface TallyLine {
  /** What it is about, such as a row; empty for the whole question. */
  label: string;
  /** Whose it is; empty for everyone's. */
  group: string;
  /** How many people could have answered. */
  people: number;
  tally?: Tally;
}

/** Something to show: the source of a chart, and of the table behind it. */
type Finding =
  | { kind: "bars"; title: string; items: { label: string; bars: { group: string; count: number; of: number }[] }[] }
  | { kind: "spread"; title: string; points: string[]; lines: { label: string; group: string; counts: number[]; n: number; middle: number[] }[] }
  | { kind: "numbers"; title: string; rank: boolean; lines: ({ label: string; group: string } & Spread)[] }
  | { kind: "words"; title: string; said: { label: string; words: string; times: number }[] };

/** The distribution of some numbers. */
interface Spread {
  n: number;
  sum: number;
  mean: number;
  median: number;
  low: number;
  high: number;
}

/** A result as a file, which can be combined further. */
interface CombinedResult {
  format: string;
  version: number;
  site: string;
  worksheet: string;
  revision: string;
  name: string;
  created: string;
  /** The smallest size of a group that is shown in it. */
  minimum: number;
  /** Identifies its sheets without revealing anything in them. */
  sheets: string[];
  groups: Groups;
}

/** One sheet or one result that was added. */
interface CombineSource {
  /** Identifies it: the same for each copy of a sheet. */
  id: string;
  kind: "sheet" | "paper" | "result";
  /** The name of the file. */
  name: string;
  updated: string;
  site: string;
  revision: string;
  answers?: Answers;
  result?: CombinedResult;
  /** Counts although there is another copy of the same sheet. */
  both?: boolean;
}

/** Whether a source counts, and why not; one that counts may have a remark, too. */
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
  saidIn(words: any): string[];
  addCounts(all: (Record<string, number> | undefined)[]): Record<string, number>;
  shuffled(words: string[]): string[];
  hashOf(words: string): string;
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
  resultsIn(text: string): (CombinedResult | undefined)[];
  asResult(groups: Groups, entry: CatalogEntry, about: { site: string; minimum: number; sheets: string[] }): CombinedResult;
}
