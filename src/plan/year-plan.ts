// The plan of one year, as a run's planner states it from what it believes: outputs within capacity and hands, final demand in harmony.
// Products i, j; quantities a year in one unit of value; the same programme scores the targets of any other method.
import { exp } from "../base/maths.js";
import { boundedSimplex } from "../lp/bounded-simplex.js";
import { judge } from "../lp/judge.js";
import type { LinearProgramme, SparseColumns } from "../lp/problem.js";
import { segments, WIDE_CUTS } from "./harmony.js";

/** What the planner believes of the year. */
export interface YearQuestion {
  readonly n: number;
  /** `[i * n + j]`: input of product i per unit of output j. */
  readonly inputs: Float64Array;
  /** What comes from abroad. */
  readonly imports: Float64Array;
  /** Most that each sector can make, and hands per unit that it makes. */
  readonly capacity: Float64Array;
  readonly handsPerUnit: Float64Array;
  /** Hands of all sectors together. */
  readonly hands: number;
  /** Final demand that the goals ask for, exports included; 0 where a product has no final use. */
  readonly wanted: Float64Array;
}

export interface YearPlan {
  readonly output: Float64Array;
  /** Final use over what is wanted, 1 where nothing is. */
  readonly fulfilment: Float64Array;
  /** Geometric mean of the fulfilments by what is wanted, by segments from below: the objective, told as a ratio. */
  readonly reached: number;
  /** What one more unit of each sector's capacity would add to the logarithm of `reached`. */
  readonly worthOfCapacity: Float64Array;
  readonly worthOfHands: number;
}

/** The reward of a product's final use over what is wanted: the logarithm in straight pieces, at most 1 % under it from .5 up. */
export const YEAR_CURVE = segments("log", WIDE_CUTS);

/** Shares of the products in final demand: their weights in the objective. */
export function weightsOf({ wanted }: YearQuestion): Float64Array {
  const all = wanted.reduce((sum, amount) => sum + amount, 0);
  return wanted.map((amount) => (all > 0 ? amount / all : 0));
}

/**
 * The best plan of the year, proved by the judge. `most`, where given, keeps each output within a target as well.
 * Maximises sum of w_i log f_i subject to sum_j a_ij x_j + wanted_i f_i - x_i <= imports_i, sum_j l_j x_j <= hands, 0 <= x <= capacity.
 * Nothing made and nothing used is always allowed, so there is a plan; a judge that refuses it has found a bug.
 */
export function planYear(question: YearQuestion, most?: Float64Array): YearPlan {
  const programme = yearProgramme(question, most);
  const answer = boundedSimplex(programme);
  const verdict = judge(programme, answer);
  if (answer.status !== "optimal" || !verdict.holds)
    throw new Error(`the plan of the year is not proved: ${verdict.reasons.join("; ")}`);
  const { n, wanted, capacity, hands } = question;
  const fulfilment = wanted.map((amount, i) => (amount > 0 ? fulfilled(answer.x, n, i) : 1));
  return {
    output: capacity.map((amount, j) => answer.x[j] * amount),
    fulfilment,
    reached: exp(-answer.objective),
    worthOfCapacity: capacity.map((amount, j) => (amount > 0 ? Math.max(-answer.reducedCosts[j], 0) / amount : 0)),
    worthOfHands: hands > 0 ? Math.abs(answer.rowDuals[n]) / hands : 0,
  };
}

/** The objective, told as a ratio, of fulfilments that come from elsewhere. */
export function reachedBy(question: YearQuestion, fulfilment: Float64Array): number {
  const { pieces, atZero } = YEAR_CURVE;
  const weights = weightsOf(question);
  let value = 0;
  fulfilment.forEach((ratio, i) => {
    if (weights[i] <= 0) return;
    value += weights[i] * atZero;
    let left = ratio;
    for (const { width, slope } of pieces) {
      value += weights[i] * slope * Math.min(Math.max(left, 0), width);
      left -= width;
    }
  });
  return exp(value);
}

function fulfilled(x: Float64Array, n: number, i: number): number {
  const { pieces } = YEAR_CURVE;
  let sum = 0;
  for (let k = 0; k < pieces.length; k++) sum += x[n + i * pieces.length + k];
  return sum;
}

/**
 * Columns: outputs over capacity, then for each product the segments of its fulfilment. Rows: balances, then hands; each told over its own
 * size, so that all coefficients are about 1 whatever the unit.
 */
export function yearProgramme(question: YearQuestion, most: Float64Array = question.capacity): LinearProgramme {
  const { n, inputs, imports, capacity, handsPerUnit, hands, wanted } = question;
  const weights = weightsOf(question);
  const { pieces, atZero } = YEAR_CURVE;
  const columns = n + n * pieces.length;
  const size = capacity.map((amount, i) => Math.max(amount, wanted[i], imports[i]) || 1);
  const [costs, columnUpper] = [new Float64Array(columns), new Float64Array(columns)];
  const matrix = growingColumns({ rows: n + 1, columns });
  for (let j = 0; j < n; j++) {
    columnUpper[j] = capacity[j] > 0 ? Math.min(most[j] / capacity[j], 1) : 0;
    for (let i = 0; i < n; i++) matrix.add(i, ((inputs[i * n + j] - (i === j ? 1 : 0)) * capacity[j]) / size[i]);
    matrix.add(n, hands > 0 ? (handsPerUnit[j] * capacity[j]) / hands : 0);
    matrix.next();
  }
  for (let i = 0; i < n; i++)
    for (let k = 0; k < pieces.length; k++) {
      costs[n + i * pieces.length + k] = -weights[i] * pieces[k].slope;
      columnUpper[n + i * pieces.length + k] = wanted[i] > 0 ? pieces[k].width : 0;
      matrix.add(i, wanted[i] / size[i]);
      matrix.next();
    }
  const rowUpper = new Float64Array(n + 1).fill(hands > 0 ? 1 : 0);
  for (let i = 0; i < n; i++) rowUpper[i] = imports[i] / size[i];
  return {
    name: "year",
    constant: -weights.reduce((sum, weight) => sum + weight * atZero, 0),
    costs,
    matrix: matrix.filled(),
    rowLower: new Float64Array(n + 1).fill(-Infinity),
    rowUpper,
    columnLower: new Float64Array(columns),
    columnUpper,
    rowNames: Array.from({ length: n + 1 }, (_, i) => (i < n ? `balance:${i}` : "hands")),
    columnNames: Array.from({ length: columns }, (_, j) => (j < n ? `output:${j}` : `use:${j - n}`)),
  };
}

/** Columns filled from top to bottom, one after the other: the builder of the room lp sorts and checks, which a year of a run has no time for. */
function growingColumns({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  const starts = new Int32Array(columns + 1);
  const [rowIndices, values] = [new Int32Array(rows * columns), new Float64Array(rows * columns)];
  let [count, column] = [0, 0];
  return {
    add: (row: number, value: number): void => {
      if (value === 0) return;
      rowIndices[count] = row;
      values[count++] = value;
    },
    next: (): void => {
      starts[++column] = count;
    },
    filled: (): SparseColumns => ({
      ...{ rows, columns, starts },
      rowIndices: rowIndices.subarray(0, count),
      values: values.subarray(0, count),
    }),
  };
}
