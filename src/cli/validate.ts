// `onecountry validate`: the model's history against history, row by row, beside a naive forecast. A missed row is no failure of the program.
import type { Command } from "commander";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { addCountOptions, countsFrom, runWithBar, type EnsembleCliOptions } from "./ensemble-options.js";
import { JUDGED, validationReport } from "./validation-report.js";
import { validationText } from "./validation-table.js";

type Options = Pick<EnsembleCliOptions, "runs" | "workers"> & OutputOptions;

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
