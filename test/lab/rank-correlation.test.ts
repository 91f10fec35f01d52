import { describe, expect, it } from "vitest";
import { uniformAt } from "../../src/base/chance.js";
import { noticeable, rankCorrelation, ranks } from "../../src/lab/rank-correlation.js";

describe("Spearman's rank correlation", () => {
  it("is that of the textbook's ten pairs", () => {
    // Hours of television against IQ, the worked example of the usual encyclopaedias: -29/165.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    // Sums of small halves and one square root: rounding only.
    expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 14);
  });

  it("gives tied values their mean rank", () => {
    expect([...ranks([5, 1, 5, 0])]).toEqual([3.5, 2, 3.5, 1]);
  });

  it("is one for any rising function, and nought for what does not vary", () => {
    const values = [3, -1, 4, 1.5, 9];
    expect(
      rankCorrelation(
        values,
        values.map((value) => value * value * value),
      ),
    ).toBeCloseTo(1, 14);
    expect(rankCorrelation(values, [2, 2, 2, 2, 2])).toBe(0);
  });

  it("of unrelated samples passes the bar in about one of twenty looks at eighty", () => {
    const sample = (source: number) => Float64Array.from({ length: 100 }, (_, k) => uniformAt(1, source, 0, k));
    const bar = noticeable({ length: 100, tests: 80 });
    const looks = Array.from({ length: 60 }, (_, look) => {
      const target = sample(10000 + look);
      return Array.from({ length: 80 }, (_, k) => Math.abs(rankCorrelation(sample(look * 80 + k), target))).some(
        (size) => size > bar,
      );
    });
    // 60 looks at 5 %: three expected; more than nine has a chance below one in a thousand.
    expect(looks.filter(Boolean).length).toBeLessThanOrEqual(9);
  });
});
