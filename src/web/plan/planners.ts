// The page's side of the planner: one worker answers the slider, one makes the plan as the command line does, one draws the cost of closing,
// so that the slider never waits for the others.
import { wrap, type Remote } from "comlink";
import type { ClosingLoss } from "../../index.js";
import type { Answered } from "../engine/answers.js";
import type { GivenFile } from "./given-file.js";
import type { PlanQuestion } from "./plan-question.js";
import type { Planner, PlanTold } from "./plan-worker.js";

export interface Asked {
  readonly question: PlanQuestion;
  readonly file: GivenFile | undefined;
}

export interface Planners {
  readonly read: (file: File) => Promise<Answered<GivenFile>>;
  readonly quick: (asked: Asked) => Promise<Answered<PlanTold>>;
  readonly plan: (asked: Asked) => Promise<Answered<PlanTold>>;
  /** Ends the curve that is under way, whose promise is then never kept. */
  readonly closing: (asked: Asked) => Promise<Answered<readonly ClosingLoss[]>>;
  readonly stop: () => void;
}

interface Started {
  readonly worker: Worker;
  readonly planner: Remote<Planner>;
  isBusy: boolean;
}

const BASE = new URL(".", document.baseURI).href;

/** Planners whose workers start when they are first asked. `onBroken` hears of a worker that cannot be loaded or breaks. */
export function startPlanners(onBroken: () => void): Planners {
  const started = new Map<string, Started>();
  const of = (name: string): Started => {
    const known = started.get(name);
    if (known !== undefined) return known;
    const worker = new Worker(new URL("./plan-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("error", onBroken);
    const fresh: Started = { worker, planner: wrap<Planner>(worker), isBusy: false };
    started.set(name, fresh);
    return fresh;
  };
  const end = (name: string): void => {
    started.get(name)?.worker.terminate();
    started.delete(name);
  };
  return {
    read: (file) => of("quick").planner.read(file),
    quick: (asked) => of("quick").planner.quick({ ...asked, base: BASE }),
    plan: (asked) => of("settled").planner.plan({ ...asked, base: BASE }),
    closing: async (asked) => {
      if (started.get("curve")?.isBusy === true) end("curve");
      const curve = of("curve");
      curve.isBusy = true;
      const said = await curve.planner.closing({ ...asked, base: BASE });
      curve.isBusy = false;
      return said;
    },
    stop: () => {
      for (const name of [...started.keys()]) end(name);
    },
  };
}
