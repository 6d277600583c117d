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

interface Window {
  /** assets/qrcode.js, where it was asked for: see https://github.com/kazuhikoarase/qrcode-generator. */
  qrcode(version: number, level: "L" | "M" | "Q" | "H"): {
    addData(text: string): void;
    make(): void;
    getModuleCount(): number;
    isDark(row: number, column: number): boolean;
  };
}

interface Guidebook {
  // scripts.js
  /** Runs a script of the site, by its address from the root; rejected when it cannot be had now. */
  script(address: string): Promise<void>;

  // packing.js
  /** A text in few letters that may stand in an address. */
  packed(text: string): Promise<string>;
  /** Rejected where it is none that was packed, or holds far too much. */
  unpacked(packed: string): Promise<string>;

  // code.js
  /** A code for a camera; `called` is what one hears of it who does not see it. */
  codeOf(text: string, called: string): Promise<Element>;

  // handing_over.js
  /** A link to a tool's page that holds a sheet of it. */
  linkTo(address: string, sheet: SavedSheet): Promise<string>;
  isLinkToSheet(text: string): boolean;
  /** The sheet in a link; rejected with a sentence for the reader where there is none. */
  workInLink(text: string): Promise<SavedWork>;

  // worksheet/exporting/hand_over.js, worksheet/later/received.js
  handOver(sheet: Sheet): Promise<void>;
  /** Shows a sheet that came by the page's address, now or when one comes. */
  receive(sheet: Sheet, actions: SheetActions): void;

  // catalog.js
  /** What is known of a tool; rejected where there is no such tool, or it cannot be had now. */
  catalog(id: string): Promise<CatalogEntry>;
  /** Called by the script of a tool. */
  catalogued(entry: CatalogEntry): void;
}
