// A run: a country opened in one draw, lived year by year under a system, and what was recorded.
import { Fault, throwFaults } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Country } from "../country/country.js";
import { openBalance } from "../economy/accounts.js";
import type { Course } from "../economy/contracts.js";
import type { Economy } from "../economy/economy.js";
import { keepEntries } from "../economy/ledger.js";
import type { Variable } from "../economy/variable.js";
import { regionalVariables, unitOf, VARIABLES } from "../economy/variables.js";
import { makeRecord, type ChronicleEntry, type Column, type RunRecord } from "../record/run-record.js";
import type { RunSpec } from "../record/run-spec.js";
import { begin, openCountry, type Opening } from "./open.js";
import { specFaults } from "./spec-faults.js";
import { liveYear } from "./year.js";

/** Called at the end of every year that is lived, columns or not; `economy` is the live state: read, do not keep. */
export type Watch = (economy: Economy) => void;

/**
 * Runs a spec: open the country -> begin under the system -> live each year -> read every variable -> record.
 * The same spec gives the same record, bit for bit. Throws `Fault` for years the country cannot begin with, another model version, and
 * parameters that do not exist or lie outside what can be run.
 * @example run(spec, { country, system }).columns.population.values.length // years.to - years.from + 1
 */
export function run(
  spec: RunSpec,
  { country, system, watch }: { readonly country: Country; readonly system: Course; readonly watch?: Watch },
): RunRecord {
  throwFaults(specFaults(spec, { country, system }));
  const opening = openCountry(country, { seed: spec.seed, fixed: spec.fixed, parameters: spec.parameters });
  return runOpening(spec, watch === undefined ? { opening, system } : { opening, system, watch });
}

/** As `run`, from a country already opened for this seed: what systems of a paired draw share is made once. */
export function runOpening(
  spec: RunSpec,
  { opening, system, watch }: { readonly opening: Opening; readonly system: Course; readonly watch?: Watch },
): RunRecord {
  const running = begin(opening, system);
  const { economy } = running;
  if (watch !== undefined) keepEntries(economy.ledger, economy.facts.parties);
  const balance = openBalance(economy.facts.parties.count, economy.facts.n);
  const { from, to } = spec.years;
  const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const variables = [...VARIABLES, ...regionalVariables(economy.facts)];
  const values = variables.map((): number[] => []);
  const reasons = new Map<string, string>();
  while (economy.year <= to) {
    const { year } = economy;
    economy.harvestShock = shockOf(spec, year);
    liveYear(running, { balance });
    if (watch !== undefined) watch(economy);
    if (year < from) continue;
    variables.forEach((variable, v) => {
      const value = variable.read(economy);
      if (typeof value === "string") reasons.set(variable.name, value);
      else values[v].push(value);
    });
  }
  const chronicle = running.chronicle.filter((entry) => entry.year >= from);
  return record(spec, { economy, variables, years, values, reasons, chronicle });
}

interface Lived {
  readonly economy: Economy;
  readonly variables: readonly Variable[];
  readonly years: readonly number[];
  /** Of each variable, by year. */
  readonly values: readonly (readonly number[])[];
  readonly reasons: ReadonlyMap<string, string>;
  readonly chronicle: readonly ChronicleEntry[];
}

function record(spec: RunSpec, { economy, variables, years, values, reasons, chronicle }: Lived): RunRecord {
  const columns: Record<string, Column> = {};
  variables.forEach((variable, v) => {
    if (!reasons.has(variable.name)) columns[variable.name] = { unit: unitOf(variable, economy), values: values[v] };
  });
  return makeRecord({ spec, years, columns, absent: Object.fromEntries(reasons), chronicle });
}

/** Factor on the harvest of a year by the events of a spec. */
export function shockOf({ events }: Pick<RunSpec, "events">, year: number): number {
  return events.reduce((factor, event) => (event.year === year ? factor * event.factor : factor), 1);
}

/** Throws a `Fault` that names the nearest known id. */
export function unknownName(kind: string, id: string, known: readonly string[]): never {
  throw new Fault([
    {
      where: kind,
      expected: `the id of ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`,
      found: `"${id}"`,
      remedy: suggest(id, known) || `Known are ${known.join(", ")}`,
    },
  ]);
}
