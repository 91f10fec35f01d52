import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastInformationLoss, type EntropyProblem, type Identity } from "../../src/table/entropy.js";

const valuesOf = (problem: EntropyProblem): readonly number[] => {
  const result = leastInformationLoss(problem);
  if (result.status === "unbalanced") throw new Error(JSON.stringify(result.gaps));
  return [...result.values];
};

const sum = (name: string, cells: readonly number[], total: number): Identity => ({
  name,
  cells: [...cells, total],
  weights: [...cells.map(() => 1), -1],
});

describe("least information loss", () => {
  it("settles two rival estimates of one number by hand: ln z is the mean of ln z0 with weights 1/(sd^2 z0)", () => {
    const values = valuesOf({
      prior: [100, 150],
      sd: [0.1, 0.2],
      identities: [{ name: "the same number", cells: [0, 1], weights: [1, -1] }],
    });
    const [first, second] = [1 / (0.01 * 100), 1 / (0.04 * 150)];
    const expected = Math.exp((first * Math.log(100) + second * Math.log(150)) / (first + second));
    values.forEach((value) => expect(value).toBeCloseTo(expected, 9));
  });

  it("solves one part of a known total by hand: z0 exp(sd^2 z0 l)", () => {
    // 30 and 70 must sum to 110; sd = 1/sqrt(z0) makes both move by the same factor.
    const values = valuesOf({
      prior: [30, 70, 110],
      sd: [1 / Math.sqrt(30), 1 / Math.sqrt(70), 0],
      identities: [sum("total", [0, 1], 2)],
    });
    [33, 77, 110].forEach((expected, k) => expect(values[k]).toBeCloseTo(expected, 9));
  });

  it("moves the worse known estimate more", () => {
    const [good, poor] = valuesOf({ prior: [50, 50, 120], sd: [0.02, 0.2, 0], identities: [sum("total", [0, 1], 2)] });
    expect(good + poor).toBeCloseTo(120, 9);
    expect(poor - 50).toBeGreaterThan(10 * (good - 50));
  });

  it("leaves exact cells, zeros and signs as they are", () => {
    const values = valuesOf({
      prior: [40, -5, 0, 60, 100],
      sd: [0, 0.5, 0.5, 0.1, 0.05],
      identities: [sum("total", [0, 1, 2, 3], 4)],
    });
    expect(values[0]).toBe(40);
    expect(values[2]).toBe(0);
    expect(values[1]).toBeLessThan(0);
  });

  it("takes identities that repeat one another", () => {
    const twice = [sum("once", [0, 1], 2), sum("again", [0, 1], 2)];
    const problem = { prior: [30, 60, 100], sd: [0.1, 0.1, 0.02] };
    const once = valuesOf({ ...problem, identities: twice.slice(0, 1) });
    valuesOf({ ...problem, identities: twice }).forEach((value, k) => expect(value).toBeCloseTo(once[k], 9));
  });

  it("names the identity that cannot hold, and by how much it fails", () => {
    const result = leastInformationLoss({
      prior: [30, 60, 100],
      sd: [0, 0, 0],
      identities: [sum("total of a and b", [0, 1], 2)],
    });
    expect(result).toEqual({ status: "unbalanced", gaps: [{ name: "total of a and b", gap: -10 }] });
  });

  it("names a total of the wrong sign as out of reach", () => {
    const result = leastInformationLoss({
      prior: [30, 60, -100],
      sd: [0.1, 0.1, 0],
      identities: [sum("total", [0, 1], 2)],
    });
    expect(result.status).toBe("unbalanced");
  });

  const estimate = fc.record({
    value: fc.double({ min: 10, max: 100, noNaN: true }),
    sd: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  });
  const matrices = fc.array(estimate, { minLength: 9, maxLength: 9 });

  /** Nine cells whose three row totals are estimates 10% too high and equal to the column totals. */
  const problemOf = (cells: readonly { value: number; sd: number }[], scale = 1): EntropyProblem => {
    const rows = [0, 1, 2].map((i) => cells.slice(3 * i, 3 * i + 3).reduce((total, { value }) => total + value, 0));
    return {
      prior: [...cells.map(({ value }) => value * scale), ...rows.map((row) => 1.1 * row * scale)],
      sd: [...cells.map(({ sd }) => sd), 0.05, 0.05, 0.05],
      identities: [0, 1, 2].flatMap((i) => [
        sum(`row ${i}`, [3 * i, 3 * i + 1, 3 * i + 2], 9 + i),
        sum(`column ${i}`, [i, i + 3, i + 6], 9 + i),
      ]),
    };
  };

  it("meets every identity to 1e-12 of the largest cell, and is the least loss: its gradient is a sum of identities", () => {
    fc.assert(
      fc.property(matrices, (cells) => {
        const problem = problemOf(cells);
        const values = valuesOf(problem);
        const largest = Math.max(...values);
        for (const { cells: places, weights } of problem.identities)
          expect(Math.abs(places.reduce((total, k, t) => total + weights[t] * values[k], 0))).toBeLessThan(
            1e-12 * largest,
          );
        // d loss / d z = ln(z/z0) / (sd^2 z0) = row multiplier + column multiplier, so its double differences vanish.
        const gradient = (k: number): number =>
          Math.log(values[k] / problem.prior[k]) / (problem.sd[k] ** 2 * problem.prior[k]);
        const size = Math.max(...values.map((_, k) => Math.abs(gradient(k))));
        for (const [a, b, c, d] of [
          [0, 1, 3, 4],
          [4, 5, 7, 8],
          [0, 2, 6, 8],
        ])
          // Rounding of logarithms near 1, against the largest of them.
          expect(Math.abs(gradient(a) - gradient(b) - gradient(c) + gradient(d))).toBeLessThan(1e-9 * size + 1e-9);
      }),
    );
  });

  it("does not depend on the unit of money", () => {
    fc.assert(
      fc.property(matrices, (cells) => {
        const [small, large] = [valuesOf(problemOf(cells)), valuesOf(problemOf(cells, 1e6))];
        small.forEach((value, k) => expect(large[k] / 1e6 / value).toBeCloseTo(1, 8));
      }),
    );
  });
});
