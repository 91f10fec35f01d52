import { describe, expect, it } from "vitest";
import { shortRunLoss } from "../../src/plan/short-run.js";

describe("a missing input in the short run (Bachmann et al. 2022)", () => {
  // Losses in per cent of national income with two digits after the point.
  it.each([
    ["energy at 4 % of income, elasticity .04, a tenth less", 1.57, { share: 0.04, elasticity: 0.04, cut: 0.1 }],
    ["the same at .1", 0.68, { share: 0.04, elasticity: 0.1, cut: 0.1 }],
    ["the same by Cobb and Douglas", 0.42, { share: 0.04, elasticity: 1, cut: 0.1 }],
    ["the same by Leontief", 10, { share: 0.04, elasticity: 0, cut: 0.1 }],
    ["gas at 1 %, elasticity .1, three tenths less", 2.34, { share: 0.01, elasticity: 0.1, cut: 0.3 }],
    ["gas at 1.2 %", 2.75, { share: 0.012, elasticity: 0.1, cut: 0.3 }],
    ["gas at 1.2 % and .05", 12.1, { share: 0.012, elasticity: 0.05, cut: 0.3 }],
  ] as const)("with %s costs %d in a hundred", (_, percent, query) => {
    expect(Math.abs(100 * shortRunLoss(query) - percent)).toBeLessThan(percent > 10 ? 0.05 : 0.01);
  });

  it("costs the more the less can stand in for it, up to the cut itself", () => {
    const losses = [1, 0.5, 0.1, 0.04, 0.01, 0.001, 0].map((elasticity) =>
      shortRunLoss({ share: 0.04, elasticity, cut: 0.1 }),
    );
    losses.slice(1).forEach((loss, k) => expect(loss).toBeGreaterThan(losses[k]));
    expect(losses[losses.length - 2]).toBeCloseTo(losses[losses.length - 1], 2);
  });

  it("costs nothing where nothing is missing, and never more than everything where all is", () => {
    expect(shortRunLoss({ share: 0.04, elasticity: 0.1, cut: 0 })).toBe(0);
    expect(shortRunLoss({ share: 0.04, elasticity: 0.1, cut: 1 })).toBe(1);
    // With an elasticity of 2 output is (1 - a)^2 of what it was.
    expect(shortRunLoss({ share: 0.2, elasticity: 2, cut: 1 })).toBeCloseTo(1 - 0.8 ** 2, 12);
    expect(shortRunLoss({ share: 0.04, elasticity: 1, cut: 1 })).toBe(1);
  });
});
