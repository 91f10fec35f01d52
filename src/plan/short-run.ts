// What a missing import costs at once, when hardly anything stands in for it: a CES of the import and everything else, beside the plan's years.
import { log, exp, pow } from "../base/maths.js";

export interface ShortRunQuery {
  /** Spending on the import over all value added in the base year, 0..1. */
  readonly share: number;
  /** Elasticity of substitution between the import and everything else; 0 for none. */
  readonly elasticity: number;
  /** Share of the import that stays away, 0..1. */
  readonly cut: number;
}

/**
 * Share of value added that is lost: 1 - Y with Y = [a E^r + 1 - a]^(1/r), r = (s - 1)/s, E = 1 - cut and all else as it was. At s = 1 it is
 * 1 - E^a (Cobb and Douglas), at s = 0 the cut itself (Leontief). Bachmann, Baqaee, Bayer, Kuhn, Loeschel, Moll, Peichl, Pittel and
 * Schularick (2022), What if? The economic effects for Germany of a stop of energy imports from Russia.
 */
export function shortRunLoss({ share, elasticity, cut }: ShortRunQuery): number {
  if (share <= 0 || cut <= 0) return 0;
  const left = 1 - cut;
  if (elasticity === 0 || left === 0) return elasticity < 1 ? cut : 1 - pow(1 - share, elasticity / (elasticity - 1));
  if (elasticity === 1) return 1 - exp(share * log(left));
  const r = (elasticity - 1) / elasticity;
  return 1 - pow(share * pow(left, r) + 1 - share, 1 / r);
}

/** Elasticities at which the loss is told: what the authors take for gas and for all energy in the short run. */
export const SHORT_RUN_ELASTICITIES = { high: 0.1, low: 0.04 } as const;
