/** What scripts that know sheets but no form share, in types. For the checker alone, like `worksheet/guidebook.d.ts`. */

/** What is known of a tool that need not be on the page (`hooks/guidebook/library/catalog.py`). */
interface CatalogEntry {
  id: string;
  title: string;
  /** The address of its page, from the root of the site. */
  address: string;
  /** A hash of its definition. */
  revision: string;
  /** Whether its answers are for nobody else. */
  private: boolean;
  sections: { title: string; fields: string[] }[];
  /** What is known of its answers, by field. */
  types: Types;
}

interface Guidebook {
  // catalog.js
  /** What is known of a tool; rejected where there is no such tool, or it cannot be had now. */
  catalog(id: string): Promise<CatalogEntry>;
  /** Called by the script of a tool. */
  catalogued(entry: CatalogEntry): void;
}
