// Sums over an economy that several variables share.
import type { Economy } from "./economy.js";

/** Sum of a typed array. */
export function total(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum;
}

/** Villagers, m persons. */
export function ruralPeople({ facts, groupTotal }: Economy): number {
  let sum = 0;
  for (let g = 0; g < 3 * facts.regions; g++) sum += groupTotal[g];
  return sum;
}

/** People in town, in camps and in settlements, m persons. */
export function townPeople({ facts, groupTotal }: Economy): number {
  let sum = 0;
  for (let g = 3 * facts.regions; g < facts.groups; g++) sum += groupTotal[g];
  return sum;
}

/** Work outside farming, m man-years. */
export function nonFarmLabour({ facts, labour }: Economy): number {
  let sum = 0;
  for (let j = 0; j < facts.n; j++) if (!facts.farming[j]) sum += labour[j];
  return sum;
}

/** Share of fixed capital held by the state, co-operatives and collective farms. */
export function socialisedCapital({ facts, ownership, capital }: Economy): number {
  const n = facts.n;
  let social = 0;
  let all = 0;
  for (let j = 0; j < n; j++) {
    social += (ownership[j] + ownership[n + j] + ownership[2 * n + j]) * capital[j];
    all += capital[j];
  }
  return social / all;
}

/**
 * GDP of the year at 1937 factor cost (m roubles): each final use at base volumes times a deflator that gives Bergson's shares of 1928.
 * Stocks and the trade balance go with investment. 0 where the country has no such weights.
 */
export function gdp1937({ facts, tally, gdp }: Economy): number {
  const [c, i, g, d] = facts.weights1937;
  const consumption = total(tally.consumption);
  const communal = total(tally.communal);
  const defence = total(tally.defence);
  const rest = gdp - consumption - communal - defence;
  return c * consumption + i * rest + g * communal + d * defence;
}

/** Privately held share of a sector's capital now over the opening's, at most 1: artisans' and traders' incomes end with it. */
export function privateShare({ facts, ownership }: Economy, j: number): number {
  const n = facts.n;
  const now = ownership[3 * n + j] + ownership[4 * n + j];
  return facts.privateShare0[j] > 0 ? Math.min(now / facts.privateShare0[j], 1) : 0;
}
