// Labour values: the labour a unit of each product holds, directly and in its inputs (Marx in the form of Dmitriev 1898 and Leontief 1951).
import { solvePrices, type LeontiefSolution, type SolveOptions } from "./solve-leontief.js";
import type { Sparse } from "./sparse.js";

export interface LabourProcesses {
  /** Inputs per unit of output that labour at home has made; imports hold no labour of this country. */
  readonly coefficients: Sparse;
  /** Labour per unit of output of each sector, in any unit of labour. */
  readonly labour: Float64Array;
}

/**
 * Values l' = l'A + n' per unit of output, in the unit of the labour given. They are positive where the table is productive and every sector
 * needs labour somewhere upstream; the labour in final demand is all the labour there is: l'f = n'x.
 */
export function labourValues({ coefficients, labour }: LabourProcesses, options: SolveOptions = {}): LeontiefSolution {
  return solvePrices(coefficients, labour, options);
}
