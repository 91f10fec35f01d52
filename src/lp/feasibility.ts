// By how much a point or a direction breaks the bounds of a programme, relative to the size of what each row adds up.
import { rowActivities, type LinearProgramme } from "./problem.js";

/** The largest violation there is, and the row or column that has it; where nothing is violated, 0 of no place. */
export interface Violation {
  readonly size: number;
  readonly place?: { readonly kind: "row" | "column"; readonly index: number };
}

const NONE: Violation = { size: 0 };

/**
 * Largest relative violation of the bounds at x: of a row by max(|bound|, largest |a_ij x_j|, largest |a_ij| min(1, max |x|)), of a column by
 * max(1, |bound|). Not a number counts as infinite.
 */
export function primalViolation(programme: LinearProgramme, x: Float64Array): Violation {
  const { rowLower, rowUpper, columnLower, columnUpper } = programme;
  const activities = rowActivities(programme, x);
  const { largestTerms, largestCoefficients } = rowSizes(programme, x);
  const pointSize = Math.min(1, largest(x));
  let worst = NONE;
  for (let i = 0; i < activities.length; i++) {
    const floor = Math.max(largestTerms[i], largestCoefficients[i] * pointSize);
    const size = relativeExcess({ value: activities[i], lower: rowLower[i], upper: rowUpper[i], floor });
    if (size > worst.size) worst = { size, place: { kind: "row", index: i } };
  }
  for (let j = 0; j < x.length; j++) {
    const size = relativeExcess({ value: x[j], lower: columnLower[j], upper: columnUpper[j], floor: 1 });
    if (size > worst.size) worst = { size, place: { kind: "column", index: j } };
  }
  return worst;
}

/** Excess over the nearer broken bound by max(floor, |bound|). */
function relativeExcess({ value, lower, upper, floor }: Ends): number {
  if (Number.isNaN(value)) return Infinity;
  const [excess, bound] = value < lower ? [lower - value, lower] : value > upper ? [value - upper, upper] : [0, 0];
  return excess === 0 ? 0 : excess / Math.max(floor, Math.abs(bound));
}

interface Ends {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly floor: number;
}

/** Largest |a_ij x_j| and largest |a_ij| of each row. */
export function rowSizes({ matrix }: LinearProgramme, x: Float64Array) {
  const { rows, columns, starts, rowIndices, values } = matrix;
  const largestTerms = new Float64Array(rows);
  const largestCoefficients = new Float64Array(rows);
  for (let j = 0; j < columns; j++) {
    for (let at = starts[j]; at < starts[j + 1]; at++) {
      const [i, size] = [rowIndices[at], Math.abs(values[at])];
      largestTerms[i] = Math.max(largestTerms[i], size * Math.abs(x[j]));
      largestCoefficients[i] = Math.max(largestCoefficients[i], size);
    }
  }
  return { largestTerms, largestCoefficients };
}

/** Largest |a_ij y_i| of each column. */
export function columnSizes({ matrix }: LinearProgramme, y: Float64Array): Float64Array {
  const { columns, starts, rowIndices, values } = matrix;
  const sizes = new Float64Array(columns);
  for (let j = 0; j < columns; j++)
    for (let at = starts[j]; at < starts[j + 1]; at++)
      sizes[j] = Math.max(sizes[j], Math.abs(values[at] * y[rowIndices[at]]));
  return sizes;
}

/** Largest |value|; 0 of none. */
export function largest(values: Float64Array): number {
  let size = 0;
  for (const value of values) size = Math.max(size, Math.abs(value));
  return size;
}

/** The programme whose feasible points are the directions in which every bound is kept for ever: finite bounds become 0. */
export function recessionCone(programme: LinearProgramme): LinearProgramme {
  const toZero = (bounds: Float64Array) => bounds.map((bound) => (Number.isFinite(bound) ? 0 : bound));
  const { rowLower, rowUpper, columnLower, columnUpper } = programme;
  return {
    ...programme,
    rowLower: toZero(rowLower),
    rowUpper: toZero(rowUpper),
    columnLower: toZero(columnLower),
    columnUpper: toZero(columnUpper),
  };
}
