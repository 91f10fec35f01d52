// A table on the way from a file: flows as the file has them, before they are checked and closed.

/** Flows of a table before it is checked and closed; stated outputs where the file gives them. */
export interface Draft {
  readonly sectors: readonly string[];
  readonly finalUses: readonly string[];
  readonly valueAddedRows: readonly string[];
  readonly domestic: Float64Array;
  readonly imported: Float64Array;
  readonly duties: Float64Array;
  readonly valueAdded: Float64Array;
  /** The last decimal place that the figures are printed to; their sums can miss by a few of it. */
  readonly printedUnit?: number;
  /** Gross outputs that the file states by row, by column, or not at all. */
  readonly rowOutput?: Float64Array;
  readonly columnOutput?: Float64Array;
}
