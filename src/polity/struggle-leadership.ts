// The leadership as a body of powers, and the coalition in it that rules: Acemoglu, Egorov and Sonin's, with the distance of lines as friction.
import { rulingCoalition } from "./coalition.js";
import { distance, type Position } from "./position.js";
import { spokenShare } from "./struggle-voice.js";
import type { StruggleState, YearOfStruggle } from "./struggle-state.js";
import type { StruggleValues } from "./struggle-conditions.js";
import type { StruggleRules } from "./struggle-rules.js";

export interface Member {
  readonly id: string;
  /** The line; absent for an arbiter who stands above them. */
  readonly line?: string;
  readonly position?: Position;
  readonly power: number;
}

/** Members of the leadership with their power: resources, a part of the line's support, and for its head the apparatus. */
export function leadership(
  { lines, head, appointed, promoted }: StruggleState,
  { p, rules, support }: Pick<YearOfStruggle, "p" | "rules"> & { readonly support: ReadonlyMap<string, number> },
): readonly Member[] {
  const members: Member[] = lines
    .filter(({ standing }) => standing === "inside")
    .flatMap(({ id, leaders, position }) =>
      leaders.map((leader, k) => {
        // Followers are power as far as they may speak; for the head's line everyone may.
        const held = support.get(id) ?? 0;
        const following = (p.following * (id === head ? held : spokenShare(held, { p, rules }))) / leaders.length;
        const apparatus = id === head && k === 0 ? p.apparatus * appointed : 0;
        return { id: leader.id, line: id, position, power: 0.05 + leader.resources + following + apparatus };
      }),
    );
  // Those promoted in place of the fallen vote with whom they owe it to, and are counted as one member.
  const patron = lines.find(({ id, standing }) => id === head && standing === "inside");
  if (patron !== undefined && promoted > 0)
    members.push({ id: "promoted", line: head, position: patron.position, power: promoted });
  return rules.leninAble ? [...members, { id: "arbiter", power: p.arbiter }] : members;
}

/** Powers as the year's fortune leaves them: generic, so that no two coalitions weigh the same. */
export function powersOf(
  body: readonly Member[],
  { year, p, chance }: Pick<YearOfStruggle, "year" | "p" | "chance">,
): readonly number[] {
  return body.map(
    ({ id, power }) => power * Math.max(0.1, 1 + p.fortune * chance.normal(`struggle-power-${id}`, year)),
  );
}

/** Lines that rule together: all of those that the ruling coalition has a member of. */
export function rulers(
  body: readonly Member[],
  {
    powers,
    p,
    rules,
  }: {
    readonly powers: readonly number[];
    readonly p: StruggleValues;
    readonly rules: StruggleRules;
  },
): ReadonlySet<string> {
  const whole = powers.reduce((sum, power) => sum + power, 0);
  const weight = rules.lineFriction ? p.lineWeight : 0;
  const friction = (members: readonly number[]) => weight * whole * widest(members.map((k) => body[k].position));
  const ruling = rulingCoalition({ powers, alpha: rules.alpha, friction });
  return new Set(ruling.flatMap((k) => body[k].line ?? []));
}

/** Distance between the two lines farthest apart; an arbiter is near to all. */
function widest(positions: readonly (Position | undefined)[]): number {
  let most = 0;
  for (const one of positions) {
    for (const other of positions) {
      if (one !== undefined && other !== undefined) most = Math.max(most, distance(one, other));
    }
  }
  return most;
}
