// Summaries of a sample: quantiles and the band that stands beside every median.

/** Ends of the 90 % band. */
export const BAND = [0.05, 0.95] as const;

export interface Band {
  readonly median: number;
  /** 5 % quantile. */
  readonly low: number;
  /** 95 % quantile. */
  readonly high: number;
}

/** Median and 90 % band of finite values, in their unit. Throws RangeError for an empty sample. */
export function bandOf(values: ArrayLike<number>): Band {
  const sorted = Float64Array.from(values).sort();
  return { median: quantile(sorted, 0.5), low: quantile(sorted, BAND[0]), high: quantile(sorted, BAND[1]) };
}

/**
 * The quantile p of values in rising order: linear between order statistics (type 7 of Hyndman and Fan, American Statistician 50, 1996).
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw new RangeError("an empty sample has no quantile");
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** Share of the values for which the question is answered yes. Throws RangeError for an empty sample. */
export function shareOf(values: ArrayLike<number>, holds: (value: number) => boolean): number {
  if (values.length === 0) throw new RangeError("an empty sample has no shares");
  let count = 0;
  for (let k = 0; k < values.length; k++) if (holds(values[k])) count++;
  return count / values.length;
}
