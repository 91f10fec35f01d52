// Bi-proportional balancing to known row and column totals: GRAS for matrices with negative cells (Junius and Oosterhaven 2003; Lenzen, Wood
// and Gallego 2007; Temurshoev, Miller and Bouwmeester 2013), which is RAS where there are none.
import { binding, type ZeroPattern } from "./zero-pattern.js";

/** A matrix to be adjusted, row-major, and the totals it is to have. */
export interface GrasProblem {
  readonly prior: Float64Array;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  /** Largest gap of a row or column, in the unit of the totals; 1e-12 of the largest total where none is given. */
  readonly tolerance?: number;
  readonly mostRounds?: number;
}

export type GrasResult =
  | {
      readonly status: "balanced";
      readonly matrix: Float64Array;
      readonly rowFactors: Float64Array;
      readonly columnFactors: Float64Array;
      readonly rounds: number;
    }
  | {
      readonly status: "infeasible";
      readonly reason: string;
      readonly rows: readonly number[];
      readonly columns: readonly number[];
    };

/**
 * x_ij = r_i p_ij s_j - n_ij / (r_i s_j), P and N the positive and negative parts of the prior, with the totals asked for: the matrix of least
 * information loss. Zeros stay zero and signs stay. `infeasible` names the rows and columns whose totals contradict the zeros.
 */
export function gras(problem: GrasProblem): GrasResult {
  const obstacle = obstacleOf(problem);
  if (obstacle !== undefined) return { status: "infeasible", ...obstacle };
  const { prior, rowTotals, columnTotals, mostRounds = 20_000 } = problem;
  const largest = [...rowTotals, ...columnTotals].reduce((most, total) => Math.max(most, Math.abs(total)), 0);
  const tolerance = problem.tolerance ?? 1e-12 * largest;
  const n = columnTotals.length;
  const rowFactors = new Float64Array(rowTotals.length).fill(1);
  const columnFactors = new Float64Array(n).fill(1);
  const rowsAre = { inner: n, step: 1, start: (i: number) => i * n };
  const columnsAre = { inner: rowTotals.length, step: n, start: (j: number) => j };
  for (let rounds = 1; rounds <= mostRounds; rounds++) {
    scale({ prior, totals: rowTotals, factors: rowFactors, others: columnFactors, walk: rowsAre });
    const matrix = adjusted(prior, rowFactors, columnFactors);
    if (rounds > 1 && largestGap(matrix, columnTotals, columnsAre) <= tolerance)
      return { status: "balanced", matrix, rowFactors, columnFactors, rounds };
    scale({ prior, totals: columnTotals, factors: columnFactors, others: rowFactors, walk: columnsAre });
  }
  return {
    status: "infeasible",
    reason: "the totals can only be met if a cell that is not zero becomes zero",
    rows: [],
    columns: [],
  };
}

/** How to walk along one line of the matrix. */
interface Walk {
  readonly inner: number;
  readonly step: number;
  readonly start: (line: number) => number;
}

interface Scaling {
  readonly prior: Float64Array;
  readonly totals: Float64Array;
  readonly factors: Float64Array;
  readonly others: Float64Array;
  readonly walk: Walk;
}

/** r = (u + sqrt(u^2 + 4 p n)) / 2p for each line; r = -n/u where the line has no positive cell; 1 where it is empty. */
function scale({ prior, totals, factors, others, walk }: Scaling): void {
  for (let line = 0; line < totals.length; line++) {
    let positive = 0;
    let negative = 0;
    for (let k = 0; k < walk.inner; k++) {
      const cell = prior[walk.start(line) + k * walk.step];
      if (cell > 0) positive += cell * others[k];
      else if (cell < 0) negative -= cell / others[k];
    }
    const total = totals[line];
    if (positive > 0) factors[line] = positiveRoot(total, positive, negative);
    else factors[line] = negative > 0 ? -negative / total : 1;
  }
}

/** The positive root of p r^2 - u r - n = 0, in the form that does not cancel. */
function positiveRoot(total: number, positive: number, negative: number): number {
  const root = Math.sqrt(total * total + 4 * positive * negative);
  return total >= 0 ? (total + root) / (2 * positive) : (2 * negative) / (root - total);
}

function adjusted(prior: Float64Array, rowFactors: Float64Array, columnFactors: Float64Array): Float64Array {
  const n = columnFactors.length;
  return prior.map((cell, k) => {
    const factor = rowFactors[Math.trunc(k / n)] * columnFactors[k % n];
    return cell < 0 ? cell / factor : cell * factor;
  });
}

function largestGap(matrix: Float64Array, totals: Float64Array, walk: Walk): number {
  let most = 0;
  for (let line = 0; line < totals.length; line++) {
    let sum = 0;
    for (let k = 0; k < walk.inner; k++) sum += matrix[walk.start(line) + k * walk.step];
    most = Math.max(most, Math.abs(sum - totals[line]));
  }
  return most;
}

interface Obstacle {
  readonly reason: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Why no adjustment can have these totals, if so: unequal sums, or zeros that shut a total off. */
function obstacleOf({ prior, rowTotals, columnTotals }: GrasProblem): Obstacle | undefined {
  const sumOf = (totals: Float64Array): number => totals.reduce((sum, total) => sum + total, 0);
  const rows = sumOf(rowTotals);
  const columns = sumOf(columnTotals);
  const scale = [...rowTotals, ...columnTotals].reduce((sum, total) => sum + Math.abs(total), 0);
  if (Math.abs(rows - columns) > 1e-12 * scale)
    return { reason: `the row totals sum to ${rows}, the column totals to ${columns}`, rows: [], columns: [] };
  const pattern: ZeroPattern = { prior, rowTotals, columnTotals };
  const cut = binding(pattern);
  if (cut === undefined) return undefined;
  const { rows: fullRows, columns: fullColumns } = cut;
  return {
    reason: "the zeros leave these rows and columns no way to their totals",
    rows: fullRows,
    columns: fullColumns,
  };
}
