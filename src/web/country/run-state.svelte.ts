// What the page knows of one run: its spec with undo and redo, the newest answer, the run without the user's changes, and the band.
import type { RunSpec } from "../../index.js";
import type { Answered, EnsembleAnswer, RunAnswer } from "../engine/answers.js";
import type { EngineClient } from "../engine/engine-client.js";
import { followBand } from "./band.svelte.js";
import { redone, stepped, trailFrom, undone, type Trail } from "./trail.js";

export interface RunState {
  readonly spec: RunSpec;
  readonly answer: RunAnswer | undefined;
  /** The run without the user's parameters and events; undefined where there are none. */
  readonly base: RunAnswer | undefined;
  readonly band: EnsembleAnswer | undefined;
  /** What stands in the way of the newest spec. */
  readonly trouble: Exclude<Answered<RunAnswer>, { status: "answered" }> | undefined;
  /** Whether what is shown is older than the spec. */
  readonly isStale: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A step to another spec; steps with the same key, as those of one drag, are one. */
  change(spec: RunSpec, key?: string): void;
  undo(): void;
  redo(): void;
  /** Shows the run before the last step for a moment, then the run after it. */
  replay(): void;
  /** Ends what is under way. */
  stop(): void;
}

const REPLAY_WAIT = 900;

/** A run that follows its spec: step -> newest answer (those passed over by a drag are never run) -> base -> band. */
export function followRun(engine: EngineClient, first: RunSpec): RunState {
  let trail = $state.raw<Trail<RunSpec>>(trailFrom(first));
  const newest = followNewest(engine);
  const show = newest.show;
  const walk = (next: Trail<RunSpec>): void => {
    if (keyOf(next.now) !== keyOf(trail.now)) newest.forgetBand();
    trail = next;
    show(trail.now);
  };
  show(first);
  return {
    get spec() {
      return trail.now;
    },
    get answer() {
      return newest.answer;
    },
    get base() {
      return newest.base;
    },
    get band() {
      return newest.band;
    },
    get trouble() {
      return newest.trouble;
    },
    get isStale() {
      return newest.isStale;
    },
    get canUndo() {
      return trail.before.length > 0;
    },
    get canRedo() {
      return trail.after.length > 0;
    },
    change: (spec, key) => walk(stepped(trail, spec, key)),
    undo: () => walk(undone(trail)),
    redo: () => walk(redone(trail)),
    replay: () => {
      if (trail.before.length === 0) return;
      show(trail.before[trail.before.length - 1]);
      setTimeout(() => show(trail.now), REPLAY_WAIT);
    },
    stop: newest.stop,
  };
}

/** The newest answer to whatever was asked last. */
function followNewest(engine: EngineClient) {
  let answer = $state.raw<RunAnswer>();
  let base = $state.raw<RunAnswer>();
  let trouble = $state.raw<RunState["trouble"]>();
  let isStale = $state(true);
  let wanted: RunSpec | undefined;
  let last: RunSpec | undefined;
  let isAsking = false;
  const band = followBand(engine);

  const show = (spec: RunSpec): void => {
    wanted = spec;
    last = spec;
    isStale = true;
    band.stop();
    if (!isAsking) void ask();
  };
  const ask = async (): Promise<void> => {
    isAsking = true;
    while (wanted !== undefined) {
      const spec: RunSpec = wanted;
      wanted = undefined;
      const said = await engine.run(spec);
      trouble = said.status === "answered" ? undefined : said;
      if (said.status === "answered") answer = said.answer;
      if (wanted === undefined) settle(spec);
    }
    isAsking = false;
  };
  const settle = (spec: RunSpec): void => {
    isStale = false;
    if (!isChanged(spec)) base = undefined;
    if (trouble !== undefined) return;
    if (isChanged(spec)) void askBase(spec);
    band.follow(spec);
  };
  const askBase = async (spec: RunSpec): Promise<void> => {
    if (base !== undefined && keyOf(base.record.spec) === keyOf(spec)) return;
    const said = await engine.run({ ...spec, parameters: {}, events: [] });
    if (said.status === "answered" && last !== undefined && isChanged(last) && keyOf(last) === keyOf(spec))
      base = said.answer;
  };
  return {
    get answer() {
      return answer;
    },
    get base() {
      return base;
    },
    get band() {
      return band.band;
    },
    get trouble() {
      return trouble;
    },
    get isStale() {
      return isStale;
    },
    show,
    stop: band.stop,
    forgetBand: band.forget,
  };
}

function isChanged({ parameters, events }: RunSpec): boolean {
  return Object.keys(parameters).length > 0 || events.length > 0;
}

/** What a run shares with the run without the user's changes. */
function keyOf({ country, system, years, seed, fixed }: RunSpec): string {
  return JSON.stringify([country, system, years, seed, fixed]);
}
