// `onecountry lp`: solve, check and convert linear programmes in MPS files.
import { InvalidArgumentError, Option, type Command } from "commander";
import {
  inSense,
  judge,
  loadHighs,
  readMps,
  solve,
  writeMps,
  type Answer,
  type MpsFormat,
  type MpsProgramme,
  type SolveMethod,
} from "../lp/index.js";
import type { CliContext, ExitCode } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { lpReport, lpReportText, sizeOf } from "./lp-report.js";
import { readPackedInput } from "./packed-file.js";

/** Registers `lp` and its verbs on the program. */
export function registerLp(program: Command, context: CliContext): void {
  const lp = program.command("lp").description("solve, check and convert linear programmes in MPS files");
  registerSolve(lp, context);
  registerCheck(lp, context);
  registerConvert(lp, context);
}

interface ReadOptions extends OutputOptions {
  readonly format?: MpsFormat;
}

interface SolveVerbOptions extends ReadOptions {
  readonly method: SolveMethod;
  readonly iterationLimit?: number;
  readonly solution?: boolean;
}

const EXIT_CODES: Readonly<Record<Answer["status"], ExitCode>> = {
  optimal: 0,
  infeasible: 3,
  unbounded: 1,
  stopped: 1,
};

function registerSolve(lp: Command, context: CliContext): void {
  const command = withFile(
    lp.command("solve").description("solve a programme and check the answer from the file alone"),
  )
    .addOption(new Option("--method <name>", "solver").choices(["simplex", "ipm", "pdlp"]).default("simplex"))
    .option("--iteration-limit <n>", "stop after so many iterations", wholeNumber)
    .option("--solution", "print the values and duals too");
  addOutputOptions(command).action(async (file: string, options: SolveVerbOptions) => {
    const mps = readProgramme(file, options);
    const { method, iterationLimit } = options;
    const limit = iterationLimit === undefined ? {} : { iterationLimit };
    const answer = solve(mps.programme, { highs: await loadHighs(), method, ...limit });
    const verdict = judge(mps.programme, answer);
    const report = lpReport({ mps, answer, verdict, hasSolution: options.solution === true });
    deliver({ text: () => lpReportText(report), json: () => report }, { options, context });
    context.exitWith(answer.status === "optimal" && !verdict.holds ? 1 : EXIT_CODES[answer.status]);
  });
}

function registerCheck(lp: Command, context: CliContext): void {
  const command = withFile(lp.command("check").description("read a programme and say how it was understood"));
  addOutputOptions(command).action((file: string, options: ReadOptions) => {
    const mps = readProgramme(file, options);
    const { name, constant } = mps.programme;
    const summary = {
      name,
      sense: mps.sense,
      format: mps.format,
      ...sizeOf(mps.programme),
      constant: inSense(constant, mps.sense),
      notes: mps.notes,
    };
    const { rows, columns, nonzeros } = summary;
    const size = `${mps.sense}, ${mps.format} format, ${rows} rows, ${columns} columns, ${nonzeros} nonzeros`;
    const text = () => [`${name || file}: ${size}`, ...mps.notes.map((note) => `Note: ${note}.`), ""].join("\n");
    deliver({ text, json: () => summary }, { options, context });
  });
}

interface ConvertOptions extends OutputOptions {
  readonly format?: MpsFormat;
  readonly to: MpsFormat;
}

function registerConvert(lp: Command, context: CliContext): void {
  const command = withFile(lp.command("convert").description("write a programme in the other format of MPS"))
    .addOption(new Option("--to <format>", "format to write").choices(["free", "fixed"]).default("free"))
    .option("--out <file>", "write to this file instead of stdout")
    .option("--force", "replace the file if it exists");
  command.action((file: string, options: ConvertOptions) => {
    const { programme, sense, notes } = readProgramme(file, options);
    const text = writeMps(programme, { format: options.to, sense });
    for (const note of notes) context.err(`Note: ${note}.\n`);
    deliver({ text: () => text, json: () => text }, { options, context });
  });
}

function withFile(command: Command): Command {
  const format = new Option("--format <name>", "format of the file; by default free is tried, then fixed");
  return command.argument("<file>", "MPS file, or one packed with gzip").addOption(format.choices(["free", "fixed"]));
}

function readProgramme(file: string, { format }: { readonly format?: MpsFormat }): MpsProgramme {
  return readMps(readPackedInput(file), { file, ...(format === undefined ? {} : { format }) });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 2147483647) return value;
  throw new InvalidArgumentError("A whole number of iterations is expected.");
}
