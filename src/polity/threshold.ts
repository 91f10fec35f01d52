// Thresholds of collective action: each acts once the share already acting reaches the own threshold, r = F(r).
// Granovetter, American Journal of Sociology 83 (1978).
import { normalCdf } from "../base/normal.js";

/**
 * How many act in the end, counting up from nobody: the lowest fixed point of r = F(r). Thresholds are numbers of people.
 * @example acting([0, 1, 2, 3]) // 4
 */
export function acting(thresholds: readonly number[]): number {
  const sorted = Float64Array.from(thresholds).sort();
  let count = 0;
  while (count < sorted.length && sorted[count] <= count) count++;
  return count;
}

export interface NormalThresholds {
  /** Mean and standard deviation of thresholds, as shares of the people. */
  readonly mean: number;
  readonly deviation: number;
  /** Share that acts whatever others do, 0..1; none when left out. */
  readonly start?: number;
  /** Share of the acting whom the others can see, 0..1; all when left out. */
  readonly seen?: number;
}

/** Rounds after which a rising sequence is taken as settled; near a jump it climbs slowly. */
const ROUNDS = 20_000;

/** Lowest share that acts in a continuum with normal thresholds: r = max(start, F(seen r)), climbed from `start`. */
export function actingShare({ mean, deviation, start = 0, seen = 1 }: NormalThresholds): number {
  let share = start;
  for (let round = 0; round < ROUNDS; round++) {
    const next = Math.max(start, normalCdf((seen * share - mean) / deviation));
    if (next - share < 1e-10) return next;
    share = next;
  }
  return share;
}
