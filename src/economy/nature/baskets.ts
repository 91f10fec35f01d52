// Base baskets: what a head of each household party consumes and buys in a quarter of the base period. Made once, when facts are opened.
import type { Facts } from "../facts.js";

/** Relative base living of town classes: workers, officials, owners; the mean over the opening's town people is 1 by `townScale`. */
const TOWN_LIVING = [1, 1.2, 1.5];

/** Base rations of camps over a worker's base basket. */
const CAMP_FOOD = 0.7;
const CAMP_OTHER = 0.25;

/** Scale that keeps the mean town basket at the table's when classes live unequally. */
export function townScale(officials: number, owners: number): number {
  return TOWN_LIVING[0] * (1 - officials - owners) + TOWN_LIVING[1] * officials + TOWN_LIVING[2] * owners;
}

type Known = Pick<
  Facts,
  | "n"
  | "regions"
  | "grain"
  | "farming"
  | "food"
  | "inKind"
  | "townScale"
  | "ruralConsumption0"
  | "urbanConsumption0"
  | "villagersTotal0"
  | "urbanPeople0"
>;

/**
 * Base consumption and purchases of product i per head of household party h at [h * n + i], m currency a quarter per m persons. A village
 * buys its basket less what it takes from its own fields and herds.
 */
export function baskets(known: Known): Pick<Facts, "basket" | "purchases"> {
  const { n, regions, grain, farming, inKind } = known;
  const basket = new Float64Array((regions + 4) * n);
  const purchases = new Float64Array(basket.length);
  for (let h = 0; h < regions + 4; h++) {
    for (let i = 0; i < n; i++) {
      const c = h < regions ? villageBasket(known, i) : townBasket(known, h - regions, i);
      basket[h * n + i] = c;
      if (h < regions && i === grain) continue;
      purchases[h * n + i] = h < regions && farming[i] ? c * (1 - inKind) : c;
    }
  }
  return { basket, purchases };
}

function villageBasket({ ruralConsumption0, villagersTotal0 }: Known, i: number): number {
  return (0.25 * ruralConsumption0[i]) / villagersTotal0;
}

/** Of a worker, official, owner or (k = 3) a prisoner or settler. */
function townBasket({ urbanConsumption0, urbanPeople0, townScale: scale, food }: Known, k: number, i: number): number {
  const town = (0.25 * urbanConsumption0[i]) / urbanPeople0 / scale;
  return k < 3 ? town * TOWN_LIVING[k] : town * (food[i] ? CAMP_FOOD : CAMP_OTHER);
}
