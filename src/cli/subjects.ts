// The country and the course that a spec names, with everything about the names that is wrong said at once.
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import type { Country } from "../country/country.js";
import type { Course } from "../economy/contracts.js";
import { countryFaults, specFaults, unmodelledFaults } from "../engine/spec-faults.js";
import type { EnsembleSpec } from "../lab/ensemble-spec.js";
import { requireRunnable, type Subject } from "../lab/paired-draw.js";
import { countryIds, loadCountry, loadSystem } from "../node.js";
import { USUAL_SPAN, type RunSpec } from "../record/run-spec.js";

export interface Subjects {
  readonly country: Country;
  readonly system: Course;
}

/** Loads what the spec names. Throws one `Fault` for unknown names, for what is not modelled, and for all that the engine refuses. */
export function subjectsOf(spec: RunSpec): Subjects {
  const faults: FaultItem[] = [];
  const country = collected(() => loadCountry(spec.country), faults);
  const system = collected(() => loadSystem(spec.system), faults);
  if (country !== undefined && system !== undefined) {
    throwFaults(specFaults(spec, { country, system }));
    return { country, system };
  }
  throw new Fault([...(country === undefined ? unmodelledFaults(spec) : countryFaults(spec, country)), ...faults]);
}

function collected<T>(load: () => T, faults: FaultItem[]): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

/** The usual years of a country; of an unknown one some years, since its name is refused later. */
export function usualYears(country: string): RunSpec["years"] {
  const from = countryIds().includes(country) ? loadCountry(country).firstYear : 1928;
  return { from, to: from + USUAL_SPAN - 1 };
}

/** As `subjectsOf`, for an ensemble with all its systems. A parameter is known when one of them has it. */
export function ensembleSubject(spec: EnsembleSpec): Subject {
  const faults: FaultItem[] = [];
  const country = collected(() => loadCountry(spec.country), faults);
  const systems = spec.systems.flatMap((id) => collected(() => loadSystem(id), faults) ?? []);
  if (country === undefined) throw new Fault([...unmodelledFaults(spec), ...faults]);
  if (faults.length > 0) throw new Fault([...countryFaults(spec, country), ...faults]);
  requireRunnable(spec, { country, systems });
  return { country, systems };
}
