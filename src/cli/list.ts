// `onecountry list KIND`: what there is of a kind, one line each.
import type { Command } from "commander";
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import type { Entry, Kind } from "./kind.js";
import { textTable } from "./text-table.js";

/** Registers `list` on the program. */
export function registerList(program: Command, context: CliContext, kinds: readonly Kind[]): void {
  const plurals = kinds.map(({ plural }) => plural);
  const command = program
    .command("list")
    .description(`list ${plurals.join(", ")}`)
    .argument("<kind>", `one of ${plurals.join(", ")}`);
  addOutputOptions(command).action((plural: string, options: OutputOptions) => {
    const kind = kinds.find((known) => known.plural === plural || known.singular === plural);
    if (kind === undefined) throw unknownKind(plural, plurals);
    const entries = kind.entries();
    deliver({ text: () => listText(entries), json: () => entries }, { options, context });
  });
}

function unknownKind(found: string, plurals: readonly string[]): Fault {
  const expected = `one of ${plurals.join(", ")}`;
  const remedy = suggest(found, plurals) || "Choose one of them";
  return new Fault([{ where: "list", expected, found: `"${found}"`, remedy }]);
}

function listText(entries: readonly Entry[]): string {
  const titles = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  return textTable({ columns: titles.map((title) => ({ title, cells: entries.map((entry) => entry[title] ?? "") })) });
}
