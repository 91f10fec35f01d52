// One year of the struggle. The economy's part, the year's conditions, is handed in: a run can give its own.
import type { Party } from "../country/party.js";
import { appointedNextYear } from "./circular-flow.js";
import { meanPosition, type Position } from "./position.js";
import { nextMembers, wishes, type Conditions, type StruggleValues } from "./struggle-conditions.js";
import { contest, type Contest } from "./struggle-contest.js";
import { leadership, powersOf, rulers } from "./struggle-leadership.js";
import { moveLines, openLines, OPENING_YEAR, supportOf } from "./struggle-lines.js";
import type { StruggleState, YearOfStruggle } from "./struggle-state.js";

export interface StruggleYear {
  readonly year: number;
  /** A congress met; otherwise a conference, which elects nobody, and the congress was put off against the statute. */
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

/** The state at the opening. Throws RangeError for a polity in which no leader heads the apparatus or the Central Committee has no size. */
export function openStruggle(polity: Party, p: StruggleValues): StruggleState {
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
    promoted: 0,
    members: { members: 1, mean: p.membersWant },
  };
}

function committeeAtOpening({ organs }: Party): number {
  const sizes = organs.filter(({ id }) => id === "central-committee").flatMap((organ) => organ.sizes);
  const last = sizes.filter(({ date }) => date < String(OPENING_YEAR + 1)).at(-1);
  if (last === undefined) throw new RangeError("no size of the Central Committee is known before the opening");
  return last.full;
}

/** Lives a year: writes what it changes into the state and returns what happened. */
export function liveStruggleYear(
  state: StruggleState,
  given: Omit<YearOfStruggle, "wishes"> & { readonly polity: Party; readonly conditions: Conditions },
): StruggleYear {
  const { p, rules, year, polity } = given;
  const wished = wishes(given.conditions, state.members);
  state.lines = moveLines(state.lines, { wishes: wished, polity, rules, year });
  if (rules.circularFlow) state.appointed = appointedNextYear(state.appointed, p.turnover);
  const support = supportOf(state.lines, { wishes: wished, tolerance: p.tolerance });
  const body = leadership(state, { p, rules, support });
  const ruling = rulers(body, { powers: powersOf(body, given), p, rules });
  const held = contest(state, { ...given, wishes: wished, support, ruling });
  const purged = held.outcome === "rout" ? held.openShare : 0;
  if (rules.enrolment) state.members = nextMembers(state.members, purged, p);
  const { appointed, committee, loyalCommittee } = state;
  return { year, appointed, committee, loyalCommittee, ...held, policy: policyOf(state, p) };
}

/** Where the leadership stands: the mean of its lines by their say. */
export function policyOf(state: StruggleState, p: StruggleValues): Position {
  const say = sayOf(state, p);
  return meanPosition(state.lines.map(({ id, position }) => ({ position, weight: say.get(id) ?? 0 })));
}

/** Share of each line in the leadership's resources, the apparatus included; lines outside have none. */
export function sayOf(
  { lines, head, appointed, promoted }: StruggleState,
  { apparatus }: StruggleValues,
): ReadonlyMap<string, number> {
  const inside = lines.filter(({ standing }) => standing === "inside");
  const weights = inside.map(({ id, leaders }) => {
    const resources = leaders.reduce((sum, leader) => sum + leader.resources, 0);
    return 0.05 + resources + (id === head ? apparatus * appointed + promoted : 0);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(inside.map(({ id }, k) => [id, weights[k] / whole]));
}
