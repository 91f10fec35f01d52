import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateEconomy } from "../../src/table/generate.js";
import { solveOutput, solvePrices, type LeontiefSolution, type SolveOptions } from "../../src/table/solve-leontief.js";
import {
  denseFromSparse,
  sparseFromColumns,
  sparseFromDense,
  sparseTimes,
  timesSparse,
  transposed,
} from "../../src/table/sparse.js";

const millerBlair = sparseFromDense(Float64Array.of(0.15, 0.25, 0.2, 0.05), 2);
/** No elimination: what a large table goes through. */
const ITERATED: SolveOptions = { eliminationUpTo: 0 };

function x(solution: LeontiefSolution): Float64Array {
  if (solution.status !== "solved") throw new Error(solution.status);
  return solution.x;
}

function furthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]) / Math.max(1, Math.abs(b[i]))), 0);
}

describe("Miller and Blair (2009), chapter 2", () => {
  it.each([{}, ITERATED])(
    "gives outputs of 1247.52 and 1841.58 for demands of 600 and 1500, printed with two decimals",
    (options) => {
      const [first, second] = x(solveOutput(millerBlair, Float64Array.of(600, 1500), options));
      expect(Math.abs(first - 1247.52)).toBeLessThan(0.01);
      expect(Math.abs(second - 1841.58)).toBeLessThan(0.01);
    },
  );

  it("gives prices of 1 where value added is what the table says: money tables are priced so", () => {
    const prices = x(solvePrices(millerBlair, Float64Array.of(0.65, 0.7)));
    // Rounding of a 2 x 2 elimination.
    prices.forEach((price) => expect(Math.abs(price - 1)).toBeLessThan(1e-14));
  });
});

describe("large tables", () => {
  it.each([1, 2, 3, 5, 40, 151, 400])(
    "of %i sectors have the same answer by iteration as by elimination",
    (sectors) => {
      const { coefficients, finalDemand, valueAdded } = generateEconomy({ sectors, seed: sectors });
      const dense: SolveOptions = { eliminationUpTo: 1000 };
      // The residual is at most 1e-12 of the right side; the inverse of these tables magnifies less than tenfold.
      expect(
        furthest(x(solveOutput(coefficients, finalDemand, ITERATED)), x(solveOutput(coefficients, finalDemand, dense))),
      ).toBeLessThan(1e-10);
      expect(
        furthest(x(solvePrices(coefficients, valueAdded, ITERATED)), x(solvePrices(coefficients, valueAdded, dense))),
      ).toBeLessThan(1e-10);
    },
  );

  it("are worth what they earn: p'f = v'x for any demand and value added", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 1e6 }), (sectors, seed) => {
        const { coefficients, finalDemand, valueAdded } = generateEconomy({ sectors, seed });
        const [output, prices] = [x(solveOutput(coefficients, finalDemand)), x(solvePrices(coefficients, valueAdded))];
        const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
        const [spent, earned] = [dot(prices, finalDemand), dot(valueAdded, output)];
        // Both solutions leave residuals of 1e-12.
        expect(Math.abs(spent - earned)).toBeLessThan(1e-9 * earned);
      }),
      { numRuns: 30 },
    );
  });

  it("that are not productive never come back as solved with a wrong sign unseen: the residual is still met", () => {
    const doubled = sparseFromDense(Float64Array.of(0.5, 2, 2, 0.5), 2);
    const solution = solveOutput(doubled, Float64Array.of(1, 1), ITERATED);
    expect(solution.status).toBe("solved");
    expect(x(solution).every((value) => value < 0)).toBe(true);
  });

  it("without any solution are singular, or stop after the iterations allowed", () => {
    const eating = sparseFromDense(Float64Array.of(0, 0.5, 2, 0), 2);
    expect(solveOutput(eating, Float64Array.of(1, 1)).status).toBe("singular");
    expect(solveOutput(eating, Float64Array.of(1, 1), { ...ITERATED, mostIterations: 50 }).status).toBe("stopped");
  });
});

describe("sparse matrices", () => {
  const cell = fc.oneof(
    fc.constant(0),
    fc.double({ min: -9, max: 9, noNaN: true }).map((value) => value + 0),
  );
  const matrices = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) =>
    fc.record({
      columns: fc.constant(columns),
      dense: fc
        .array(cell, { minLength: rows * columns, maxLength: rows * columns })
        .map((values) => Float64Array.from(values)),
    }),
  );

  it("hold what the dense matrix holds, and twice transposed are themselves", () => {
    fc.assert(
      fc.property(matrices, ({ columns, dense }) => {
        const sparse = sparseFromDense(dense, columns);
        expect([...denseFromSparse(sparse)]).toEqual([...dense]);
        expect(transposed(transposed(sparse))).toEqual(sparse);
      }),
    );
  });

  it("multiply as dense ones do, from both sides", () => {
    fc.assert(
      fc.property(matrices, ({ columns, dense }) => {
        const sparse = sparseFromDense(dense, columns);
        const rows = dense.length / columns;
        const [right, left] = [columns, rows].map((length) => Float64Array.from({ length }, (_, i) => i - 1.5));
        const product = sparseTimes(sparse, right);
        for (let i = 0; i < rows; i++) {
          let sum = 0;
          for (let j = 0; j < columns; j++) sum += dense[i * columns + j] * right[j];
          expect(product[i]).toBeCloseTo(sum, 10); // the order of the sum differs
        }
        expect([...timesSparse(left, sparse)]).toEqual([...sparseTimes(transposed(sparse), left)]);
      }),
    );
  });

  it("take columns in any order and leave zeros out", () => {
    const matrix = sparseFromColumns(3, [
      { indices: [2, 0], values: [5, 1] },
      { indices: [1], values: [0] },
    ]);
    expect([...matrix.indices]).toEqual([0, 2]);
    expect([...matrix.starts]).toEqual([0, 2, 2]);
    expect([...denseFromSparse(matrix)]).toEqual([1, 0, 0, 0, 5, 0]);
  });
});
