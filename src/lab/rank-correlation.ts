// Spearman's rank correlation, and how large one must be before it is worth a word among many.
import { normalQuantile } from "../base/normal.js";

/** Spearman's rho of two samples of the same length, ties at their mean rank; 0 where one of them does not vary. */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} values cannot be paired`);
  return correlation(ranks(a), ranks(b));
}

/** Ranks from 1, tied values at the mean of theirs. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, k) => k).sort((i, j) => values[i] - values[j]);
  const given = new Float64Array(values.length);
  for (let k = 0; k < order.length;) {
    let end = k + 1;
    while (end < order.length && values[order[end]] === values[order[k]]) end++;
    for (let tied = k; tied < end; tied++) given[order[tied]] = (k + end + 1) / 2;
    k = end;
  }
  return given;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [together, ofA, ofB] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    together += (a[k] - meanA) * (b[k] - meanB);
    ofA += (a[k] - meanA) * (a[k] - meanA);
    ofB += (b[k] - meanB) * (b[k] - meanB);
  }
  return ofA === 0 || ofB === 0 ? 0 : together / Math.sqrt(ofA * ofB);
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * The size that chance alone reaches in one of twenty looks at `tests` correlations of samples of this length: two-sided, normal limit of
 * rho sqrt(n - 1), level divided by the number of tests (Bonferroni). Above 1 where the sample is too short to say anything.
 */
export function noticeable({ length, tests }: { readonly length: number; readonly tests: number }): number {
  return normalQuantile(1 - 0.025 / Math.max(1, tests)) / Math.sqrt(Math.max(1, length - 1));
}
