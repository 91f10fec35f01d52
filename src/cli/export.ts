// `onecountry export FILE`: a record written by `run --json`, checked against its hashes and written again as CSV, JSON or a table.
import type { Command } from "commander";
import { readRecord } from "../record/read.js";
import { toCsv } from "../record/write.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { readInput } from "./files.js";
import { recordTable } from "./record-table.js";

/** Registers `export` on the program. */
export function registerExport(program: Command, context: CliContext): void {
  const command = program
    .command("export")
    .description("check a record written by `run --json` and write it in another form")
    .argument("<file>", "the record");
  addOutputOptions(command, { csv: true }).action((file: string, options: OutputOptions) => {
    const record = readRecord(readInput(file), { where: file });
    const text = () => recordTable({ record });
    deliver({ text, json: () => record, csv: () => toCsv(record) }, { options, context });
  });
}
