/** Types of links between tools. For the type checker only, like `worksheet/guidebook.d.ts`. */

/** A link as a page declares it (`hooks/guidebook/html/sheet_links.py`). */
interface LinkData {
  /** The id of the tool that gives. */
  giver: string;
  mode: "copy" | "show" | "total" | "round";
  /** What it brings, in words. */
  passes: string;
  /** The path to each part that is taken, in the answers of the giver; empty for all of it. */
  from: string[][];
  /** The path to the field or the rows that take it, in the answers of this sheet; left out if none does. */
  to?: string[];
  /** Columns that take, each with the column that goes into it. */
  rows?: Record<string, string>;
  /** Columns with a preset choice in a new row. */
  set?: Record<string, string>;
  only?: Record<string, string[]>;
  columns?: string[];
  by?: string;
  falling?: boolean;
  when?: Record<string, string[]>;
}

/** One thing that a sheet has to offer: a text, a row, a checked item. */
interface Entry {
  /** Identifies it within its sheet, even when its words change. */
  key: string;
  /** Its label in that sheet; may be empty. */
  label: string;
  /** All of it in words. */
  words: string;
  /** Its parts, by column; `each` is the whole. */
  cells: Group;
  types: Types;
}

/** An entry with the sheet that it comes from. */
interface Given extends Entry {
  address: Address;
  /** Its id on every sheet that takes it, the same on each device. */
  id: string;
}

/** How answers of a shape take in an entry. Answers are plain data: new ones are returned, none are changed. */
interface Taking {
  /** Whether it can be taken in at all. */
  fits(type: AnswerType, entry: Entry, link: LinkData): boolean;
  holds(answer: any, type: AnswerType, entry: Given, link: LinkData): boolean;
  /** Its text in an answer, to compare with what it was before. */
  text(type: AnswerType, entry: Entry, link: LinkData): string;
  /** Whether what was once taken in is still there in some form. */
  keeps(answer: any, entry: Given): boolean;
  /** `joins`: a text may be added to what is there. `before`: what was taken in last time, to be replaced. */
  put(answer: any, type: AnswerType, entry: Given, link: LinkData, how: { joins: boolean; before?: string }): any;
}

/** Where an answer was copied from. */
interface Origin extends Address {
  /** The path to it there. */
  field: string;
  /** What was copied, in words. */
  text: string;
  at: string;
}

/** By the path to the answer, and the id of what was taken in. */
type Origins = Record<string, Origin>;

/** What a link has to offer. */
interface Offer {
  /** Not here yet. */
  fresh: Given[];
  /** Here as it was; changed there since. */
  changed: Given[];
  /** Here already. */
  held: Given[];
}

/** A sheet that gives, as read. */
interface Giver {
  record: SheetRecord;
  entry: CatalogEntry;
  /** Set if it represents many people's combined sheets: how many chose what. */
  counted?: BroughtTogether;
}

/** The combined answers to a tool. */
interface BroughtTogether {
  worksheet: string;
  people: number;
  /** How many chose each option, by field. */
  counts: Record<string, Record<string, number>>;
}

interface Guidebook {
  // links/giving.js
  givenBy(link: LinkData, giver: Giver): Given[];
  countedIn(link: LinkData, givers: Giver[]): Given[];

  // links/taking.js
  taking: Record<string, Taking>;
  answerAt(answer: any, type: AnswerType | undefined, steps: string[]): any;
  withAnswerAt(answer: any, type: AnswerType | undefined, steps: string[], does: (answer: any, type: AnswerType) => any): any;
  typeAt(type: AnswerType | undefined, steps: string[]): AnswerType | undefined;

  // links/offering.js
  offerOf(link: LinkData, given: Given[], answer: any, type: AnswerType, origins: Origins): Offer;
  takenIn(link: LinkData, given: Given[], state: { answers: Answers; origins: Origins }, types: Types, joins: boolean): { answers: Answers; origins: Origins };
  originKey(link: LinkData, entry: Given): string;
  originOf(link: LinkData, entry: Given, type: AnswerType): Origin;
  soundOrigins(origins: unknown): Origins;

  // links/row_model.js, link_row.js, offers.js
  linkModel(link: LinkData, givers: Giver[], now: LinkNow, chosen: string): LinkModel | undefined;
  LinkRow: new (item: HTMLElement, does: LinkDoes) => { link: LinkData; readonly ready: boolean; show(givers: Giver[], now: LinkNow): void };
  /** Offers what the sheets of other tools have, next to the fields of a sheet that can take it. */
  offerLinks(sheet: Sheet, summaries: SheetSummary[], counted?: BroughtTogether[]): Promise<void>;

  // links/brought_together.js
  giverOf(counted: BroughtTogether, team: string, entry: CatalogEntry): Giver;
}

/** What can be done with what a link offers. */
interface LinkDoes {
  take(link: LinkData, given: Given[], tool: string): void;
  leave(link: LinkData, given: Given[]): void;
  begin(link: LinkData, given: Given[]): void;
}

/** The sheet that takes, as it is now. */
interface LinkNow {
  answers: Answers;
  origins: Origins;
  types: Types;
  /** Whether anything is filled in besides its head. */
  begun: boolean;
  /** Whether the text that takes has several lines, so that a text can be added below. */
  joins(link: LinkData): boolean;
}

/** A copy of a tool (for a total, all of them) with what it offers. */
interface LinkSource {
  sheet: string;
  name: string;
  given: Given[];
  offer: Offer;
}

/** What the words of a row depend on. */
interface LinkCase {
  /** This would be a new round. */
  begins: boolean;
  /** Several things can be brought in at once. */
  gathers: boolean;
  /** There are several copies to choose from. */
  many: boolean;
  take: string;
  /** Nothing of it is shown until the reader asks. */
  hides: boolean;
}

/** What a row says: its beginning, some of the words, and the actions, each with the ids of entries. */
interface LinkSaid {
  begins: "offer" | "now" | "from";
  words: string;
  buttons: string[][];
}

/** Everything that a row shows. */
interface LinkModel extends LinkSaid {
  state: "shown" | "fresh" | "changed" | "held";
  sheet: string;
  /** Which copy of the other tool; empty if there is only one. */
  name: string;
  sources: { sheet: string; name: string }[];
  given: Given[];
  /** `does` is its action, or `here`; empty for none. */
  entries: { id: string; label: string; words: string; does: string }[];
}
