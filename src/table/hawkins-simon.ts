// Whether a table can reproduce itself with a surplus (Hawkins and Simon 1949): all leading minors of I - A positive, which for A >= 0 is the
// same as one output x > 0 with x > A x. That output is the certificate: whoever doubts it multiplies once.
import { solveOutput } from "./solve-leontief.js";
import { sparseTimes, type Sparse } from "./sparse.js";

export type HawkinsSimon =
  /** `output` leaves a surplus of every product, `surplus` the smallest of them, where one unit of each was asked for. */
  | { readonly status: "productive"; readonly output: Float64Array; readonly surplus: number }
  /** No nonnegative output leaves one unit of every product; `sectors` are those that would have to be negative, if they are known. */
  | { readonly status: "unproductive"; readonly sectors: readonly number[] }
  | { readonly status: "undecided"; readonly reason: string };

/** Whether nonnegative coefficients leave a surplus; answers of any size of table, by solving x = A x + 1. */
export function hawkinsSimon(coefficients: Sparse): HawkinsSimon {
  if (!coefficients.values.every((value) => value >= 0))
    return { status: "undecided", reason: "a coefficient is negative or no number" };
  const ones = new Float64Array(coefficients.rows).fill(1);
  const solution = solveOutput(coefficients, ones);
  if (solution.status === "singular") return { status: "unproductive", sectors: [] };
  if (solution.status === "stopped")
    return { status: "undecided", reason: `no solution after ${solution.iterations} iterations` };
  const output = solution.x;
  const used = sparseTimes(coefficients, output);
  const surplus = output.reduce((least, x, i) => Math.min(least, x - used[i]), Infinity);
  if (surplus > 0 && output.every((x) => x > 0)) return { status: "productive", output, surplus };
  return { status: "unproductive", sectors: [...output.keys()].filter((i) => !(output[i] > 0)) };
}
