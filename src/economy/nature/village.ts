// What the village does with its own grain each quarter: keeps seed, spreads the rest until the next harvest, eats and feeds.
import { moveUnpaid } from "../ledger.js";
import type { Economy } from "../economy.js";
import { herdIndex } from "./herds.js";
import { villagers } from "./harvest.js";

/** Gathers the quarter's part of the year's harvest into the villages' stocks. */
export function gather(economy: Economy): void {
  const { facts, harvest, stock, ledger, tally, quarter } = economy;
  const { parties: p, n, grain } = facts;
  const share = facts.harvestQuarters[quarter];
  if (share === 0) return;
  for (let z = 0; z < facts.regions; z++) {
    const crop = harvest[z] * share;
    moveUnpaid(ledger, p.production, p.village + z, grain, crop);
    stock[(p.village + z) * n + grain] += crop;
    tally.output[grain] += crop;
    tally.harvest += crop;
  }
}

/** Quarters that the stock must last from this one on, until the next quarter with a harvest. */
export function quartersToHarvest(economy: Economy): number {
  const { harvestQuarters } = economy.facts;
  for (let k = 1; k < 4; k++) if (harvestQuarters[(economy.quarter + k) % 4] > 0) return k;
  return 4;
}

/** Seed still to be sown before the next harvest (value units): all of it until the spring sowing of the second quarter. */
export function seedReserve(economy: Economy, z: number): number {
  const { facts, sownArea, quarter } = economy;
  const yearly = facts.villageSeed0[z] * sownArea[z];
  if (facts.harvestQuarters[quarter] > 0 && facts.harvestQuarters[quarter] < 1) return 0;
  return quarter === 1 ? 0 : yearly;
}

/**
 * Sows in its quarter, loses a little, then splits what may be eaten now between people and animals:
 * food rho + feed rho^2 = available, so feed is cut twice as hard as food (closed form; never negative). Full needs at rho = 1.
 */
export function eatAndFeed(economy: Economy): void {
  const { facts, nature, stock, ledger, foodRatio, feedRatio, tally, villageFood } = economy;
  const { parties: p, n, grain } = facts;
  const left = quartersToHarvest(economy);
  for (let z = 0; z < facts.regions; z++) {
    const party = p.village + z;
    const at = party * n + grain;
    const seed = Math.min(sowingNow(economy, z), stock[at]);
    moveUnpaid(ledger, party, p.production, grain, seed);
    const lost = 0.25 * nature.villageLoss * (stock[at] - seed);
    moveUnpaid(ledger, party, p.spoilage, grain, lost);
    stock[at] -= seed + lost;
    const available = Math.max(stock[at] - seedReserve(economy, z), 0.25 * stock[at]) / left;
    const food = (0.25 * facts.villageFood0[z] * villagers(economy, z)) / facts.ruralPeople0[z];
    const feed = 0.25 * facts.villageFeed0[z] * herdIndex(economy, z);
    const rho = Math.min(needsMet(available, food, feed), 1.06);
    const eaten = Math.min(food * rho, stock[at]);
    const fed = Math.min(feed * rho * rho, stock[at] - eaten);
    moveUnpaid(ledger, party, p.use, grain, eaten);
    moveUnpaid(ledger, party, p.production, grain, fed);
    stock[at] -= eaten + fed;
    foodRatio[z] = rho;
    feedRatio[z] = 0.5 * feedRatio[z] + 0.5 * rho * rho;
    villageFood[z] = eaten;
    tally.used[grain] += seed + fed;
    tally.consumption[grain] += eaten;
    tally.ruralConsumption[grain] += eaten;
  }
}

/** Seed that goes into the ground this quarter: all in the second, or spread where there is a harvest in every quarter. */
function sowingNow(economy: Economy, z: number): number {
  const { facts, sownArea, quarter } = economy;
  const share = facts.harvestQuarters[0] > 0 ? 0.25 : quarter === 1 ? 1 : 0;
  return share * facts.villageSeed0[z] * sownArea[z];
}

/** rho solving food rho + feed rho^2 = available. */
export function needsMet(available: number, food: number, feed: number): number {
  if (available <= 0) return 0;
  if (feed <= 1e-12) return food > 0 ? available / food : 1;
  return (Math.sqrt(food * food + 4 * feed * available) - food) / (2 * feed);
}
