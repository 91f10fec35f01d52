// What is published of single years, by the variable it is a figure of: the points that stand beside a run's line.
import { readCsv } from "../base/csv.js";
import type { Reading } from "./reading.js";
import type { ValidationRow } from "./validation-row.js";

/** A published figure of one year, in the variable's unit; `low` and `high` bound rival estimates. */
export interface HistoryPoint {
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** Whether the model was fitted to it; a figure it was not fitted to is a prediction that can miss. */
  readonly isFitted: boolean;
}

/**
 * Points by variable: rows of the validation that are values of one year, and the published series (text of series.csv, checked by
 * `readSeries`) that such rows name. Series are of the fitting years.
 */
export function historyPoints(
  rows: readonly ValidationRow[],
  seriesText: string,
): Readonly<Record<string, readonly HistoryPoint[]>> {
  const points: Record<string, HistoryPoint[]> = {};
  for (const { reading, actual, actualLow, actualHigh, source, kind } of rows) {
    if (!isLevel(reading) || typeof reading.year !== "number") continue;
    const point = { year: reading.year, value: actual, low: actualLow, high: actualHigh, source };
    (points[reading.column] ??= []).push({ ...point, isFitted: kind === "fitted" });
  }
  const columnOf = seriesColumns(rows);
  const { header, rows: lines } = readCsv(seriesText, { file: "validation/series.csv" });
  const [name, year, value, source] = ["series", "year", "value", "source"].map((title) => header.indexOf(title));
  for (const { cells } of lines) {
    const column = columnOf.get(cells[name]);
    const at = Number(cells[year]);
    if (column === undefined || points[column]?.some((point) => point.year === at)) continue;
    const figure = Number(cells[value]);
    const point = { year: at, value: figure, low: figure, high: figure, source: cells[source], isFitted: true };
    (points[column] ??= []).push(point);
  }
  for (const found of Object.values(points)) found.sort((a, b) => a.year - b.year);
  return points;
}

/** Whether the row's figure is a level of the variable in one year: read as it is, or as growth from the published base. */
function isLevel(reading: Reading): reading is Extract<Reading, { kind: "value" | "ratio" }> {
  if (reading.kind === "value") return reading.per === undefined;
  return reading.kind === "ratio" && reading.per === undefined && reading.times !== undefined;
}

/** Which variable a published series is a series of: the one that rows naming it read as it is, or over another year. */
function seriesColumns(rows: readonly ValidationRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { series, reading } of rows) {
    if (series === undefined || (reading.kind !== "value" && reading.kind !== "ratio")) continue;
    if (reading.per === undefined) found.set(series, reading.column);
  }
  return found;
}
