// Preference falsification: people who privately oppose say so only when the open opposition is large enough for the price of speaking.
// A small shift of thresholds can turn a nation. Kuran, Public Choice 61 (1989); World Politics 44 (1991).
import { acting, actingShare } from "./threshold.js";

/** Share of people in open opposition where each joins at a share of 0..1 of the others: Kuran's revolutionary threshold. */
export function openOpposition(thresholds: readonly number[]): number {
  if (thresholds.length === 0) return 0;
  return acting(thresholds.map((threshold) => Math.ceil(threshold * thresholds.length - 1e-9))) / thresholds.length;
}

export interface Caution {
  /** Share of people who oppose in private, 0..1. */
  readonly privateShare: number;
  /** Share of the private opponents who speak whatever it costs: signatories, leaders, 0..1. */
  readonly outspoken: number;
  /** Mean threshold of the rest, as a share of the private opponents heard; a ban, a police or the loss of a post raises it. */
  readonly price: number;
  /** Spread of thresholds. */
  readonly spread: number;
  /** Share of the open opposition that others hear of; links between cells and a press raise it. */
  readonly heard: number;
}

/** Share of all people who oppose openly: never more than oppose in private. What is left unsaid is the falsified part. */
export function expressedOpposition({ privateShare, outspoken, price, spread, heard }: Caution): number {
  return privateShare * actingShare({ mean: price, deviation: spread, start: outspoken, seen: heard });
}
