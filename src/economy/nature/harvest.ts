// The crop: land, draught power, hands, effort and weather. Yearly, gathered by quarters.
import { exp, pow } from "../../base/maths.js";
import { normalAt, sourceId } from "../../base/chance.js";
import type { Economy } from "../economy.js";

const COMMON = sourceId("weather/common");
const REGIONAL = sourceId("weather/region");

/** Log deviation of the year's harvest by weather in each region: a common and a regional part, drawn by (seed, source, year, region). */
export function drawWeather(economy: Economy): void {
  const { nature, weather, seed, year } = economy;
  const common = nature.weather * Math.sqrt(nature.weatherCommon) * normalAt(seed, COMMON, year, 0);
  const own = nature.weather * Math.sqrt(1 - nature.weatherCommon);
  const mean = 0.5 * nature.weather * nature.weather;
  for (let z = 0; z < weather.length; z++) weather[z] = common + own * normalAt(seed, REGIONAL, year, z) - mean;
}

/** Draught horses to a head of horses. */
const WORKING_HORSES = 0.75;

/**
 * The year's harvest by region (value units): H = h0 area (D/D0)^d (people/people0)^f effort (1 + trend)^t exp(weather),
 * D horses and tractor power in horses. Form after the reference prototype, section 1.
 */
export function ripen(economy: Economy): void {
  const { facts, nature, harvest, lastHarvest, horses, sownArea, decisions, weather } = economy;
  const trend = pow(1 + nature.yieldTrend, economy.age);
  let power = 0;
  let power0 = 0;
  for (let z = 0; z < facts.regions; z++) {
    lastHarvest[z] = harvest[z];
    const tractors = nature.tractorHorses * economy.tractors * (facts.normalHarvest[z] / facts.normalHarvestTotal);
    const now = WORKING_HORSES * horses[z] + tractors;
    const then = WORKING_HORSES * facts.horses0[z] + nature.tractorHorses * facts.tractors0[z];
    power += now;
    power0 += then;
    const draught = then > 0 ? now / then : 1;
    const hands = villagers(economy, z) / facts.ruralPeople0[z];
    harvest[z] =
      facts.normalHarvest[z] *
      sownArea[z] *
      pow(Math.max(draught, 0.05), nature.draught) *
      pow(Math.max(hands, 0.05), nature.farmLabour) *
      decisions.farmEffort[z] *
      trend *
      exp(weather[z]) *
      economy.harvestShock;
  }
  economy.draught = power0 > 0 ? power / power0 : 1;
}

/** Whether the year's crop ripens in this quarter: the first with a harvest. */
export function gatherQuarter({ facts, quarter }: Economy): boolean {
  for (let k = 0; k < quarter; k++) if (facts.harvestQuarters[k] > 0) return false;
  return facts.harvestQuarters[quarter] > 0;
}

/** People in the villages of a region, m persons. */
export function villagers(economy: Economy, z: number): number {
  const { groupTotal } = economy;
  return groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2];
}
