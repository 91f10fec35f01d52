// Readings of a table that several operations share: blocks of its flows, sums of its columns, shares of output.
import { sparseFromDense, type Sparse } from "./sparse.js";
import type { Table } from "./table.js";

/** Which flows an operation looks at: produce of the country, imports, or both. */
export type Origin = "domestic" | "imported" | "total";

/** n sectors and n + f columns. */
export function sizeOf({ sectors, finalUses }: Table): { readonly n: number; readonly width: number } {
  return { n: sectors.length, width: sectors.length + finalUses.length };
}

/** n x n flows between sectors, row-major. */
export function intermediateFlows(table: Table, origin: Origin): Float64Array {
  const { n, width } = sizeOf(table);
  const flows = flowsOf(table, origin);
  return Float64Array.from({ length: n * n }, (_, k) => flows[Math.trunc(k / n) * width + (k % n)]);
}

/** n flows to one column: a sector, or n + k for final use k. */
export function columnOf(table: Table, origin: Origin, column: number): Float64Array {
  const { n, width } = sizeOf(table);
  const flows = flowsOf(table, origin);
  return Float64Array.from({ length: n }, (_, i) => flows[i * width + column]);
}

/** n sums over all final uses. */
export function finalDemand(table: Table, origin: Origin): Float64Array {
  const { n, width } = sizeOf(table);
  const flows = flowsOf(table, origin);
  return Float64Array.from({ length: n }, (_, i) =>
    flows.subarray(i * width + n, (i + 1) * width).reduce((total, value) => total + value, 0),
  );
}

/** n sums of rows over sectors and final uses. */
export function rowSums(table: Table, origin: Origin): Float64Array {
  const { n, width } = sizeOf(table);
  const flows = flowsOf(table, origin);
  return Float64Array.from({ length: n }, (_, i) =>
    flows.subarray(i * width, (i + 1) * width).reduce((total, value) => total + value, 0),
  );
}

/** n + f sums of columns over products. */
export function columnSums(table: Table, origin: Origin): Float64Array {
  const { n, width } = sizeOf(table);
  const flows = flowsOf(table, origin);
  const sums = new Float64Array(width);
  for (let i = 0; i < n; i++) for (let j = 0; j < width; j++) sums[j] += flows[i * width + j];
  return sums;
}

/** n sums of the rows of value added, or of those named. */
export function valueAddedOf(table: Table, rows: readonly string[] = table.valueAddedRows): Float64Array {
  const n = table.sectors.length;
  return Float64Array.from({ length: n }, (_, j) =>
    table.valueAddedRows.reduce(
      (total, row, k) => (rows.includes(row) ? total + table.valueAdded[k * n + j] : total),
      0,
    ),
  );
}

/** Amounts per unit of the sector's output; 0 for a sector without output. */
export function perOutput(table: Table, amounts: Float64Array): Float64Array {
  return table.grossOutput.map((output, j) => (output === 0 ? 0 : amounts[j] / output));
}

/** Input coefficients a_ij = z_ij / x_j as a sparse matrix; a sector without output has none. */
export function inputCoefficients(table: Table, origin: Origin): Sparse {
  const n = table.sectors.length;
  const flows = intermediateFlows(table, origin);
  return sparseFromDense(
    flows.map((flow, k) => (table.grossOutput[k % n] === 0 ? 0 : flow / table.grossOutput[k % n])),
    n,
  );
}

/** Delivery coefficients b_ij = z_ij / x_i (Ghosh 1958) of domestic flows; a sector without output has none. */
export function deliveryCoefficients(table: Table): Sparse {
  const n = table.sectors.length;
  const outputs = table.grossOutput;
  const flows = intermediateFlows(table, "domestic");
  return sparseFromDense(
    flows.map((flow, k) => (outputs[Math.trunc(k / n)] === 0 ? 0 : flow / outputs[Math.trunc(k / n)])),
    n,
  );
}

function flowsOf(table: Table, origin: Origin): Float64Array {
  if (origin === "domestic") return table.domestic;
  if (origin === "imported") return table.imported;
  return table.domestic.map((flow, k) => flow + table.imported[k]);
}
