// What the country asks of a line from year to year, and what members come to want: lines are judged by events that none of them decides.
import type { Chance } from "../base/chance.js";
import type { Values } from "../economy/parameter.js";
import { membersNextYear, type Membership } from "./membership.js";
import type { Position } from "./position.js";
import type { STRUGGLE_PARAMETERS } from "./struggle-parameters.js";

export type StruggleValues = Values<typeof STRUGGLE_PARAMETERS>;

export interface Conditions {
  /** Old industrial capacity in use, 0..1: once it is full, growth needs building. */
  readonly capacity: number;
  /** Shortage of grain for sale, 0..1. */
  readonly shortage: number;
  /** An advanced country has had its revolution, and it has lasted. */
  readonly revolutionAbroad: boolean;
}

export function openingConditions({ capacityAtOpening }: StruggleValues): Conditions {
  return { capacity: capacityAtOpening, shortage: 0, revolutionAbroad: false };
}

/** Conditions a year on: capacity recovers, shortage of grain grows with the towns' demand and the harvest's luck, revolutions are rare. */
export function nextConditions(
  { capacity, revolutionAbroad }: Conditions,
  { year, p, chance }: { readonly year: number; readonly p: StruggleValues; readonly chance: Chance },
): Conditions {
  const restored = Math.min(1, capacity + p.recovery);
  const luck = p.harvestSpread * chance.normal("struggle-harvest", year);
  return {
    capacity: restored,
    shortage: Math.min(1, Math.max(0, p.shortage * restored + luck)),
    revolutionAbroad: revolutionAbroad || chance.uniform("struggle-revolution", year) < p.revolutionAbroad,
  };
}

/**
 * Where the conditions put the members' wishes: faster tempo once old capacity is full, a firmer hand with grain when it runs short, one
 * country while others fail; on debate what the members brought with them. Linear in each, between the ends that the axes name.
 */
export function wishes({ capacity, shortage, revolutionAbroad }: Conditions, { mean }: Membership): Position {
  const need = Math.max(0, capacity - 0.6) / 0.4;
  return [-0.2 + 0.9 * need, -0.6 + 1.2 * shortage, revolutionAbroad ? -0.5 : 0.3, mean];
}

/** Members a year on, counted from one for the opening: newcomers in, and of the open opponents those put out. */
export function nextMembers(members: Membership, expelled: number, p: StruggleValues): Membership {
  return membersNextYear(members, {
    enrolled: p.enrolment * members.members,
    newcomersWant: p.newcomersWant,
    expelled: expelled * members.members,
    expelledWanted: 0.7,
    left: 0.03 * members.members,
  });
}
