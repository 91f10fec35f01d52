// All that a validation says, as one value: what `validate` prints as text and JSON.
import type { Ensemble } from "../lab/ensemble.js";
import { judgeOrderings, type OrderingResult } from "../lab/ordering.js";
import { validate, type Validation } from "../lab/validate.js";
import { loadCountry } from "../node.js";
import { publishedOrderings, validationFacts } from "./validation-files.js";
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
