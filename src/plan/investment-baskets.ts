// Who invests in what, from one column of investment: two baskets, structures and equipment, and the share of each by destination.

export interface InvestmentQuery {
  /** Investment of the base year in structures and in equipment. */
  readonly totals: { readonly structures: number; readonly equipment: number };
  /** Investment by destination that wear and growth call for, in proportion. */
  readonly needs: Float64Array;
  /** Share of structures by destination before balancing. */
  readonly shares: Float64Array;
}

/** Bisections of a factor known to lie between 1e-18 and 1e18. */
const HALVINGS = 200;

/**
 * Shares of structures s_j with sum s_j need_j = structures when needs are scaled to all investment: s_j = a r_j / (a r_j + 1 - r_j), the
 * biproportional (RAS) solution of a 2 x n matrix, found by bisection of a.
 */
export function balancedShares({ totals, needs, shares }: InvestmentQuery): Float64Array {
  const all = totals.structures + totals.equipment;
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const target = all === 0 ? 0 : (totals.structures / all) * needed;
  if (target <= 0) return new Float64Array(shares.length);
  if (target >= needed) return new Float64Array(shares.length).fill(1);
  let [low, high] = [1e-18, 1e18];
  for (let step = 0; step < HALVINGS && high > low * (1 + 1e-14); step++) {
    const middle = Math.sqrt(low * high);
    const structures = needs.reduce((sum, need, j) => sum + need * shareAt(shares[j], middle), 0);
    if (structures < target) low = middle;
    else high = middle;
  }
  return shares.map((share) => shareAt(share, Math.sqrt(low * high)));
}

function shareAt(share: number, factor: number): number {
  return (factor * share) / (factor * share + 1 - share);
}

/**
 * Wear of capital a year, from the share of structures in investment: in a stock the long-lived part weighs more, by the inverse of its wear,
 * so that wear = 1 / (s / wearOfStructures + (1 - s) / wearOfEquipment).
 */
export function wearOf(share: number, wear: { readonly structures: number; readonly equipment: number }): number {
  return 1 / (share / wear.structures + (1 - share) / wear.equipment);
}
