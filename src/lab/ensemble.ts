// An ensemble: all draws of all systems, put in order. It does not depend on who ran which draw, or when.
import { ensembleHash, seedsOf, type EnsembleSpec } from "./ensemble-spec.js";
import type { Unit } from "../base/unit.js";
import { pairedDraw, requireRunnable, type PairedDraw, type Subject } from "./paired-draw.js";

/** One column of one system: draws one after the other, each a number for every year. */
export interface Sample {
  readonly unit: Unit;
  readonly values: Float64Array;
}

export interface EnsembleSide {
  readonly columns: Readonly<Record<string, Sample>>;
  readonly absent: Readonly<Record<string, string>>;
  /** A number for each draw, by qualified name; those that the draws hold still are left out. */
  readonly parameters: Readonly<Record<string, Float64Array>>;
}

export interface Ensemble {
  readonly spec: EnsembleSpec;
  readonly specHash: string;
  readonly years: readonly number[];
  readonly seeds: readonly number[];
  /** The table's template in each draw. */
  readonly templates: readonly string[];
  /** By id of the system, in the order of the spec. */
  readonly systems: Readonly<Record<string, EnsembleSide>>;
}

/** The whole ensemble in this thread, one draw after the other. Throws `Fault` for what cannot be run. */
export function drawEnsemble(spec: EnsembleSpec, subject: Subject): Ensemble {
  requireRunnable(spec, subject);
  return gather(
    spec,
    seedsOf(spec).map((seed) => pairedDraw(spec, subject, seed)),
  );
}

/** The ensemble of these draws, given in any order. Throws an Error when a seed of the spec is missing. */
export function gather(spec: EnsembleSpec, draws: readonly PairedDraw[]): Ensemble {
  const bySeed = new Map(draws.map((draw) => [draw.seed, draw]));
  const ordered = seedsOf(spec).map((seed) => {
    const draw = bySeed.get(seed);
    if (draw === undefined) throw new Error(`the draw of seed ${seed} is missing`);
    return draw;
  });
  const { from, to } = spec.years;
  const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  return {
    spec,
    specHash: ensembleHash(spec),
    years,
    seeds: ordered.map(({ seed }) => seed),
    templates: ordered.map(({ template }) => template),
    systems: Object.fromEntries(spec.systems.map((system) => [system, side(system, ordered, years.length)])),
  };
}

/** A column counts only where every draw has it: elsewhere the ensemble names it absent, with the reason of the first draw without it. */
function side(system: string, draws: readonly PairedDraw[], years: number): EnsembleSide {
  const runs = draws.map(({ runs }) => runs[system]);
  const absent: Record<string, string> = Object.assign({}, ...runs.map((run) => run.absent).reverse());
  const columns: Record<string, Sample> = {};
  runs[0].names.forEach((name, k) => {
    if (Object.hasOwn(absent, name)) return;
    const values = new Float64Array(runs.length * years);
    runs.forEach((run, draw) => {
      const at = run.names[k] === name ? k : run.names.indexOf(name);
      values.set(run.values.subarray(at * years, (at + 1) * years), draw * years);
    });
    columns[name] = { unit: runs[0].units[k], values };
  });
  return { columns, absent, parameters: drawnParameters(runs.map((run) => run.parameters)) };
}

function drawnParameters(draws: readonly Readonly<Record<string, number>>[]): Record<string, Float64Array> {
  const drawn: Record<string, Float64Array> = {};
  for (const name of Object.keys(draws[0])) {
    const values = Float64Array.from(draws, (parameters) => parameters[name]);
    if (values.some((value) => value !== values[0])) drawn[name] = values;
  }
  return drawn;
}

/** The sample's numbers of one year, a draw each. */
export function inYear({ values }: Sample, { year, years }: { year: number; years: readonly number[] }): Float64Array {
  const at = years.indexOf(year);
  if (at < 0) throw new RangeError(`${year} is none of the ensemble's years`);
  const picked = new Float64Array(values.length / years.length);
  for (let draw = 0; draw < picked.length; draw++) picked[draw] = values[draw * years.length + at];
  return picked;
}
