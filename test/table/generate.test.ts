import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTable } from "../../src/table/check.js";
import { generateEconomy, tableOfEconomy } from "../../src/table/generate.js";
import { hawkinsSimon } from "../../src/table/hawkins-simon.js";
import { sparseTimes, timesSparse } from "../../src/table/sparse.js";

const options = fc.record({
  sectors: fc.integer({ min: 1, max: 300 }),
  seed: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  suppliers: fc.integer({ min: 1, max: 60 }),
  inputShare: fc.double({ min: 0, max: 0.6, noNaN: true }),
  importShare: fc.double({ min: 0, max: 0.2, noNaN: true }),
});

describe("synthetic economies", () => {
  it("are productive, whatever the seed, the size and the shares", () => {
    fc.assert(
      fc.property(options, (choice) => {
        const { coefficients, imports, valueAdded, labour, finalDemand, grossOutput } = generateEconomy(choice);
        expect(hawkinsSimon(coefficients).status).toBe("productive");
        const ones = new Float64Array(choice.sectors).fill(1);
        const [home, abroad] = [timesSparse(ones, coefficients), timesSparse(ones, imports)];
        valueAdded.forEach((value, j) => {
          expect(value).toBeGreaterThan(0.03);
          expect(value + home[j] + abroad[j]).toBeCloseTo(1, 12); // rounding of a sum
        });
        const used = sparseTimes(coefficients, grossOutput);
        // The solver's residual is 1e-12 of the largest demand.
        grossOutput.forEach((x, i) => expect(Math.abs(x - used[i] - finalDemand[i])).toBeLessThan(1e-8));
        for (const values of [labour, finalDemand, grossOutput]) expect(values.every((value) => value > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("are sound tables in full", () => {
    for (const sectors of [1, 2, 30, 120])
      for (const seed of [0, 1, 2]) {
        const table = tableOfEconomy(generateEconomy({ sectors, seed }), { id: "t" });
        expect(checkTable(table)).toEqual([]);
      }
  });

  it("are the same for the same seed and others for another", () => {
    const economy = generateEconomy({ sectors: 50, seed: 7 });
    expect(generateEconomy({ sectors: 50, seed: 7 })).toEqual(economy);
    expect(generateEconomy({ sectors: 50, seed: 8 }).coefficients.values).not.toEqual(economy.coefficients.values);
  });

  it("are sparse, with a few suppliers that serve most others: Zipf's law", () => {
    const { coefficients } = generateEconomy({ sectors: 2000, seed: 3 });
    expect(coefficients.values.length / (2000 * 2000)).toBeLessThan(0.012);
    const customers = new Float64Array(2000);
    coefficients.indices.forEach((supplier) => (customers[supplier] += 1));
    const top = customers.slice(0, 20).reduce((sum, value) => sum + value, 0);
    // 20 of 2000 have log(21)/log(2001) = 0.40 of the draws, less what repeats itself.
    expect(top / coefficients.values.length).toBeGreaterThan(0.25);
    expect(customers[0]).toBeGreaterThan(5 * customers[100]);
  });

  it("are refused, with all reasons at once, where sizes or shares are out of range", () => {
    expect(() => generateEconomy({ sectors: 0, seed: -1, importShare: 0.5 })).toThrow(
      /sectors[\s\S]*seed[\s\S]*import share/,
    );
  });
});
