// A command line run in this process, with what it wrote.
import { runCommandLine } from "../../src/cli/program.js";
import type { ExitCode, Streams } from "../../src/cli/context.js";

export interface Written {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs the program on these arguments and collects both streams. */
export async function onecountry(...args: string[]): Promise<Written> {
  const { streams, written } = collecting();
  const code = await runCommandLine(args, streams);
  return { code, ...written() };
}

/** Streams that collect what is written to them. */
export function collecting(): { readonly streams: Streams; readonly written: () => { out: string; err: string } } {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = {
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text) },
    env: {},
  };
  return { streams, written: () => ({ out: out.join(""), err: err.join("") }) };
}
