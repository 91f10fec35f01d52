// `onecountry ensemble SYSTEM ...`: every draw of every system, for those who do their own statistics; `export` reads the file again.
import type { Command } from "commander";
import { ensembleCsv, ensembleJson, withColumns } from "../lab/ensemble-file.js";
import type { Ensemble } from "../lab/ensemble.js";
import { comparisonReport } from "./comparison-report.js";
import { comparisonText } from "./comparison-table.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type Forms, type OutputOptions } from "./deliver.js";
import { addEnsembleOptions, ensembleFromOptions, runWithBar, type EnsembleCliOptions } from "./ensemble-options.js";
import type { RunDefaults } from "./run-options.js";

interface Options extends EnsembleCliOptions, OutputOptions {
  readonly series?: string;
}

/** Registers `ensemble` on the program. */
export function registerEnsemble(program: Command, context: CliContext, defaults: RunDefaults): void {
  const command = program
    .command("ensemble")
    .description("run a country under systems in many draws and write every draw")
    .argument("<systems...>", "systems, see `list systems`")
    .option("--series <names>", "series to write, separated by commas; all where not given");
  addOutputOptions(addEnsembleOptions(command), { csv: true }).action(async (systems: string[], options: Options) => {
    const request = ensembleFromOptions(systems, { options, defaults });
    const whole = await runWithBar(request, { context, label: "draws" });
    const names = options.series?.split(",").map((name) => name.trim());
    const written = names === undefined ? whole : withColumns(whole, names);
    const text = () => comparisonText(comparisonReport(whole));
    deliver({ ...ensembleForms(written), text }, { options, context });
  });
}

/** The forms of an ensemble: a comparison for a person, every draw as JSON or in long form as CSV. */
export function ensembleForms(ensemble: Ensemble): Forms {
  return {
    text: () => comparisonText(comparisonReport(ensemble)),
    json: () => ensembleJson(ensemble),
    csv: () => ensembleCsv(ensemble),
  };
}
