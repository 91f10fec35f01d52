// Synthetic economies of any size for tests and benches: sparse, a few sectors supplying most others (Zipf), productive by construction.
import { sourceId, uniformAt } from "../base/chance.js";
import { throwFaults } from "../base/fault.js";
import { exp, log } from "../base/maths.js";
import { outputOf } from "./solved.js";
import { sparseFromColumns, type Sparse, type SparseColumn } from "./sparse.js";
import { sizeOf } from "./flows.js";
import type { Table } from "./table.js";

export interface GenerateOptions {
  readonly sectors: number;
  readonly seed: number;
  /** Mean number of suppliers of a sector; 20, or all sectors where there are fewer. */
  readonly suppliers?: number;
  /** Mean share of home inputs in output, 0..0.6. */
  readonly inputShare?: number;
  /** Mean share of imported inputs in output, 0..0.2. */
  readonly importShare?: number;
}

/** An economy in money: a unit of output costs its column of coefficients, its imports and its value added, 1 in all. */
export interface SyntheticEconomy {
  readonly sectors: readonly string[];
  /** Home inputs per unit of output; supplier i is drawn about in proportion to 1/(i + 1). */
  readonly coefficients: Sparse;
  readonly imports: Sparse;
  readonly valueAdded: Float64Array;
  /** Hours per unit of output. */
  readonly labour: Float64Array;
  readonly finalDemand: Float64Array;
  /** x = A x + f. */
  readonly grossOutput: Float64Array;
}

/**
 * An economy drawn from the seed. Column sums of home and imported inputs stay below 0.96, so that I - A has a nonnegative inverse (Solow 1952);
 * every sector adds value, has final demand and needs labour. `Fault` for sizes and shares out of range.
 */
export function generateEconomy(options: GenerateOptions): SyntheticEconomy {
  throwIfOutOfRange(options);
  const { sectors: n, seed, suppliers = 20, inputShare = 0.45, importShare = 0.08 } = options;
  const draws = drawsOf(seed);
  const columns = Array.from({ length: n }, (_, j) => columnOf(draws, { j, n, suppliers, total: inputShare }));
  const coefficients = sparseFromColumns(n, columns);
  const imports = sparseFromColumns(
    n,
    columns.map((column, j) => importedColumn(column, importShare * spread(draws.size("imports", j)))),
  );
  const finalDemand = Float64Array.from(
    { length: n },
    (_, i) => (1000 * spread(draws.size("demand", i))) / (1 + i / 50),
  );
  const labour = Float64Array.from({ length: n }, (_, j) => 0.1 * spread(draws.size("labour", j)));
  const sectors = Array.from({ length: n }, (_, i) => `s${i + 1}`);
  const valueAdded = Float64Array.from({ length: n }, (_, j) => 1 - columnSum(coefficients, j) - columnSum(imports, j));
  const table = { id: `synthetic-${n}-${seed}` };
  const grossOutput = outputOf({ table, coefficients }, finalDemand);
  return { sectors, coefficients, imports, valueAdded, labour, finalDemand, grossOutput };
}

function throwIfOutOfRange(options: GenerateOptions): void {
  const { sectors, seed, suppliers = 20, inputShare = 0.45, importShare = 0.08 } = options;
  const whole = [
    { where: "sectors", value: sectors, low: 1, high: 1_000_000 },
    { where: "seed", value: seed, low: 0, high: Number.MAX_SAFE_INTEGER },
    { where: "suppliers", value: suppliers, low: 1, high: 10_000 },
  ];
  const shares = [
    { where: "input share", value: inputShare, low: 0, high: 0.6 },
    { where: "import share", value: importShare, low: 0, high: 0.2 },
  ];
  const isWithin = ({ value, low, high }: { value: number; low: number; high: number }): boolean =>
    value >= low && value <= high;
  const wrong = [
    ...whole
      .filter((range) => !isWithin(range) || !Number.isInteger(range.value))
      .map((range) => ({ ...range, kind: "a whole number of " })),
    ...shares.filter((range) => !isWithin(range)).map((range) => ({ ...range, kind: "" })),
  ];
  throwFaults(
    wrong.map(({ where, value, low, high, kind }) => ({
      ...{ where, expected: `${kind}${low} to ${high}`, found: `${value}` },
      remedy: "Choose one in that range",
    })),
  );
}

interface Draws {
  size(name: "imports" | "demand" | "labour" | "inputs" | "count", sector: number): number;
  supplier(sector: number, k: number): number;
  weight(sector: number, k: number): number;
}

function drawsOf(seed: number): Draws {
  const ids = new Map(
    ["imports", "demand", "labour", "inputs", "count"].map((name) => [name, sourceId(`table.${name}`)]),
  );
  const [supplier, weight] = [sourceId("table.supplier"), sourceId("table.weight")];
  return {
    size: (name, sector) => uniformAt(seed, ids.get(name) ?? 0, 0, sector),
    supplier: (sector, k) => uniformAt(seed, supplier, k, sector),
    weight: (sector, k) => uniformAt(seed, weight, k, sector),
  };
}

interface ColumnQuery {
  readonly j: number;
  readonly n: number;
  readonly suppliers: number;
  /** Mean sum of the column. */
  readonly total: number;
}

/** One sector's suppliers, each drawn by rank with density about 1/rank, exponential weights, summing to the sector's input share. */
function columnOf(draws: Draws, { j, n, suppliers, total }: ColumnQuery): SparseColumn {
  const wanted = Math.min(n, Math.max(1, Math.round(2 * suppliers * draws.size("count", j))));
  const weights = new Map<number, number>();
  const span = log(n + 1);
  for (let k = 0; k < wanted; k++) {
    const rank = Math.min(n, Math.floor(exp(span * draws.supplier(j, k))));
    weights.set(rank - 1, (weights.get(rank - 1) ?? 0) - log(draws.weight(j, k)));
  }
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
  const scale = (total * spread(draws.size("inputs", j))) / sum;
  return { indices: [...weights.keys()], values: [...weights.values()].map((weight) => weight * scale) };
}

/** 0.8 to 1.2 times the mean: the greatest inputs, 0.6 and 0.2 of output, still leave value added. */
function spread(u: number): number {
  return 0.8 + 0.4 * u;
}

/** A sector imports what it buys at home too, in the same proportions. */
function importedColumn({ indices, values }: SparseColumn, share: number): SparseColumn {
  const sum = values.reduce((all, value) => all + value, 0);
  return { indices, values: values.map((value) => (sum === 0 ? 0 : (value * share) / sum)) };
}

function columnSum({ starts, values }: Sparse, j: number): number {
  return values.subarray(starts[j], starts[j + 1]).reduce((sum, value) => sum + value, 0);
}

/** Final demand split into these uses, by share. */
const USES: readonly (readonly [string, number])[] = [
  ["CONS", 0.6],
  ["GFCF", 0.2],
  ["EXP", 0.2],
];

/** The economy as a table in full, for sizes whose n x n flows fit into memory. */
export function tableOfEconomy(economy: SyntheticEconomy, { id }: { readonly id: string }): Table {
  const n = economy.sectors.length;
  const table = {
    ...{ id, name: `Synthetic economy of ${n} sectors`, year: "1", unit: "money", sectors: economy.sectors },
    finalUses: USES.map(([use]) => use),
    valueAddedRows: ["VA"],
    domestic: new Float64Array(n * (n + USES.length)),
    imported: new Float64Array(n * (n + USES.length)),
    duties: new Float64Array(n + USES.length),
    valueAdded: economy.valueAdded.map((value, j) => value * economy.grossOutput[j]),
    grossOutput: economy.grossOutput,
  };
  const { width } = sizeOf(table);
  fill(table.domestic, { coefficients: economy.coefficients, output: economy.grossOutput, width });
  fill(table.imported, { coefficients: economy.imports, output: economy.grossOutput, width });
  economy.finalDemand.forEach((demand, i) =>
    USES.forEach(([, share], k) => (table.domestic[i * width + n + k] = share * demand)),
  );
  return table;
}

interface Filling {
  readonly coefficients: Sparse;
  readonly output: Float64Array;
  readonly width: number;
}

/** z_ij = a_ij x_j into the sectors' columns of the flows. */
function fill(flows: Float64Array, { coefficients, output, width }: Filling): void {
  const { starts, indices, values, columns } = coefficients;
  for (let j = 0; j < columns; j++)
    for (let k = starts[j]; k < starts[j + 1]; k++) flows[indices[k] * width + j] = values[k] * output[j];
}
