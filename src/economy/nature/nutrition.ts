// Food in the body: kilocalories by group of people, hunger and its dead, each quarter.
import { exp } from "../../base/maths.js";
import type { Economy } from "../economy.js";

const DAYS = 91.25;
/** Five-point Gauss-Hermite nodes and weights for a standard normal (exact to degree 9). */
const NODES = [-2.856970013872806, -1.355626179974266, 0, 1.355626179974266, 2.856970013872806];
const WEIGHTS = [0.011257411327721, 0.222075922005613, 0.533333333333333, 0.222075922005613, 0.011257411327721];

/**
 * Sets each group's nutrition (kcal per head and day over need) from what its household party ate this quarter.
 * Village classes share their village's food by their relative entitlement; prisoners and settlers share the camps' food.
 */
export function nourish(economy: Economy): void {
  const { facts, eaten, groupTotal, nutrition } = economy;
  const { n, kcalPerValue } = facts;
  const households = facts.regions + 4;
  for (let h = 0; h < households; h++) {
    let kcal = 0;
    for (let i = 0; i < n; i++) kcal += eaten[h * n + i] * kcalPerValue[i];
    if (h < facts.regions) {
      kcal += economy.villageFood[h] * facts.kcalPerValue[facts.grain];
      shareAmongClasses(economy, h, kcal);
    } else if (h < facts.regions + 3) {
      const g = 3 * facts.regions + (h - facts.regions);
      nutrition[g] = perHead(kcal, groupTotal[g], facts.kcalNeed);
    } else {
      const g = 3 * facts.regions + 3;
      const each = perHead(kcal, groupTotal[g] + groupTotal[g + 1], facts.kcalNeed);
      nutrition[g] = each;
      nutrition[g + 1] = each;
    }
  }
}

function shareAmongClasses({ facts, groupTotal, nutrition }: Economy, z: number, kcal: number): void {
  let weighted = 0;
  for (let c = 0; c < 3; c++) weighted += facts.classWeight[c] * groupTotal[3 * z + c];
  for (let c = 0; c < 3; c++) {
    nutrition[3 * z + c] = weighted > 0 ? (kcal * facts.classWeight[c]) / (weighted * DAYS * facts.kcalNeed * 1e6) : 1;
  }
}

function perHead(kcal: number, people: number, need: number): number {
  return people > 1e-9 ? kcal / (people * 1e6 * DAYS * need) : 1;
}

/** Width of the step in `hungryShareOf`. */
const STEP = 0.1;

/**
 * Spreads a group's food over its people: food[k] at the five nodes of a lognormal with mean r, whose log standard deviation grows with
 * missing food. Above need the spread is the same for all, so its factors are worked out once. Stops at the first point that eats a step
 * more than the hunger threshold, as all after it do, and returns how many it has set: only they can count below.
 */
export function spreadFood({ nature, unequal, plates }: Economy, r: number): number {
  const enough = nature.hungerThreshold + STEP;
  const sd = nature.inequality + nature.hungerInequality * (1 - r);
  for (let k = 0; k < 5; k++) {
    plates[k] = r * (r >= 1 ? unequal[k] : exp(sd * NODES[k] - 0.5 * sd * sd));
    if (plates[k] > enough) return k;
  }
  return 5;
}

/**
 * Yearly death rate by hunger of a group whose mean food over its need is r, from the points that `spreadFood` has set: the mean over its
 * people of top * clip((threshold - food)/span, 0, 1)^2, less the same at r = 1, so that no one dies of hunger at need.
 * Form and ranges: reference prototype, section 1, set on 1921-22.
 */
export function hungerDeathRate(economy: Economy, r: number, points: number): number {
  return r >= 1 ? 0 : Math.max(meanDeath(economy, points) - economy.hungerAtNeed, 0);
}

function meanDeath({ nature, plates }: Economy, points: number): number {
  let sum = 0;
  for (let k = 0; k < points; k++) {
    const short = Math.min(Math.max((nature.hungerThreshold - plates[k]) / nature.hungerSpan, 0), 1);
    sum += WEIGHTS[k] * short * short;
  }
  return nature.hungerTop * sum;
}

/** Share of a group that eats less than the hunger threshold, from the points that `spreadFood` has set: a step, smoothed between them. */
export function hungryShareOf({ nature, plates }: Economy, points: number): number {
  let share = 0;
  for (let k = 0; k < points; k++) {
    share += WEIGHTS[k] * Math.min(Math.max((nature.hungerThreshold - plates[k]) / STEP + 0.5, 0), 1);
  }
  return share;
}

/**
 * Food of a group over its need: kcal over the country's need, or over what the group ate at the opening where that was less. People live
 * on less in normal years than a norm says, and the country's peacetime mortality holds what that costs.
 */
export function foodOverNeed({ leastNeed }: Economy, g: number, r: number): number {
  return r / leastNeed[g];
}

/** Sets what each group needs over the country's norm, at most 1, from base food; and the part of the death curve that is not hunger's. */
export function setNeeds(economy: Economy): void {
  const { facts, leastNeed } = economy;
  let weighted = 0;
  let people = 0;
  for (let c = 0; c < 3; c++) {
    weighted += facts.classWeight[c] * economy.groupTotal[c];
    people += economy.groupTotal[c];
  }
  for (let g = 0; g < facts.groups; g++) {
    const village = (facts.kcalRural0 / facts.kcalNeed) * facts.classWeight[g % 3] * (people / weighted);
    leastNeed[g] = Math.min(g < 3 * facts.regions ? village : facts.kcalUrban0 / facts.kcalNeed, 1);
  }
  const sd = economy.nature.inequality;
  for (let k = 0; k < 5; k++) economy.unequal[k] = exp(sd * NODES[k] - 0.5 * sd * sd);
  economy.hungerAtNeed = meanDeath(economy, spreadFood(economy, 1));
}
