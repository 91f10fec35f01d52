// Systems side by side: medians and bands of every column, and of the differences in the same draws.
import type { Unit } from "../base/unit.js";
import { inYear, type Ensemble, type Sample } from "./ensemble.js";
import { bandOf, shareOf } from "./summary.js";

/** A number for every year. */
export interface BandColumn {
  readonly unit: Unit;
  readonly median: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** `above`: share of draws in which the first system has more than the second. */
export interface DifferenceColumn extends BandColumn {
  readonly above: readonly number[];
}

export interface Comparison {
  readonly runs: number;
  readonly years: readonly number[];
  readonly specHash: string;
  readonly systems: Readonly<Record<string, Readonly<Record<string, BandColumn>>>>;
  /** By pair, as "nep - market": the first less the second, draw by draw. */
  readonly differences: Readonly<Record<string, Readonly<Record<string, DifferenceColumn>>>>;
  /** Columns that cannot be had, with the reason; "market: reason" where others have it. */
  readonly absent: Readonly<Record<string, string>>;
}

/** Bands of every column of every system, and of every pair's differences in the order of the spec. */
export function compare(ensemble: Ensemble): Comparison {
  const { spec, specHash, years, systems } = ensemble;
  const pairs = spec.systems.flatMap((a, k) => spec.systems.slice(k + 1).map((b) => [a, b] as const));
  return {
    runs: spec.runs,
    years,
    specHash,
    systems: mapValues(systems, ({ columns }) => mapValues(columns, (sample) => bands(sample, years))),
    differences: Object.fromEntries(pairs.map(([a, b]) => [`${a} - ${b}`, differences(ensemble, a, b)])),
    absent: absences(ensemble),
  };
}

function bands(sample: Sample, years: readonly number[]): BandColumn {
  const found = years.map((year) => bandOf(inYear(sample, { year, years })));
  return {
    unit: sample.unit,
    median: found.map(({ median }) => median),
    low: found.map(({ low }) => low),
    high: found.map(({ high }) => high),
  };
}

function differences({ systems, years }: Ensemble, a: string, b: string): Record<string, DifferenceColumn> {
  const [ofA, ofB] = [systems[a].columns, systems[b].columns];
  const shared = Object.keys(ofA).filter((name) => Object.hasOwn(ofB, name));
  return Object.fromEntries(
    shared.map((name) => {
      const values = ofA[name].values.map((value, k) => value - ofB[name].values[k]);
      const sample = { unit: ofA[name].unit, values };
      const above = years.map((year) => shareOf(inYear(sample, { year, years }), (value) => value > 0));
      return [name, { ...bands(sample, years), above }];
    }),
  );
}

function absences({ spec, systems }: Ensemble): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of new Set(spec.systems.flatMap((system) => Object.keys(systems[system].absent)))) {
    const without = spec.systems.filter((system) => Object.hasOwn(systems[system].absent, name));
    const reasons = new Set(without.map((system) => systems[system].absent[name]));
    const isShared = without.length === spec.systems.length && reasons.size === 1;
    found[name] = isShared
      ? systems[without[0]].absent[name]
      : without.map((system) => `${system}: ${systems[system].absent[name]}`).join("; ");
  }
  return found;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
