// Ensembles with numbers chosen by the test, so that what is read off them is known beforehand.
import { ensembleHash, ensembleSpec, seedsOf } from "../../src/lab/ensemble-spec.js";
import type { Ensemble, EnsembleSide } from "../../src/lab/ensemble.js";
import type { Unit } from "../../src/base/unit.js";

export interface MadeUp {
  readonly from: number;
  readonly to: number;
  readonly runs: number;
  /** By system and column: the value in a draw and year. */
  readonly systems: Readonly<Record<string, Readonly<Record<string, (draw: number, year: number) => number>>>>;
  readonly absent?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly parameters?: Readonly<Record<string, (draw: number) => number>>;
  readonly unit?: Unit;
}

export function madeUpEnsemble({
  from,
  to,
  runs,
  systems,
  absent = {},
  parameters = {},
  unit = "Mt",
}: MadeUp): Ensemble {
  const spec = ensembleSpec({ country: "nowhere", systems: Object.keys(systems), years: { from, to }, runs });
  const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const sides = Object.entries(systems).map(([system, columns]): [string, EnsembleSide] => [
    system,
    {
      columns: mapped(columns, (value) => ({
        unit,
        values: Float64Array.from({ length: runs * years.length }, (_, k) =>
          value(Math.floor(k / years.length), from + (k % years.length)),
        ),
      })),
      absent: absent[system] ?? {},
      parameters: mapped(parameters, (value) => Float64Array.from({ length: runs }, (_, draw) => value(draw))),
    },
  ]);
  return {
    spec,
    specHash: ensembleHash(spec),
    years,
    seeds: seedsOf(spec),
    templates: Array.from({ length: runs }, (_, draw) => (draw % 2 === 0 ? "a" : "b")),
    systems: Object.fromEntries(sides),
  };
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
