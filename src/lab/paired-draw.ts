// One draw of an ensemble: the country opened once, every system run from there. What a worker hands back.
import { throwFaults, type FaultItem } from "../base/fault.js";
import type { Unit } from "../base/unit.js";
import type { Country } from "../country/country.js";
import type { Course } from "../economy/contracts.js";
import { begin, openCountry } from "../engine/open.js";
import { runOpening } from "../engine/run.js";
import { specFaults } from "../engine/spec-faults.js";
import type { RunRecord } from "../record/run-record.js";
import { runSpecOf, type EnsembleSpec } from "./ensemble-spec.js";

/** What one system recorded in a draw. */
export interface DrawnRun {
  /** Names of columns and their units; `values` holds them one after the other, each a number for every year. */
  readonly names: readonly string[];
  readonly units: readonly Unit[];
  readonly values: Float64Array;
  readonly absent: Readonly<Record<string, string>>;
  /** Every parameter's value by qualified name. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface PairedDraw {
  readonly seed: number;
  /** The foreign structure that stands in for unknown cells of the table. */
  readonly template: string;
  /** By id of the system. */
  readonly runs: Readonly<Record<string, DrawnRun>>;
}

/** What an ensemble is run on: the country, and the systems in the order of the spec. */
export interface Subject {
  readonly country: Country;
  readonly systems: readonly Course[];
}

/** open the country in this seed -> run each system from that opening -> what they recorded. Throws `Fault` as `run` does. */
export function pairedDraw(spec: EnsembleSpec, { country, systems }: Subject, seed: number): PairedDraw {
  const opening = openCountry(country, { seed, fixed: spec.fixed, parameters: spec.parameters });
  const runs = systems.map((system): [string, DrawnRun] => {
    const record = runOpening(runSpecOf(spec, system.id, seed), { opening, system });
    return [system.id, drawnRun(record, begin(opening, system).values)];
  });
  return { seed, template: opening.template, runs: Object.fromEntries(runs) };
}

function drawnRun({ columns, years, absent }: RunRecord, parameters: Readonly<Record<string, number>>): DrawnRun {
  const names = Object.keys(columns);
  const values = new Float64Array(names.length * years.length);
  names.forEach((name, k) => values.set(columns[name].values, k * years.length));
  return { names, units: names.map((name) => columns[name].unit), values, absent, parameters: { ...parameters } };
}

/** Throws one `Fault` with everything that cannot be run. A parameter is known when one of the systems has it. */
export function requireRunnable(spec: EnsembleSpec, { country, systems }: Subject): void {
  const bySystem = systems.map((system) => specFaults(runSpecOf(spec, system.id, spec.seed), { country, system }));
  const isUnknown = ({ found }: FaultItem) => found === "an unknown name";
  const isKnownElsewhere = ({ where }: FaultItem) =>
    bySystem.some((faults) => !faults.some((fault) => fault.where === where && isUnknown(fault)));
  const items = bySystem.flat().filter((item) => !isUnknown(item) || !isKnownElsewhere(item));
  const places = items.map(({ where }) => where);
  throwFaults(items.filter(({ where }, k) => places.indexOf(where) === k));
}
