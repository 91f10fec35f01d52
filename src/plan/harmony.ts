// The reward of a good for harmony: a concave function of consumption over its target, cut into straight segments from below.
import { log } from "../base/maths.js";
import type { HarmonyCurve } from "./settings.js";

/** One straight piece: its length on the axis of consumption over target, and what a unit of it is worth. */
export interface Segment {
  readonly width: number;
  readonly slope: number;
}

export interface Segments {
  readonly pieces: readonly Segment[];
  /** Reward at zero consumption. */
  readonly atZero: number;
}

/** Where the curve is cut: closely around the target, since that is where plans end. Below the first cut the logarithm goes on as a straight line. */
const CUTS = [
  ...[0.02, 0.05, 0.1, 0.17, 0.26, 0.36, 0.46, 0.56, 0.64, 0.71, 0.77, 0.82, 0.87, 0.91, 0.95, 0.985],
  ...[1.02, 1.055, 1.09, 1.13, 1.18, 1.24, 1.32, 1.42, 1.56, 1.76, 2.1, 2.6, 4],
];

const POINTS = [0, ...CUTS];

/** Wider cuts, for plans that are made anew in every year of a run. */
export const WIDE_CUTS = [0.3, 0.5, 0.65, 0.78, 0.88, 0.96, 1.04, 1.15, 1.35, 1.7];

/** The curve's value at consumption over target r: log r, or with s = r - 1 Cockshott's s - s^2/2 below the target and log(1 + s) above it. */
export function reward(curve: HarmonyCurve, ratio: number): number {
  return rewardFrom(CUTS[0], curve, ratio);
}

/** The same where the logarithm goes on as a straight line below `first`. */
function rewardFrom(first: number, curve: HarmonyCurve, ratio: number): number {
  if (curve === "log") return ratio >= first ? log(ratio) : log(first) + ratio / first - 1;
  const s = ratio - 1;
  return s < 0 ? s - (s * s) / 2 : log(ratio);
}

/** The segments of a curve, steepest first; where not given, cut closely. */
export function segments(curve: HarmonyCurve, cuts: readonly number[] = CUTS): Segments {
  const values = [0, ...cuts].map((point) => rewardFrom(cuts[0], curve, point));
  const pieces = cuts.map((cut, k) => {
    const width = cut - (k === 0 ? 0 : cuts[k - 1]);
    return { width, slope: (values[k + 1] - values[k]) / width };
  });
  return { pieces, atZero: values[0] };
}

/**
 * How much more the curve itself could give than its segments, when a unit of consumption over target costs `price`: the difference of the
 * two conjugates, max f(r) - price r. Summed over goods at a plan's own valuations it bounds the error of cutting (weak duality).
 */
export function curveGap(curve: HarmonyCurve, price: number): number {
  const best = bestRatio(curve, price);
  const onCurve = reward(curve, best) - price * best;
  const onSegments = Math.max(...POINTS.map((point) => reward(curve, point) - price * point));
  return Math.max(0, onCurve - onSegments);
}

/** Where the slope of the curve is the price, within the range of the segments. */
function bestRatio(curve: HarmonyCurve, price: number): number {
  const last = CUTS[CUTS.length - 1];
  if (curve === "cockshott" && price >= 1) return Math.max(0, 2 - price);
  if (price * CUTS[0] >= 1) return 0;
  return price * last <= 1 ? last : 1 / price;
}
