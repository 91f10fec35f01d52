// The verbs of the command line, one file each.
import type { Command } from "commander";
import type { CliContext } from "./context.js";
import { registerExport } from "./export.js";
import { KINDS } from "./kinds.js";
import { registerList } from "./list.js";
import { registerShow } from "./show.js";

/** Registers every verb on the program. */
export function registerVerbs(program: Command, context: CliContext): void {
  registerExport(program, context);
  registerList(program, context, KINDS);
  registerShow(program, context, KINDS);
}
