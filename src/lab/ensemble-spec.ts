// An ensemble is a value: one country, some systems, many draws. Every draw is shared by all systems, so that they can be compared in it.
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { canonicalJson, hashText } from "../base/hash.js";
import { LARGEST_SEED, readSpec, type RunSpec } from "../record/run-spec.js";

/** What decides an ensemble. `seed` is the first of `runs` seeds in a row. */
export interface EnsembleSpec extends Omit<RunSpec, "system"> {
  /** Ids of systems or timelines, each once. */
  readonly systems: readonly string[];
  /** Number of draws. */
  readonly runs: number;
}

/** Largest number of draws of an ensemble that is kept in memory. */
export const MOST_RUNS = 100000;

/** What the caller gives; everything else of a run spec takes its default. */
export type EnsembleRequest = Partial<Omit<EnsembleSpec, "years">> &
  Pick<EnsembleSpec, "country" | "systems" | "years" | "runs">;

/** The whole spec. Throws one `Fault` with everything wrong; whether country and systems exist is not asked here. */
export function ensembleSpec({ systems, runs, ...shared }: EnsembleRequest): EnsembleSpec {
  const { system: _, ...run } = readSpec({ ...shared, system: systems[0] }, { where: "ensemble" });
  const faults: FaultItem[] = [];
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS) {
    const expected = `a whole number of draws from 1 to ${MOST_RUNS}`;
    faults.push({ where: "ensemble, runs", expected, found: String(runs), remedy: "Give for instance --runs 200" });
  } else if (run.seed + runs - 1 > LARGEST_SEED) {
    const expected = `at most ${LARGEST_SEED} as the last seed`;
    const found = `${runs} seeds from ${run.seed}`;
    faults.push({ where: "ensemble, seed", expected, found, remedy: "Choose a smaller seed" });
  }
  const again = systems.find((system, k) => systems.indexOf(system) !== k);
  if (again !== undefined) {
    const found = `"${again}" twice`;
    faults.push({ where: "ensemble, systems", expected: "each system once", found, remedy: "Name it once" });
  }
  throwFaults(faults);
  return { ...run, systems, runs };
}

/** Seeds of the ensemble's draws, in order. */
export function seedsOf({ seed, runs }: EnsembleSpec): readonly number[] {
  return Array.from({ length: runs }, (_, k) => seed + k);
}

/** The run of one system in one draw: run alone it gives the same numbers. */
export function runSpecOf({ systems: _, runs: __, ...shared }: EnsembleSpec, system: string, seed: number): RunSpec {
  return { ...shared, system, seed };
}

/** SHA-256 of the spec's canonical JSON, in hex. */
export function ensembleHash(spec: EnsembleSpec): string {
  return hashText(canonicalJson(spec));
}

/** Throws a `Fault` that says which systems the ensemble lacks. */
export function requireSystems({ systems }: EnsembleSpec, wanted: readonly string[]): void {
  const missing = wanted.filter((system) => !systems.includes(system));
  if (missing.length === 0) return;
  const found = systems.join(", ");
  throw new Fault([
    { where: "ensemble, systems", expected: missing.join(", "), found, remedy: "Add the missing systems" },
  ]);
}
