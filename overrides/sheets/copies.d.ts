/** Teams, copies and lists in short, in types. For the checker alone, like `worksheet/guidebook.d.ts`. */

/** What is known of a team besides its name; entered once. */
interface Profile {
  district?: string;
  school?: string;
  partners?: string;
  roles?: string;
  level?: string;
  date?: string;
  place?: string;
}

/** Whose sheets they are. The team `own` is there from the beginning, at first without a name. */
interface Team {
  id: string;
  name: string;
  profile: Profile;
  updated: string;
  /** When it was put into the bin, with its sheets. */
  deleted?: string;
}

/** Where a sheet that is to be shown is; without `sheet`, the one that was last used. */
type Target = Pick<Address, "team"> & Partial<Address>;

/** What the page shows, and what was last used on this device. */
interface Now {
  /** The team in hand. */
  readonly team: string;
  /** Its sheet of some tool. */
  sheetOf(worksheet: string): string;
  /** The address of a page with a sheet, or a team, to be shown there. */
  addressOf(href: string, target: Target): string;
  /** What pages show from now on whose address does not say it. */
  remember(target: Target): void;
  /** Whether there may be more than one team, or more than one copy. */
  readonly several: boolean;
  /** What is known of the team in hand without asking the store. */
  readonly known: Pick<Team, "name" | "profile">;
  /** Something is known of a team now. */
  know(team: Team): void;
}

/** A sheet in short, for lists of many. */
interface SheetSummary extends Address {
  saves: number;
  updated: string;
  filed: Filed | null;
  /** When it was put into the bin. */
  deleted?: string;
  /** What this copy is called. */
  called?: string;
  created: string;
  /** The tool's name and the team's, for people. */
  name: string;
  /** The fields that have an answer, and the parts of them, each by the ids that lead to it. */
  fields: string[];
  /** The parts, too, which only pages tell that have `sheets/answered.js`. */
  deep?: boolean;
  /** How many answers there are in all. */
  count: number;
}

interface Guidebook {
  // worksheet/now.js, worksheet/summary.js
  now: Now;
  /** An id for a new team or sheet, the same on no other device. */
  newId(): string;
  isId(id: unknown): id is string;
  summaryOf(record: SheetRecord): SheetSummary;
  summaryName(address: Address): string;
  summariesIn(store: Stores, then: Then): void;

  // worksheet/given.js
  give(form: HTMLElement): void;
  shownIn(scope: HTMLElement): Group;
  readsGiven?: boolean;

  // answered.js
  /** What has an answer, each by the ids that lead to it; of rows, what any of them has, and the ids of the rows. */
  answered?(answers: Answers): string[];

  // teams.js
  teams(store: SheetStore): Promise<Team[]>;
  /** With those that are in the bin. */
  allTeams(store: SheetStore): Promise<Team[]>;
  saveTeam(store: SheetStore, team: Team): Promise<Team>;
  newTeam(store: SheetStore, name: string, profile?: Profile): Promise<Team>;
  removeTeam(store: SheetStore, team: Team): Promise<void>;
  restoreTeam(store: SheetStore, team: Team): Promise<Team>;
  /** A team from a file, say: only what one has. */
  teamFrom(kept: any): Team;

  // copies.js
  inOrder(one: SheetSummary, other: SheetSummary): number;
  copies(store: SheetStore, team: string, worksheet: string): Promise<SheetSummary[]>;
  newCopy(store: SheetStore, place: Pick<Address, "team" | "worksheet">, called?: string, content?: Partial<SavedSheet>): Promise<Address>;
  renameCopy(store: SheetStore, address: Address, called: string): Promise<boolean>;
  duplicate(store: SheetStore, address: Address, called: string): Promise<Address | undefined>;
  bin(store: SheetStore, address: Address): Promise<boolean>;
  restore(store: SheetStore, address: Address): Promise<boolean>;
  /** What was put into the bin before then is dropped. */
  binEnd(): string;
  /** Drops what was put into the bin more than thirty days ago. */
  emptyBin(store: SheetStore): Promise<void>;
}

/** Which sheet a page shows, and which others there are (`worksheet/later/which.js`). */
interface SheetCopies {
  readonly address: Address;
  readonly copies: Pick<SheetSummary, "sheet" | "called" | "updated" | "count">[];
  readonly teams: Team[];
  readonly name: string;
  readonly called: string;
  nameOf(copy: { sheet: string; called?: string }): string;
  look(): Promise<void>;
  go(target: Target): Promise<void>;
  begin(name: string): Promise<void>;
  duplicate(name: string): Promise<void>;
  rename(name: string): Promise<void>;
  remove(): Promise<void>;
  beginTeam(name: string): Promise<void>;
}

interface Guidebook {
  WhichMenu: new (root: HTMLDetailsElement, which: SheetCopies) => { show(): void };
}

interface Guidebook {
  // passing.js
  keepNothing(store: SheetStore, along?: Address[]): Promise<void>;
  keepAgain(): Promise<void>;
  /** Other pages, and this one's sheets, are told; a page without a sheet loads itself anew afterwards. */
  eraseEverything(): Promise<void>;
}
