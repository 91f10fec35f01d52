// Average propagation lengths: in how many rounds, on average, a push from one sector reaches another (Dietzenbacher, Romero and Bosma 2005).
import { factor, solveFactored } from "../base/vector.js";
import { denseFromSparse } from "./sparse.js";
import { inputCoefficients } from "./flows.js";
import type { Table } from "./table.js";

/** A push from `from` to `to`: its size (L - I)_ij, output of `from` per unit of final demand for `to`, and its mean number of rounds. */
export interface PropagationLink {
  readonly from: string;
  readonly to: string;
  readonly size: number;
  readonly rounds: number;
}

export type Propagation =
  { readonly status: "solved"; readonly links: readonly PropagationLink[] } | { readonly status: "singular" };

/** APL_ij = [L (L - I)]_ij / [L - I]_ij for every pair that is linked at all; dense, for up to about 600 sectors. */
export function propagation(table: Table): Propagation {
  const inverse = leontiefInverse(denseFromSparse(inputCoefficients(table, "domestic")));
  if (inverse.status === "singular") return { status: "singular" };
  const n = table.sectors.length;
  const pushes = inverse.matrix.map((value, k) => (k % (n + 1) === 0 ? value - 1 : value));
  const links = table.sectors.flatMap((from, i) =>
    table.sectors.flatMap((to, j): readonly PropagationLink[] => {
      const size = pushes[i * n + j];
      if (size === 0) return [];
      let rounds = 0;
      for (let k = 0; k < n; k++) rounds += inverse.matrix[i * n + k] * pushes[k * n + j];
      return [{ from, to, size, rounds: rounds / size }];
    }),
  );
  return { status: "solved", links };
}

export type Inverse = { readonly status: "inverted"; readonly matrix: Float64Array } | { readonly status: "singular" };

/** L = (I - A)^-1 of dense coefficients, row-major. Only where every entry is wanted; for one right side solve instead. */
export function leontiefInverse(coefficients: Float64Array): Inverse {
  const n = Math.round(Math.sqrt(coefficients.length));
  const factors = factor(coefficients.map((value, k) => (k % (n + 1) === 0 ? 1 - value : -value)));
  if (factors.status === "singular") return { status: "singular" };
  const matrix = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const column = solveFactored(
      factors,
      Float64Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)),
    );
    for (let i = 0; i < n; i++) matrix[i * n + j] = column[i];
  }
  return { status: "inverted", matrix };
}
