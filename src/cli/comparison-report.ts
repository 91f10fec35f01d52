// All that a comparison says, as one value: what `compare` prints as text and JSON.
import { compare, type Comparison } from "../lab/compare.js";
import type { Ensemble } from "../lab/ensemble.js";
import { measure, type MeasuredRow } from "../lab/measure.js";
import { judgeOrderings, type OrderingResult } from "../lab/ordering.js";
import { pairMechanisms, type PairMechanism } from "../lab/pair-mechanism.js";
import { pairVerdicts, type PairVerdict } from "../lab/pair-verdict.js";
import { publishedRows, type PublishedRow } from "../lab/published-cost.js";
import { loadCountry } from "../node.js";
import { publishedCosts, publishedOrderings } from "./validation-files.js";

/** All that a comparison says. The first seven are those of the library's `compareSystems`. */
export interface ComparisonReport extends Comparison {
  readonly country: string;
  readonly measures: readonly MeasuredRow[];
  readonly published: readonly PublishedRow[];
  readonly verdicts: readonly PairVerdict[];
  readonly mechanisms: readonly PairMechanism[];
  readonly orderings: readonly OrderingResult[];
  readonly warnings: readonly string[];
}

/** What an ensemble says: bands of every column, the table of measures, what is published beside it, verdicts and orderings. */
export function comparisonReport(ensemble: Ensemble): ComparisonReport {
  return {
    ...compare(ensemble),
    country: ensemble.spec.country,
    measures: measure(ensemble),
    published: publishedRows(publishedCosts(), ensemble),
    verdicts: pairVerdicts(ensemble),
    mechanisms: pairMechanisms(ensemble),
    orderings: judgeOrderings(publishedOrderings(), ensemble),
    warnings: loadCountry(ensemble.spec.country).warnings,
  };
}
