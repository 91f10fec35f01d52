import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hawkinsSimon } from "../../src/table/hawkins-simon.js";
import { sparseFromDense, sparseTimes } from "../../src/table/sparse.js";

describe("the Hawkins-Simon condition", () => {
  it("holds for the table of Miller and Blair", () => {
    expect(hawkinsSimon(sparseFromDense(Float64Array.of(0.15, 0.25, 0.2, 0.05), 2)).status).toBe("productive");
  });

  it("ends where two sectors eat exactly what they make", () => {
    const eaters = (take: number): string => hawkinsSimon(sparseFromDense(Float64Array.of(0, 0.5, take, 0), 2)).status;
    expect([1.9, 2, 2.1].map(eaters)).toEqual(["productive", "unproductive", "unproductive"]);
  });

  it("is that all leading minors of I - A are positive", () => {
    const coefficient = fc.double({ min: 0, max: 0.8, noNaN: true });
    fc.assert(
      fc.property(fc.array(coefficient, { minLength: 9, maxLength: 9 }), (values) => {
        const minors = leadingMinors(values);
        // Within rounding of the border either answer is right.
        fc.pre(minors.every((minor) => Math.abs(minor) > 1e-6));
        const isProductive = minors.every((minor) => minor > 0);
        expect(hawkinsSimon(sparseFromDense(Float64Array.from(values), 3)).status).toBe(
          isProductive ? "productive" : "unproductive",
        );
      }),
    );
  });

  it("comes with an output that leaves a surplus of every product", () => {
    const coefficients = sparseFromDense(Float64Array.of(0.1, 0.6, 0.7, 0.2), 2);
    const answer = hawkinsSimon(coefficients);
    if (answer.status !== "productive") throw new Error(answer.status);
    const used = sparseTimes(coefficients, answer.output);
    answer.output.forEach((output, i) => expect(output - used[i]).toBeGreaterThanOrEqual(answer.surplus));
    expect(answer.surplus).toBeGreaterThan(0);
  });

  it("is not judged where a coefficient is negative", () => {
    expect(hawkinsSimon(sparseFromDense(Float64Array.of(-0.1, 0.2, 0.2, 0.1), 2)).status).toBe("undecided");
  });
});

/** Determinants of the upper left corners of I - A, by cofactors. */
function leadingMinors(a: readonly number[]): readonly number[] {
  const m = a.map((value, k) => (k % 4 === 0 ? 1 : 0) - value);
  const two = m[0] * m[4] - m[1] * m[3];
  const three =
    m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
  return [m[0], two, three];
}
