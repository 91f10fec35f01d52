import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot, factor, matVec, solve, solveFactored, spectralRadius, sum, vecMat } from "../../src/base/vector.js";

const rows = (...values: number[]): Float64Array => Float64Array.from(values);

function solved(matrix: Float64Array, rightSide: Float64Array): Float64Array {
  const solution = solve(matrix, rightSide);
  if (solution.status !== "solved") throw new Error("the matrix should have been regular");
  return solution.x;
}

/** A square nonnegative matrix whose columns sum to less than one, like the input coefficients of a productive economy. */
const coefficients = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size })
      .map((shares) => ({ size, matrix: Float64Array.from(shares, (share) => (share * 0.95) / size) })),
  );

describe("products", () => {
  it("of a matrix with a column and with a row are those of the definition", () => {
    const matrix = rows(1, 2, 3, 4, 5, 6);
    expect(matVec(matrix, rows(1, 0, -1))).toEqual(rows(-2, -2));
    expect(vecMat(rows(1, -1), matrix)).toEqual(rows(-3, -3, -3));
    expect(dot(rows(1, 2, 3), rows(4, 5, 6))).toBe(32);
    expect(sum(rows(1, 2, 3))).toBe(6);
    expect(sum(rows())).toBe(0);
  });

  it("of lengths that do not fit are refused", () => {
    expect(() => dot(rows(1), rows(1, 2))).toThrow(RangeError);
    expect(() => matVec(rows(1, 2, 3), rows(1, 2))).toThrow(RangeError);
    expect(() => vecMat(rows(1, 2), rows(1, 2, 3))).toThrow(RangeError);
    expect(() => factor(rows(1, 2, 3))).toThrow(RangeError);
  });
});

describe("linear equations", () => {
  it("gross output of two branches is that of Miller and Blair's first example (Input-Output Analysis, 2.2)", () => {
    // A = [.15 .25; .20 .05], final demand (600, 1500): output (1247.5, 1841.6), printed to one decimal.
    const x = solved(rows(0.85, -0.25, -0.2, 0.95), rows(600, 1500));
    expect(x[0]).toBeCloseTo(1247.5, 1);
    expect(x[1]).toBeCloseTo(1841.6, 1);
  });

  it("a zero in the corner is no obstacle", () => {
    expect(solved(rows(0, 2, 1, 1), rows(4, 5))).toEqual(rows(3, 2));
  });

  it("dependent rows are singular, and the column is named", () => {
    expect(solve(rows(1, 2, 2, 4), rows(1, 1))).toEqual({ status: "singular", column: 1 });
    expect(solve(rows(0), rows(1))).toEqual({ status: "singular", column: 0 });
    expect(solve(rows(0.1, 0.3, 0.2, 0.6), rows(1, 1)).status).toBe("singular");
  });

  // 1e-12: a few roundings of numbers near 1, times a condition number below 100 for these matrices.
  it("the solution put back gives the right side, and one factoring serves many", () => {
    fc.assert(
      fc.property(coefficients, ({ size, matrix }) => {
        const leontief = matrix.map((share, at) => (at % (size + 1) === 0 ? 1 : 0) - share);
        const factors = factor(leontief);
        if (factors.status !== "factored") throw new Error("I - A of a productive economy is regular");
        for (let unit = 0; unit < size; unit++) {
          const rightSide = Float64Array.from({ length: size }, (_, i) => (i === unit ? 1 : 0));
          const back = matVec(leontief, solveFactored(factors, rightSide));
          back.forEach((value, i) => expect(Math.abs(value - rightSide[i])).toBeLessThan(1e-12));
        }
      }),
    );
  });

  it("exchanging equations leaves the solution unchanged", () => {
    const x = solved(rows(2, 1, 1, 1, 3, 2, 1, 0, 0), rows(4, 5, 6));
    const exchanged = solved(rows(1, 0, 0, 2, 1, 1, 1, 3, 2), rows(6, 4, 5));
    x.forEach((value, i) => expect(value).toBeCloseTo(exchanged[i], 12));
    expect(x[0]).toBeCloseTo(6, 12);
  });
});

describe("the spectral radius", () => {
  it("is known for two by two, cyclic, triangular, diagonal and zero matrices", () => {
    const known = [
      { matrix: rows(0.2, 0.3, 0.1, 0.4), radius: 0.5 },
      { matrix: rows(0, 1, 1, 0), radius: 1 },
      { matrix: rows(0, 1, 0, 0, 0, 1, 8, 0, 0), radius: 2 },
      { matrix: rows(0.5, 1, 0, 0.2), radius: 0.5 },
      { matrix: rows(0.5, 0, 0, 0.2), radius: 0.5 },
      { matrix: rows(0, 0, 0, 0), radius: 0 },
      { matrix: rows(), radius: 0 },
    ];
    for (const { matrix, radius } of known) {
      const { status, low, high } = spectralRadius(matrix);
      expect(status).toBe("converged");
      // 1e-10 relative is what convergence means; 1e-15 for the rounding of the bounds themselves.
      expect(low).toBeLessThanOrEqual(radius + 1e-15);
      expect(high).toBeGreaterThanOrEqual(radius - 1e-15);
      expect(high - low).toBeLessThanOrEqual(1e-10 * high);
    }
  });

  it("is only bounded where the matrix is defective, and lies between the bounds", () => {
    const { status, low, high } = spectralRadius(rows(0.5, 1, 0, 0.5));
    expect(status).toBe("bounded");
    expect(low).toBeLessThanOrEqual(0.5);
    expect(high).toBeGreaterThanOrEqual(0.5);
  });

  // 1e-9: the convergence of 1e-10 with room for rounding.
  it("lies between the least and the greatest column sum, and doubles with the matrix", () => {
    fc.assert(
      fc.property(coefficients, ({ size, matrix }) => {
        const sums = vecMat(new Float64Array(size).fill(1), matrix);
        const { low, high } = spectralRadius(matrix);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(Math.max(...sums) * (1 + 1e-9));
        expect(high).toBeGreaterThanOrEqual(Math.min(...sums) * (1 - 1e-9));
        const doubled = spectralRadius(matrix.map((share) => 2 * share));
        expect(doubled.low).toBeLessThanOrEqual(2 * high * (1 + 1e-9));
        expect(doubled.high).toBeGreaterThanOrEqual(2 * low * (1 - 1e-9));
      }),
    );
  });
});
