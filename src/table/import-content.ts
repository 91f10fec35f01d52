// How much of what a country uses and sells was made abroad: directly, and through the inputs of its own sectors.
import { Fault } from "../base/fault.js";
import { columnOf, columnSums, inputCoefficients, perOutput, rowSums } from "./flows.js";
import { isExports } from "./final-use.js";
import { pricesOf } from "./solved.js";
import type { Table } from "./table.js";

/** Imports in one final use, in the table's unit; `total` is the whole column, imports and duties included. */
export interface ImportContent {
  readonly use: string;
  readonly total: number;
  /** Bought abroad and used as they are, u'f_m. */
  readonly direct: number;
  /** Used up by home sectors in making the rest, u'A_m (I - A_d)^-1 f_d. */
  readonly indirect: number;
  /** (direct + indirect) / total; absent for an empty column. */
  readonly share?: number;
}

/** Import content of each final use. All of them together hold all imports: the sum of direct and indirect is the table's imports. */
export function importContent(table: Table): readonly ImportContent[] {
  const n = table.sectors.length;
  const perUnit = importsPerUnit(table);
  const imports = columnSums(table, "imported");
  const home = columnSums(table, "domestic");
  return table.finalUses.map((use, k) => {
    const demand = columnOf(table, "domestic", n + k);
    const indirect = demand.reduce((sum, value, i) => sum + value * perUnit[i], 0);
    const direct = imports[n + k];
    const total = home[n + k] + direct + table.duties[n + k];
    return { use, total, direct, indirect, ...(total === 0 ? {} : { share: (direct + indirect) / total }) };
  });
}

/** Imports of all products that a unit of each home product holds, u'A_m (I - A_d)^-1. */
function importsPerUnit(table: Table): Float64Array {
  const costs = perOutput(table, columnSums(table, "imported").slice(0, table.sectors.length));
  return pricesOf({ table, coefficients: inputCoefficients(table, "domestic") }, costs);
}

/** Vertical specialisation of a country and of each of its sectors. */
export interface VerticalSpecialisation {
  /** Imported inputs in exports, in the table's unit. */
  readonly imports: number;
  readonly exports: number;
  readonly share: number;
  /** n amounts of imported inputs in the exports of each product. */
  readonly bySector: Float64Array;
}

/** VS = u'A_m (I - A_d)^-1 e / u'e of domestic exports e (Hummels, Ishii and Yi 2001). `Fault` for a table without exports. */
export function verticalSpecialisation(table: Table): VerticalSpecialisation {
  const exports = exportsOf(table);
  const total = exports.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) {
    const found = `final uses ${table.finalUses.join(", ")}`;
    const remedy = 'Name the column of exports "EXP"';
    throw new Fault([{ where: `table ${table.id}`, expected: "a column of exports", found, remedy }]);
  }
  const perUnit = importsPerUnit(table);
  const bySector = exports.map((value, i) => value * perUnit[i]);
  const imports = bySector.reduce((sum, value) => sum + value, 0);
  return { imports, exports: total, share: imports / total, bySector };
}

/** n exports of domestic produce; 0 where the table has no column of exports. */
export function exportsOf(table: Table, origin: "domestic" | "imported" = "domestic"): Float64Array {
  const n = table.sectors.length;
  const exports = new Float64Array(n);
  table.finalUses.forEach((use, k) => {
    if (isExports(use)) columnOf(table, origin, n + k).forEach((value, i) => (exports[i] += value));
  });
  return exports;
}

/** A product's place between home and abroad, in the table's unit; imports and exports leave goods in transit aside. */
export interface SelfSufficiency {
  readonly sector: string;
  readonly output: number;
  readonly imports: number;
  readonly exports: number;
  /** x / (x + M - e); absent where the country uses none of the product. */
  readonly ratio?: number;
}

/** Self-sufficiency ratios: home output as a share of home use; above 1 for net exporters, 0 for what is only imported. */
export function selfSufficiency(table: Table): readonly SelfSufficiency[] {
  const imports = rowSums(table, "imported");
  const transit = exportsOf(table, "imported");
  const exports = exportsOf(table);
  return table.sectors.map((sector, i) => {
    const output = table.grossOutput[i];
    const bought = imports[i] - transit[i];
    const use = output + bought - exports[i];
    const amounts = { sector, output, imports: bought, exports: exports[i] };
    return use > 0 ? { ...amounts, ratio: output / use } : amounts;
  });
}
