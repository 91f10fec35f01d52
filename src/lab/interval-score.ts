// The interval score of Gneiting and Raftery (JASA 102, 2007, eq. 43): rewards narrow intervals, fines those that miss. Less is better.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Level of the 90 % band. */
export const ALPHA = 0.1;

/**
 * Width + (2 / alpha) x distance of the actual figure from the interval, in its unit. Where the actual figure is a range of estimates,
 * the distance to its nearest end.
 * @example intervalScore({ low: 0, high: 2 }, { low: 3, high: 3 }) // 2 + 20 * 1 = 22
 */
export function intervalScore({ low, high }: Interval, actual: Interval): number {
  const miss = Math.max(0, actual.low - high, low - actual.high);
  return high - low + (2 / ALPHA) * miss;
}
