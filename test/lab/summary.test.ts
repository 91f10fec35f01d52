import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf, quantile, shareOf } from "../../src/lab/summary.js";

describe("quantiles", () => {
  it("are those of Hyndman and Fan's type 7", () => {
    // The default of R's quantile() and of numpy.
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 40], 0.9)).toBeCloseTo(36, 12);
    expect(quantile([7], 0.05)).toBe(7);
  });

  it("of 0..100 are their own percentages", () => {
    const values = Array.from({ length: 101 }, (_, k) => 100 - k);
    expect(bandOf(values)).toEqual({ median: 50, low: 5, high: 95 });
  });

  it("do not depend on the order of the sample, and lie in order within it", () => {
    const samples = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(samples, (values) => {
        const { low, median, high } = bandOf(values);
        expect(bandOf([...values].reverse())).toEqual({ low, median, high });
        expect(Math.min(...values) <= low && low <= median && median <= high && high <= Math.max(...values)).toBe(true);
      }),
    );
  });

  it("of nothing are refused", () => {
    expect(() => bandOf([])).toThrow(RangeError);
    expect(() => shareOf([], () => true)).toThrow(RangeError);
  });
});
