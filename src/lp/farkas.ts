// The proof that a programme has no solution: Farkas' lemma, and bounds that contradict themselves.
import { columnSizes, largest } from "./feasibility.js";
import { columnPrices, type LinearProgramme } from "./problem.js";
import { crossedBounds } from "./separable.js";

/** Largest (lower - upper) / (|lower| + |upper|) of bounds that cross; 0 where none do. */
export function crossing(programme: LinearProgramme): number {
  const { rows, columns } = crossedBounds(programme);
  const size = (lower: number, upper: number) => (lower - upper) / (Math.abs(lower) + Math.abs(upper));
  const sizes = [
    ...rows.map(({ index }) => size(programme.rowLower[index], programme.rowUpper[index])),
    ...columns.map(({ index }) => size(programme.columnLower[index], programme.columnUpper[index])),
  ];
  return sizes.reduce((most, next) => Math.max(most, next), 0);
}

/**
 * Farkas 1902: for weights y of the rows, y'Ax is at least the sum of y_i lower_i (y_i > 0) and y_i upper_i (y_i < 0), and at most the sum of
 * z_j upper_j (z_j > 0) and z_j lower_j (z_j < 0) with z = A'y. Where the least is above the most, there is no x.
 * The margin is (least - most) / size of the terms; 0 where a weight, or a price above the rounding of its terms, meets no bound.
 */
export function farkasMargin(programme: LinearProgramme, y: Float64Array, tolerance: number): number {
  const { rowLower, rowUpper, columnLower, columnUpper } = programme;
  const [prices, sizes, weight] = [columnPrices(programme, y), columnSizes(programme, y), largest(y)];
  if (!Number.isFinite(weight) || weight === 0) return 0;
  let [margin, size, isOpen] = [0, 0, false];
  const addUp = (term: number, negligible: boolean): void => {
    if (!Number.isFinite(term)) isOpen ||= !negligible;
    else [margin, size] = [margin + term, size + Math.abs(term)];
  };
  for (let i = 0; i < y.length; i++)
    if (y[i] !== 0)
      addUp(y[i] * (y[i] > 0 ? rowLower[i] : rowUpper[i]), Math.abs(y[i]) <= tolerance * ROUNDING * weight);
  for (let j = 0; j < prices.length; j++)
    if (prices[j] !== 0)
      addUp(
        -prices[j] * (prices[j] > 0 ? columnUpper[j] : columnLower[j]),
        Math.abs(prices[j]) <= tolerance * ROUNDING * sizes[j],
      );
  return isOpen || size === 0 ? 0 : margin / size;
}

/** What rounding alone may leave of a sum that is zero, as a share of the tolerance. */
const ROUNDING = 1e-3;
