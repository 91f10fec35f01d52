// The last step of every verb: the answer as text, JSON or CSV, to stdout or to a file.
import { Option, type Command } from "commander";
import type { CliContext } from "./context.js";
import { writeOutput } from "./files.js";

/** What `addOutputOptions` adds to a verb. */
export interface OutputOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

/** Adds --json, --out, --force and, where the answer has one, --csv. */
export function addOutputOptions(command: Command, { csv = false }: { readonly csv?: boolean } = {}): Command {
  command.addOption(new Option("--json", "print the same data as JSON").conflicts("csv"));
  if (csv) command.addOption(new Option("--csv", "print the same data as CSV"));
  return command
    .option("--out <file>", "write to this file instead of stdout")
    .option("--force", "replace the file if it exists");
}

/** The forms an answer has; each is made only when asked for. */
export interface Forms {
  readonly text: () => string;
  readonly json: () => unknown;
  readonly csv?: () => string;
}

/** Prints the form asked for, or writes it to `--out` and says so on stderr. */
export function deliver(
  forms: Forms,
  { options, context }: { readonly options: OutputOptions; readonly context: CliContext },
): void {
  const text = chosenForm(forms, options);
  if (options.out === undefined) return context.out(text);
  writeOutput({ path: options.out, text, force: options.force === true });
  context.err(`Wrote ${options.out}\n`);
}

function chosenForm(forms: Forms, options: OutputOptions): string {
  if (options.json) return `${JSON.stringify(forms.json(), undefined, 2)}\n`;
  if (options.csv && forms.csv !== undefined) return forms.csv();
  return forms.text();
}
