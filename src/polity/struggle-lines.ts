// Lines of the struggle: a doctrine with its leaders, where it stands, what resources they hold, and whether it is in the leadership.
import { exp } from "../base/maths.js";
import type { Party, PartyActor, PartyDoctrine } from "../country/party.js";
import { distance, meanPosition, stanceAt, towards, type Position } from "./position.js";
import type { StruggleRules } from "./struggle-rules.js";

export interface Leader {
  readonly id: string;
  /** Sum of the weights of offices and standing other than the apparatus. */
  readonly resources: number;
  readonly hasApparatus: boolean;
}

export interface Line {
  readonly id: string;
  readonly doctrine: PartyDoctrine;
  readonly leaders: readonly Leader[];
  readonly position: Position;
  /** `inside` the leadership; `outside` it and fighting; `expelled` from the party, without a voice. */
  readonly standing: "inside" | "outside" | "expelled";
  /** Year in which it last entered or left the leadership; the opening is the year before the first. */
  readonly since: number;
}

/** Dates of stances and of resources at the opening. */
const OPENS = "1923-10-31";
export const OPENING_YEAR = 1923;

/** Every doctrine whose leaders are known actors, as it stood in October 1923. */
export function openLines({ doctrines, actors }: Pick<Party, "doctrines" | "actors">): readonly Line[] {
  return doctrines.map((doctrine) => ({
    id: doctrine.id,
    doctrine,
    leaders: leadersOf(doctrine, actors).map((actor) => leaderAt(actor, OPENS)),
    position: doctrine.position,
    standing: "inside",
    since: OPENING_YEAR,
  }));
}

function leadersOf({ leaders }: PartyDoctrine, actors: readonly PartyActor[]): readonly PartyActor[] {
  return actors.filter(({ id }) => leaders.includes(id));
}

function leaderAt({ id, resources }: PartyActor, date: string): Leader {
  const held = resources.filter(({ from, to }) => from <= date && date < (to ?? "9999"));
  const others = held.filter(({ kind }) => kind !== "apparatus");
  return {
    id,
    resources: others.reduce((sum, { weight }) => sum + weight, 0),
    hasApparatus: others.length < held.length,
  };
}

/**
 * Lines a year on. By rule each moves towards what members wish, no further in a year than its step and never out of the range in which it
 * remains itself: ideology limits choice (Nove). By record each stands where its leaders' dated stances put it.
 */
export function moveLines(
  lines: readonly Line[],
  {
    wishes,
    polity,
    rules,
    year,
  }: { readonly wishes: Position; readonly polity: Party; readonly rules: StruggleRules; readonly year: number },
): readonly Line[] {
  return lines.map((line) => ({
    ...line,
    position:
      rules.positions === "record"
        ? recordedPosition(line, { actors: polity.actors, year })
        : within(towards(line.position, wishes, line.doctrine.step), line.doctrine),
  }));
}

function within(position: Position, { moves }: PartyDoctrine): Position {
  const held = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value));
  return [
    held(position[0], moves.tempo),
    held(position[1], moves.peasant),
    held(position[2], moves.scope),
    held(position[3], moves.democracy),
  ];
}

function recordedPosition(
  { doctrine, position }: Line,
  { actors, year }: { readonly actors: readonly PartyActor[]; readonly year: number },
): Position {
  const stances = leadersOf(doctrine, actors)
    .map((actor) => stanceAt(actor, `${year}-06`))
    .filter((stance) => stance !== undefined);
  return stances.length === 0
    ? position
    : meanPosition(stances.map((stance) => ({ position: stance.position, weight: 1 })));
}

/** Share of members who hold with each line in private: exp(-(d / tolerance)^2 / 2), over all lines not expelled. */
export function supportOf(
  lines: readonly Line[],
  { wishes, tolerance }: { readonly wishes: Position; readonly tolerance: number },
): ReadonlyMap<string, number> {
  const pulls = lines.map(({ position, standing }) => {
    const apart = distance(position, wishes) / tolerance;
    return standing === "expelled" ? 0 : exp(-0.5 * apart * apart);
  });
  const all = pulls.reduce((sum, pull) => sum + pull, 0);
  return new Map(lines.map(({ id }, k) => [id, pulls[k] / all]));
}
