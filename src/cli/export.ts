// `onecountry export FILE`: a record of `run --json` or an ensemble of `ensemble --json`, checked and written again as CSV, JSON or a table.
import type { Command } from "commander";
import { isEnsembleJson, readEnsemble } from "../lab/ensemble-file.js";
import { readRecord } from "../record/read.js";
import { toCsv } from "../record/write.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type Forms, type OutputOptions } from "./deliver.js";
import { ensembleForms } from "./ensemble.js";
import { readInput } from "./files.js";
import { recordTable } from "./record-table.js";

/** Registers `export` on the program. */
export function registerExport(program: Command, context: CliContext): void {
  const command = program
    .command("export")
    .description("check what `run --json` or `ensemble --json` wrote and write it in another form")
    .argument("<file>", "the record or ensemble");
  addOutputOptions(command, { csv: true }).action((file: string, options: OutputOptions) => {
    deliver(formsOf(readInput(file), file), { options, context });
  });
}

function formsOf(text: string, where: string): Forms {
  const ensemble = ensembleIn(text);
  if (ensemble !== undefined) return ensembleForms(readEnsemble(ensemble, { where }));
  const record = readRecord(text, { where });
  return { text: () => recordTable({ record }), json: () => record, csv: () => toCsv(record) };
}

/** The ensemble in the text; undefined where it is something else, which the reader of records then judges. */
function ensembleIn(text: string): Parameters<typeof readEnsemble>[0] | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isEnsembleJson(json) ? json : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
