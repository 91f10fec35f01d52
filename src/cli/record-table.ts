// A record as a table for a person: a row for each year, the series asked for, and under it what could not be had.
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { RunRecord } from "../record/run-record.js";
import { textTable, type TextColumn } from "./text-table.js";

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
  const notes = [
    ...(record.chronicle ?? []).map(({ year, about }) => `${year}: ${about}`),
    ...absentNotes(record),
    ...warnings,
    `spec ${record.specHash.slice(0, 12)}, record ${record.recordHash.slice(0, 12)}, seed ${record.spec.seed}`,
  ];
  const year = { title: "year", cells: record.years };
  const blocks = blocksOf(columns).map((block) => textTable({ columns: [year, ...block] }));
  return [...blocks, notes.map((note) => `${note}\n`).join("")].join("\n");
}

/** What could not be had: one line for each reason. */
function absentNotes({ absent }: RunRecord): readonly string[] {
  const names = new Map<string, string[]>();
  for (const [name, reason] of Object.entries(absent)) names.set(reason, [...(names.get(reason) ?? []), name]);
  return [...names].map(([reason, of]) => `${of.join(", ")}: ${reason}`);
}

/** Width of a block of columns; a table with more is printed as several, one below the other. */
const WIDTH = 120;

function blocksOf(columns: readonly TextColumn[]): readonly (readonly TextColumn[])[] {
  const blocks: TextColumn[][] = [];
  let room = 0;
  for (const column of columns) {
    const width = 2 + Math.max(column.title.length, (column.unit?.length ?? 0) + 2);
    if (blocks.length === 0 || width > room) {
      blocks.push([]);
      room = WIDTH - 4;
    }
    blocks[blocks.length - 1].push(column);
    room -= width;
  }
  return blocks;
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
