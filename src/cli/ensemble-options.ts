// The options of every verb that runs an ensemble, and the run itself with its bar.
import type { Command } from "commander";
import { Fault } from "../base/fault.js";
import type { Ensemble } from "../lab/ensemble.js";
import type { CliContext } from "./context.js";
import { progressBar } from "./progress.js";
import { addRunOptions, specFromOptions, type RunDefaults, type RunOptions } from "./run-options.js";
import { runEnsemble, type EnsembleOptions } from "./workers/ensemble.js";

export interface EnsembleCliOptions extends RunOptions {
  readonly runs: string;
  readonly workers?: string;
}

/** Draws of an ensemble when none are asked for. */
export const USUAL_RUNS = 200;

/** Adds the options of a run, of which --seed is then the first, and --runs and --workers. */
export function addEnsembleOptions(command: Command): Command {
  return addCountOptions(addRunOptions(command));
}

/** Adds --runs and --workers. */
export function addCountOptions(command: Command): Command {
  return command
    .option("--runs <n>", "draws, shared by all systems", String(USUAL_RUNS))
    .option("--workers <n>", "most threads to use; never more than there are processors");
}

/** What the options ask of these systems. Throws `Fault` for anything malformed. */
export function ensembleFromOptions(
  systems: readonly string[],
  { options, defaults }: { readonly options: EnsembleCliOptions; readonly defaults: RunDefaults },
): EnsembleOptions {
  const { system: _, ...shared } = specFromOptions(systems[0], { options, defaults });
  return { ...shared, systems, ...countsFrom(options) };
}

/** The numbers of draws and threads. Throws `Fault` for anything but whole numbers. */
export function countsFrom({ runs, workers }: Pick<EnsembleCliOptions, "runs" | "workers">): {
  readonly runs: number;
  readonly workers?: number;
} {
  const count = { runs: wholeNumber("--runs", runs) };
  return workers === undefined ? count : { ...count, workers: wholeNumber("--workers", workers) };
}

function wholeNumber(where: string, text: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  const remedy = `Write for instance ${where} 2`;
  throw new Fault([{ where, expected: "a whole number from 1", found: `"${text}"`, remedy }]);
}

/** Runs the ensemble with a bar on stderr where a person watches. */
export async function runWithBar(
  options: EnsembleOptions,
  { context, label }: { readonly context: CliContext; readonly label: string },
): Promise<Ensemble> {
  const bar = progressBar(context, { total: options.runs, label });
  try {
    return await runEnsemble({ ...options, onProgress: bar.show });
  } finally {
    bar.end();
  }
}
