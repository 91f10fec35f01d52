// How well off a plan leaves people, year by year: one number to compare plans by, against the base year.
import { exp, log } from "../base/maths.js";
import type { Goods } from "./goods.js";
import { YEAR_OF_CONSUMPTION, type PlanSettings } from "./settings.js";

/** Consumption of a good below this share of the base counts as this: the logarithm has no value at nothing. */
const LEAST = 1e-3;

/** Each good's consumption over the base year's in a year (0 first). */
export function ratiosOf(goods: Goods, x: Float64Array, t: number): Float64Array {
  const count = goods.base.length;
  return goods.base.map((base, g) => Math.max(0, x[goods.columns[t * count + g]]) / base);
}

export interface WelfareOfYear {
  /** Geometric mean of all goods over the base year, by their shares: the measure of harmony. */
  readonly log: number;
  /** Consumption at base prices over the base year's. */
  readonly volume: number;
  /** The good that is shortest over its base. */
  readonly least: number;
}

/** The three measures of a year (0 first); 1 is the base year. */
export function welfareOf(goods: Goods, x: Float64Array, t: number): WelfareOfYear {
  const ratios = ratiosOf(goods, x, t);
  let [logs, volume] = [0, 0];
  ratios.forEach((ratio, g) => {
    logs += goods.weights[g] * log(Math.max(ratio, LEAST));
    volume += goods.weights[g] * ratio;
  });
  return { log: exp(logs), volume, least: ratios.length === 0 ? 0 : Math.min(...ratios) };
}

/** The measure that the plan's objective maximises. */
export function indexOf(welfare: WelfareOfYear, objective: PlanSettings["objective"]): number {
  switch (objective) {
    case "harmony":
    case "lexicographic":
      return welfare.log;
    case "maximin":
      return welfare.least;
    case "consumption":
    case "growth":
      return welfare.volume;
  }
}

/** Loss of welfare, as a share of all consumption in every year (at most 1), that a rise of the (minimised) objective stands for. */
export function lossOf(rise: number, settings: PlanSettings): number {
  let [weights, weight] = [0, 1];
  for (let t = 0; t < settings.years; t++) {
    weights += weight;
    weight *= settings.assumed.discount;
  }
  switch (settings.objective) {
    case "harmony":
    case "lexicographic":
      return 1 - exp(-rise / (YEAR_OF_CONSUMPTION * weights));
    case "maximin":
    case "consumption":
      return Math.min(1, rise / (YEAR_OF_CONSUMPTION * weights));
    case "growth":
      return Math.min(1, rise / YEAR_OF_CONSUMPTION);
  }
}
