// Balancing a table that does not add up: every cell is an estimate, gross outputs are known, and the cells nearest to their estimates under
// which all rows and columns add up are taken (least information loss; RAS where only totals bind). Zeros and signs stay.
import { leastInformationLoss, type Identity } from "./entropy.js";
import { sizeOf } from "./flows.js";
import type { Table } from "./table.js";

export interface BalanceOptions {
  /** Gross outputs to meet exactly; the table's own where not given. */
  readonly grossOutput?: Float64Array;
}

export type Balance =
  | {
      readonly status: "balanced";
      readonly table: Table;
      /** Sum of the absolute changes of all cells, in the table's unit. */
      readonly moved: number;
      readonly iterations: number;
    }
  | { readonly status: "unbalanced"; readonly gaps: readonly { readonly name: string; readonly gap: number }[] };

/** The balanced table nearest to this one, or the rows and columns whose totals its zeros and signs cannot meet. */
export function balance(table: Table, { grossOutput = table.grossOutput }: BalanceOptions = {}): Balance {
  const parts = [table.domestic, table.imported, table.duties, table.valueAdded];
  const cells = parts.flatMap((part) => [...part]);
  const result = leastInformationLoss({
    prior: [...cells, ...grossOutput],
    // Errors grow with the root of a cell, so that the answer is that of RAS where only totals bind.
    sd: [...cells.map((cell) => (cell === 0 ? 0 : 1 / Math.sqrt(Math.abs(cell)))), ...grossOutput.map(() => 0)],
    identities: identitiesOf(table),
  });
  if (result.status === "unbalanced") return result;
  const { values, iterations } = result;
  let from = 0;
  const [domestic, imported, duties, valueAdded] = parts.map((part) => values.slice(from, (from += part.length)));
  const moved = cells.reduce((sum, cell, k) => sum + Math.abs(values[k] - cell), 0);
  const balanced = { ...table, domestic, imported, duties, valueAdded, grossOutput: Float64Array.from(grossOutput) };
  return { status: "balanced", table: balanced, moved, iterations };
}

/** Row i: its flows less output; column j: its inputs, duties and value added less output. Lines without any cell are left out. */
function identitiesOf(table: Table): readonly Identity[] {
  const { n, width } = sizeOf(table);
  const [imported, duties] = [n * width, 2 * n * width];
  const valueAdded = duties + width;
  const output = valueAdded + table.valueAdded.length;
  return table.sectors.flatMap((sector, i) => {
    const row = Array.from({ length: width }, (_, j) => i * width + j);
    const flows = Array.from({ length: n }, (_, k) => k * width + i);
    const primary = table.valueAddedRows.map((_, k) => valueAdded + k * n + i);
    const column = [...flows, ...flows.map((k) => imported + k), duties + i, ...primary];
    return [
      { name: `row ${sector}`, cells: [...row, output + i], weights: [...row.map(() => 1), -1] },
      { name: `column ${sector}`, cells: [...column, output + i], weights: [...column.map(() => 1), -1] },
    ];
  });
}
