// `onecountry compare SYSTEM ...`: the same country under several systems in the same draws, with uncertainty and human cost beside output.
import type { Command } from "commander";
import { comparisonCsv } from "./comparison-csv.js";
import { comparisonReport } from "./comparison-report.js";
import { comparisonText } from "./comparison-table.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { addEnsembleOptions, ensembleFromOptions, runWithBar, type EnsembleCliOptions } from "./ensemble-options.js";
import type { RunDefaults } from "./run-options.js";

interface Options extends EnsembleCliOptions, OutputOptions {}

/** Registers `compare` on the program. */
export function registerCompare(program: Command, context: CliContext, defaults: RunDefaults): void {
  const command = program
    .command("compare")
    .description("run a country under several systems in the same draws and set them side by side")
    .argument("<systems...>", "systems, see `list systems`");
  addOutputOptions(addEnsembleOptions(command), { csv: true }).action(async (systems: string[], options: Options) => {
    const request = ensembleFromOptions(systems, { options, defaults });
    const report = comparisonReport(await runWithBar(request, { context, label: "draws" }));
    deliver(
      { text: () => comparisonText(report), json: () => report, csv: () => comparisonCsv(report) },
      { options, context },
    );
  });
}
