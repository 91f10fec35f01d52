// How scarce a sector's capacity is, as those who invest see it.
import type { Contracts } from "../contracts.js";

/**
 * Weight of a sector in investment: 1 + e (use - 0.94), at least 0.2, with use = orders over capacity in 0.5..1.6.
 * Farming sectors count as normally used; the grain sector weighs more as draught power falls behind (machines replace horses).
 */
export function scarcityWeight(
  { facts, orders, capacity, draught }: Contracts["accumulation"]["reads"],
  j: number,
  elasticity: number,
): number {
  if (j === facts.grain) return 1 + 4 * Math.max(1 - draught, 0);
  if (facts.farming[j]) return 1;
  const use = Math.min(Math.max((4 * orders[j]) / Math.max(capacity[j], 1e-12), 0.5), 1.6);
  return Math.max(1 + elasticity * (use - 0.94), 0.2);
}
