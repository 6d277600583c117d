/**
 * Types of stored sheets. For the type checker only, like guidebook.d.ts.
 *
 * Times are ISO 8601 in UTC, and only for people: counters decide what is newer.
 */

/** Field id → answer; each answer has the shape of its kind. */
type Answers = Record<string, any>;

/** An answer that no field of the sheet can show. */
type Leftover = { field: string; answer: any };

/** What a sheet holds. */
type State = { answers: Answers; earlier: Leftover[] };

/** The types of the answers of a sheet, by field. */
type Types = Record<string, AnswerType>;

/** Two states of an answer, merged. */
type Merged = { answer: any; conflict: boolean };

/** Where a sheet is stored. */
type Address = { team: string; worksheet: string; sheet: string };

/** Up to which count each page's changes are included in something. */
type Pages = Record<string, number>;

/** A sheet as it goes into a file. */
interface SavedSheet extends Address {
  format: string;
  version: number;
  site: string;
  /** A hash of the worksheet's definition. */
  revision: string;
  name: string;
  created: string;
  /** When what is in it was begun, if not when it was created: it was cleared for the next person, or goes on from a file. */
  begun?: string;
  updated: string;
  answers: Answers;
  earlier?: Leftover[];
  /** The copy's name, if there are several. */
  called?: string;
  /** Where answers were brought in from, by where they are here. */
  origins?: Record<string, any>;
}

/** When a sheet was last saved to a file, and whether it has changed since. */
type Filed = { at: string; changed: boolean };

/** A sheet in the store. */
interface SheetRecord extends Address {
  /** How often it was saved: of two records, the one with the higher number is the newer. */
  saves: number;
  updated: string;
  content: SavedSheet;
  filed: Filed | null;
  pages: Pages;
  /** The page that wrote it. */
  page: string;
  /** When it was moved to the bin; writing the sheet again restores it. */
  deleted?: string;
}

/** A sheet as it was before something replaced more than one answer. */
interface Version extends Address, State {
  /** Given by the store: the greater of two is later. */
  id?: number;
  /** When it was replaced. */
  at: string;
  /** The local date of that, such as 2026-11-25. */
  day: string;
  /** What replaced it, by its name in history.js. */
  why: string;
  /** More about that, such as the name of a file. */
  what?: string;
  /** How many answers it has. */
  count: number;
  /** The new answer of each field that was changed; null for none. */
  after?: Answers;
  earlierAfter?: Leftover[];
  /** Whether Undo is offered. */
  offered?: boolean;
  /** Where answers had been copied from until then. */
  origins?: Record<string, any>;
  /** When it had been begun; empty if when it was created. */
  begun?: string;
}

/** One page's answers in conflict with what another page saved, until the reader has chosen; null for no answer. */
interface Aside extends Address {
  page: string;
  answers: Answers;
}

/** What is written in one transaction, all or nothing. */
interface Write {
  record: SheetRecord;
  /** How often the sheet was saved when this page last looked. */
  expected: number;
  versions: Version[];
  /** This page's; removed if it has no answers. Null if the store holds none. */
  aside: Aside | null;
  /** Those of other pages whose conflicts are resolved. */
  resolved: Aside[];
}

/** Null for no answer; `conflict` if the reader must be asked. */
type Change = { before: any; after: any; conflict: boolean };

/** The unsaved changes of a page. */
interface JournalEntry {
  page: string;
  /** The page's name in the first release. */
  writer?: string;
  /** How many changes the page had made. */
  count: number;
  address: Address;
  /** By field. */
  changes: Record<string, Change>;
  /** Present if changed. */
  earlier?: Leftover[];
  /** Those not written yet. */
  versions: Version[];
}
