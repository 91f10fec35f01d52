// `onecountry show NAME`: everything that bears the name, in full; `show KIND:NAME` or `show KIND NAME` one of them.
import type { Command } from "commander";
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type Forms, type OutputOptions } from "./deliver.js";
import type { Kind, Shown } from "./kind.js";

/** Registers `show` on the program. */
export function registerShow(program: Command, context: CliContext, kinds: readonly Kind[]): void {
  const command = program
    .command("show")
    .description("show everything that bears a name")
    .argument("<name>", "a name, KIND:NAME, or a kind followed by a name")
    .argument("[id]", "the name, where the first word is a kind");
  addOutputOptions(command).action((name: string, id: string | undefined, options: OutputOptions) => {
    const found = id === undefined ? findAll(name, kinds) : findOne({ singular: name, id }, kinds);
    deliver(formsOf(found), { options, context });
  });
}

function formsOf(found: readonly Found[]): Forms {
  const [first] = found;
  if (found.length === 1 && first.shown.isDocument === true)
    return { text: () => first.shown.text, json: () => first.shown.json };
  return {
    text: () => found.map(({ kind, shown }) => `${kind}\n${withNewline(shown.text)}`).join("\n"),
    json: () => found.map(({ kind, shown }) => ({ kind, ...asObject(shown.json) })),
  };
}

interface Found {
  /** Kind and id: `country ussr-1928`. */
  readonly kind: string;
  readonly shown: Shown;
}

function findAll(name: string, kinds: readonly Kind[]): readonly Found[] {
  const [singular, id] = splitOnce(name);
  if (id !== undefined && kinds.some((kind) => kind.singular === singular)) return findOne({ singular, id }, kinds);
  const found = kinds
    .filter((kind) => kind.ids().includes(name))
    .map((kind) => ({ kind: `${kind.singular} ${name}`, shown: kind.show(name) }));
  if (found.length > 0) return found;
  throw unknown(name, {
    names: kinds.flatMap((kind) => kind.ids()),
    expected: "a name in some list",
  });
}

function findOne(
  { singular, id }: { readonly singular: string; readonly id: string },
  kinds: readonly Kind[],
): readonly Found[] {
  const kind = kinds.find((known) => known.singular === singular || known.plural === singular);
  if (kind === undefined) {
    const singulars = kinds.map((known) => known.singular);
    throw unknown(singular, { names: singulars, expected: `a kind: ${singulars.join(", ")}` });
  }
  const names = kind.ids();
  if (!names.includes(id)) throw unknown(id, { names, expected: `a ${kind.singular}, see \`list ${kind.plural}\`` });
  return [{ kind: `${kind.singular} ${id}`, shown: kind.show(id) }];
}

function unknown(
  name: string,
  { names, expected }: { readonly names: readonly string[]; readonly expected: string },
): Fault {
  return new Fault([
    { where: "show", expected, found: `"${name}"`, remedy: suggest(name, names) || "See onecountry list" },
  ]);
}

function splitOnce(name: string): readonly [string, string | undefined] {
  const colon = name.indexOf(":");
  return colon < 0 ? [name, undefined] : [name.slice(0, colon), name.slice(colon + 1)];
}

function withNewline(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

function asObject(json: unknown): object {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? json : { value: json };
}
