// Records on paper: JSON that can be read back, and CSV for a spreadsheet.
import { writeCsv } from "../base/csv.js";
import { columnTitle, type RunRecord } from "./run-record.js";

/** The record as JSON text, ending in a newline; `readRecord` reads it back. Numbers are written so that they read back bit for bit. */
export function toJson(record: RunRecord): string {
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

/**
 * The record as CSV: a row for each year, a column `name[unit]` for each series in the order of the record.
 * A series that could not be had is a column `name[absent]` with the reason in every row, so that it is never read as zero.
 */
export function toCsv({ years, columns, absent }: RunRecord): string {
  const series = Object.entries(columns);
  const missing = Object.entries(absent);
  const header = [
    "year",
    ...series.map(([name, { unit }]) => columnTitle(name, unit)),
    ...missing.map(([name]) => `${name}[absent]`),
  ];
  const reasons = missing.map(([, reason]) => reason);
  const rows = years.map((year, index) => [
    String(year),
    ...series.map(([, { values }]) => String(values[index])),
    ...reasons,
  ]);
  return writeCsv(header, rows);
}
