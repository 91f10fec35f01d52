// Ways of planning side by side: what each one's targets lose against the best plan of the same beliefs, over draws that all share.
import { openCountry } from "../engine/open.js";
import { seedsOf, ensembleHash, type EnsembleSpec } from "./ensemble-spec.js";
import { requireRunnable, type Subject } from "./paired-draw.js";
import { planScores, type PlanScore } from "./plan-loss.js";
import { bandOf, type Band } from "./summary.js";

/** Medians and 90 % bands over draws, shares each, as in `PlanScore`. */
export interface LossBands {
  readonly loss: Band;
  readonly leastLoss: Band;
  readonly beyondCapacity: Band;
}

export type SystemLosses =
  | {
      readonly status: "scored";
      /** Means over the years that have targets in every draw. */
      readonly mean: LossBands;
      readonly years: readonly (LossBands & { readonly year: number })[];
    }
  | { readonly status: "absent"; readonly reason: string };

export interface PlanLosses {
  readonly specHash: string;
  readonly runs: number;
  /** By id of the system, in the order of the spec. */
  readonly systems: Readonly<Record<string, SystemLosses>>;
}

/**
 * The losses of all systems of the spec; `onProgress` is told the draws done. In this thread: a draw of a few systems takes tens of
 * milliseconds. Throws `Fault` for what cannot be run.
 */
export function planLosses(
  spec: EnsembleSpec,
  subject: Subject,
  { onProgress = () => {} }: { readonly onProgress?: (done: number) => void } = {},
): PlanLosses {
  requireRunnable(spec, subject);
  const drawn = subject.systems.map((): (readonly PlanScore[])[] => []);
  seedsOf(spec).forEach((seed, done) => {
    const opening = openCountry(subject.country, { seed, fixed: spec.fixed, parameters: spec.parameters });
    subject.systems.forEach((course, k) => drawn[k].push(planScores(spec, { opening, course })));
    onProgress(done + 1);
  });
  const systems = Object.fromEntries(subject.systems.map(({ id }, k) => [id, lossesOf(drawn[k])]));
  return { specHash: ensembleHash(spec), runs: spec.runs, systems };
}

function lossesOf(draws: readonly (readonly PlanScore[])[]): SystemLosses {
  const years = draws[0]
    .map(({ year }) => year)
    .filter((year) => draws.every((scores) => scores.some((score) => score.year === year)));
  if (years.length === 0) return { status: "absent", reason: "nobody is given targets in any year of all draws" };
  const within = draws.map((scores) => scores.filter(({ year }) => years.includes(year)));
  const bands = (of: (scores: readonly PlanScore[], read: (score: PlanScore) => number) => number): LossBands => {
    const band = (read: (score: PlanScore) => number): Band => bandOf(within.map((scores) => of(scores, read)));
    return {
      loss: band(({ loss }) => loss),
      leastLoss: band(({ leastLoss }) => leastLoss),
      beyondCapacity: band(({ beyondCapacity }) => beyondCapacity),
    };
  };
  return {
    status: "scored",
    mean: bands((scores, read) => scores.reduce((sum, score) => sum + read(score), 0) / scores.length),
    years: years.map((year, k) => ({ year, ...bands((scores, read) => read(scores[k])) })),
  };
}
