// Ensembles on worker threads. Each draw is a function of its seed alone, so neither their number nor their order changes a result.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { Fault } from "../../base/fault.js";
import { compare, type Comparison } from "../../lab/compare.js";
import { ensembleSpec, runSpecOf, seedsOf, type EnsembleRequest, type EnsembleSpec } from "../../lab/ensemble-spec.js";
import { gather, type Ensemble } from "../../lab/ensemble.js";
import type { PairedDraw } from "../../lab/paired-draw.js";
import type { WorkerAnswer } from "./worker-answer.js";

export interface EnsembleOptions extends EnsembleRequest {
  /** Most threads to use; never more than there are processors or draws. */
  readonly workers?: number;
  /** Called after every draw with the number done so far. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends all threads when it aborts; the promise is rejected with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Medians and 90 % bands of every column of every system, and of their differences in the same draws (chance, parameters, table).
 * Rejects with `Fault` for what cannot be run, with an Error that holds the spec when a run fails.
 */
export async function compareSystems(options: EnsembleOptions): Promise<Comparison> {
  return compare(await runEnsemble(options));
}

/** All draws of the ensemble: spec -> threads, each asking for the next seed -> draws put in order. Rejects as `compareSystems` does. */
export async function runEnsemble(options: EnsembleOptions): Promise<Ensemble> {
  const { workers = availableParallelism(), onProgress = () => {}, signal, ...request } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    const found = String(workers);
    throw new Fault([
      { where: "workers", expected: "a whole number from 1", found, remedy: "Give for instance --workers 2" },
    ]);
  }
  const spec = ensembleSpec(request);
  signal?.throwIfAborted();
  const count = Math.min(workers, availableParallelism(), spec.runs);
  const threads = Array.from({ length: count }, () => new Worker(WORKER_FILE, { workerData: spec }));
  const work: Work = { spec, waiting: seedsOf(spec).values(), draws: [], onProgress };
  try {
    await Promise.all(threads.map((thread) => serve(thread, { work, signal })));
    return gather(spec, work.draws);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** The built worker. Sources run from src/ by a tool use the one in dist/. */
const WORKER_FILE = new URL(
  import.meta.url.endsWith(".ts") ? "../../../dist/cli/workers/ensemble-worker.js" : "./ensemble-worker.js",
  import.meta.url,
);

interface Work {
  readonly spec: EnsembleSpec;
  readonly waiting: IterableIterator<number>;
  readonly draws: PairedDraw[];
  readonly onProgress: (done: number, total: number) => void;
}

/** Hands the thread one seed after the other until none is left. */
function serve(
  thread: Worker,
  { work, signal }: { readonly work: Work; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const { spec, waiting, draws, onProgress } = work;
  return new Promise((resolve, reject) => {
    let seed = 0;
    const next = (): void => {
      const { value, done } = waiting.next();
      if (done === true) return resolve();
      seed = value;
      thread.postMessage(seed);
    };
    thread.on("message", (answer: WorkerAnswer) => {
      if (answer.status === "fault") return reject(new Fault(answer.faults));
      if (answer.status === "failed") return reject(failed(spec, seed, answer.message));
      draws.push(answer.draw);
      onProgress(draws.length, spec.runs);
      next();
    });
    thread.on("error", (error) => reject(failed(spec, seed, error.message)));
    thread.on("exit", (code) => reject(failed(spec, seed, `the thread ended with code ${code}`)));
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    next();
  });
}

function failed(spec: EnsembleSpec, seed: number, message: string): Error {
  const runs = spec.systems.map((system) => JSON.stringify(runSpecOf(spec, system, seed)));
  return new Error(`The draw of seed ${seed} failed: ${message}\nIts runs are:\n${runs.join("\n")}`);
}
