// One run seen as an ensemble of one draw, so that everything that reads ensembles reads it too: median, low and high are then one number.
import type { RunRecord } from "../record/run-record.js";
import { ensembleHash, type EnsembleSpec } from "./ensemble-spec.js";
import type { Ensemble, Sample } from "./ensemble.js";

/** The record as an ensemble of one draw of one system. Its parameters and its table's template are left out. */
export function ensembleOfRun({ spec: runSpec, years, columns, absent }: RunRecord): Ensemble {
  const { system, ...shared } = runSpec;
  const spec: EnsembleSpec = { ...shared, systems: [system], runs: 1 };
  const samples = Object.entries(columns).map(([name, { unit, values }]): [string, Sample] => [
    name,
    { unit, values: Float64Array.from(values) },
  ]);
  return {
    spec,
    specHash: ensembleHash(spec),
    years,
    seeds: [spec.seed],
    templates: [],
    systems: { [system]: { columns: Object.fromEntries(samples), absent, parameters: {} } },
  };
}
