// A span of calendar years, as a person writes it.
import { Fault } from "./fault.js";

export interface YearSpan {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/** Longest span, in years. */
export const LONGEST_SPAN = 1000;

/** The span written `1928..1940`, both years inclusive. Throws `Fault` for anything else, a reversed span, or more than 1000 years. */
export function parseYears(text: string): YearSpan {
  const match = /^(\d{1,4})\.\.(\d{1,4})$/.exec(text.trim());
  if (match === null)
    throw fault(text, "two years as in 1928..1940", "Write the first and the last year, joined by two dots");
  const from = Number(match[1]);
  const to = Number(match[2]);
  if (from > to) throw fault(text, "the earlier year first", `Write ${to}..${from}`);
  if (to - from >= LONGEST_SPAN) throw fault(text, `at most ${LONGEST_SPAN} years`, "Choose a shorter span");
  return { from, to };
}

function fault(text: string, expected: string, remedy: string): Fault {
  return new Fault([{ where: "years", expected, found: `"${text}"`, remedy }]);
}
