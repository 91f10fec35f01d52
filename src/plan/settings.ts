// What is asked of a plan.
import type { Assumed } from "./assumptions.js";
import type { Border } from "./border.js";

export const OBJECTIVES = ["harmony", "maximin", "consumption", "growth", "lexicographic"] as const;
export type ObjectiveName = (typeof OBJECTIVES)[number];

/** Shape of harmony's reward for a good: the logarithm, or Cockshott's function of over- and underfulfilment. */
export type HarmonyCurve = "log" | "cockshott";

/**
 * Welfare of one year's whole base consumption: a figure with four digits before the point, since solvers hold reduced costs to absolute
 * tolerances, and another's optimum should agree with ours to a millionth.
 */
export const YEAR_OF_CONSUMPTION = 10_000;

export interface PlanSettings {
  readonly years: number;
  readonly assumed: Assumed;
  readonly border: Border;
  /** Share of each product's base import that home goods can replace at all, 0..1. */
  readonly replaceable: Float64Array;
  /** Whether a missing import may be made up for by doing without. */
  readonly hasDoWithout: boolean;
  readonly objective: ObjectiveName;
  readonly curve: HarmonyCurve;
  /** Least and greatest consumption of a good over the base year's, for `consumption`; the least one holds for `growth` too. */
  readonly bounds: { readonly least: number; readonly most: number };
  /** Exports over imports that the plan must leave, in plan units. */
  readonly tradeBalance: number;
}
