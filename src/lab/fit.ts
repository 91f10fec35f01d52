// Fitting at most ten parameters to series, by a seeded search that anyone can repeat: the set of near-optimal fits is the result.
import { uniformAt, sourceId } from "../base/chance.js";
import { log } from "../base/maths.js";
import type { Country } from "../country/country.js";
import type { Course } from "../economy/contracts.js";
import { openCountry } from "../engine/open.js";
import { runOpening } from "../engine/run.js";
import type { RunRecord } from "../record/run-record.js";
import { readSpec } from "../record/run-spec.js";

/** A figure the fit hears: a column in a year, or over its value in another; `scale` is the log error that counts as one. */
export interface Target {
  readonly column: string;
  readonly year: number;
  readonly over?: number;
  readonly actual: number;
  readonly scale: number;
  readonly source: string;
}

export interface FitProblem {
  readonly country: Country;
  readonly course: Course;
  readonly targets: readonly Target[];
  readonly bounds: Readonly<Record<string, readonly [number, number]>>;
  /** Weathers over which a run's figure is averaged: the fit hears the mean of chance, not its record. */
  readonly seeds: number;
  readonly draws: number;
  readonly steps: number;
}

export interface Fitted {
  readonly loss: number;
  readonly values: Readonly<Record<string, number>>;
}

/** Every fit whose loss is within this factor of the best is kept. */
export const NEAR = 1.15;
const MOST_KEPT = 40;

/**
 * draws uniform points in the bounds, then steps of a local search (each around one of the ten best, in a box that shrinks to 8 %).
 * Loss: mean over targets of ((log model - log actual) / scale)^2, the model's figure the mean over `seeds` weathers with all other
 * numbers at their middle. Returns the best and the near-optimal set, best first. The same problem gives the same answer.
 */
export function fit(
  problem: FitProblem,
  onStep: (done: number, all: number) => void = () => {},
): { readonly best: Fitted; readonly near: readonly Fitted[]; readonly evaluations: number } {
  const names = Object.keys(problem.bounds);
  const source = sourceId("fit");
  const found: Fitted[] = [];
  const all = problem.draws + problem.steps;
  for (let k = 0; k < all; k++) {
    const u = (i: number): number => uniformAt(1, source, k, i);
    const values =
      k < problem.draws
        ? anywhere(problem, names, u)
        : nearby(problem, names, { u, found, progress: (k - problem.draws) / problem.steps });
    found.push({ loss: loss(problem, values), values });
    found.sort((a, b) => a.loss - b.loss);
    onStep(k + 1, all);
  }
  const best = found[0];
  return { best, near: found.filter((one) => one.loss <= NEAR * best.loss).slice(0, MOST_KEPT), evaluations: all };
}

type Uniform = (index: number) => number;

function anywhere({ bounds }: FitProblem, names: readonly string[], u: Uniform): Record<string, number> {
  return Object.fromEntries(
    names.map((name, i) => [name, rounded(bounds[name][0] + u(i) * (bounds[name][1] - bounds[name][0]))]),
  );
}

interface Search {
  readonly u: Uniform;
  readonly found: readonly Fitted[];
  readonly progress: number;
}

function nearby(
  { bounds }: FitProblem,
  names: readonly string[],
  { u, found, progress }: Search,
): Record<string, number> {
  const from = found[Math.floor(u(names.length) * Math.min(10, found.length))].values;
  const reach = 0.5 - 0.42 * progress;
  return Object.fromEntries(
    names.map((name, i) => {
      const [low, high] = bounds[name];
      const moved = from[name] + (u(i) - 0.5) * reach * (high - low);
      return [name, rounded(Math.min(Math.max(moved, low), high))];
    }),
  );
}

/** Five significant digits are enough for a number that a series can hardly tell apart in the second. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}

/** The loss of one set of values. A target whose column a run lacks or that is not positive counts as ten scales off. */
export function loss(
  { country, course, targets, seeds }: FitProblem,
  values: Readonly<Record<string, number>>,
): number {
  const last = targets.reduce((year, target) => Math.max(year, target.year), country.firstYear);
  const records: RunRecord[] = [];
  const opened = openCountry(country, { seed: 1, fixed: true, parameters: values });
  for (let seed = 1; seed <= seeds; seed++) {
    const opening = { ...opened, options: { ...opened.options, seed } };
    const spec = readSpec({
      country: country.id,
      system: course.id,
      years: { from: country.firstYear, to: last },
      fixed: true,
      parameters: values,
      seed,
    });
    records.push(runOpening(spec, { opening, system: course }));
  }
  let sum = 0;
  for (const target of targets) {
    const model = records.reduce((total, record) => total + valueOf(record, target), 0) / seeds;
    const error = model > 0 ? (log(model) - log(target.actual)) / target.scale : 10;
    sum += Math.min(error * error, 100);
  }
  return sum / targets.length;
}

/** A target's figure in one record; 0 where the record lacks it. */
export function valueOf({ columns, years }: RunRecord, { column, year, over }: Target): number {
  const values = columns[column]?.values;
  if (values === undefined) return 0;
  const at = (y: number): number => values[y - years[0]] ?? 0;
  if (over === undefined) return at(year);
  return at(over) > 0 ? at(year) / at(over) : 0;
}
