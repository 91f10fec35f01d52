// Solutions of a table's own equations, for operations that have no answer without one.
import { Fault } from "../base/fault.js";
import { solveOutput, solvePrices } from "./solve-leontief.js";
import type { Sparse } from "./sparse.js";
import type { Table } from "./table.js";

/** A table and a matrix of coefficients made from it. */
export interface Equations {
  readonly table: Pick<Table, "id">;
  readonly coefficients: Sparse;
}

/** x = A x + f; `Fault` where the table has no solution. */
export function outputOf({ table, coefficients }: Equations, demand: Float64Array): Float64Array {
  const solution = solveOutput(coefficients, demand);
  if (solution.status === "solved") return solution.x;
  throw unsolvable(table);
}

/** p' = p'A + c'; `Fault` where the table has no solution. */
export function pricesOf({ table, coefficients }: Equations, costs: Float64Array): Float64Array {
  const solution = solvePrices(coefficients, costs);
  if (solution.status === "solved") return solution.x;
  throw unsolvable(table);
}

function unsolvable(table: Pick<Table, "id">): Fault {
  return new Fault([
    {
      where: `table ${table.id}, input coefficients`,
      expected: "a table that can reproduce itself",
      found: "equations without a solution",
      remedy: "Check the table: some sectors use up at least all they make",
    },
  ]);
}
