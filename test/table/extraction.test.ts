import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/table/extraction.js";
import { leontiefInverse, propagation } from "../../src/table/propagation.js";
import { synthetic } from "./made-tables.js";
import { millerBlair } from "./miller-blair.js";

describe("hypothetical extraction", () => {
  it("of sector 1 of Miller and Blair leaves 1789.47 of 3000, of sector 2 411.76, printed with two decimals", () => {
    const [first, second] = ["a", "b"].map((sector) => extract(millerBlair(), { sector }));
    expect(first.before).toBe(3000);
    expect(Math.abs(first.after - 1789.47)).toBeLessThan(0.005);
    expect(Math.abs(first.loss - 1210.53)).toBeLessThan(0.005);
    expect(Math.abs(second.after - 411.76)).toBeLessThan(0.005);
    expect(Math.abs(second.loss - 2588.24)).toBeLessThan(0.005);
  });

  it("backward takes the sector's purchases only: x1 = 350 + .25 x2, x2 = 1700 + .05 x2 without what sector 1 buys", () => {
    const { after } = extract(millerBlair(), { sector: "a", side: "backward" });
    const second = 1700 / 0.95;
    expect(after).toBeCloseTo(350 + 0.25 * second + second, 9); // rounding of a 2 x 2 elimination
  });

  it("forward takes the sector's deliveries only: outputs carry 650 and 1400 of primary inputs on by Ghosh", () => {
    const { after } = extract(millerBlair(), { sector: "a", side: "forward" });
    const second = 1400 / 0.95;
    expect(after).toBeCloseTo(650 + 0.1 * second + second, 9);
  });

  it("loses more the more is taken, nothing near nothing, and never more than all", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom("complete" as const, "backward" as const, "forward" as const),
        (n, seed, side) => {
          const table = synthetic(n, seed);
          const losses = [1e-9, 0.25, 0.5, 1].map((share) => extract(table, { sector: "s1", side, share }).loss);
          const total = table.grossOutput.reduce((sum, value) => sum + value, 0);
          // Solutions are good to 1e-12 of the total, printed outputs of the table too.
          const rounding = 1e-9 * total;
          losses.reduce((before, loss) => {
            expect(loss).toBeGreaterThanOrEqual(before - rounding);
            return loss;
          }, -rounding);
          expect(losses[0]).toBeLessThan(1e-7 * total);
          expect(losses[3]).toBeLessThanOrEqual(total);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("refuses unknown sectors, with the nearest, and shares out of range", () => {
    expect(() => extract(millerBlair({ sectors: ["iron", "coal"] }), { sector: "irn" })).toThrow(
      'Did you mean "iron"?',
    );
    expect(() => extract(millerBlair(), { sector: "a", share: 0 })).toThrow("above 0 and at most 1");
    expect(() => extract(millerBlair(), { sector: "a", share: 1.1 })).toThrow("above 0 and at most 1");
  });
});

describe("average propagation lengths", () => {
  it("are the mean number of rounds of the series A + A^2 + ..., weighted by what each round carries", () => {
    const result = propagation(millerBlair());
    if (result.status !== "solved") throw new Error(result.status);
    const [a, b, c, d] = [0.15, 0.25, 0.2, 0.05];
    let power = [a, b, c, d];
    const [sizes, rounds] = [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    // The spectral radius is 0.33: after 60 rounds nothing is left.
    for (let round = 1; round <= 60; round++) {
      power.forEach((value, k) => {
        sizes[k] += value;
        rounds[k] += round * value;
      });
      power = [
        power[0] * a + power[1] * c,
        power[0] * b + power[1] * d,
        power[2] * a + power[3] * c,
        power[2] * b + power[3] * d,
      ];
    }
    expect(result.links.map(({ from, to }) => `${from}${to}`)).toEqual(["aa", "ab", "ba", "bb"]);
    result.links.forEach((link, k) => {
      expect(link.size).toBeCloseTo(sizes[k], 12);
      expect(link.rounds).toBeCloseTo(rounds[k] / sizes[k], 12);
    });
  });

  it("are at least 1, and name no pair without a link", () => {
    const chain = millerBlair({
      domestic: Float64Array.of(0, 500, 500, 0, 0, 2000),
      valueAdded: Float64Array.of(1000, 1500),
    });
    const result = propagation(chain);
    expect(result).toEqual({ status: "solved", links: [{ from: "a", to: "b", size: 0.25, rounds: 1 }] });
  });
});

describe("the Leontief inverse", () => {
  it("is that of Miller and Blair, printed with four decimals", () => {
    const inverse = leontiefInverse(Float64Array.of(0.15, 0.25, 0.2, 0.05));
    if (inverse.status !== "inverted") throw new Error(inverse.status);
    [1.2541, 0.33, 0.264, 1.1221].forEach((value, k) => expect(Math.abs(inverse.matrix[k] - value)).toBeLessThan(5e-5));
    expect(leontiefInverse(Float64Array.of(0, 0.5, 2, 0)).status).toBe("singular");
  });
});
