// Input coefficients of a table and the output that a final demand calls for (Leontief; Miller and Blair 2009, chapter 2).
import { solve, spectralRadius } from "../base/vector.js";
import type { Table } from "./table.js";

/** Inputs per unit of output, n x n row-major: `domestic[i * n + j]` of domestic product i for a unit of j; total = domestic + imported. */
export interface Coefficients {
  readonly domestic: Float64Array;
  readonly imported: Float64Array;
  readonly total: Float64Array;
}

/** Coefficients a_ij = z_ij / x_j of a table; a sector without output has none. Imports are cif, without duties. */
export function technicalCoefficients({ sectors, finalUses, domestic, imported, grossOutput }: Table): Coefficients {
  const n = sectors.length;
  const width = n + finalUses.length;
  const perOutput = (flows: Float64Array): Float64Array =>
    Float64Array.from({ length: n * n }, (_, k) => {
      const j = k % n;
      return grossOutput[j] === 0 ? 0 : flows[Math.trunc(k / n) * width + j] / grossOutput[j];
    });
  const home = perOutput(domestic);
  const abroad = perOutput(imported);
  return { domestic: home, imported: abroad, total: home.map((coefficient, k) => coefficient + abroad[k]) };
}

/** Whether the coefficients leave a surplus: spectral radius below 1, the same as the Hawkins-Simon condition. */
export function isProductive(coefficients: Float64Array): boolean {
  return spectralRadius(coefficients).high < 1;
}

export type LeontiefOutput =
  { readonly status: "solved"; readonly output: Float64Array } | { readonly status: "unproductive" };

/** The output x = A x + f that a final demand f calls for, in its unit; `unproductive` where no nonnegative output can meet every demand. */
export function leontiefOutput(coefficients: Float64Array, finalDemand: Float64Array): LeontiefOutput {
  if (!isProductive(coefficients)) return { status: "unproductive" };
  const n = finalDemand.length;
  const identityLess = coefficients.map((coefficient, k) => (k % (n + 1) === 0 ? 1 : 0) - coefficient);
  const solution = solve(identityLess, finalDemand);
  return solution.status === "solved" ? { status: "solved", output: solution.x } : { status: "unproductive" };
}
