// The engine in a worker: countries are fetched once and kept, everything else is a function of what is asked.
import { expose } from "comlink";
import { config } from "zod";
import {
  compare,
  courseNamed,
  ensembleOfRun,
  explain,
  Fault,
  gather,
  HUMAN_COST_MEASURES,
  measure,
  openCountry,
  pairedDraw,
  pairMechanisms,
  pairVerdicts,
  requireRunnable,
  runOpening,
  specFaults,
  valuesByAnswer,
  type Country,
  type EnsembleSpec,
  type Opening,
  type PairedDraw,
  type RunSpec,
} from "../../index.js";
import type { Answered, EnsembleAnswer, RunAnswer, WhyAnswer } from "./answers.js";
import { fetchCountry } from "./country-texts.js";
import { fetchPublished, type Published } from "./published.js";

// The page forbids code made at run time.
config({ jitless: true });

const countries = new Map<string, Promise<Country>>();
const published = new Map<string, Promise<Published>>();
const lastOpening: { key: string; opening?: Opening } = { key: "" };

const engine = {
  /** One run with its human cost and what is published beside it. */
  run: (spec: RunSpec, base: string): Promise<Answered<RunAnswer>> => answered(() => runOf(spec, base)),
  /** One draw of an ensemble. */
  draw: (spec: EnsembleSpec, seed: number, base: string): Promise<Answered<PairedDraw>> =>
    answered(() => drawOf(spec, seed, base)),
  /** What the draws of an ensemble say together. */
  sum: (spec: EnsembleSpec, draws: readonly PairedDraw[], base: string): Promise<Answered<EnsembleAnswer>> =>
    answered(() => sumOf(spec, draws, base)),
  /** One number of a run taken apart. */
  why: (spec: RunSpec, variable: string, year: number, base: string): Promise<Answered<WhyAnswer>> =>
    answered(() => whyOf(spec, { variable, year, base })),
};

export type Engine = typeof engine;

expose(engine);

async function runOf(spec: RunSpec, base: string): Promise<RunAnswer> {
  const [country, known] = await Promise.all([countryOf(spec.country, base), publishedOf(spec.country, base)]);
  const system = courseNamed(spec.system);
  const faults = specFaults(spec, { country, system });
  if (faults.length > 0) throw new Fault(faults);
  const opening = openingOf(spec, country);
  const record = runOpening(spec, { opening, system });
  const ensemble = ensembleOfRun(record);
  return {
    record,
    cost: measure(ensemble, HUMAN_COST_MEASURES),
    published: known.costs(ensemble),
    points: known.points,
    values: valuesByAnswer(opening, system),
    warnings: country.warnings,
  };
}

/** The last opening is kept: a lever of a system, unlike one of nature, leaves the drawn facts as they are, but is read from the opening. */
function openingOf({ country: id, seed, fixed, parameters }: RunSpec, country: Country): Opening {
  const key = JSON.stringify([id, seed, fixed, parameters]);
  if (lastOpening.key !== key || lastOpening.opening === undefined) {
    lastOpening.opening = openCountry(country, { seed, fixed, parameters });
    lastOpening.key = key;
  }
  return lastOpening.opening;
}

async function drawOf(spec: EnsembleSpec, seed: number, base: string): Promise<PairedDraw> {
  const subject = { country: await countryOf(spec.country, base), systems: spec.systems.map(courseNamed) };
  requireRunnable(spec, subject);
  return pairedDraw(spec, subject, seed);
}

async function sumOf(spec: EnsembleSpec, draws: readonly PairedDraw[], base: string): Promise<EnsembleAnswer> {
  const ensemble = gather(spec, draws);
  const { costs } = await publishedOf(spec.country, base);
  return {
    comparison: compare(ensemble),
    measures: measure(ensemble),
    published: costs(ensemble),
    verdicts: pairVerdicts(ensemble),
    mechanisms: pairMechanisms(ensemble),
  };
}

interface Asked {
  readonly variable: string;
  readonly year: number;
  readonly base: string;
}

async function whyOf(spec: RunSpec, { variable, year, base }: Asked): Promise<WhyAnswer> {
  const country = await countryOf(spec.country, base);
  const system = courseNamed(spec.system);
  return { explanation: explain(spec, { country, system, variable, year }), sources: country.sources };
}

function countryOf(id: string, base: string): Promise<Country> {
  return kept(countries, id, () => fetchCountry(id, new URL(base)));
}

function publishedOf(id: string, base: string): Promise<Published> {
  return kept(published, id, () => fetchPublished(id, new URL(base)));
}

/** The promise of this key; one that was broken is made anew when it is asked for again. */
function kept<T>(store: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  made.catch(() => store.delete(key));
  return made;
}

async function answered<T>(ask: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { status: "answered", answer: await ask() };
  } catch (error) {
    if (error instanceof Fault) return { status: "fault", faults: error.faults };
    return { status: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
