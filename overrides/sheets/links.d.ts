/** Links between tools, in types. For the checker alone, like `worksheet/guidebook.d.ts`. */

/** A link as a page declares it (`hooks/guidebook/html/linked.py`). */
interface LinkData {
  /** The id of the tool that gives. */
  giver: string;
  mode: "copy" | "show" | "total" | "round";
  /** What comes, as people say it. */
  passes: string;
  /** What leads to each part that is taken, in the answers of the giver; no steps: all of it. */
  from: string[][];
  /** What leads to the field or the rows that take, in the answers of this sheet; left out: none does. */
  to?: string[];
  /** Columns that take, each with the one that goes into it. */
  rows?: Record<string, string>;
  /** Columns that take, each with what is chosen in a new row. */
  set?: Record<string, string>;
  only?: Record<string, string[]>;
  columns?: string[];
  by?: string;
  falling?: boolean;
  when?: Record<string, string[]>;
}

/** One thing that a sheet has to give: a text, a row, a checked item. */
interface Entry {
  /** Tells it from others of the same sheet, whatever its words become. */
  key: string;
  /** What it is called where it stands; empty: nothing. */
  label: string;
  /** The whole of it in words. */
  words: string;
  /** Its parts, by column; `each` is the whole. */
  cells: Group;
  types: Types;
}

/** An entry with the sheet that it is from. */
interface Given extends Entry {
  address: Address;
  /** Its id on every sheet that takes it, the same on each device. */
  id: string;
}

/** How answers of a shape take something in. The answers are plain data: none is changed, new ones are returned. */
interface Taking {
  /** Whether something can go in at all. */
  fits(type: AnswerType, entry: Entry, link: LinkData): boolean;
  holds(answer: any, type: AnswerType, entry: Given, link: LinkData): boolean;
  /** What of it is to be found in an answer, to be told apart from what it was before. */
  text(type: AnswerType, entry: Entry, link: LinkData): string;
  /** Whether what it once put in is still there in some form. */
  keeps(answer: any, entry: Given): boolean;
  /** `joins`: to what is there another can be added. `before`: what it put in the last time, which gives way. */
  put(answer: any, type: AnswerType, entry: Given, link: LinkData, how: { joins: boolean; before?: string }): any;
}

/** Where an answer was copied from. */
interface Origin extends Address {
  /** What leads to it there. */
  field: string;
  /** What was copied, in words. */
  text: string;
  at: string;
}

/** By what leads to the answer, and the id of what was taken in. */
type Origins = Record<string, Origin>;

/** What a link has to offer. */
interface Offer {
  /** Not here yet. */
  fresh: Given[];
  /** Here as it was; it has changed since. */
  changed: Given[];
  /** Here. */
  held: Given[];
}

/** A giving sheet, read. */
interface Giver {
  record: SheetRecord;
  entry: CatalogEntry;
  /** It stands for many people's sheets that were brought together: how many chose what. */
  counted?: BroughtTogether;
}

/** What was brought together of a tool. */
interface BroughtTogether {
  worksheet: string;
  people: number;
  /** How many chose each option, by field. */
  counts: Record<string, Record<string, number>>;
}

interface Guidebook {
  // links/giving.js
  entriesOf(answer: any, type: AnswerType | undefined, steps: string[]): Entry[];
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
  /** Offers what the sheets of other tools have to give, beside the fields of a sheet that take it. */
  offerLinks(sheet: Sheet, summaries: SheetSummary[], counted?: BroughtTogether[]): Promise<void>;

  // links/brought_together.js
  giverOf(counted: BroughtTogether, team: string, entry: CatalogEntry): Giver;
}

/** What can be done with what a link offers. */
interface LinkDoes {
  take(link: LinkData, given: Given[], tool: string): void;
  leave(link: LinkData, given: Given[]): void;
  begin(link: LinkData, given: Given[]): Promise<void>;
}

/** The sheet that takes, as it is now. */
interface LinkNow {
  answers: Answers;
  origins: Origins;
  types: Types;
  /** Whether anything is filled in besides its head. */
  begun: boolean;
  /** Whether the text that takes has lines, so that another one can stand below it. */
  joins(link: LinkData): boolean;
}

/** A copy of a tool (or, of a total, all of them) with what it gives. */
interface LinkSource {
  sheet: string;
  name: string;
  given: Given[];
  offer: Offer;
}

/** What the words of a row depend on. */
interface LinkCase {
  /** It would begin a new round. */
  begins: boolean;
  /** Several things can be brought in at once. */
  gathers: boolean;
  /** There are several copies to choose from. */
  many: boolean;
  take: string;
  /** Nothing of it is shown before it is asked for. */
  hides: boolean;
}

/** What a row says: how it begins, some of the words, and what can be done, each with the ids of entries. */
interface LinkSaid {
  begins: "offer" | "now" | "from";
  words: string;
  buttons: string[][];
}

/** All that a row shows. */
interface LinkModel extends LinkSaid {
  state: "shown" | "fresh" | "changed" | "held";
  sheet: string;
  /** Which copy of the other tool; empty: there is one. */
  name: string;
  sources: { sheet: string; name: string }[];
  given: Given[];
  /** `does` is what can be done with it, or `here`; empty: nothing. */
  entries: { id: string; label: string; words: string; does: string }[];
}
