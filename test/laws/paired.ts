// Paired runs: countries opened once for a seed and lived under several systems, as every comparison of systems does.
import { loadCountry, loadSystem } from "../../src/node.js";
import { openCountry, type Opening } from "../../src/engine/open.js";
import { runOpening, type Watch } from "../../src/engine/run.js";
import type { Country } from "../../src/country/country.js";
import type { System } from "../../src/economy/contracts.js";
import { readSpec, type RunSpec } from "../../src/record/run-spec.js";
import type { RunRecord } from "../../src/record/run-record.js";

const countries = new Map<string, Country>();
const openings = new Map<string, Opening>();

/** A country of the package, read once. */
export function countryOf(id: string): Country {
  const country = countries.get(id) ?? loadCountry(id);
  countries.set(id, country);
  return country;
}

/** The country in the draw of a seed, made once for the same parameters. */
export function opened(
  id: string,
  { seed, parameters = {} }: { readonly seed: number; readonly parameters?: RunSpec["parameters"] },
): Opening {
  const key = JSON.stringify([id, seed, parameters]);
  const opening = openings.get(key) ?? openCountry(countryOf(id), { seed, fixed: false, parameters });
  openings.set(key, opening);
  return opening;
}

/** A spec with the defaults filled in. */
export function specOf(given: Partial<RunSpec> & Pick<RunSpec, "country" | "system" | "years">): RunSpec {
  return readSpec(given);
}

/** The record of a spec, from the shared opening of its country and seed; the system may be one that no catalogue names. */
export function lived(
  given: Partial<RunSpec> & Pick<RunSpec, "country" | "system" | "years">,
  { system, watch }: { readonly system?: System; readonly watch?: Watch } = {},
): RunRecord {
  const spec = specOf(given);
  const opening = opened(spec.country, spec);
  const ruled = system ?? loadSystem(spec.system);
  return runOpening(spec, watch === undefined ? { opening, system: ruled } : { opening, system: ruled, watch });
}

/** The values of a column; fails the test that asks for one that is absent. */
export function valuesOf({ columns, absent }: RunRecord, name: string): readonly number[] {
  if (!(name in columns)) throw new Error(`${name} is not recorded: ${absent[name] ?? "no such variable"}`);
  return columns[name].values;
}

/** Sum of a column over the years of a record. */
export function sumOf(record: RunRecord, name: string): number {
  return valuesOf(record, name).reduce((sum, value) => sum + value, 0);
}

/** Mean of a column over the years of a record. */
export function meanOf(record: RunRecord, name: string): number {
  return sumOf(record, name) / record.years.length;
}

/** Seeds 1 to `count`. */
export function seeds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => k + 1);
}
