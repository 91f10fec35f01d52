// All that a validation says, as one value: what `validate` prints as text and JSON.
import type { Ensemble } from "../lab/ensemble.js";
import { judgeOrderings, type OrderingResult } from "../lab/ordering.js";
import { validate, type Validation } from "../lab/validate.js";
import { loadCountry } from "../node.js";
import { independentCheck, publishedOrderings, validationFacts } from "./validation-files.js";
import type { EnsembleOptions } from "./workers/ensemble.js";

/** All that a validation says. */
export interface ValidationReport extends Validation {
  /** Published orderings within history: signs without a size. */
  readonly orderings: readonly OrderingResult[];
  readonly warnings: readonly string[];
}

/** The course that is judged: dated systems and decisions on record, weather at random, every parameter drawn from its range. */
export const JUDGED = {
  country: "ussr-1924",
  systems: ["history"],
  years: { from: 1924, to: 1940 },
} as const satisfies Partial<EnsembleOptions>;

/** Rows and orderings judged on an ensemble of the judged course. */
export function validationReport(ensemble: Ensemble): ValidationReport {
  return {
    ...validate(validationFacts(), ensemble),
    orderings: judgeOrderings(publishedOrderings(), ensemble),
    warnings: loadCountry(ensemble.spec.country).warnings,
  };
}

/** What a check on another country says. */
export interface CheckReport extends Validation {
  readonly check: string;
  /** What is run, and what it has not heard. */
  readonly about: string;
  readonly naive: string;
  /** Parameters set for the check: none, so that each draw takes a whole set of the fit and the rest from their ranges. */
  readonly parameters: Ensemble["spec"]["parameters"];
  readonly warnings: readonly string[];
}

/** The ensemble of a check: its course in its country and years, nothing exchanged. Throws `Fault` for an unknown check. */
export function checkRun(id: string) {
  const { country, system, years } = independentCheck(id).check;
  return { country, systems: [system], years } satisfies Partial<EnsembleOptions>;
}

/** The rows of a check judged on an ensemble of it. Throws `Fault` for an unknown check. */
export function checkReport(id: string, ensemble: Ensemble): CheckReport {
  const { check, series } = independentCheck(id);
  return {
    check: id,
    about: check.about,
    naive: check.naive,
    parameters: ensemble.spec.parameters,
    ...validate({ rows: check.rows, series }, ensemble),
    warnings: loadCountry(ensemble.spec.country).warnings,
  };
}
