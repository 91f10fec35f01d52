// The command line as a function: arguments in, exit code out. Each verb is a file that registers itself on the program.
import { Command } from "commander";
import { MODEL_VERSION } from "../record/run-spec.js";
import { contextOn, type CliContext, type ExitCode, type Streams } from "./context.js";
import { reportError } from "./faults.js";

type Register = (program: Command, context: CliContext) => void;

/** Verbs of tables, plans and programmes need neither engine nor lab, and are loaded alone: that is a sixth of the time of a small plan. */
const ALONE: Readonly<Record<string, () => Promise<Register>>> = {
  lp: async () => (await import("./lp.js")).registerLp,
  plan: async () => (await import("./plan.js")).registerPlan,
  table: async () => (await import("./table.js")).registerTable,
};

/** Runs one command line on these streams and returns its exit code; never throws and never ends the process. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { context, exitCode } = contextOn(streams);
  try {
    const program = await createProgram(context, args[0]);
    await program.parseAsync([...args], { from: "user" });
    return exitCode();
  } catch (error) {
    return reportError(error, { context, json: args.includes("--json") });
  }
}

/** The program with all its verbs, or with one that can be loaded alone. Usage errors are thrown, not printed, so that --json can shape them. */
export async function createProgram(context: CliContext, verb = ""): Promise<Command> {
  const register = await (Object.hasOwn(ALONE, verb) ? ALONE[verb]() : allVerbs());
  const program = new Command("onecountry")
    .description("An executable laboratory of political-economic systems.")
    .version(MODEL_VERSION)
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: () => {}, getOutHasColors: () => context.hasColour })
    .showSuggestionAfterError(true)
    .addHelpText("after", "\nExit codes: 0 done, 1 failed, 2 bad input or usage, 3 infeasible.");
  register(program, context);
  return program;
}

async function allVerbs(): Promise<Register> {
  return (await import("./verbs.js")).registerVerbs;
}
