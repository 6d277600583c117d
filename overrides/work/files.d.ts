/** What files hold and how they are opened, in types. For the checker alone. */

/** Whose sheets they are. */
interface Team {
  id: string;
  name: string;
  /** What is said of it once: district, school, partners, roles, level, date, place. */
  profile: Record<string, string>;
  updated: string;
}

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
  textOf(file: Blob & { name?: string }): Promise<string>;
}
