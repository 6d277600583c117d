/** What scripts that know sheets but no form share, in types. For the checker alone, like `worksheet/guidebook.d.ts`. */

/** What is known about a tool that may not be on the page (`hooks/guidebook/library/catalog.py`). */
interface CatalogEntry {
  id: string;
  title: string;
  /** The address of its page, from the root of the site. */
  address: string;
  /** A hash of its definition. */
  revision: string;
  /** Whether its answers are private. */
  private: boolean;
  sections: { title: string; fields: string[] }[];
  /** The types of its answers, by field. */
  types: Types;
}

interface Window {
  /** assets/qrcode.js, once loaded: see https://github.com/kazuhikoarase/qrcode-generator. */
  qrcode(version: number, level: "L" | "M" | "Q" | "H"): {
    addData(text: string): void;
    make(): void;
    getModuleCount(): number;
    isDark(row: number, column: number): boolean;
  };
}

interface Guidebook {
  // scripts.js
  /** Runs a script of the site, by its address from the root; rejected if it cannot be loaded. */
  script(address: string): Promise<void>;

  // packing.js
  /** A text compressed into letters allowed in an address. */
  packed(text: string): Promise<string>;
  /** Rejected if it was not packed by this, or is far too large. */
  unpacked(packed: string): Promise<string>;

  // code.js
  /** A QR code; `called` is its name for screen readers. */
  codeOf(text: string, called: string): Promise<Element>;

  // handing_over.js
  /** A link to a tool's page with a sheet of it. */
  linkTo(address: string, sheet: SavedSheet): Promise<string>;
  isLinkToSheet(text: string): boolean;
  /** The sheet in a link; rejected with a sentence for the reader if there is none. */
  workInLink(text: string): Promise<SavedWork>;

  // worksheet/exporting/hand_over.js, worksheet/later/received.js
  handOver(sheet: Sheet): Promise<void>;
  /** Shows a sheet received by the page's address, now or whenever one comes. */
  receive(sheet: Sheet, actions: SheetActions): void;

  // catalog.js
  /** What is known about a tool; rejected if there is no such tool, or it cannot be loaded. */
  catalog(id: string): Promise<CatalogEntry>;
  /** Called by the script of a tool. */
  catalogued(entry: CatalogEntry): void;
}
