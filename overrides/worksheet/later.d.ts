/** What scripts that load later add for others (`idle/`, `later/`). For the type checker only, like guidebook.d.ts. */

/** How a sheet is printed: see `worksheet/print.css`. */
type PrintAs = "blank" | "write" | "filled";

interface Guidebook {
  // idle/types.js
  wordsOf(element?: Element | null): string;
  wordsAt(element: Element): string;
  labelOf(root: HTMLElement): string;
  labelsIn(root: HTMLElement): Record<string, string>;
  typeOf(root: HTMLElement): AnswerType;
  typesOf(roots: HTMLElement[]): Types;

  // idle/where.js
  /** Where the answers are, in short, and in full with whether they are in a file; in short nothing where they are in danger. */
  whereItIs?(keeper: SheetKeeper): [string, string];

  // idle/running.js
  running(form: HTMLElement, blank: boolean): () => void;

  // idle/print.js
  /** Prints a form; `more` are further marks set while printing, each an element and a name in its dataset. */
  print(form: HTMLFormElement, as: PrintAs, more?: [HTMLElement, string][]): void;

  // later.js: a call resolves once the scripts have loaded, and is rejected if they cannot be loaded
  /** The scripts in later/ and sheets/. */
  later: Piece;
  /** Those in the folders exporting/. */
  exporting: Piece;
  /** Those in meeting/. */
  meetingView: Piece;
  /** Those in idle/, such as what prints. */
  idle: Piece;

  // later/version_one.js: what the first release stored
  fromVersionOne?(keys: IDBValidKey[], records: any[]): { sheets: SheetRecord[]; asides: Aside[] };
  recordFrom(path: string, record: any): SheetRecord | null;
  leftFrom(left: any): Omit<JournalEntry, "address" | "versions"> | null;

  // later/going.js: available once `later` has resolved
  /** Writes the sheet that this page shows into its address, without leaving it. */
  pinAddress(own: Address): void;
  /** Leaves for another sheet; Back returns to this one. */
  goTo(own: Address, target: Target): void;

  // later/merge.js, joining.js: available once `later` has resolved
  mergeAnswer(type: AnswerType | undefined, base: any, ours: any, theirs: any): Merged;
  mergeGroups(parts: Types | undefined, base: any, ours: any, theirs: any): Merged;
  mergeLists(parts: Types | undefined, base: any, ours: any, theirs: any): Merged | undefined;
  mergeLeftovers(states: { base: Leftover[]; ours: Leftover[]; theirs: Leftover[] }): Leftover[];
  mergeSheets(states: { base: Answers; ours: Answers; theirs: Answers; types?: Types }): { answers: Answers; conflicts: string[] };
  recovered(address: Address, found: Found, early: Answers, types: Types): Recovered;
  mergedWith(now: PageState, record: SheetRecord, types: Types): State & { conflicts: Set<string> };

  // later/actions.js and what it needs: available once `later` has resolved
  Actions: new (sheet: Sheet) => SheetActions;
  Undo: new (keeper: SheetKeeper, notice: SheetNotice) => SheetUndo;
  History: new (keeper: SheetKeeper, notice: SheetNotice, undo: SheetUndo) => SheetHistory;
  Passing: new (sheet: Sheet) => object;
  Which: new (sheet: Sheet) => { changed(): void; show(): Promise<void> };
  noteAction(version: Version, now: State): string[];
  takenBack(version: Version, now: State, types: Types): State & { kept: string[] };
  listEarlier?(view: View): void;
  cellsOf(html: string, text: string): string[][];
  pasteCells?(target: Element, html: string, text: string): boolean;
  saveSheet(keeper: SheetKeeper, view: View, as?: Carrier): Promise<string>;
  openExport(sheet: Sheet, file: FileKept): Promise<void>;
  KeptFile: new (sheet: Sheet) => FileKept;
}
