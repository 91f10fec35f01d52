// Lays the imports of each product to those who use it, and makes the table of what remains.
import type { Table } from "../table/table.js";
import type { BalancedAccounts } from "./reconstruct-accounts.js";
import type { Layout } from "./reconstruct-layout.js";
import type { FolderReader } from "./table-source-files.js";

/** Who uses the imports of a product: weights, n x (n + f); and the largest share of a flow that imports fill. */
export interface ImportUse {
  readonly weights: Float64Array;
  readonly largestShare: number;
}

/** `import-use.csv`: sector, column, weight. */
export function readImportUse(folder: FolderReader, { sectors, uses }: Layout, largestShare: number): ImportUse {
  const columns = [...sectors, ...uses];
  const weights = new Float64Array(sectors.length * columns.length);
  for (const line of folder.lines("import-use.csv", ["sector", "column", "weight"])) {
    const at = folder.position(line, "sector", sectors) * columns.length + folder.position(line, "column", columns);
    weights[at] = folder.number(line, "weight");
  }
  return { weights, largestShare };
}

interface SplitQuery {
  readonly layout: Layout;
  readonly accounts: BalancedAccounts;
  readonly dutyRates: readonly number[];
  readonly importUse: ImportUse;
}

/** A flow smaller than this is rounding, in the unit of the table. */
const ROUNDING = 1e-9;

/** The table of balanced accounts: each flow split into domestic produce, imports cif and the duty on them. */
export function tableOf({ layout, accounts, dutyRates, importUse }: SplitQuery): Table {
  const n = layout.sectors.length;
  const width = n + layout.uses.length;
  const domestic = new Float64Array(n * width);
  const imported = new Float64Array(n * width);
  const duties = new Float64Array(width);
  const grossOutput = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = { from: i * width, to: (i + 1) * width };
    const uses = accounts.uses.subarray(row.from, row.to);
    const weights = importUse.weights.subarray(row.from, row.to);
    const most = uses.map((use) => (importUse.largestShare * Math.max(use, 0)) / (1 + dutyRates[i]));
    const laid = layImports({ amount: accounts.imports[i], most, weights });
    imported.set(laid, row.from);
    for (let j = 0; j < width; j++) {
      const flow = uses[j] - laid[j] * (1 + dutyRates[i]);
      domestic[row.from + j] = Math.abs(flow) < ROUNDING ? 0 : flow;
      duties[j] += laid[j] * dutyRates[i];
      grossOutput[i] += domestic[row.from + j];
    }
  }
  const { id, name, year, unit, sectors, uses: finalUses, primaries: valueAddedRows } = layout;
  const names = { id, name, year, unit, sectors, finalUses, valueAddedRows };
  return { ...names, domestic, imported, duties, valueAdded: accounts.valueAdded, grossOutput };
}

/**
 * The amount laid to users by weight, none above its most; what the weighted users cannot take goes to all in proportion to their room.
 * Ends when the amount is laid, after as many rounds as there are users at most, for each round fills one of them.
 */
function layImports({
  amount,
  most,
  weights,
}: {
  amount: number;
  most: Float64Array;
  weights: Float64Array;
}): Float64Array {
  const laid = new Float64Array(most.length);
  let left = amount;
  for (let round = 0; round <= 2 * most.length && left > ROUNDING / 10; round++) {
    const open = most.map((room, j) => (room - laid[j] > ROUNDING ? 1 : 0));
    let shares = weights.map((weight, j) => weight * open[j]);
    if (shares.every((share) => share === 0)) shares = most.map((room, j) => room * open[j]);
    const sum = shares.reduce((total, share) => total + share, 0);
    if (sum === 0) break;
    const given = shares.map((share, j) => Math.min(most[j] - laid[j], (left * share) / sum));
    for (let j = 0; j < laid.length; j++) laid[j] += given[j];
    left -= given.reduce((total, part) => total + part, 0);
  }
  return laid;
}
