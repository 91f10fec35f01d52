// The village at the opening: needs, deliveries, herds and the food value of what is eaten.
import type { NatureValues } from "../economy/nature-parameters.js";
import type { Flows } from "./open-table.js";
import { scaleTo, type People } from "./open-people.js";
import type { Reading } from "./reading.js";

/** Share of a surplus a village offers at base terms; its feed needs are set so that base deliveries come out. */
const OFFER0 = 0.85;

interface FarmStructure {
  readonly grain: number;
  readonly farming: Uint8Array;
  readonly food: Uint8Array;
}

/** The village at base: needs by region, set so that the table's deliveries come out of a normal harvest at base terms. */
export function villageOf(
  read: Reading,
  flows: Flows,
  { grain, farming, food }: FarmStructure,
  people: People,
  nature: NatureValues,
) {
  const { n, output, inter, rural, urban, communal, defence, exports } = flows;
  const { regions } = read.country;
  const ids = regions.map(({ id }) => id);
  const tonnesPerValue = 1 / read.number("grain-price");
  const normal = read.each("normal-harvest", ids);
  scaleTo(normal, output[grain]);
  let marketed = urban[grain] + communal[grain] + defence[grain] + exports[grain];
  for (let j = 0; j < n; j++) if (!farming[j]) marketed += inter[grain * n + j];
  const deliveries = read.each("grain-deliveries", ids);
  scaleTo(deliveries, Math.min(marketed, 0.8 * output[grain]));
  const seedShare = read.number("seed-share");
  const ruralPeople = people.ruralByRegion.reduce((a, b) => a + b, 0);
  const villageFood0 = new Float64Array(ids.length);
  const villageFeed0 = new Float64Array(ids.length);
  const villageSeed0 = new Float64Array(ids.length);
  for (let z = 0; z < ids.length; z++) {
    villageFood0[z] = (rural[grain] * people.ruralByRegion[z]) / ruralPeople;
    villageSeed0[z] = seedShare * normal[z];
    const own = normal[z] * (1 - 0.6 * nature.villageLoss) - deliveries[z] / OFFER0 - villageFood0[z] - villageSeed0[z];
    villageFeed0[z] = Math.max(own, 0.02 * normal[z]);
  }
  return {
    ...kilocalories(read, flows, { grain, food, tonnesPerValue, people }),
    tonnesPerValue,
    normalHarvest: normal,
    normalHarvestTotal: output[grain],
    villageFood0,
    villageFeed0,
    villageSeed0,
    deliveryShare0: shareOf(deliveries),
    deliveryRate0: deliveries.reduce((a, b) => a + b, 0) / output[grain],
    offer0: OFFER0,
    inKind: read.numberOr("in-kind", 0.8),
    ...herdsOf(read, ids, normal),
    classWeight: Float64Array.from(["poor", "middle", "better-off"], (name) => read.number(`food-weight.${name}`)),
  };
}

function shareOf(values: Float64Array): Float64Array {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((v) => (sum > 0 ? v / sum : 1 / values.length));
}

/** Animals and tractors at the opening by region; the national totals of the file bind the regions. */
function herdsOf(read: Reading, ids: readonly string[], normal: Float64Array) {
  const herd = (name: string): Float64Array => {
    const values = read.each(name, ids);
    scaleTo(values, read.number(name));
    return values;
  };
  const power = read.numberOr("tractor-power", 0);
  const total = normal.reduce((a, b) => a + b, 0);
  return {
    cattle0: herd("cattle"),
    horses0: herd("horses"),
    smallStock0: herd("sheep-and-goats"),
    cattleCeiling: Math.max(read.number("cattle-ceiling") / read.number("cattle"), 1.02),
    horsesCeiling: Math.max(read.number("horses-ceiling") / read.number("horses"), 1.02),
    idleLand: read.numberOr("idle-land", 0),
    herdFoodShare: read.each("food-from-herds", ids),
    tractorPower0: power,
    tractors0: Float64Array.from(normal, (h) => (power * h) / total),
  };
}

/** kcal in a m currency of each food product: weights of the file, scaled so that base kcal of village and town come out on average. */
function kilocalories(
  read: Reading,
  { n, rural, urban }: Flows,
  { grain, food, tonnesPerValue, people }: { grain: number; food: Uint8Array; tonnesPerValue: number; people: People },
) {
  const ids = read.country.sectors.map(({ id }) => id);
  const kcalPerValue = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (i === grain) kcalPerValue[i] = tonnesPerValue * 1e9 * read.number("kcal-per-kg-grain");
    else if (food[i]) kcalPerValue[i] = 1e6 * read.number(`kcal-weight@${ids[i]}`);
  }
  const ruralPeople = people.ruralByRegion.reduce((a, b) => a + b, 0);
  const kcalRural0 = read.number("kcal.rural");
  const kcalUrban0 = read.number("kcal.urban");
  let eaten = 0;
  for (let i = 0; i < n; i++) eaten += (rural[i] + urban[i]) * kcalPerValue[i];
  const known = 365 * 1e6 * (kcalRural0 * ruralPeople + kcalUrban0 * people.urban);
  for (let i = 0; i < n; i++) kcalPerValue[i] *= known / eaten;
  return { kcalPerValue, kcalRural0, kcalUrban0, kcalNeed: read.number("kcal-need") };
}
