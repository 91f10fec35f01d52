// `onecountry why VARIABLE YEAR`: one number of a run taken apart, from a record or from the options of a run.
import type { Command } from "commander";
import { Fault } from "../base/fault.js";
import { explain, type Explanation } from "../engine/trace.js";
import { readRecord } from "../record/read.js";
import type { RunRecord } from "../record/run-record.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { readInput } from "./files.js";
import { addRunOptions, specFromOptions, type RunDefaults, type RunOptions } from "./run-options.js";
import { subjectsOf } from "./subjects.js";
import { explanationText } from "./why-text.js";

interface Options extends RunOptions, OutputOptions {
  readonly run?: string;
  readonly system?: string;
  readonly full?: boolean;
}

/** Registers `why` on the program. */
export function registerWhy(program: Command, context: CliContext, defaults: RunDefaults): void {
  const command = program
    .command("why")
    .description("explain one number of a run: what it was made of, what bound it, and down to which sources")
    .argument("<variable>", "a variable, see `list variables`")
    .argument("<year>", "a year of the run")
    .option("--run <file>", "the record written by `run --json`; or say the run by the options below")
    .option("--system <id>", "system of the run, see `list systems`")
    .option("--full", "print all tables, parameters and figures");
  addOutputOptions(addRunOptions(command)).action((variable: string, year: string, options: Options) => {
    const explanation = explained({ variable, year, options, defaults });
    const full = options.full === true;
    deliver({ text: () => explanationText(explanation, { full }), json: () => explanation }, { options, context });
  });
}

interface Asked {
  readonly variable: string;
  readonly year: string;
  readonly options: Options;
  readonly defaults: RunDefaults;
}

function explained({ variable, year, options, defaults }: Asked): Explanation {
  const record = options.run === undefined ? undefined : recordIn(options.run, options);
  const spec = record?.spec ?? specFromOptions(options.system, { options, defaults });
  const explanation = explain(spec, { ...subjectsOf(spec), variable, year: yearIn(year) });
  if (record !== undefined) requireSameRun(record, explanation, options.run ?? "");
  return explanation;
}

function recordIn(file: string, { system, spec, country, years, seed, world }: Options): RunRecord {
  if ([system, spec, country, years, seed, world].some((option) => option !== undefined)) {
    const found = "--run and options of a run";
    const remedy = "The record says which run it is: leave the others out";
    throw new Fault([{ where: "command line", expected: "either a record or the options of a run", found, remedy }]);
  }
  return readRecord(readInput(file), { where: file });
}

/** The number to be explained must be the one in the file: a record of another model is not this run. */
function requireSameRun({ recordHash }: RunRecord, { recordHash: anew }: Explanation, file: string): void {
  if (recordHash === anew) return;
  throw new Fault([
    {
      where: `${file}, recordHash`,
      expected: `${anew.slice(0, 12)}, what this version makes of the spec`,
      found: recordHash.slice(0, 12),
      remedy: "Another version of the model or of its data made this record: run the spec again, then ask",
    },
  ]);
}

function yearIn(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new Fault([
    { where: "year", expected: "a year as 1933", found: `"${text}"`, remedy: "Write the year in figures" },
  ]);
}
