// A comparison in long form: one number a line, for spreadsheets and statistics.
import { writeCsv } from "../base/csv.js";
import type { BandColumn, Comparison } from "../lab/compare.js";

const HEADER = ["of", "column", "unit", "year", "median", "low", "high", "above"];

/**
 * A line for each system or pair, column and year: median, 5 % and 95 % quantile, and for a pair the share of draws in which the first has
 * more. A column that cannot be had is a line without year, whose unit is "absent" and whose median is the reason.
 */
export function comparisonCsv({ years, systems, differences, absent }: Comparison): string {
  const lines = [...Object.entries(systems), ...Object.entries(differences)].flatMap(([of, columns]) =>
    Object.entries(columns).flatMap(([name, column]) => linesOf({ of, name, column, years })),
  );
  const missing = Object.entries(absent).map(([name, reason]) => ["all", name, "absent", "", reason, "", "", ""]);
  return writeCsv(HEADER, [...lines, ...missing]);
}

interface NamedColumn {
  readonly of: string;
  readonly name: string;
  readonly column: BandColumn & { readonly above?: readonly number[] };
  readonly years: readonly number[];
}

function linesOf({ of, name, column, years }: NamedColumn): string[][] {
  const { unit, median, low, high, above } = column;
  return years.map((year, k) => {
    const numbers = [year, median[k], low[k], high[k]].map(String);
    return [of, name, unit, ...numbers, above === undefined ? "" : String(above[k])];
  });
}
