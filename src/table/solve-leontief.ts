// Quantities x = A x + f and prices p' = p'A + v' (Leontief; Miller and Blair 2009, 2.2 and 2.6), never by an inverse: elimination for small
// tables; BiCGSTAB (van der Vorst 1992), and where it fails Gauss-Seidel, which converges for every productive table, for large ones.
import { solve } from "../base/vector.js";
import { denseFromSparse, sparseTimes, timesSparse, transposed, type Sparse } from "./sparse.js";

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
  return solveSystem(
    { inputs: (x) => sparseTimes(coefficients, x), rows: () => transposed(coefficients), right: finalDemand },
    options,
  );
}

/** The prices p' = p'A + v' that cover inputs and value added v per unit of output. */
export function solvePrices(
  coefficients: Sparse,
  valueAdded: Float64Array,
  options: SolveOptions = {},
): LeontiefSolution {
  return solveSystem(
    { inputs: (p) => timesSparse(p, coefficients), rows: () => coefficients, right: valueAdded },
    options,
  );
}

/** x - M x = b, where M is the matrix of coefficients or its transpose. */
interface System {
  /** M x. */
  readonly inputs: (x: Float64Array) => Float64Array;
  /** The transpose of M: its column i holds row i of M. Made only where it is needed. */
  readonly rows: () => Sparse;
  readonly right: Float64Array;
}

function solveSystem(system: System, options: SolveOptions): LeontiefSolution {
  const { tolerance = TOLERANCE, mostIterations = MOST_ITERATIONS, eliminationUpTo = ELIMINATION_UP_TO } = options;
  const { right } = system;
  const scale = largest(right);
  if (scale === 0)
    return { status: "solved", x: new Float64Array(right.length), method: "elimination", iterations: 0, residual: 0 };
  if (right.length <= eliminationUpTo) return eliminate(system, scale);
  const end: End = { enough: tolerance * scale, mostIterations };
  const first = bicgstab(system, end);
  const last = first.gap <= end.enough ? first : gaussSeidel(system, end);
  const residual = last.gap / scale;
  if (!(last.gap <= end.enough)) return { status: "stopped", iterations: last.iterations, residual };
  const method = last === first ? "bicgstab" : "gauss-seidel";
  return { status: "solved", x: last.x, method, iterations: last.iterations, residual };
}

function eliminate(system: System, scale: number): LeontiefSolution {
  const n = system.right.length;
  const matrix = denseFromSparse(transposed(system.rows())).map((value, k) => (k % (n + 1) === 0 ? 1 - value : -value));
  const solution = solve(matrix, system.right);
  if (solution.status === "singular") return { status: "singular" };
  const residual = largest(residualOf(system, solution.x)) / scale;
  return { status: "solved", x: solution.x, method: "elimination", iterations: 0, residual };
}

/** When an iteration ends: at a residual that will do, or after so many steps. */
interface End {
  readonly enough: number;
  readonly mostIterations: number;
}

interface Approximation {
  readonly x: Float64Array;
  readonly iterations: number;
  /** Largest residual, computed anew from x. */
  readonly gap: number;
}

/** BiCGSTAB started anew from its own answer while that helps: its running residual drifts from the true one. */
function bicgstab(system: System, end: End): Approximation {
  let x: Float64Array = new Float64Array(system.right.length);
  let residual: Float64Array = system.right.slice();
  let gap = largest(residual);
  let iterations = 0;
  for (let restart = 0; restart < 5 && gap > end.enough; restart++) {
    const step = bicgstabFrom(residual, { system, end });
    iterations += step.iterations;
    const next = x.map((value, i) => value + step.x[i]);
    const nextResidual = residualOf(system, next);
    const nextGap = largest(nextResidual);
    if (!(nextGap < gap)) break;
    [x, residual, gap] = [next, nextResidual, nextGap];
  }
  return { x, iterations, gap };
}

interface Run {
  readonly system: System;
  readonly end: End;
}

/** One descent from zero on the residual b; ends at the tolerance, at a breakdown, or where numbers run away. */
function bicgstabFrom(right: Float64Array, { system, end }: Run): Omit<Approximation, "gap"> {
  const n = right.length;
  const x = new Float64Array(n);
  const r = right.slice();
  const shadow = r.slice();
  const p = new Float64Array(n);
  let v: Float64Array = new Float64Array(n);
  let [rho, alpha, omega] = [1, 1, 1];
  for (let iterations = 1; iterations <= end.mostIterations; iterations++) {
    const nextRho = product(shadow, r);
    const beta = (nextRho / rho) * (alpha / omega);
    if (!Number.isFinite(beta) || nextRho === 0) return { x, iterations };
    rho = nextRho;
    for (let i = 0; i < n; i++) p[i] = r[i] + beta * (p[i] - omega * v[i]);
    v = netOf(system, p);
    alpha = rho / product(shadow, v);
    if (!Number.isFinite(alpha)) return { x, iterations };
    for (let i = 0; i < n; i++) r[i] -= alpha * v[i];
    for (let i = 0; i < n; i++) x[i] += alpha * p[i];
    const t = netOf(system, r);
    const size = product(t, t);
    omega = size === 0 ? 0 : product(t, r) / size;
    for (let i = 0; i < n; i++) x[i] += omega * r[i];
    for (let i = 0; i < n; i++) r[i] -= omega * t[i];
    const gap = largest(r);
    if (gap <= 0.1 * end.enough || omega === 0 || !Number.isFinite(gap)) return { x, iterations };
  }
  return { x, iterations: end.mostIterations };
}

/** x - M x. */
function netOf(system: System, x: Float64Array): Float64Array {
  const net = system.inputs(x);
  for (let i = 0; i < x.length; i++) net[i] = x[i] - net[i];
  return net;
}

/** x_i = (b_i + sum over k other than i of m_ik x_k) / (1 - m_ii), newest values used at once. */
function gaussSeidel(system: System, { enough, mostIterations }: End): Approximation {
  const { starts, indices, values } = system.rows();
  const x = system.right.slice();
  for (let sweep = 1; sweep <= mostIterations; sweep++) {
    let change = 0;
    for (let i = 0; i < x.length; i++) {
      let [total, own] = [system.right[i], 0];
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
    const gap = largest(residualOf(system, x));
    if (gap <= enough || sweep === mostIterations) return { x, iterations: sweep, gap };
  }
  return { x, iterations: mostIterations, gap: Infinity };
}

function residualOf(system: System, x: Float64Array): Float64Array {
  const net = netOf(system, x);
  for (let i = 0; i < x.length; i++) net[i] = system.right[i] - net[i];
  return net;
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
