// The struggle over the line, 1923-30: who holds the leadership when it ends, and since when.
//
//   conditions -> wishes of members -> lines move -> powers of leaders -> ruling coalition -> attack on the farthest line
//        -> cells -> delegates (circular flow, pyramid) -> congress: rout, reversal or stand-off -> Committee, members -> next year
//
// Nothing here knows who won. Names enter as data: leaders, stances and resources at the opening.
import { chance as chanceOf } from "../base/chance.js";
import { resolve } from "../economy/parameter.js";
import { appointedNextYear } from "./circular-flow.js";
import type { Polity } from "./polity.js";
import { openingConditions, nextConditions, nextMembers, wishes, type StruggleValues } from "./struggle-conditions.js";
import { contest, type Contest } from "./struggle-contest.js";
import { leadership, powersOf, rulers } from "./struggle-leadership.js";
import { moveLines, openLines, OPENING_YEAR, supportOf } from "./struggle-lines.js";
import { STRUGGLE_PARAMETERS } from "./struggle-parameters.js";
import type { StruggleRules } from "./struggle-rules.js";
import type { StruggleState, YearOfStruggle } from "./struggle-state.js";
import { meanPosition, type Position } from "./position.js";

export interface StruggleSpec {
  readonly polity: Polity;
  readonly rules: StruggleRules;
  readonly seed: number;
  /** Numbers set by the user, as `struggle.turnover`; the rest are drawn from their ranges. */
  readonly fixed?: Readonly<Record<string, number>>;
}

/** First and last year; the opening is the end of the year before the first. */
export const STRUGGLE_YEARS = { from: 1924, to: 1930 } as const;

export interface StruggleYear {
  readonly year: number;
  /** A congress met; otherwise a conference, which elects nobody. */
  readonly congress: boolean;
  readonly appointed: number;
  readonly committee: number;
  readonly loyalCommittee: number;
  /** Lines in opposition; none where there was no contest. */
  readonly opposition: readonly string[];
  /** Shares for the opposition: in private, in the open in cells, among delegates. */
  readonly privateShare: number;
  readonly openShare: number;
  readonly delegateShare: number;
  readonly outcome: Contest["outcome"];
  /** Where the leadership stands at the end of the year: the mean of its lines by their leaders' resources, the apparatus included. */
  readonly policy: Position;
}

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

/** One struggle. Same spec, same answer. Throws RangeError for a polity in which no leader heads the apparatus or the Central Committee has no size. */
export function struggle({ polity, rules, seed, fixed = {} }: StruggleSpec): Struggle {
  const chance = chanceOf(seed);
  const p = resolve({ scope: "struggle" }, STRUGGLE_PARAMETERS, { fixed, draw: chance.draw() });
  const state = openState(polity, p);
  const years: StruggleYear[] = [];
  const breaches: { rule: string; year: number }[] = [];
  let conditions = openingConditions(p);
  let members = { members: 1, mean: p.membersWant };
  for (let year: number = STRUGGLE_YEARS.from; year <= STRUGGLE_YEARS.to; year++) {
    conditions = nextConditions(conditions, { year, p, chance });
    state.lines = moveLines(state.lines, { wishes: wishes(conditions, members), polity, rules, year });
    const held = liveYear(state, { year, wishes: wishes(conditions, members), p, rules, chance });
    if (held.postponed) breaches.push({ rule: "party-congress-interval", year });
    const purged = held.outcome === "rout" ? held.openShare : 0;
    if (rules.enrolment) members = nextMembers(members, purged, p);
    years.push(recordOf(state, { year, held, p }));
  }
  return { seed, values: p, years, breaches, ...outcome(state, years) };
}

function openState(polity: Polity, p: StruggleValues): StruggleState {
  const lines = openLines(polity);
  const head = lines.filter(({ leaders }) => leaders.some(({ hasApparatus }) => hasApparatus))[0]?.id;
  if (head === undefined) throw new RangeError("no leader of a line heads the apparatus at the opening");
  return {
    lines,
    head,
    appointed: p.appointedAtOpening,
    // What the opening Committee owes to the apparatus is what the apparatus has won of secretaries.
    committee: committeeAtOpening(polity),
    loyalCommittee: p.appointedAtOpening,
    lastCongress: OPENING_YEAR,
  };
}

function committeeAtOpening({ organs }: Polity): number {
  const sizes = organs.filter(({ id }) => id === "central-committee").flatMap((organ) => organ.sizes);
  const last = sizes.filter(({ date }) => date < String(STRUGGLE_YEARS.from)).at(-1);
  if (last === undefined) throw new RangeError("no size of the Central Committee is known before the opening");
  return last.full;
}

function liveYear(state: StruggleState, given: YearOfStruggle): Contest {
  const { p, rules } = given;
  if (rules.circularFlow) state.appointed = appointedNextYear(state.appointed, p.turnover);
  const support = supportOf(state.lines, { wishes: given.wishes, tolerance: p.tolerance });
  const body = leadership(state, { ...given, support });
  const ruling = rulers(body, { powers: powersOf(body, given), p, rules });
  return contest(state, { ...given, support, ruling });
}

function recordOf(
  state: StruggleState,
  { year, held, p }: { readonly year: number; readonly held: Contest; readonly p: StruggleValues },
): StruggleYear {
  const { appointed, committee, loyalCommittee } = state;
  const { congress, opposition, privateShare, openShare, delegateShare, outcome: result } = held;
  const shares = { privateShare, openShare, delegateShare };
  return {
    year,
    congress,
    appointed,
    committee,
    loyalCommittee,
    opposition,
    ...shares,
    outcome: result,
    policy: policyOf(state, p),
  };
}

function policyOf({ lines, head, appointed }: StruggleState, { apparatus }: StruggleValues): Position {
  const inside = lines.filter(({ standing }) => standing === "inside");
  return meanPosition(
    inside.map(({ id, position, leaders }) => {
      const resources = leaders.reduce((sum, leader) => sum + leader.resources, 0);
      return { position, weight: 0.05 + resources + (id === head ? apparatus * appointed : 0) };
    }),
  );
}

function outcome({ lines, head }: StruggleState, years: readonly StruggleYear[]) {
  const inside = lines.filter(({ standing }) => standing === "inside");
  const remaining = inside.map(({ id }) => id);
  const ends = { remaining, head, position: years[years.length - 1].policy };
  if (remaining.length !== 1) return { ...ends, line: "collective" };
  return { ...ends, line: remaining[0], since: Math.max(...lines.map(({ since }) => since)) };
}
