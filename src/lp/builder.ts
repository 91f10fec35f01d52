// Builds a linear programme column by column, row by row and entry by entry, in any order.
import { throwFaults } from "../base/fault.js";
import { boundOf, programmeFaults, type LinearProgramme, type SparseColumns } from "./problem.js";

/** A variable; without bounds it is any number from 0 up. */
export interface ColumnInput {
  readonly name: string;
  /** Cost of one unit in the objective, which is minimised; 0 where not given. */
  readonly cost?: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** A requirement on a sum of coefficients times variables; without bounds it requires nothing. `equal` sets both bounds. */
export type RowInput =
  | { readonly name: string; readonly lower?: number; readonly upper?: number }
  | { readonly name: string; readonly equal: number };

export interface ProgrammeBuilder {
  /** Adds a variable and returns its index. */
  readonly column: (input: ColumnInput) => number;
  /** Adds a requirement and returns its index. */
  readonly row: (input: RowInput) => number;
  /** Adds to the coefficient of a column in a row; entries given twice add up. */
  readonly add: (row: number, column: number, value: number) => void;
  /** The programme so far. Throws `Fault` for doubled names and for numbers that are not finite. */
  readonly freeze: () => LinearProgramme;
}

export interface BuildOptions {
  readonly name: string;
  /** Constant of the objective; 0 where not given. */
  readonly constant?: number;
  /** Coefficients nearer to nothing than this are left out; 0 (all are kept) where not given. */
  readonly smallest?: number;
}

/**
 * A builder of the programme of that name.
 * @example
 * const plan = buildProgramme({ name: "bread" });
 * const bread = plan.column({ name: "bread", cost: 2 });
 * plan.add(plan.row({ name: "eaten", lower: 3 }), bread, 1);
 * plan.freeze().costs[bread]; // 2
 */
export function buildProgramme({ name, constant = 0, smallest = 0 }: BuildOptions): ProgrammeBuilder {
  const [columns, rows]: [ColumnInput[], RowInput[]] = [[], []];
  const entries = growingEntries();
  return {
    column: (input) => columns.push(input) - 1,
    row: (input) => rows.push(input) - 1,
    add: entries.push,
    freeze: () => {
      const programme = {
        name,
        constant,
        costs: Float64Array.from(columns, ({ cost = 0 }) => cost),
        matrix: compress(entries.filled(), { rows: rows.length, columns: columns.length, smallest }),
        rowLower: Float64Array.from(rows, (row) => boundOf("equal" in row ? row.equal : (row.lower ?? -Infinity))),
        rowUpper: Float64Array.from(rows, (row) => boundOf("equal" in row ? row.equal : (row.upper ?? Infinity))),
        columnLower: Float64Array.from(columns, ({ lower = 0 }) => boundOf(lower)),
        columnUpper: Float64Array.from(columns, ({ upper = Infinity }) => boundOf(upper)),
        rowNames: rows.map((row) => row.name),
        columnNames: columns.map((column) => column.name),
      };
      throwFaults(programmeFaults(programme));
      return programme;
    },
  };
}

interface Entries {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** Entries in the order given, in arrays that double when full. */
function growingEntries(): {
  readonly push: (row: number, column: number, value: number) => void;
  readonly filled: () => Entries;
} {
  let count = 0;
  let rows = new Int32Array(64);
  let columns = new Int32Array(64);
  let values = new Float64Array(64);
  const push = (row: number, column: number, value: number): void => {
    if (count === values.length) {
      rows = resized(rows, new Int32Array(2 * count));
      columns = resized(columns, new Int32Array(2 * count));
      values = resized(values, new Float64Array(2 * count));
    }
    rows[count] = row;
    columns[count] = column;
    values[count++] = value;
  };
  const filled = () => ({
    rows: rows.subarray(0, count),
    columns: columns.subarray(0, count),
    values: values.subarray(0, count),
  });
  return { push, filled };
}

function resized<Values extends Int32Array | Float64Array>(from: Values, to: Values): Values {
  to.set(from);
  return to;
}

interface CompressOptions {
  readonly rows: number;
  readonly columns: number;
  readonly smallest: number;
}

/** Entries -> by row -> by column, each a stable counting sort, then doubled ones added up and what comes to nothing left out. */
function compress(entries: Entries, { smallest, ...size }: CompressOptions): SparseColumns {
  checkPlaces(entries, size);
  const byRow = countingOrder(entries.rows, size.rows, identity(entries.rows.length));
  const order = countingOrder(entries.columns, size.columns, byRow);
  const starts = new Int32Array(size.columns + 1);
  const rowIndices = new Int32Array(order.length);
  const values = new Float64Array(order.length);
  let [count, from] = [0, 0];
  for (let j = 0; j < size.columns; j++) {
    while (from < order.length && entries.columns[order[from]] === j) {
      const row = entries.rows[order[from]];
      let total = 0;
      for (; from < order.length && isAt(entries, order[from], row, j); from++) total += entries.values[order[from]];
      if (total === 0 || Math.abs(total) < smallest) continue;
      rowIndices[count] = row;
      values[count++] = total;
    }
    starts[j + 1] = count;
  }
  return { ...size, starts, rowIndices: rowIndices.slice(0, count), values: values.slice(0, count) };
}

function isAt({ rows, columns }: Entries, at: number, row: number, column: number): boolean {
  return rows[at] === row && columns[at] === column;
}

/** The caller got the indices from this builder, so a wrong one is a bug of the program and no fault of an input. */
function checkPlaces(entries: Entries, size: { readonly rows: number; readonly columns: number }): void {
  for (let at = 0; at < entries.values.length; at++) {
    const [row, column] = [entries.rows[at], entries.columns[at]];
    if (row >= 0 && row < size.rows && column >= 0 && column < size.columns) continue;
    throw new RangeError(`row ${row}, column ${column} in a programme of ${size.rows} rows, ${size.columns} columns`);
  }
}

function identity(length: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => i);
}

/** The places in `order`, sorted by their key below `keys`; equal keys keep their order. */
function countingOrder(key: Int32Array, keys: number, order: Int32Array): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const place of order) next[key[place] + 1]++;
  for (let k = 0; k < keys; k++) next[k + 1] += next[k];
  const sorted = new Int32Array(order.length);
  for (const place of order) sorted[next[key[place]]++] = place;
  return sorted;
}
