// What reading a table gives beside the table: what the file was taken for and why, and everything that was changed on the way.
import type { Table } from "./table.js";

export const TABLE_FORMATS = ["given", "wiod", "nbs", "long", "matrix", "bea", "supply-use", "pymrio", "json"] as const;

/** given: this package's own layout; nbs: tables of China's statistical office; long: a line for each cell; matrix: any other single sheet. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A change of the figures on the way from file to table. */
export interface Repair {
  readonly what: string;
  /** Where, as row/column; at most 50 of them, then how many more. */
  readonly cells: readonly string[];
  /** Sum of the absolute amounts changed or moved, in the table's unit. */
  readonly amount: number;
}

/** A figure of the file for which a table has no place. */
export interface Memo {
  readonly row: string;
  readonly column: string;
  readonly amount: number;
}

/** What the files were taken for. */
export interface Detected {
  readonly format: TableFormat;
  readonly orientation: "rows deliver to columns" | "columns deliver to rows";
  readonly valuation: string;
  readonly imports: string;
  /** Why, a sentence each. */
  readonly reasons: readonly string[];
}

export interface Reading extends Detected {
  readonly table: Table;
  readonly repairs: readonly Repair[];
  readonly memos: readonly Memo[];
}

/** Texts by the names of their files; one entry for a single file. */
export type TableFiles = Readonly<Record<string, string>>;

/** A repair with its cells cut to what a person can read. */
export function repairOf({ what, cells, amount }: Repair): Repair {
  const shown = cells.length > 50 ? [...cells.slice(0, 50), `and ${cells.length - 50} more`] : cells;
  return { what, cells: shown, amount };
}
