/** What files hold and how they are opened, in types. For the checker alone. */

/** What was found in a file. */
interface SavedWork {
  teams: Team[];
  sheets: SavedSheet[];
  /** How many sheets in it could not be read. */
  damaged: number;
}

interface Guidebook {
  // work/reading.js
  workIn(text: string, name: string): SavedWork;
  dataIn(text: string, formats: string[]): Record<string, any> | undefined;
  textOf(file: Blob & { name?: string }): Promise<string>;
}
