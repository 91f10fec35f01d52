// Pyramids of councils: groups of r elect one delegate by majority, delegates form groups of r, and so on upwards; a tie of an even group
// goes to the incumbent tendency in a given share of cases. Galam (1986; Journal of Statistical Physics 61, 1990; Sociophysics, 2012).

export interface Pyramid {
  /** People or delegates in a group, from 1. */
  readonly groupSize: number;
  /** Share of ties that go to the incumbent tendency, 0..1; no matter where the group is odd. */
  readonly tieToIncumbent: number;
  /** `majority`: the group sends one delegate. `list`: it sends tendencies in proportion, and nothing is lost on the way. */
  readonly election?: "majority" | "list";
  /** Chance that a group recalls a delegate who owes the seat to the tie rule, and draws lots instead, 0..1. */
  readonly recall?: number;
}

/**
 * Share of delegates of the challenging tendency one level up, where it has the share p below:
 * P' = sum over m > r/2 of C(r,m) p^m (1-p)^(r-m) + (1-k) C(r,r/2) (p(1-p))^(r/2), k = tie share to the incumbent.
 * Recall damps the bias of ties, k' = 1/2 + (k - 1/2)(1 - rho); under a list P' = p. Both are this project's additions.
 * @example galamMap(0.5, { groupSize: 3, tieToIncumbent: 1 }) // 0.5
 */
export function galamMap(share: number, { groupSize, tieToIncumbent, election, recall = 0 }: Pyramid): number {
  if (election === "list") return share;
  const ties = 0.5 + (tieToIncumbent - 0.5) * (1 - recall);
  let above = 0;
  for (let m = 0; m <= groupSize; m++) {
    const chance = binomial(groupSize, m) * power(share, m) * power(1 - share, groupSize - m);
    if (2 * m > groupSize) above += chance;
    else if (2 * m === groupSize) above += (1 - ties) * chance;
  }
  return Math.min(1, above);
}

/** Shares of the challenger at the bottom and at each of the levels above it. */
export function galamPyramid(share: number, pyramid: Pyramid, levels: number): readonly number[] {
  const shares = [share];
  for (let level = 0; level < levels; level++) shares.push(galamMap(shares[level], pyramid));
  return shares;
}

/** Share that the challenger needs at the bottom to win at the top of a high pyramid: the unstable fixed point between 0 and 1; absent under a list. */
export function winningThreshold(
  pyramid: Pyramid,
): { readonly status: "found"; readonly share: number } | { readonly status: "none"; readonly reason: string } {
  const gains = (share: number): boolean => galamMap(share, pyramid) > share;
  if (pyramid.election === "list") return { status: "none", reason: "a list keeps every share as it is" };
  if (pyramid.groupSize < 3) return { status: "none", reason: "groups of one or two have no majority to win over" };
  let [low, high] = [1e-6, 1 - 1e-6];
  if (gains(low) || !gains(high)) return { status: "none", reason: "no share divides losing from winning" };
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (gains(middle)) high = middle;
    else low = middle;
  }
  return { status: "found", share: (low + high) / 2 };
}

function binomial(n: number, m: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(m, n - m); i++) ways = (ways * (n - i + 1)) / i;
  return ways;
}

/** x to a whole power; 0 to the power 0 is 1. */
function power(x: number, times: number): number {
  let product = 1;
  for (let i = 0; i < times; i++) product *= x;
  return product;
}
