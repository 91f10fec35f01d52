// Enrolment and purge: who is let into a party and who is put out changes what its members want. Accounts are in people and close.

export interface Membership {
  readonly members: number;
  /** Mean of what members want on some axis, -1..1, in the party and among newcomers. */
  readonly mean: number;
}

export interface YearOfMembership {
  readonly enrolled: number;
  /** What newcomers want, -1..1. */
  readonly newcomersWant: number;
  readonly expelled: number;
  /** What the expelled wanted, -1..1. */
  readonly expelledWanted: number;
  /** Left or died. */
  readonly left: number;
}

/** Members at the end of the year: opening + enrolled - expelled - left; nobody leaves who is not there. The mean follows the people. */
export function membersNextYear({ members, mean }: Membership, year: YearOfMembership): Membership {
  const expelled = Math.min(year.expelled, members);
  const left = Math.min(year.left, members - expelled);
  const staying = members - expelled;
  // Who leaves of their own accord or dies wanted what the rest want.
  const wantOfStaying = staying > 0 ? clamp((members * mean - expelled * year.expelledWanted) / staying) : mean;
  const remaining = staying - left;
  const next = remaining + year.enrolled;
  if (next === 0) return { members: 0, mean };
  return { members: next, mean: (remaining * wantOfStaying + year.enrolled * year.newcomersWant) / next };
}

function clamp(want: number): number {
  return Math.min(1, Math.max(-1, want));
}
