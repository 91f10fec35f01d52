// A bar on stderr for a person who waits; nothing where nobody watches.
import type { CliContext } from "./context.js";

export interface Bar {
  /** Draws the bar at this many done. */
  readonly show: (done: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

const WIDTH = 30;

/** A bar for `total` steps. Without a terminal both functions do nothing. */
export function progressBar(
  { err, hasBars }: CliContext,
  { total, label }: { readonly total: number; readonly label: string },
): Bar {
  if (!hasBars) return { show: () => {}, end: () => {} };
  return {
    show: (done) => {
      const full = Math.round((WIDTH * done) / total);
      err(`\r${"#".repeat(full)}${"-".repeat(WIDTH - full)} ${done} of ${total} ${label}`);
    },
    end: () => {
      err(`\r${" ".repeat(WIDTH + String(total).length * 2 + label.length + 6)}\r`);
    },
  };
}
