// Quantities x = A x + f and prices p' = p'A + v' (Leontief; Miller and Blair 2009, 2.2 and 2.6), never by an inverse: elimination for small
// tables; BiCGSTAB (van der Vorst 1992), and where it fails Gauss-Seidel, which converges for every productive table, for large ones.
import { solve } from "../base/vector.js";
import { denseFromSparse, transposed, type Sparse } from "./sparse.js";

export interface SolveOptions {
  /** Largest residual as a share of the largest entry of the right side. */
  readonly tolerance?: number;
  readonly mostIterations?: number;
  /** Tables of at most so many sectors are solved by elimination. */
  readonly eliminationUpTo?: number;
}

export type LeontiefSolution =
  | {
      readonly status: "solved";
      readonly x: Float64Array;
      readonly method: "elimination" | "bicgstab" | "gauss-seidel";
      readonly iterations: number;
      /** Largest |x - A x - f| as a share of the largest |f|. */
      readonly residual: number;
    }
  | { readonly status: "singular" }
  | { readonly status: "stopped"; readonly iterations: number; readonly residual: number };

const TOLERANCE = 1e-12;
const MOST_ITERATIONS = 5000;
const ELIMINATION_UP_TO = 150;

/** The gross output x = A x + f that a final demand calls for, in its unit. Signs are not judged: see `hawkinsSimon`. */
export function solveOutput(
  coefficients: Sparse,
  finalDemand: Float64Array,
  options: SolveOptions = {},
): LeontiefSolution {
  return solveByRows(transposed(coefficients), finalDemand, options);
}

/** The prices p' = p'A + v' that cover inputs and value added v per unit of output. */
export function solvePrices(
  coefficients: Sparse,
  valueAdded: Float64Array,
  options: SolveOptions = {},
): LeontiefSolution {
  return solveByRows(coefficients, valueAdded, options);
}

/** x for which x_i - sum_k a_ik x_k = b_i, the a_ik of row i being the column i of `rows`. */
function solveByRows(rows: Sparse, right: Float64Array, options: SolveOptions): LeontiefSolution {
  const { tolerance = TOLERANCE, mostIterations = MOST_ITERATIONS, eliminationUpTo = ELIMINATION_UP_TO } = options;
  const scale = largest(right);
  if (scale === 0)
    return { status: "solved", x: new Float64Array(right.length), method: "elimination", iterations: 0, residual: 0 };
  if (right.length <= eliminationUpTo) return eliminate(rows, right, scale);
  const system: System = { rows, right, enough: tolerance * scale, mostIterations };
  const first = bicgstab(system);
  const last = first.gap <= system.enough ? first : gaussSeidel(system);
  const residual = last.gap / scale;
  if (!(last.gap <= system.enough)) return { status: "stopped", iterations: last.iterations, residual };
  const method = last === first ? "bicgstab" : "gauss-seidel";
  return { status: "solved", x: last.x, method, iterations: last.iterations, residual };
}

function eliminate(rows: Sparse, right: Float64Array, scale: number): LeontiefSolution {
  const n = right.length;
  const matrix = denseFromSparse(transposed(rows)).map((value, k) => (k % (n + 1) === 0 ? 1 - value : -value));
  const solution = solve(matrix, right);
  if (solution.status === "singular") return { status: "singular" };
  const residual = largest(residualOf(rows, right, solution.x)) / scale;
  return { status: "solved", x: solution.x, method: "elimination", iterations: 0, residual };
}

interface System {
  readonly rows: Sparse;
  readonly right: Float64Array;
  /** Largest residual that will do. */
  readonly enough: number;
  readonly mostIterations: number;
}

interface Approximation {
  readonly x: Float64Array;
  readonly iterations: number;
  /** Largest residual, computed anew from x. */
  readonly gap: number;
}

/** BiCGSTAB on (I - A) x = b, preconditioned by the diagonal; started anew from its own answer while that helps. */
function bicgstab(system: System): Approximation {
  let x: Float64Array = new Float64Array(system.right.length);
  let residual: Float64Array = system.right.slice();
  let gap = largest(residual);
  let iterations = 0;
  for (let restart = 0; restart < 5 && gap > system.enough; restart++) {
    const step = bicgstabFrom(residual, system);
    iterations += step.iterations;
    const next = x.map((value, i) => value + step.x[i]);
    const nextResidual = residualOf(system.rows, system.right, next);
    const nextGap = largest(nextResidual);
    if (!(nextGap < gap)) break;
    [x, residual, gap] = [next, nextResidual, nextGap];
  }
  return { x, iterations, gap };
}

/** One descent from zero on the residual b; ends at the tolerance, at a breakdown, or when the residual grows past all sense. */
function bicgstabFrom(right: Float64Array, { rows, enough, mostIterations }: System): Omit<Approximation, "gap"> {
  const n = right.length;
  const scaled = inverseDiagonal(rows);
  const x = new Float64Array(n);
  const r = right.slice();
  const shadow = r.slice();
  const p = new Float64Array(n);
  const v = new Float64Array(n);
  const q = new Float64Array(n);
  const t = new Float64Array(n);
  let [rho, alpha, omega] = [1, 1, 1];
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const nextRho = product(shadow, r);
    const beta = (nextRho / rho) * (alpha / omega);
    if (!Number.isFinite(beta) || nextRho === 0) return { x, iterations };
    rho = nextRho;
    for (let i = 0; i < n; i++) p[i] = r[i] + beta * (p[i] - omega * v[i]);
    apply({ rows, scaled, vector: p, scratch: q }, v);
    alpha = rho / product(shadow, v);
    for (let i = 0; i < n; i++) r[i] -= alpha * v[i];
    for (let i = 0; i < n; i++) x[i] += alpha * q[i];
    apply({ rows, scaled, vector: r, scratch: q }, t);
    const size = product(t, t);
    omega = size === 0 ? 0 : product(t, r) / size;
    for (let i = 0; i < n; i++) x[i] += omega * q[i];
    for (let i = 0; i < n; i++) r[i] -= omega * t[i];
    const gap = largest(r);
    if (gap <= 0.1 * enough || omega === 0 || !Number.isFinite(gap)) return { x, iterations };
  }
  return { x, iterations: mostIterations };
}

interface Application {
  readonly rows: Sparse;
  readonly scaled: Float64Array;
  readonly vector: Float64Array;
  readonly scratch: Float64Array;
}

/** (I - A) D^-1 vector into `into`, and D^-1 vector into `scratch`. */
function apply({ rows, scaled, vector, scratch }: Application, into: Float64Array): void {
  const { starts, indices, values } = rows;
  for (let i = 0; i < vector.length; i++) scratch[i] = scaled[i] * vector[i];
  for (let i = 0; i < vector.length; i++) {
    let total = scratch[i];
    for (let k = starts[i]; k < starts[i + 1]; k++) total -= values[k] * scratch[indices[k]];
    into[i] = total;
  }
}

function inverseDiagonal({ columns, starts, indices, values }: Sparse): Float64Array {
  const scaled = new Float64Array(columns).fill(1);
  for (let i = 0; i < columns; i++)
    for (let k = starts[i]; k < starts[i + 1]; k++)
      if (indices[k] === i && values[k] !== 1) scaled[i] = 1 / (1 - values[k]);
  return scaled;
}

/** x_i = (b_i + sum over k other than i of a_ik x_k) / (1 - a_ii), newest values used at once. */
function gaussSeidel({ rows, right, enough, mostIterations }: System): Approximation {
  const { starts, indices, values } = rows;
  const x = right.slice();
  for (let sweep = 1; sweep <= mostIterations; sweep++) {
    let change = 0;
    for (let i = 0; i < x.length; i++) {
      let [total, own] = [right[i], 0];
      for (let k = starts[i]; k < starts[i + 1]; k++) {
        if (indices[k] === i) own = values[k];
        else total += values[k] * x[indices[k]];
      }
      const next = total / (1 - own);
      change = Math.max(change, Math.abs(next - x[i]));
      x[i] = next;
    }
    if (!Number.isFinite(change)) return { x, iterations: sweep, gap: Infinity };
    if (change > enough && sweep < mostIterations) continue;
    const gap = largest(residualOf(rows, right, x));
    if (gap <= enough || sweep === mostIterations) return { x, iterations: sweep, gap };
  }
  return { x, iterations: mostIterations, gap: Infinity };
}

function residualOf({ starts, indices, values }: Sparse, right: Float64Array, x: Float64Array): Float64Array {
  return right.map((value, i) => {
    let total = value - x[i];
    for (let k = starts[i]; k < starts[i + 1]; k++) total += values[k] * x[indices[k]];
    return total;
  });
}

function product(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]);
    if (!(size <= most)) most = size;
  }
  return most;
}
