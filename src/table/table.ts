// A national input-output table: what each sector delivers to each sector and final use, what it imports and what it adds.

/**
 * A symmetric table of n sectors, f final uses and v rows of value added, in one currency and year.
 * Flows are row-major: `domestic[i * (n + f) + j]` is what domestic sector i delivers to column j (sectors first, then final uses).
 * Identity of a column j < n: sum of domestic + imported + duties + valueAdded = grossOutput[j]; of a row: sum of domestic = grossOutput.
 */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly year: string;
  readonly unit: string;
  readonly sectors: readonly string[];
  readonly finalUses: readonly string[];
  readonly valueAddedRows: readonly string[];
  /** n x (n + f) flows of domestic produce, basic prices. */
  readonly domestic: Float64Array;
  /** n x (n + f) flows of imports by product, cif. */
  readonly imported: Float64Array;
  /** n + f: duties and net taxes on products paid by each column. */
  readonly duties: Float64Array;
  /** v x n rows of value added. */
  readonly valueAdded: Float64Array;
  /** n gross outputs. */
  readonly grossOutput: Float64Array;
}
