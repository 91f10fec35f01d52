// Balancing by least information loss: every cell is an estimate with an error, every identity of the accounts holds exactly.
// min sum_k phi(z_k/z0_k)/sd_k^2, phi(r) = r ln r - r + 1, subject to A z = 0: cross-entropy with errors in the margins
// (Robinson, Cattaneo and El-Said 2001) where a margin is a cell of its own. Solution z = z0 exp(sd^2 z0 A'l): signs and zeros are kept
// as in GRAS. Found by damped Newton on the dual; with sd = 1/sqrt(|z0|) and exact margins it is RAS.
import { exp } from "../base/maths.js";
import { solveSymmetric } from "./symmetric.js";

/** One linear identity: the weighted sum of its cells is zero. */
export interface Identity {
  readonly name: string;
  readonly cells: readonly number[];
  readonly weights: readonly number[];
}

/** Estimates of the cells, their relative standard deviations (0: known exactly), and the identities between them. */
export interface EntropyProblem {
  readonly prior: ArrayLike<number>;
  readonly sd: ArrayLike<number>;
  readonly identities: readonly Identity[];
}

export type EntropyResult =
  | {
      readonly status: "balanced";
      readonly values: Float64Array;
      readonly iterations: number;
      readonly largestGap: number;
    }
  | { readonly status: "unbalanced"; readonly gaps: readonly { readonly name: string; readonly gap: number }[] };

const MOST_STEPS = 200;
const SHORTEST_STEP = 1e-9;
/** An identity holds when its gap is below this share of the largest cell. */
const SHARE_OF_LARGEST_CELL = 1e-13;

/**
 * The cells nearest to their estimates under which every identity holds, or the identities that cannot be met.
 * Cells keep the sign of their estimate; the answer is unique. Units are those of the estimates.
 */
export function leastInformationLoss(problem: EntropyProblem): EntropyResult {
  const dual = openDual(problem);
  let at = dual.at(new Float64Array(problem.identities.length));
  for (let iterations = 0; iterations <= MOST_STEPS; iterations++) {
    const next = at.largestGap <= dual.tolerance ? undefined : newtonStep(dual, at);
    if (next === undefined) return verdict(problem, dual, at, iterations);
    at = next;
  }
  return verdict(problem, dual, at, MOST_STEPS);
}

/** A point of the dual: multipliers, the cells they imply, the gaps of the identities, the dual objective. */
interface Point {
  readonly multipliers: Float64Array;
  readonly values: Float64Array;
  readonly gaps: Float64Array;
  readonly largestGap: number;
  readonly objective: number;
}

interface Dual {
  readonly tolerance: number;
  at(multipliers: Float64Array): Point;
  /** Hessian A diag(sd^2 z0 z) A', dense and row-major. */
  hessian(values: Float64Array): Float64Array;
}

/** The dual function sum exp(sd^2 z0 a'l)/sd^2 (+ z0 a'l for exact cells) of a problem; its gradient is the gaps A z. */
function openDual({ prior, sd, identities }: EntropyProblem): Dual {
  const cells = Float64Array.from(prior);
  const stiffness = cells.map((value, k) => sd[k] * sd[k] * value);
  const columns = columnsOf(identities, cells.length);
  return {
    tolerance: SHARE_OF_LARGEST_CELL * cells.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    at(multipliers) {
      const values = new Float64Array(cells.length);
      let objective = 0;
      for (let k = 0; k < cells.length; k++) {
        const { rows, weights } = columns[k];
        let pull = 0;
        for (let r = 0; r < rows.length; r++) pull += weights[r] * multipliers[rows[r]];
        const factor = stiffness[k] === 0 ? 1 : exp(stiffness[k] * pull);
        values[k] = cells[k] * factor;
        objective += stiffness[k] === 0 ? cells[k] * pull : factor / (sd[k] * sd[k]);
      }
      const gaps = Float64Array.from(identities, (identity) => weighted(identity, values));
      const largestGap = gaps.reduce((most, gap) => Math.max(most, Math.abs(gap)), 0);
      return { multipliers, values, gaps, largestGap, objective };
    },
    hessian(values) {
      const m = identities.length;
      const matrix = new Float64Array(m * m);
      for (let k = 0; k < cells.length; k++) {
        const { rows, weights } = columns[k];
        const curvature = stiffness[k] * values[k];
        for (let r = 0; r < rows.length; r++)
          for (let s = 0; s < rows.length; s++) matrix[rows[r] * m + rows[s]] += curvature * weights[r] * weights[s];
      }
      return matrix;
    },
  };
}

interface Column {
  readonly rows: number[];
  readonly weights: number[];
}

function columnsOf(identities: readonly Identity[], count: number): readonly Column[] {
  const columns: readonly Column[] = Array.from({ length: count }, () => ({ rows: [], weights: [] }));
  identities.forEach((identity, row) =>
    identity.cells.forEach((cell, t) => {
      columns[cell].rows.push(row);
      columns[cell].weights.push(identity.weights[t]);
    }),
  );
  return columns;
}

function weighted(identity: Identity, values: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < identity.cells.length; t++) sum += identity.weights[t] * values[identity.cells[t]];
  return sum;
}

/** The next point, or nothing when no step along Newton's direction brings the dual or the gaps down any more. */
function newtonStep(dual: Dual, at: Point): Point | undefined {
  const direction = solveSymmetric(
    dual.hessian(at.values),
    at.gaps.map((gap) => -gap),
  );
  const slope = direction.reduce((sum, step, r) => sum + step * at.gaps[r], 0);
  if (!(slope < 0)) return undefined;
  for (let length = 1; length > SHORTEST_STEP; length /= 2) {
    const next = dual.at(at.multipliers.map((value, r) => value + length * direction[r]));
    if (next.objective < at.objective + 1e-4 * length * slope || next.largestGap < 0.5 * at.largestGap) return next;
  }
  return undefined;
}

/** Rounding can stop the descent just above the tolerance; a thousand times it is still a balance to 1e-10 of the largest cell. */
function verdict(problem: EntropyProblem, dual: Dual, at: Point, iterations: number): EntropyResult {
  const { values, largestGap } = at;
  if (largestGap <= 1000 * dual.tolerance) return { status: "balanced", values, iterations, largestGap };
  const gaps = problem.identities
    .map(({ name }, r) => ({ name, gap: at.gaps[r] }))
    .filter(({ gap }) => !(Math.abs(gap) <= 1000 * dual.tolerance))
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  return { status: "unbalanced", gaps };
}
