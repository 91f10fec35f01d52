// The band behind a run: drawn in the background once levers rest, given up as soon as they move.
import { ensembleSpec, type RunSpec } from "../../index.js";
import type { EnsembleAnswer } from "../engine/answers.js";
import type { EngineClient } from "../engine/engine-client.js";

export interface BandState {
  readonly band: EnsembleAnswer | undefined;
  /** Draws the band of this run after a rest; whatever was under way ends. */
  follow(spec: RunSpec): void;
  /** Ends what is under way; the band that is there stays. */
  stop(): void;
  /** Takes the band away: it is another run's. */
  forget(): void;
}

/** Runs of the band: enough for a steady 5-95 % band, few enough to follow a lever in seconds. */
export const BAND_RUNS = 40;

/** Rest before the band is drawn, in milliseconds. */
const REST = 350;

/** A band that follows a run. Its draws are from seed 1 on and draw parameters too, whatever the run does. */
export function followBand(engine: EngineClient): BandState {
  let band = $state.raw<EnsembleAnswer>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end = new AbortController();
  const stop = (): void => {
    clearTimeout(timer);
    end.abort();
  };
  const draw = async ({ system, fixed: _, ...rest }: RunSpec): Promise<void> => {
    end = new AbortController();
    const { signal } = end;
    const spec = ensembleSpec({ ...rest, systems: [system], runs: BAND_RUNS, seed: 1 });
    const said = await engine.ensemble(spec, { signal });
    if (said?.status === "answered" && !signal.aborted) band = said.answer;
  };
  return {
    get band() {
      return band;
    },
    follow: (spec) => {
      stop();
      timer = setTimeout(() => void draw(spec), REST);
    },
    stop,
    forget: () => {
      band = undefined;
    },
  };
}
