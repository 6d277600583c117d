/** Types of teams, copies and summaries. For the type checker only, like `worksheet/guidebook.d.ts`. */

/** What a team says about itself besides its name; entered once. */
interface Profile {
  district?: string;
  school?: string;
  partners?: string;
  roles?: string;
  level?: string;
  date?: string;
  place?: string;
}

/** A team, which has sheets. The team `own` exists from the beginning, at first without a name. */
interface Team {
  id: string;
  name: string;
  profile: Profile;
  updated: string;
  /** When it was moved to the bin, with its sheets. */
  deleted?: string;
}

/** The sheet to show; without `sheet`, the one last used. */
type Target = Pick<Address, "team"> & Partial<Address>;

/** What the page shows, and what was last used on this device. */
interface Now {
  /** The current team. */
  readonly team: string;
  /** Its current sheet of a tool. */
  sheetOf(worksheet: string): string;
  /** The address of a page that shows a sheet, or a team. */
  addressOf(href: string, target: Target): string;
  /** Remembers what pages show whose address does not say it. */
  remember(target: Target): void;
  /** Whether there may be more than one team, or more than one copy. */
  readonly several: boolean;
  /** What is known about the current team without reading the store. */
  readonly known: Pick<Team, "name" | "profile">;
  /** Remembers what is known about a team. */
  know(team: Team): void;
}

/** A summary of a sheet, for lists of many. */
interface SheetSummary extends Address {
  saves: number;
  updated: string;
  filed: Filed | null;
  /** When it was moved to the bin. */
  deleted?: string;
  /** The name of this copy. */
  called?: string;
  created: string;
  /** When what is in it was begun, if that is another time. */
  begun?: string;
  /** The tool's name and the team's, for people. */
  name: string;
  /** The fields that have an answer, and their parts, each as a path of ids. */
  fields: string[];
  /** Whether the parts are listed, too, as on pages with `sheets/answered.js`. */
  deep?: boolean;
  /** The number of answers. */
  count: number;
}

interface Guidebook {
  // sheets/cut.js
  /** At most so many characters of a text, and never half of one. */
  cut(words: string, most: number): string;
  /** The same, with a sign if there is more. */
  beginning(words: string, most: number): string;

  // worksheet/now.js, worksheet/database.js, worksheet/idle/summary.js
  now: Now;
  /** An id for a new team or sheet, unique across devices. */
  newId(): string;
  /** Whether something from outside is an id as we write them: of a team, a sheet, a tool, an option. */
  isId(id: unknown): id is string;
  summaryOf(record: SheetRecord): SheetSummary;
  summaryName(address: Address): string;
  summariesIn(store: Stores, then: Then): void;
  keepSummaries(summaries: SheetSummary[], store: Stores, then: Then): void;

  // worksheet/given.js
  give(form: HTMLElement): void;
  shownIn(scope: HTMLElement): Group;
  readsGiven?: boolean;

  // answered.js
  /** What has an answer, each as a path of ids; for rows, what any of them has, and the ids of the rows. */
  answered?(answers: Answers): string[];

  // teams.js
  teams(store: SheetStore): Promise<Team[]>;
  /** Including those in the bin. */
  allTeams(store: SheetStore): Promise<Team[]>;
  saveTeam(store: SheetStore, team: Team): Promise<Team>;
  newTeam(store: SheetStore, name: string, profile?: Profile): Promise<Team>;
  removeTeam(store: SheetStore, team: Team): Promise<void>;
  restoreTeam(store: SheetStore, team: Team): Promise<Team>;
  /** A team, from a file for example, with only the properties of one. */
  teamFrom(kept: any): Team;

  // copies.js
  inOrder(one: SheetSummary, other: SheetSummary): number;
  copies(store: SheetStore, team: string, worksheet: string): Promise<SheetSummary[]>;
  newCopy(store: SheetStore, place: Pick<Address, "team" | "worksheet">, called?: string, content?: Partial<SavedSheet>, versions?: Version[]): Promise<Address>;
  renameCopy(store: SheetStore, address: Address, called: string): Promise<boolean>;
  duplicate(store: SheetStore, address: Address, called: string): Promise<Address | undefined>;
  bin(store: SheetStore, address: Address): Promise<boolean>;
  restore(store: SheetStore, address: Address): Promise<boolean>;
  /** The time before which things in the bin are dropped. */
  binEnd(): string;
  outdatedTeams(store: SheetStore): Promise<Team[]>;
  /** Deletes what was moved to the bin more than thirty days ago. */
  emptyBin(store: SheetStore): Promise<void>;
}

/** Which sheet a page shows, and which others exist (`worksheet/later/which.js`). */
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
  /** Says that what was tried did not work. */
  failed(): void;
}

interface Guidebook {
  WhichMenu: new (root: HTMLDetailsElement, which: SheetCopies) => { show(): void };
}

interface Guidebook {
  // passing.js
  keepNothing(store: SheetStore, along?: Address[]): Promise<void>;
  keepAgain(): Promise<void>;
  /** Notifies other pages, and this one's sheets; a page without a sheet must reload itself afterward. */
  eraseEverything(): Promise<void>;
}
