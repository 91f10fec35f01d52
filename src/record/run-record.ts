// What happened in a run: one number for each year and series, the spec that made it, and what could not be had, with the reason.
import { throwFaults, type FaultItem } from "../base/fault.js";
import { hashColumns } from "../base/hash.js";
import type { Unit } from "../base/unit.js";
import { specHash, type RunSpec } from "./run-spec.js";

export interface Column {
  readonly unit: Unit;
  /** One finite number for each of the record's years. */
  readonly values: readonly number[];
}

/** Something that happened in a year and is no number: a system put in place, a statute broken, a revolt. */
export interface ChronicleEntry {
  readonly year: number;
  readonly kind: string;
  readonly about: string;
}

export interface RunRecord {
  readonly spec: RunSpec;
  /** SHA-256 of the spec, hex. */
  readonly specHash: string;
  /** SHA-256 of the columns, hex. */
  readonly recordHash: string;
  readonly years: readonly number[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Series that the run cannot give, each with the reason; never also a column. */
  readonly absent: Readonly<Record<string, string>>;
  /** What happened beside the columns, in order; absent where there is nothing to tell. It is no part of the hash. */
  readonly chronicle?: readonly ChronicleEntry[];
}

/** The four things a run hands over; both hashes follow from them. */
export type RecordContent = Pick<RunRecord, "spec" | "years" | "columns" | "absent" | "chronicle">;

/** The record of a run with both hashes. Throws `Fault` where the content breaks the record's own rules. */
export function makeRecord(content: RecordContent): RunRecord {
  throwFaults(contentFaults(content));
  const { spec, years, columns, absent, chronicle = [] } = content;
  const record = { spec, specHash: specHash(spec), recordHash: recordHash(columns), years, columns, absent };
  return chronicle.length === 0 ? record : { ...record, chronicle };
}

/** SHA-256 of the columns as little-endian f64 in the order of their names, in hex. The unit is part of the name: `grainOutput[Mt]`. */
export function recordHash(columns: RunRecord["columns"]): string {
  const named = Object.entries(columns).map(
    ([name, { unit, values }]) => [columnTitle(name, unit), Float64Array.from(values)] as const,
  );
  return hashColumns(Object.fromEntries(named));
}

/** Name and unit of a column as they stand in a CSV header: `grainOutput[Mt]`. */
export function columnTitle(name: string, unit: Unit): string {
  return `${name}[${unit}]`;
}

/**
 * Everything in the content that breaks a rule: years are those of the spec, in order; a column has a finite number for every year;
 * names are words without quotes, commas or brackets; an absent series is no column and says why. `where` names the source.
 */
export function contentFaults(content: RecordContent, where = "record"): FaultItem[] {
  return [
    ...yearFaults(content, where),
    ...Object.entries(content.columns).flatMap(([name, column]) =>
      columnFaults({ name, column, years: content.years, where: `${where}, column "${name}"` }),
    ),
    ...absentFaults(content, where),
  ];
}

function yearFaults({ spec, years }: RecordContent, where: string): FaultItem[] {
  const { from, to } = spec.years;
  const isWhole = years.length === to - from + 1 && years.every((year, index) => year === from + index);
  if (isWhole) return [];
  const found =
    years.length === 0 ? "no years" : `${years.length} years from ${years[0]} to ${years[years.length - 1]}`;
  return [
    {
      where: `${where}, years`,
      expected: `each year from ${from} to ${to} once, as in the spec`,
      found,
      remedy: "Run the spec again",
    },
  ];
}

interface NamedColumn {
  readonly name: string;
  readonly column: Column;
  readonly years: readonly number[];
  readonly where: string;
}

function columnFaults({ name, column, years, where }: NamedColumn): FaultItem[] {
  const faults = nameFaults(name, where);
  const { values } = column;
  if (values.length !== years.length) {
    const [expected, found] = [`${years.length} values, one for each year`, `${values.length} values`];
    faults.push({ where, expected, found, remedy: "Run the spec again" });
  }
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const remedy = "Name the series under absent, with the reason, or mend what made it";
    faults.push({ where: `${where}, ${years[bad]}`, expected: "a finite number", found: String(values[bad]), remedy });
  }
  return faults;
}

function absentFaults({ columns, absent }: RecordContent, where: string): FaultItem[] {
  return Object.entries(absent).flatMap(([name, reason]) => {
    const place = `${where}, absent "${name}"`;
    const faults = nameFaults(name, place);
    if (reason.trim() === "") {
      faults.push({
        where: place,
        expected: "a reason",
        found: "an empty text",
        remedy: "Say why the series cannot be had",
      });
    }
    if (Object.hasOwn(columns, name)) {
      faults.push({
        where: place,
        expected: "a series that is no column",
        found: "a column",
        remedy: "Keep one of the two",
      });
    }
    return faults;
  });
}

function nameFaults(name: string, where: string): FaultItem[] {
  if (/^[^\s",[\]]+$/.test(name)) return [];
  const expected = "a name without blanks, quotes, commas or brackets";
  return [{ where, expected, found: `"${name}"`, remedy: "Rename the series" }];
}
