// The verbs of the command line, and the kinds that `list` and `show` know.
import type { Command } from "commander";
import { UNITS } from "../base/unit.js";
import type { CliContext } from "./context.js";
import { registerExport } from "./export.js";
import type { Kind } from "./kind.js";
import { registerList } from "./list.js";
import { registerShow } from "./show.js";

/** Registers every verb on the program. */
export function registerVerbs(program: Command, context: CliContext): void {
  registerExport(program, context);
  registerList(program, context, KINDS);
  registerShow(program, context, KINDS);
}

const units: Kind = {
  singular: "unit",
  plural: "units",
  entries: () => UNITS.map((id) => ({ id })),
  show: (id) => ({ text: id, json: { id } }),
};

const KINDS: readonly Kind[] = [units];
