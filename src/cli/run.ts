// `onecountry run SYSTEM`: one run of one country under one system, as a table, JSON or CSV.
import type { Command } from "commander";
import type { RunRecord } from "../record/run-record.js";
import type { RunSpec } from "../record/run-spec.js";
import { toCsv } from "../record/write.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { recordTable } from "./record-table.js";
import { addRunOptions, specFromOptions, type RunDefaults, type RunOptions } from "./run-options.js";

/** What this verb asks of the library. */
export interface Runner {
  readonly defaults: RunDefaults;
  /** Runs the spec. Throws `Fault` for an unknown country, system, world or parameter. */
  readonly run: (spec: RunSpec) => RunRecord | Promise<RunRecord>;
  /** Series shown when none are asked for; those that a record lacks are left out. */
  readonly headline: readonly string[];
  /** What must be said wherever numbers of this country are shown. */
  readonly warnings: (country: string) => readonly string[];
}

interface Options extends RunOptions, OutputOptions {
  readonly series?: string;
}

/** Registers `run` on the program. */
export function registerRun(program: Command, context: CliContext, runner: Runner): void {
  const command = program
    .command("run")
    .description("run a country under a system, year by year")
    .argument("[system]", "system, see `list systems`; may stand in the spec file instead")
    .option("--series <names>", "series to show, separated by commas; `all` for every one");
  addOutputOptions(addRunOptions(command), { csv: true });
  command.action(async (system: string | undefined, options: Options) => {
    const spec = specFromOptions(system, { options, defaults: runner.defaults });
    const record = await runner.run(spec);
    const series = shownSeries(record, { asked: options.series, headline: runner.headline });
    const text = () => recordTable({ record, series, warnings: runner.warnings(spec.country) });
    deliver({ text, json: () => record, csv: () => toCsv(record) }, { options, context });
  });
}

interface Wanted {
  readonly asked: string | undefined;
  readonly headline: readonly string[];
}

function shownSeries({ columns }: RunRecord, { asked, headline }: Wanted): readonly string[] {
  if (asked === "all") return Object.keys(columns);
  return asked?.split(",").map((name) => name.trim()) ?? headline.filter((name) => Object.hasOwn(columns, name));
}
