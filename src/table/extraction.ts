// Hypothetical extraction: the output that goes when a sector stops buying, selling, or both (Dietzenbacher, van der Linden and Steenge 1993;
// in part: Dietzenbacher and Lahr 2013).
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { columnSums, deliveryCoefficients, finalDemand, inputCoefficients } from "./flows.js";
import { outputOf, pricesOf } from "./solved.js";
import type { Sparse } from "./sparse.js";
import type { Table } from "./table.js";

export interface ExtractionOptions {
  readonly sector: string;
  /** complete: its row, column and final demand; backward: what it buys at home; forward: what it sells to sectors. */
  readonly side?: "complete" | "backward" | "forward";
  /** Share taken out, above 0 and at most 1. */
  readonly share?: number;
}

export interface Extraction {
  readonly sector: string;
  readonly side: "complete" | "backward" | "forward";
  readonly share: number;
  /** Gross output of all sectors, in the table's unit. */
  readonly before: number;
  readonly after: number;
  readonly loss: number;
  /** n losses of gross output, the sector's own among them. */
  readonly lossBySector: Float64Array;
}

/**
 * Output lost by extracting a sector. With s = 1 - share: complete x = A* x + f*, row, column and f of the sector times s; backward: only
 * the column times s; forward: x' = x'B* + v' with the sector's row of Ghosh's B times s. `Fault` for an unknown sector or share.
 */
export function extract(table: Table, options: ExtractionOptions): Extraction {
  const { sector, side = "complete", share = 1 } = options;
  throwIfWrong(table, { sector, share });
  const j = table.sectors.indexOf(sector);
  const output = side === "forward" ? afterForward(table, j, share) : afterBackward(table, { j, side, share });
  const lossBySector = table.grossOutput.map((before, i) => before - output[i]);
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const [before, after] = [total(table.grossOutput), total(output)];
  return { sector, side, share, before, after, loss: before - after, lossBySector };
}

function throwIfWrong(table: Table, { sector, share }: { readonly sector: string; readonly share: number }): void {
  if (!table.sectors.includes(sector)) {
    const remedy = suggest(sector, table.sectors) || `Sectors are ${table.sectors.join(", ")}`;
    throw new Fault([{ where: `table ${table.id}`, expected: "a sector of the table", found: `"${sector}"`, remedy }]);
  }
  if (share > 0 && share <= 1) return;
  const remedy = "Give 1 to extract the whole sector, or a part of it";
  throw new Fault([{ where: "share", expected: "above 0 and at most 1", found: `${share}`, remedy }]);
}

interface Backward {
  readonly j: number;
  readonly side: "complete" | "backward";
  readonly share: number;
}

function afterBackward(table: Table, { j, side, share }: Backward): Float64Array {
  const keep = (isSector: boolean): number => (isSector ? 1 - share : 1);
  const coefficients = weighted(inputCoefficients(table, "domestic"), (row, column) =>
    keep(column === j || (side === "complete" && row === j)),
  );
  const demand = finalDemand(table, "domestic").map((value, i) => value * keep(side === "complete" && i === j));
  return outputOf({ table, coefficients }, demand);
}

function afterForward(table: Table, j: number, share: number): Float64Array {
  const coefficients = weighted(deliveryCoefficients(table), (row) => (row === j ? 1 - share : 1));
  const inputs = columnSums(table, "domestic");
  const primary = table.grossOutput.map((output, i) => output - inputs[i]);
  return pricesOf({ table, coefficients }, primary);
}

function weighted(matrix: Sparse, weight: (row: number, column: number) => number): Sparse {
  const values = matrix.values.slice();
  for (let column = 0; column < matrix.columns; column++)
    for (let k = matrix.starts[column]; k < matrix.starts[column + 1]; k++)
      values[k] *= weight(matrix.indices[k], column);
  return { ...matrix, values };
}
