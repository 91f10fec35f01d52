// The page's side of the engine: one worker answers the levers, others fill the band behind it, so that a lever never waits for a band.
import { wrap, type Remote } from "comlink";
import { seedsOf, type EnsembleSpec, type PairedDraw, type RunSpec } from "../../index.js";
import type { Answered, EnsembleAnswer, RunAnswer, WhyAnswer } from "./answers.js";
import type { Engine } from "./engine-worker.js";

export interface EnsembleProgress {
  readonly done: number;
  readonly total: number;
}

export interface EngineClient {
  readonly run: (spec: RunSpec) => Promise<Answered<RunAnswer>>;
  readonly why: (spec: RunSpec, variable: string, year: number) => Promise<Answered<WhyAnswer>>;
  /** Draws the ensemble; ends early, with undefined, when `signal` aborts. */
  readonly ensemble: (
    spec: EnsembleSpec,
    options: { readonly signal: AbortSignal; readonly onProgress?: (progress: EnsembleProgress) => void },
  ) => Promise<Answered<EnsembleAnswer> | undefined>;
}

/** Where the page's files lie. */
const BASE = new URL(".", document.baseURI).href;

/** An engine with its workers. Band workers start with the first ensemble. `onBroken` hears of a worker that cannot be loaded or breaks. */
export function startEngine(onBroken: () => void): EngineClient {
  const start = (): Remote<Engine> => startWorker(onBroken);
  const first = start();
  let band: readonly Remote<Engine>[] = [];
  return {
    run: (spec) => first.run(spec, BASE),
    why: (spec, variable, year) => first.why(spec, variable, year, BASE),
    ensemble: (spec, options) => {
      if (band.length === 0) band = Array.from({ length: bandSize() }, start);
      return drawAll(spec, { band, ...options });
    },
  };
}

function startWorker(onBroken: () => void): Remote<Engine> {
  const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("error", onBroken);
  return wrap<Engine>(worker);
}

/** One processor is left to the page and its levers. */
function bandSize(): number {
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));
}

interface Drawing {
  readonly band: readonly Remote<Engine>[];
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: EnsembleProgress) => void;
}

async function drawAll(
  spec: EnsembleSpec,
  { band, signal, onProgress }: Drawing,
): Promise<Answered<EnsembleAnswer> | undefined> {
  const waiting = seedsOf(spec).values();
  const draws: PairedDraw[] = [];
  let broken: Answered<never> | undefined;
  const serve = async (worker: Remote<Engine>): Promise<void> => {
    for (const seed of waiting) {
      if (signal.aborted || broken !== undefined) return;
      const drawn = await worker.draw(spec, seed, BASE);
      if (drawn.status !== "answered") {
        broken = drawn;
        return;
      }
      draws.push(drawn.answer);
      onProgress?.({ done: draws.length, total: spec.runs });
    }
  };
  await Promise.all(band.map(serve));
  if (signal.aborted) return undefined;
  return broken ?? band[0].sum(spec, draws, BASE);
}
