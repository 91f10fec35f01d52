// This package's own layout of a table: code, description, origin, a column for each sector and final use, total. Rows by origin: domestic,
// imported, tax (duties and net taxes on products), value_added, total.
import { writeCsv } from "../base/csv.js";
import { columnSums, sizeOf } from "./flows.js";
import type { TableMapping } from "./mapping.js";
import type { Sheet } from "./sheet.js";
import type { Table } from "./table.js";

const ORIGINS = ["domestic", "imported", "tax", "value_added", "total"];
/** The sum over the rows of value added, which is not a row of its own. */
const SUM_OF_VALUE_ADDED = "value_added";

/** Whether the sheet is laid out so. */
export function isGiven({ rows }: Sheet): boolean {
  const [header, ...lines] = rows;
  const isHead = ["code", "description", "origin"].every((name, c) => header[c] === name);
  return isHead && lines.length > 0 && lines.every((cells) => ORIGINS.includes(cells[2]));
}

/** The mapping of such a sheet. */
export function givenMapping({ rows: [header, ...rows] }: Sheet): TableMapping {
  const codesOf = (origin: string): readonly string[] =>
    rows.filter((cells) => cells[2] === origin).map(([code]) => code);
  const sectors = [...codesOf("domestic")];
  const imported = codesOf("imported");
  const primary = codesOf("value_added").filter((code) => code !== SUM_OF_VALUE_ADDED);
  return {
    ...{ valuation: "basic prices", headerRow: 1, codeColumn: 1, originColumn: 3 },
    rows: {
      sectors: sectors.map((code) => `domestic:${code}`),
      imported: sectors.map((code) => (imported.includes(code) ? `imported:${code}` : "")),
      duties: codesOf("tax").map((code) => `tax:${code}`),
      valueAdded: primary.map((code) => `value_added:${code}`),
      ...(codesOf("total").includes("gross_output") ? { output: "total:gross_output" } : {}),
    },
    columns: {
      sectors,
      finalUses: header.slice(3).filter((code) => !sectors.includes(code) && code !== "total"),
      ...(header.includes("total") ? { output: "total" } : {}),
    },
    names: Object.fromEntries(primary.map((code) => [`value_added:${code}`, code])),
  };
}

/** The table as CSV in this layout; numbers read back bit for bit. Id, name, year and unit are not part of it. */
export function writeGiven(table: Table): string {
  const [header, ...rows] = givenRows(table);
  return writeCsv(header.map(String), rows);
}

/** The cells of this layout, header first. */
export function givenRows(table: Table): readonly (readonly (string | number)[])[] {
  const { n, width } = sizeOf(table);
  const columns = [...table.sectors, ...table.finalUses];
  const row = (code: string, origin: string, values: Float64Array): readonly (string | number)[] => {
    const cells = Array.from({ length: width }, (_, j) => values[j] ?? 0);
    return [code, "", origin, ...cells, cells.reduce((sum, value) => sum + value, 0)];
  };
  const flows = (values: Float64Array, origin: string): readonly (readonly (string | number)[])[] =>
    table.sectors.map((sector, i) => row(sector, origin, values.subarray(i * width, (i + 1) * width)));
  const totals = columnSums(table, "total").map((sum, j) => (j < n ? table.grossOutput[j] : sum + table.duties[j]));
  return [
    ["code", "description", "origin", ...columns, "total"],
    ...flows(table.domestic, "domestic"),
    ...flows(table.imported, "imported"),
    row("duties", "tax", table.duties),
    ...table.valueAddedRows.map((name, k) => row(name, "value_added", table.valueAdded.subarray(k * n, (k + 1) * n))),
    row("gross_output", "total", totals),
  ];
}
