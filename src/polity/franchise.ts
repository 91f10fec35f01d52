// Weighted franchise of 1918-36: the congress of soviets had one delegate for 25,000 town electors and one for 125,000 inhabitants of
// provinces. The bases differ, so the real bias is nearer two or three to one than five to one. Constitution of 10 July 1918, article 25.

export interface Curia {
  readonly id: string;
  readonly inhabitants: number;
  /** Share of inhabitants with a vote, 0..1. */
  readonly electors: number;
  /** People of the base for one delegate, and which people are counted. */
  readonly perDelegate: number;
  readonly base: "electors" | "inhabitants";
}

export interface Seats {
  readonly id: string;
  readonly delegates: number;
  /** Delegates for a million inhabitants and for a million electors. */
  readonly perMillionInhabitants: number;
  readonly perMillionElectors: number;
}

/** Delegates of each curia, without rounding: the last delegate of a curia is a matter of local rules. */
export function delegates(curiae: readonly Curia[]): readonly Seats[] {
  return curiae.map(({ id, inhabitants, electors, perDelegate, base }) => {
    const counted = base === "electors" ? inhabitants * electors : inhabitants;
    const sent = counted / perDelegate;
    return {
      id,
      delegates: sent,
      perMillionInhabitants: (sent / inhabitants) * 1e6,
      perMillionElectors: (sent / (inhabitants * electors)) * 1e6,
    };
  });
}
