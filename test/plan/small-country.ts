// A made-up country of five industries, and the defaults that come with the package.
import { readFileSync } from "node:fs";
import { readAssumptions } from "../../src/plan/assumptions.js";
import { readBranches } from "../../src/plan/branch.js";
import type { PlanDefaults } from "../../src/plan/options.js";
import { readGivenTable } from "../../src/country/table-source-given.js";
import type { Table } from "../../src/table/table.js";

const data = (file: string): string => readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");

export const defaults: PlanDefaults = {
  branches: readBranches(data("plan/branches.csv")),
  assumptions: readAssumptions(data("plan/assumptions.csv")),
};

export function indonesia(): Table {
  return readGivenTable({
    "country.json": data("countries/idn-2014/country.json"),
    "table/table.csv": data("countries/idn-2014/table/table.csv"),
  });
}

const SECTORS = ["farming-agriculture", "mining", "machinery", "construction", "services"];
const USES = ["C", "G", "GFCF", "EXP"];

/** Home flows by product: to the five industries, then households, government, investment, exports. */
const HOME = [
  [10, 0, 1, 1, 9, 60, 0, 0, 9],
  [2, 5, 12, 6, 5, 3, 0, 0, 17],
  [4, 5, 20, 10, 10, 30, 4, 27, 20],
  [1, 2, 1, 4, 6, 2, 4, 60, 0],
  [8, 5, 14, 12, 60, 130, 56, 5, 10],
];
const FOREIGN = [
  [1, 0, 0, 0, 1, 6, 0, 0, 0],
  [0, 0, 6, 1, 1, 0, 0, 0, 0],
  [2, 2, 0, 4, 3, 10, 1, 18, 0],
  [0, 0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 1, 0, 0, 4, 0, 0, 0],
];

/** A table that balances by construction: value added is what each column lacks. `factor` is the size of the currency's unit. */
export function smallTable({ factor = 1, order = [0, 1, 2, 3, 4] } = {}): Table {
  const columns = [...order, 5, 6, 7, 8];
  const flows = (rows: readonly (readonly number[])[]): Float64Array =>
    Float64Array.from(order.flatMap((i) => columns.map((j) => factor * rows[i][j])));
  const grossOutput = Float64Array.from(order, (i) => factor * HOME[i].reduce((sum, flow) => sum + flow, 0));
  const column = (j: number): number => [...HOME, ...FOREIGN].reduce((sum, row) => sum + factor * row[j], 0);
  return {
    id: "smallland",
    name: "Smallland",
    year: "1",
    unit: "m crowns",
    sectors: order.map((i) => SECTORS[i]),
    finalUses: USES,
    valueAddedRows: ["value_added"],
    domestic: flows(HOME),
    imported: flows(FOREIGN),
    duties: new Float64Array(columns.length),
    valueAdded: Float64Array.from(order, (i, k) => grossOutput[k] - column(i)),
    grossOutput,
  };
}

/** The same country with one more industry that makes nothing and whose product nobody uses. */
export function withEmptySector(table: Table): Table {
  const n = table.sectors.length;
  const width = n + table.finalUses.length;
  const wider = (flows: Float64Array): Float64Array => {
    const rows = Array.from({ length: n }, (_, i) => [
      ...flows.slice(i * width, i * width + n),
      0,
      ...flows.slice(i * width + n, (i + 1) * width),
    ]);
    return Float64Array.from([...rows.flat(), ...new Array<number>(width + 1).fill(0)]);
  };
  return {
    ...table,
    sectors: [...table.sectors, "unicorn-services"],
    domestic: wider(table.domestic),
    imported: wider(table.imported),
    duties: new Float64Array(width + 1),
    valueAdded: Float64Array.from([...table.valueAdded, 0]),
    grossOutput: Float64Array.from([...table.grossOutput, 0]),
  };
}

/** The same country with one industry counted as two that are alike, each half as large. */
export function withHalvedSector(table: Table, halved: number): Table {
  const n = table.sectors.length;
  const width = n + table.finalUses.length;
  /** The old places, the halved one twice, each with the share that it stands for. */
  const places = (count: number) =>
    Array.from({ length: count }, (_, at) => at).flatMap((at) => (at === halved ? [at, at] : [at]));
  const share = (at: number): number => (at === halved ? 0.5 : 1);
  const flows = (old: Float64Array): Float64Array =>
    Float64Array.from(places(n).flatMap((i) => places(width).map((j) => old[i * width + j] * share(i) * share(j))));
  const perSector = (old: Float64Array): Float64Array => Float64Array.from(places(n), (j) => old[j] * share(j));
  return {
    ...table,
    sectors: places(n).map((j, at) => (j === halved ? `${table.sectors[j]}-${at}` : table.sectors[j])),
    domestic: flows(table.domestic),
    imported: flows(table.imported),
    duties: new Float64Array(width + 1),
    valueAdded: perSector(table.valueAdded),
    grossOutput: perSector(table.grossOutput),
  };
}
