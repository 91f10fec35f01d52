// What a table amounts to and how well it holds: totals, identities, whether it can reproduce itself.
import type { FaultItem } from "../base/fault.js";
import { checkTable } from "./check.js";
import { exportsOf } from "./import-content.js";
import { columnSums, inputCoefficients, rowSums, sizeOf, valueAddedOf } from "./flows.js";
import { hawkinsSimon, type HawkinsSimon } from "./hawkins-simon.js";
import type { Table } from "./table.js";

/** Sums in the table's unit; shares of 0..1. */
export interface TableReport {
  readonly sectors: number;
  readonly finalUses: number;
  readonly grossOutput: number;
  readonly valueAdded: number;
  readonly duties: number;
  readonly imports: number;
  /** Exports of home produce. */
  readonly exports: number;
  /** Gross domestic product as incomes: value added and duties; and as uses: final uses less imports. The two are one in a sound table. */
  readonly productByIncome: number;
  readonly productByUse: number;
  /** Largest gap of a row or column, as a share of its output, and where. */
  readonly largestGap: { readonly share: number; readonly where: string };
  /** Home inputs between sectors that are not zero, as a share of all. */
  readonly density: number;
  readonly productive: HawkinsSimon["status"];
  readonly faults: readonly FaultItem[];
}

/** The report of a table whose arrays have the right lengths. */
export function tableReport(table: Table): TableReport {
  const { n } = sizeOf(table);
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const coefficients = inputCoefficients(table, "domestic");
  const [home, abroad] = [columnSums(table, "domestic"), columnSums(table, "imported")];
  const [valueAdded, duties, imports] = [sum(table.valueAdded), sum(table.duties), sum(abroad)];
  const finalUse = sum(home.slice(n)) + sum(abroad.slice(n)) + sum(table.duties.slice(n));
  return {
    sectors: n,
    finalUses: table.finalUses.length,
    grossOutput: sum(table.grossOutput),
    ...{ valueAdded, duties, imports },
    exports: sum(exportsOf(table)),
    productByIncome: valueAdded + duties,
    productByUse: finalUse - imports,
    largestGap: largestGap(table),
    density: n === 0 ? 0 : coefficients.values.length / (n * n),
    productive: hawkinsSimon(coefficients).status,
    faults: checkTable(table),
  };
}

function largestGap(table: Table): TableReport["largestGap"] {
  const n = table.sectors.length;
  const rows = rowSums(table, "domestic");
  const inputs = columnSums(table, "total");
  const income = valueAddedOf(table);
  let largest = { share: 0, where: "nowhere" };
  for (let j = 0; j < n; j++) {
    const sides = [
      { where: `row ${table.sectors[j]}`, total: rows[j] },
      { where: `column ${table.sectors[j]}`, total: inputs[j] + table.duties[j] + income[j] },
    ];
    for (const { where, total } of sides) {
      const size = Math.max(Math.abs(total), Math.abs(table.grossOutput[j]));
      const share = size === 0 ? 0 : Math.abs(total - table.grossOutput[j]) / size;
      if (share > largest.share) largest = { share, where };
    }
  }
  return largest;
}
