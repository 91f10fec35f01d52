// What RHS, RANGES and BOUNDS mean for the bounds of rows and columns.
import { NO_BOUND } from "./problem.js";

/** A lower and an upper bound. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Kinds of rows that require something. */
export type RowType = "E" | "G" | "L";

/** The number that a text of MPS means: Fortran's D for the exponent is taken, and inf; undefined where it is none. */
export function mpsNumber(text: string): number | undefined {
  if (/^[+-]?inf(inity)?$/i.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([edED][+-]?\d+)?$/.test(text)) return undefined;
  return Number(text.replace(/d/i, "e"));
}

/**
 * Bounds of a row with right-hand side b and range R, if it has one: L [b - |R|, b], G [b, b + |R|], and E [b, b + R] or, for negative R,
 * [b + R, b]; an equation with range 0 stays one.
 */
export function rowInterval({ type, rhs, range }: { type: RowType; rhs: number; range?: number }): Interval {
  const [lower, upper] = [-NO_BOUND < rhs ? rhs : -Infinity, rhs < NO_BOUND ? rhs : Infinity];
  switch (type) {
    case "L":
      return { lower: range === undefined ? -Infinity : lower - Math.abs(range), upper };
    case "G":
      return { lower, upper: range === undefined ? Infinity : upper + Math.abs(range) };
    case "E":
      return { lower: lower + Math.min(0, range ?? 0), upper: upper + Math.max(0, range ?? 0) };
  }
}

/** The bounds of a column while the lines of BOUNDS are read; undefined where no line has set one. */
export interface BoundDraft {
  readonly lower?: number;
  readonly upper?: number;
  readonly isInteger?: boolean;
}

/** Bound types that are read. SC (semi-continuous) is not linear. */
export const BOUND_TYPES = ["UP", "LO", "FX", "FR", "MI", "PL", "BV", "LI", "UI"];

/** The draft after one line: UP and UI set the upper bound, LO and LI the lower, FX both, FR neither, MI no lower, PL no upper, BV 0 and 1. */
export function withBound(draft: BoundDraft, { type, value }: { type: string; value: number }): BoundDraft {
  switch (type) {
    case "UP":
      return { ...draft, upper: value };
    case "UI":
      return { ...draft, upper: value, isInteger: true };
    case "LO":
      return { ...draft, lower: value };
    case "LI":
      return { ...draft, lower: value, isInteger: true };
    case "FX":
      return { ...draft, lower: value, upper: value };
    case "FR":
      return { ...draft, lower: -Infinity, upper: Infinity };
    case "MI":
      return { ...draft, lower: -Infinity };
    case "PL":
      return { ...draft, upper: Infinity };
    default:
      return { ...draft, lower: 0, upper: 1, isInteger: true };
  }
}

/**
 * The bounds that a draft comes to: 0 and infinity where no line has set them, except that a negative upper bound without any lower one
 * removes the lower bound: so read CPLEX and SAS/OR; HiGHS keeps 0 and finds such a programme infeasible.
 */
export function columnInterval({ lower, upper }: BoundDraft): Interval & { readonly isNegative: boolean } {
  const isNegative = lower === undefined && upper !== undefined && upper < 0;
  return { lower: lower ?? (isNegative ? -Infinity : 0), upper: upper ?? Infinity, isNegative };
}
