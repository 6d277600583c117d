/** Rows, drawings and dates of fields. For the type checker only, like guidebook.d.ts. */

interface Guidebook {
  // rows.js
  rows: Rows;

  // what some kinds bring or need
  days(words: string): Day[] | undefined;
  timeline(view: HTMLElement, now: TimelineEntry[]): void;
  drawing: Drawing;
  boxes(holder: HTMLElement, boxes: object[], room?: number): void;
  numbers(words: string): number[];
}

/** An entry of a timeline: its words, and the answers next to them by column. */
type TimelineEntry = { words: string; answers: Answers };

/** A date: its year if given, its month (0 to 11) and its day. */
type Day = [year: number | undefined, month: number, day: number];

interface Rows {
  mount(root: HTMLElement): void;
  of(root: HTMLElement): HTMLElement[];
  placed(root: HTMLElement, list: any[]): { given: Map<HTMLElement, any>; left: any[] };
  prune(root: HTMLElement, given: Map<HTMLElement, any>): void;
  add(root: HTMLElement, above?: HTMLElement): void;
  adding(root: HTMLElement): HTMLElement | undefined;
  /** Adds a blank row at the end. */
  append(root: HTMLElement): HTMLElement;
  /** Reports that rows were added, removed or moved. */
  changed(root: HTMLElement): void;
  /** Makes sure that there are as many rows as there must be, and numbers them. */
  fill(root: HTMLElement): void;
  newId(): string;
  /** The element around the rows of a field. */
  holder(root: HTMLElement): HTMLElement;
  /** The rows in an element that holds rows. */
  rowsOf(holder: HTMLElement): HTMLElement[];
  /** Adds tools for the rows of a kind: `offer` returns those for a row, none for rows of other kinds. */
  offer(offer: (row: HTMLElement) => RowTool[]): void;
  offers: ((row: HTMLElement) => RowTool[])[];

  // later/moving_rows.js
  act(root: HTMLElement, detail: { why: string; what: string; does: () => void; more?: () => string }): void;
  beside(row: HTMLElement, by: number): HTMLElement | null;
  called(row: HTMLElement): string;
  nameOf(row: HTMLElement): HTMLElement | undefined;
  move(row: HTMLElement, by: number): void;
  place(row: HTMLElement): string;
  tell(words: string): void;
  remove(row: HTMLElement): void;
}

/** Something that can be done with a row. */
interface RowTool {
  /** The symbol before the words. */
  sign: string;
  words: string;
  /** How many lists further it moves the row, if it does. */
  by?: number;
  /** Why it cannot be done now; empty or left out if it can. */
  off?: string;
  /** Does it; returns the resulting row if the reader may want to do more with it. */
  does(row: HTMLElement): HTMLElement | undefined;
}

interface Drawing {
  LINE: number;
  element(name: string, attributes?: Record<string, string | number>, ...children: (Node | string)[]): SVGElement;
  fit(holder: Element, redraw: () => void): void;
  lines(words: string, most: number, weight?: number): string[];
  show(holder: HTMLElement, size: [number, number], words: string, ...parts: Node[]): void;
  text(x: number, y: number, lines: string[], attributes?: Record<string, string | number>): SVGElement;
  width(words: string, weight?: number): number;
}
