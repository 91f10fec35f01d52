// A linear programme as plain data, always a minimum: the solver's duals of maxima have been seen with the wrong sign.
import type { FaultItem } from "../base/fault.js";

/** A sparse matrix by columns: entries `starts[j]` to `starts[j + 1]` belong to column j, rows ascending, no zeros. */
export interface SparseColumns {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly rowIndices: Int32Array;
  readonly values: Float64Array;
}

/**
 * Minimise costs'x + constant subject to rowLower <= Ax <= rowUpper and columnLower <= x <= columnUpper.
 * Infinite bounds stand for none. A lower bound above its upper bound is allowed: such a programme is infeasible.
 */
export interface LinearProgramme {
  readonly name: string;
  readonly constant: number;
  readonly costs: Float64Array;
  readonly matrix: SparseColumns;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
}

/** What the author of a problem asked for; a maximum is kept as the minimum of the negated objective. */
export type Sense = "minimise" | "maximise";

/** Bounds of this size and more mean none, as in every solver that reads MPS. */
export const NO_BOUND = 1e20;

/** The bound, or the infinity that its size means; not a number stays what it is, for `programmeFaults` to find. */
export function boundOf(value: number): number {
  if (value >= NO_BOUND) return Infinity;
  return value <= -NO_BOUND ? -Infinity : value;
}

/** Coefficients of this size and more are refused by the solver. */
export const LARGEST_COEFFICIENT = 1e15;

/** costs'x + constant. */
export function objectiveAt({ costs, constant }: LinearProgramme, x: Float64Array): number {
  let total = constant;
  for (let j = 0; j < costs.length; j++) total += costs[j] * x[j];
  return total;
}

/** Ax, one number a row. */
export function rowActivities({ matrix }: LinearProgramme, x: Float64Array): Float64Array {
  const { columns, rows, starts, rowIndices, values } = matrix;
  const activities = new Float64Array(rows);
  for (let j = 0; j < columns; j++) {
    if (x[j] === 0) continue;
    for (let at = starts[j]; at < starts[j + 1]; at++) activities[rowIndices[at]] += values[at] * x[j];
  }
  return activities;
}

/** A'y, one number a column. */
export function columnPrices({ matrix }: LinearProgramme, y: Float64Array): Float64Array {
  const { columns, starts, rowIndices, values } = matrix;
  const prices = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let total = 0;
    for (let at = starts[j]; at < starts[j + 1]; at++) total += values[at] * y[rowIndices[at]];
    prices[j] = total;
  }
  return prices;
}

/** The same rows and bounds with the negated objective: its minimum is minus the maximum of the old one, its duals are minus the old ones. */
export function negateObjective(programme: LinearProgramme): LinearProgramme {
  const { constant, costs } = programme;
  return { ...programme, constant: minus(constant), costs: costs.map(minus) };
}

/** A value of the minimum (objective, dual, reduced cost) as the author of the problem counts it; without the sign of zero. */
export function inSense(value: number, sense: Sense): number {
  return sense === "maximise" ? minus(value) : value;
}

/** Minus the value, and 0 for 0. */
function minus(value: number): number {
  return value === 0 ? 0 : -value;
}

const MOST_FAULTS = 100;

/** What is wrong with the numbers and names of a programme, at most 100 items; its shape (lengths, order) is its maker's business. */
export function programmeFaults(programme: LinearProgramme): FaultItem[] {
  const faults = [
    ...boundFaults(programme, "row"),
    ...boundFaults(programme, "column"),
    ...nameFaults(programme.rowNames, "row"),
    ...nameFaults(programme.columnNames, "column"),
    ...numberFaults(programme),
  ];
  return faults.slice(0, MOST_FAULTS);
}

function boundFaults(programme: LinearProgramme, kind: "row" | "column"): FaultItem[] {
  const [lower, upper, names] =
    kind === "row"
      ? [programme.rowLower, programme.rowUpper, programme.rowNames]
      : [programme.columnLower, programme.columnUpper, programme.columnNames];
  const faults: FaultItem[] = [];
  for (let i = 0; i < lower.length && faults.length < MOST_FAULTS; i++) {
    if (lower[i] < Infinity && upper[i] > -Infinity) continue;
    faults.push({
      where: `${kind} "${names[i]}" of ${programme.name}`,
      expected: "a lower bound below infinity and an upper bound above minus infinity",
      found: `${lower[i]} to ${upper[i]}`,
      remedy: "Give finite bounds, or leave them out",
    });
  }
  return faults;
}

function nameFaults(names: readonly string[], kind: "row" | "column"): FaultItem[] {
  const seen = new Set<string>();
  const faults: FaultItem[] = [];
  for (const [index, name] of names.entries()) {
    const found = name === "" ? "an empty name" : seen.has(name) ? `"${name}" a second time` : undefined;
    seen.add(name);
    if (found === undefined || faults.length >= MOST_FAULTS) continue;
    faults.push({ where: `${kind} ${index + 1}`, expected: "a name of its own", found, remedy: `Rename the ${kind}` });
  }
  return faults;
}

function numberFaults({ name, constant, costs, matrix, columnNames, rowNames }: LinearProgramme): FaultItem[] {
  const faults: FaultItem[] = [];
  const check = (value: number, where: () => string): void => {
    if (Math.abs(value) < LARGEST_COEFFICIENT || faults.length >= MOST_FAULTS) return;
    const remedy = "Choose units in which the number is moderate";
    faults.push({ where: where(), expected: "a number of a size below 1e15", found: String(value), remedy });
  };
  check(constant, () => `the constant of ${name}`);
  for (let j = 0; j < matrix.columns; j++) {
    check(costs[j], () => `the cost of column "${columnNames[j]}"`);
    for (let at = matrix.starts[j]; at < matrix.starts[j + 1]; at++)
      check(matrix.values[at], () => `row "${rowNames[matrix.rowIndices[at]]}", column "${columnNames[j]}"`);
  }
  return faults;
}
