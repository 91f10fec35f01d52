// Readings: the closed set of ways in which a figure of the literature is read off the columns of a run.
import { pow } from "../base/maths.js";
import type { Ensemble, EnsembleSide } from "./ensemble.js";
import { quantile } from "./summary.js";

/** A calendar year, or the first or last of the run. */
export type ReadYear = number | "first" | "last";

/** `per`: the column is first divided by another, year by year. */
interface OfColumn {
  readonly column: string;
  readonly per?: string;
}

export type Reading =
  /** The column in a year. */
  | ({ readonly kind: "value"; readonly year: ReadYear } & OfColumn)
  /** The column in a year over its value in another; `times` a published value of that other year, to scale there. */
  | ({ readonly kind: "ratio"; readonly year: ReadYear; readonly over: ReadYear; readonly times?: number } & OfColumn)
  /** Growth a year between two years: (end / start)^(1 / years) - 1. */
  | ({ readonly kind: "growth"; readonly from: ReadYear; readonly to: ReadYear } & OfColumn)
  /** Sum, mean, highest or lowest over years, both inclusive. */
  | ({
      readonly kind: "sum" | "mean" | "highest" | "lowest";
      readonly from: ReadYear;
      readonly to: ReadYear;
    } & OfColumn)
  /** Median over products of output in a year over target. */
  | { readonly kind: "fulfilment"; readonly year: ReadYear; readonly targets: Readonly<Record<string, number>> }
  /** Nothing in the model answers. */
  | { readonly kind: "none"; readonly reason: string };

export const READING_KINDS = [
  "value",
  "ratio",
  "growth",
  "sum",
  "mean",
  "highest",
  "lowest",
  "fulfilment",
  "none",
] as const satisfies readonly Reading["kind"][];

/** A number for each draw, or why there is none. */
export type ReadResult =
  { readonly status: "read"; readonly values: Float64Array } | { readonly status: "absent"; readonly reason: string };

/** Reads the figure off every draw of a system. Years outside the run and columns it lacks make the figure absent, with the reason. */
export function readFigure(reading: Reading, { ensemble, system }: { ensemble: Ensemble; system: string }): ReadResult {
  const side = ensemble.systems[system];
  if (side === undefined) return absent(`${system} was not run`);
  const reason = reading.kind === "none" ? reading.reason : missing(reading, { side, years: ensemble.years });
  if (reason !== undefined) return absent(reason);
  const values = Float64Array.from(ensemble.seeds, (_, draw) =>
    readDraw(reading, { years: ensemble.years, at: (column, k) => valueAt(side, { column, draw, k, ensemble }) }),
  );
  return values.every(Number.isFinite) ? { status: "read", values } : absent("a value it is divided by is zero");
}

function absent(reason: string): ReadResult {
  return { status: "absent", reason };
}

interface Cell {
  readonly column: string;
  readonly draw: number;
  readonly k: number;
  readonly ensemble: Ensemble;
}

function valueAt(side: EnsembleSide, { column, draw, k, ensemble }: Cell): number {
  return side.columns[column].values[draw * ensemble.years.length + k];
}

/** Columns of one run by name and index of the year. */
export interface Columns {
  readonly years: readonly number[];
  at(column: string, k: number): number;
}

/** The figure in one run; NaN where it divides by zero, which `readFigure` turns into a reason. */
export function readDraw(reading: Reading, { years, at }: Columns): number {
  const index = (year: ReadYear): number => indexOf(year, years);
  if (reading.kind === "none") return NaN;
  if (reading.kind === "fulfilment") {
    const ratios = Object.entries(reading.targets).map(([column, target]) => at(column, index(reading.year)) / target);
    return middle(ratios);
  }
  const { column, per } = reading;
  const value = (k: number): number => (per === undefined ? at(column, k) : at(column, k) / at(per, k));
  switch (reading.kind) {
    case "value":
      return value(index(reading.year));
    case "ratio":
      return ((reading.times ?? 1) * value(index(reading.year))) / value(index(reading.over));
    case "growth": {
      const [from, to] = [index(reading.from), index(reading.to)];
      return pow(value(to) / value(from), 1 / (to - from)) - 1;
    }
    default:
      return over(reading.kind, span(index(reading.from), index(reading.to)).map(value));
  }
}

function over(kind: "sum" | "mean" | "highest" | "lowest", values: readonly number[]): number {
  if (kind === "highest") return Math.max(...values);
  if (kind === "lowest") return Math.min(...values);
  const sum = values.reduce((total, value) => total + value, 0);
  return kind === "sum" ? sum : sum / values.length;
}

function middle(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

function indexOf(year: ReadYear, years: readonly number[]): number {
  if (year === "first") return 0;
  return year === "last" ? years.length - 1 : years.indexOf(year);
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

/** Why a reading cannot be had of this side; undefined where it can. */
function missing(
  reading: Reading,
  { side, years }: { readonly side: EnsembleSide; readonly years: readonly number[] },
): string | undefined {
  for (const column of columnsOf(reading)) {
    if (!Object.hasOwn(side.columns, column)) return side.absent[column] ?? `the model records no ${column}`;
  }
  const year = yearsOf(reading).find((asked) => indexOf(asked, years) < 0);
  return year === undefined ? undefined : `${year} is not among the years that were run`;
}

/** Columns that a reading rests on. */
export function columnsOf(reading: Reading): readonly string[] {
  if (reading.kind === "none") return [];
  if (reading.kind === "fulfilment") return Object.keys(reading.targets);
  return reading.per === undefined ? [reading.column] : [reading.column, reading.per];
}

/** Years that a reading names. */
export function yearsOf(reading: Reading): readonly ReadYear[] {
  switch (reading.kind) {
    case "none":
      return [];
    case "value":
    case "fulfilment":
      return [reading.year];
    case "ratio":
      return [reading.year, reading.over];
    default:
      return [reading.from, reading.to];
  }
}
