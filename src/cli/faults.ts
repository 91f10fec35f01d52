// How the command line says that something is wrong: sentences for a person, `{"faults": [...]}` under --json; always on stderr.
import { CommanderError } from "commander";
import { Fault, sentence, type FaultItem } from "../base/fault.js";
import type { CliContext, ExitCode } from "./context.js";

/** Prints what went wrong and returns the exit code: 2 for what the user can mend, 1 for everything else, 0 where help was asked for. */
export function reportError(
  error: unknown,
  { context, json }: { readonly context: CliContext; readonly json: boolean },
): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const faults = faultsOf(error);
  if (json) context.err(`${JSON.stringify({ faults })}\n`);
  else if (error instanceof CommanderError) context.err(`${usageMessage(error)}\n`);
  else context.err(`${faults.map(sentence).join("\n")}\n`);
  if (error instanceof Fault || error instanceof CommanderError) return 2;
  if (!json && error instanceof Error && error.stack !== undefined) context.err(`${error.stack}\n`);
  return 1;
}

function faultsOf(error: unknown): readonly FaultItem[] {
  if (error instanceof Fault) return error.faults;
  if (error instanceof CommanderError) return [usageFault(error)];
  const found = error instanceof Error ? error.message : String(error);
  return [
    { where: "onecountry", expected: "no failure", found, remedy: "This is an error of the program; please report it" },
  ];
}

function usageFault(error: CommanderError): FaultItem {
  const [found, suggestion] = usageMessage(error).split("\n");
  const remedy = suggestion?.replace(/^\(|\)$/g, "") ?? "See onecountry --help";
  return { where: "command line", expected: "a verb and its options", found, remedy };
}

/** Commander's message without its prefix; a call without a verb has only the help text, which is no fault to quote. */
function usageMessage(error: CommanderError): string {
  if (error.code === "commander.help") return "no verb\n(See onecountry --help)";
  return error.message.replace(/^error: /, "");
}
