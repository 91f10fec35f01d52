// `onecountry validate`: the model's history against history, row by row, beside a naive forecast. A missed row is no failure of the program.
import type { Command } from "commander";
import type { Ensemble } from "../lab/ensemble.js";
import { judgeOrderings, type OrderingResult } from "../lab/ordering.js";
import { validate, type Validation } from "../lab/validate.js";
import { loadCountry } from "../node.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { addCountOptions, countsFrom, runWithBar, type EnsembleCliOptions } from "./ensemble-options.js";
import { publishedOrderings, validationFacts } from "./validation-files.js";
import { validationText } from "./validation-table.js";
import type { EnsembleOptions } from "./workers/ensemble.js";

type Options = Pick<EnsembleCliOptions, "runs" | "workers"> & OutputOptions;

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

/** Registers `validate` on the program. */
export function registerValidate(program: Command, context: CliContext): void {
  const command = program
    .command("validate")
    .description("judge the model's history against published figures, row by row");
  addOutputOptions(addCountOptions(command)).action(async (options: Options) => {
    const ensemble = await runWithBar({ ...JUDGED, ...countsFrom(options) }, { context, label: "draws of history" });
    const report = validationReport(ensemble);
    deliver({ text: () => validationText(report), json: () => report }, { options, context });
  });
}

/** Rows and orderings judged on an ensemble of the judged course. */
export function validationReport(ensemble: Ensemble): ValidationReport {
  return {
    ...validate(validationFacts(), ensemble),
    orderings: judgeOrderings(publishedOrderings(), ensemble),
    warnings: loadCountry(ensemble.spec.country).warnings,
  };
}
