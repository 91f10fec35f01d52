// The struggle over the line, 1923-30: who holds the leadership when it ends, and since when.
//
//   conditions -> wishes of members -> lines move -> powers of leaders -> ruling coalition -> attack on the farthest line
//        -> cells -> delegates (circular flow, pyramid) -> congress: rout, reversal or stand-off -> Committee, members -> next year
//
// Nothing here knows who won. Names enter as data: leaders, stances and resources at the opening.
import { chance as chanceOf } from "../base/chance.js";
import { resolve } from "../economy/parameter.js";
import type { Polity } from "./polity.js";
import type { Position } from "./position.js";
import { nextConditions, openingConditions, type StruggleValues } from "./struggle-conditions.js";
import { STRUGGLE_PARAMETERS } from "./struggle-parameters.js";
import type { StruggleRules } from "./struggle-rules.js";
import type { StruggleState } from "./struggle-state.js";
import { liveStruggleYear, openStruggle, type StruggleYear } from "./struggle-year.js";

export interface StruggleSpec {
  readonly polity: Polity;
  readonly rules: StruggleRules;
  readonly seed: number;
  /** Numbers set by the user, as `struggle.turnover`; the rest are drawn from their ranges. */
  readonly fixed?: Readonly<Record<string, number>>;
}

/** First and last year; the opening is the end of the year before the first. */
export const STRUGGLE_YEARS = { from: 1924, to: 1930 } as const;

export interface Struggle {
  readonly seed: number;
  readonly values: StruggleValues;
  readonly years: readonly StruggleYear[];
  /** The line left alone in the leadership, or `collective` where several remain. */
  readonly line: string;
  /** Year since which it was alone; absent for `collective`. */
  readonly since?: number;
  /** Lines left in the leadership, and the one that heads the apparatus. */
  readonly remaining: readonly string[];
  readonly head: string;
  /** Where that leadership stands at the end. */
  readonly position: Position;
  /** Congresses put off against the statute. */
  readonly breaches: readonly { readonly rule: string; readonly year: number }[];
}

/** One struggle. Same spec, same answer. Throws RangeError as `openStruggle` does. */
export function struggle({ polity, rules, seed, fixed = {} }: StruggleSpec): Struggle {
  const chance = chanceOf(seed);
  const p = resolve({ scope: "struggle" }, STRUGGLE_PARAMETERS, { fixed, draw: chance.draw() });
  const state = openStruggle(polity, p);
  const years: StruggleYear[] = [];
  let conditions = openingConditions(p);
  for (let year: number = STRUGGLE_YEARS.from; year <= STRUGGLE_YEARS.to; year++) {
    conditions = nextConditions(conditions, { year, p, chance });
    years.push(liveStruggleYear(state, { year, conditions, p, rules, chance, polity }));
  }
  const late = years.filter(({ congress }) => !congress);
  const breaches = late.map(({ year }) => ({ rule: "party-congress-interval", year }));
  return { seed, values: p, years, breaches, ...outcome(state, years) };
}

function outcome({ lines, head }: StruggleState, years: readonly StruggleYear[]) {
  const inside = lines.filter(({ standing }) => standing === "inside");
  const remaining = inside.map(({ id }) => id);
  const ends = { remaining, head, position: years[years.length - 1].policy };
  if (remaining.length !== 1) return { ...ends, line: "collective" };
  return { ...ends, line: remaining[0], since: Math.max(...lines.map(({ since }) => since)) };
}
