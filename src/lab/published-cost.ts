// What is published of lives lost and liberty taken in a country as it was: stands beside what the model gives each system.
import type { Unit } from "../base/unit.js";
import type { Ensemble } from "./ensemble.js";
import { measure, type MeasuredRow } from "./measure.js";
import { yearsOf, type Reading } from "./reading.js";

export interface PublishedCost {
  readonly id: string;
  readonly figure: string;
  readonly unit: Unit;
  readonly reading: Reading;
  /** Range of the estimates. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** Countries that it is an estimate of. */
  readonly countries: readonly string[];
}

export interface PublishedRow extends MeasuredRow {
  readonly published: { readonly low: number; readonly high: number; readonly source: string };
}

/** The estimates for this country whose years were run, each with what every system gives. */
export function publishedRows(costs: readonly PublishedCost[], ensemble: Ensemble): readonly PublishedRow[] {
  const { spec, years } = ensemble;
  const isRun = ({ countries, reading }: PublishedCost) =>
    countries.includes(spec.country) && yearsOf(reading).every((year) => years.includes(Number(year)));
  return costs.filter(isRun).map(({ figure, unit, reading, low, high, source }) => {
    const [row] = measure(ensemble, [{ title: figure, unit, reading }]);
    return { ...row, published: { low, high, source } };
  });
}
