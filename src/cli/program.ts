// The command line as a function: arguments in, exit code out. Each verb is a file that registers itself on the program.
import { Command } from "commander";
import { MODEL_VERSION } from "../record/run-spec.js";
import { contextOn, type CliContext, type ExitCode, type Streams } from "./context.js";
import { reportError } from "./faults.js";
import { registerVerbs } from "./verbs.js";

/** Runs one command line on these streams and returns its exit code; never throws and never ends the process. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { context, exitCode } = contextOn(streams);
  try {
    await createProgram(context).parseAsync([...args], { from: "user" });
    return exitCode();
  } catch (error) {
    return reportError(error, { context, json: args.includes("--json") });
  }
}

/** The program with all its verbs. Usage errors are thrown, not printed, so that --json can shape them. */
export function createProgram(context: CliContext): Command {
  const program = new Command("onecountry")
    .description("An executable laboratory of political-economic systems.")
    .version(MODEL_VERSION)
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: () => {}, getOutHasColors: () => context.hasColour })
    .showSuggestionAfterError(true)
    .addHelpText("after", "\nExit codes: 0 done, 1 failed, 2 bad input or usage, 3 infeasible.");
  registerVerbs(program, context);
  return program;
}
