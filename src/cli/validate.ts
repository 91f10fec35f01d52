// `onecountry validate`: the model's history against history, row by row, beside a naive forecast; with --check, another country with the
// fitted parameters unchanged. A missed row is no failure of the program.
import type { Command } from "commander";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { addCountOptions, countsFrom, runWithBar, type EnsembleCliOptions } from "./ensemble-options.js";
import { checkIds } from "./validation-files.js";
import { checkReport, checkRun, JUDGED, validationReport } from "./validation-report.js";
import { checkText, validationText } from "./validation-table.js";

type Options = Pick<EnsembleCliOptions, "runs" | "workers"> & OutputOptions & { readonly check?: string };

/** Registers `validate` on the program. */
export function registerValidate(program: Command, context: CliContext): void {
  const command = program
    .command("validate")
    .description("judge the model's history against published figures, row by row")
    .option(
      "--check <id>",
      `judge another country instead, with the fitted parameters unchanged: ${checkIds().join(", ")}`,
    );
  addOutputOptions(addCountOptions(command)).action(async (options: Options) => {
    const { check } = options;
    if (check !== undefined) return checkOther(check, { options, context });
    const ensemble = await runWithBar({ ...JUDGED, ...countsFrom(options) }, { context, label: "draws of history" });
    const report = validationReport(ensemble);
    deliver({ text: () => validationText(report), json: () => report }, { options, context });
  });
}

async function checkOther(
  id: string,
  { options, context }: { readonly options: Options; readonly context: CliContext },
): Promise<void> {
  const ensemble = await runWithBar({ ...checkRun(id), ...countsFrom(options) }, { context, label: `draws of ${id}` });
  const report = checkReport(id, ensemble);
  deliver({ text: () => checkText(report), json: () => report }, { options, context });
}
