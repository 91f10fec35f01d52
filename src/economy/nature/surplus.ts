// What a village could sell: its stock less seed and what people and animals need until the next harvest.
import { pow } from "../../base/maths.js";
import type { Contracts } from "../contracts.js";
import type { Facts } from "../facts.js";
import { herdIndex } from "./herds.js";

type VillageView = Contracts["village"]["reads"];

/** Villagers of a region, m persons. */
export function villagersOf({ groupTotal }: Pick<VillageView, "groupTotal">, z: number): number {
  return groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2];
}

/** Quarters from this one to the next harvest. */
export function quartersLeft({ harvestQuarters }: Facts, quarter: number): number {
  for (let k = 1; k < 4; k++) if (harvestQuarters[(quarter + k) % 4] > 0) return k;
  return 4;
}

/** Yearly full needs of a region now: food and feed in value units. */
export function yearlyNeeds(now: VillageView, z: number): { readonly food: number; readonly feed: number } {
  const { facts } = now;
  return {
    food: (facts.villageFood0[z] * villagersOf(now, z)) / facts.ruralPeople0[z],
    feed: facts.villageFeed0[z] * herdIndex(now, z),
  };
}

/** Grain a region holds beyond seed and full needs until the harvest; never negative. */
export function trueSurplus(now: VillageView, z: number): number {
  const { facts, stock, quarter, sownArea } = now;
  const held = stock[(facts.parties.village + z) * facts.n + facts.grain];
  const { food, feed } = yearlyNeeds(now, z);
  const toGo = quartersLeft(facts, quarter) / 4;
  const spread = facts.harvestQuarters[0] > 0;
  const seed = quarter === 1 && !spread ? 0 : facts.villageSeed0[z] * sownArea[z] * (spread ? 0.25 : 1);
  return Math.max(held - seed - (food + feed) * toGo - 0.25 * now.nature.villageLoss * held, 0);
}

/**
 * Share of its surplus a village offers: base share x (terms of trade)^a x (availability of goods)^b, at most 0.97.
 * After Johnson and Temin's account of the procurement crisis (literature 2.4); elasticities are assumptions.
 */
export function offeredShare(
  now: VillageView,
  { terms, goods }: { readonly terms: number; readonly goods: number },
): number {
  const { facts, price, markup, decisions, shortage } = now;
  let cost = 0;
  let weight = 0;
  let short = 0;
  for (let i = 0; i < facts.n; i++) {
    if (facts.farming[i]) continue;
    const c = facts.ruralConsumption0[i];
    cost += c * price[i] * markup[i];
    short += c * shortage[i];
    weight += c;
  }
  const ratio = (price[facts.grain] * decisions.farmGate * weight) / cost;
  const available = 1 / (1 + short / weight);
  return Math.min(facts.offer0 * pow(Math.max(ratio, 0.05), terms) * pow(available, goods), 0.97);
}
