// A record as a table for a person: a row for each year, the series asked for, and under it what could not be had.
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { RunRecord } from "../record/run-record.js";
import { textTable } from "./text-table.js";

export interface RecordView {
  readonly record: RunRecord;
  /** Names of series, in the order of the columns; all of them when left out. */
  readonly series?: readonly string[];
  /** Sentences that must stand under the table, such as the country's warnings. */
  readonly warnings?: readonly string[];
}

/** The chosen series as text. Throws `Fault` for a series that the record neither has nor names as absent. */
export function recordTable({ record, series = Object.keys(record.columns), warnings = [] }: RecordView): string {
  requireSeries(record, series);
  const columns = series
    .filter((name) => Object.hasOwn(record.columns, name))
    .map((name) => ({ title: name, unit: record.columns[name].unit, cells: record.columns[name].values }));
  const absent = Object.entries(record.absent).map(([name, reason]) => `${name}: ${reason}`);
  const notes = [
    "",
    ...absent,
    ...warnings,
    `spec ${record.specHash.slice(0, 12)}, record ${record.recordHash.slice(0, 12)}, seed ${record.spec.seed}`,
  ];
  return textTable({ columns: [{ title: "year", cells: record.years }, ...columns], notes });
}

function requireSeries(record: RunRecord, series: readonly string[]): void {
  const known = [...Object.keys(record.columns), ...Object.keys(record.absent)];
  const faults = series
    .filter((name) => !known.includes(name))
    .map((name) => ({
      where: "--series",
      expected: "a series of the record",
      found: `"${name}"`,
      remedy: suggest(name, known) || "See the series with --csv",
    }));
  if (faults.length > 0) throw new Fault(faults);
}
