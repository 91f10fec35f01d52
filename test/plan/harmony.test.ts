import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { curveGap, reward, segments } from "../../src/plan/harmony.js";

describe("harmony", () => {
  it("gives the total that Cockshott's programme logs for its sample plan, 2.288100", () => {
    const ratios = [1.3123, 1.36656, 1.37093, 1.37372, 1.14395, 1.36938, 1.35893, 1.3709];
    const total = ratios.reduce((sum, ratio) => sum + reward("cockshott", ratio), 0);
    // The log gives six digits of ratios that are themselves rounded.
    expect(total).toBeCloseTo(2.2881, 4);
  });

  it("has no kink at the target: both of its halves have slope 1 there", () => {
    const step = 1e-6;
    const slope = (from: number): number => (reward("cockshott", from + step) - reward("cockshott", from)) / step;
    expect(slope(1)).toBeCloseTo(1, 5);
    expect(slope(1 - step)).toBeCloseTo(1, 5);
  });

  for (const curve of ["log", "cockshott"] as const) {
    it(`is cut into segments whose slopes fall, so that a programme fills them in order (${curve})`, () => {
      const { pieces } = segments(curve);
      pieces.slice(1).forEach(({ slope }, k) => expect(slope).toBeLessThanOrEqual(pieces[k].slope + 1e-12));
    });

    it(`lies on its segments at their ends and above them between (${curve})`, () => {
      const { pieces, atZero } = segments(curve);
      let [ratio, value] = [0, atZero];
      for (const { width, slope } of pieces) {
        expect(value).toBeCloseTo(reward(curve, ratio), 9);
        expect(reward(curve, ratio + width / 2)).toBeGreaterThanOrEqual(value + (slope * width) / 2 - 1e-12);
        [ratio, value] = [ratio + width, value + slope * width];
      }
    });

    it(`is never further above its segments than the bound says, at any price (${curve})`, () => {
      const { pieces, atZero } = segments(curve);
      const onSegments = (ratio: number): number => {
        let [left, value] = [ratio, atZero];
        for (const { width, slope } of pieces) {
          value += slope * Math.min(width, left);
          left -= Math.min(width, left);
        }
        return value;
      };
      fc.assert(
        fc.property(
          fc.double({ min: 0.3, max: 30, noNaN: true }),
          fc.double({ min: 0.03, max: 3.9, noNaN: true }),
          (price, ratio) => {
            const best = Math.max(...[...Array(4000).keys()].map((k) => onSegments(k / 1000) - (price * k) / 1000));
            expect(reward(curve, ratio) - price * ratio).toBeLessThanOrEqual(
              best + curveGap(curve, price) + price * 1e-3,
            );
          },
        ),
        { numRuns: 30 },
      );
    });
  }

  it("loses near the target less than a thousandth of a good by its segments", () => {
    for (const price of [0.8, 0.9, 1, 1.1, 1.2]) expect(curveGap("log", price)).toBeLessThan(1e-3);
  });
});
