// What a verb may touch of the machine: two streams, the exit code, and whether a person is watching.

/** 0 done; 1 failed; 2 bad input or usage; 3 the plan or programme asked for is infeasible. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface CliContext {
  /** Data: what the user asked for. Goes to stdout as it is. */
  readonly out: (text: string) => void;
  /** Progress, warnings and faults. Goes to stderr as it is. */
  readonly err: (text: string) => void;
  /** Ends the verb with this code once it has returned; without a call the code is 0. */
  readonly exitWith: (code: ExitCode) => void;
  /** Whether bars may be drawn on stderr: a terminal and no CI. */
  readonly hasBars: boolean;
  /** Whether a person reads both streams, so that a verb may stay and wait for them: terminals and no CI. */
  readonly isWatched: boolean;
  /** Whether stdout may be coloured: a terminal and no NO_COLOR. */
  readonly hasColour: boolean;
}

export interface Streams {
  readonly stdout: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  readonly stderr: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A context on these streams, and the exit code that the verb has chosen so far. NO_COLOR and TERM=dumb are obeyed. */
export function contextOn({ stdout, stderr, env }: Streams): {
  readonly context: CliContext;
  readonly exitCode: () => ExitCode;
} {
  let code: ExitCode = 0;
  const isDumb = env["TERM"] === "dumb";
  const context: CliContext = {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    exitWith: (chosen) => {
      code = chosen;
    },
    isWatched: stdout.isTTY === true && stderr.isTTY === true && !env["CI"],
    hasBars: stderr.isTTY === true && !isDumb && !env["CI"],
    hasColour: stdout.isTTY === true && !isDumb && !env["NO_COLOR"],
  };
  return { context, exitCode: () => code };
}
