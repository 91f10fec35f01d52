import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProductive, leontiefOutput, technicalCoefficients } from "../../src/table/coefficients.js";
import { millerBlair } from "./miller-blair.js";

function outputOf(coefficients: Float64Array, demand: readonly number[]): readonly number[] {
  const result = leontiefOutput(coefficients, Float64Array.from(demand));
  return result.status === "solved" ? [...result.output] : [];
}

describe("Miller and Blair (2009), chapter 2", () => {
  const { domestic } = technicalCoefficients(millerBlair());

  it("has the input coefficients of the book", () => {
    expect([...domestic]).toEqual([0.15, 0.25, 0.2, 0.05]);
  });

  it("has the Leontief inverse of the book, printed with four decimals", () => {
    const [first, second] = [outputOf(domestic, [1, 0]), outputOf(domestic, [0, 1])];
    const printed = [1.2541, 0.264, 0.33, 1.1221];
    [...first, ...second].forEach((value, k) => expect(Math.abs(value - printed[k])).toBeLessThan(5e-5));
  });

  it("answers final demands of 600 and 1500 with outputs of 1247.52 and 1841.58, printed with two decimals", () => {
    const output = outputOf(domestic, [600, 1500]);
    expect(Math.abs(output[0] - 1247.52)).toBeLessThan(0.01);
    expect(Math.abs(output[1] - 1841.58)).toBeLessThan(0.01);
  });
});

describe("coefficients", () => {
  it("of a table with imports are the domestic ones and the imported ones together", () => {
    const table = millerBlair({
      imported: Float64Array.of(50, 0, 0, 0, 200, 0),
      valueAdded: Float64Array.of(600, 1200),
    });
    const { domestic, imported, total } = technicalCoefficients(table);
    expect([...imported]).toEqual([0.05, 0, 0, 0.1]);
    expect([...total]).toEqual([...domestic].map((value, k) => value + imported[k]));
  });

  it("of a sector without output are zero", () => {
    const table = millerBlair({ grossOutput: Float64Array.of(1000, 0) });
    expect(technicalCoefficients(table).domestic[1]).toBe(0);
    expect(technicalCoefficients(table).domestic[3]).toBe(0);
  });
});

describe("productivity", () => {
  it("ends where two sectors eat exactly what they make: a12 a21 = 1", () => {
    expect(isProductive(Float64Array.of(0, 0.5, 1.9, 0))).toBe(true);
    expect(isProductive(Float64Array.of(0, 0.5, 2, 0))).toBe(false);
    expect(leontiefOutput(Float64Array.of(0, 0.5, 2.1, 0), Float64Array.of(1, 1)).status).toBe("unproductive");
  });

  it("is the Hawkins-Simon condition for two sectors", () => {
    const coefficient = fc.double({ min: 0, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(fc.array(coefficient, { minLength: 4, maxLength: 4 }), (a) => {
        const minor = (1 - a[0]) * (1 - a[3]) - a[1] * a[2];
        // Within rounding of the border either answer is right.
        fc.pre(Math.abs(minor) > 1e-6 && Math.abs(1 - a[0]) > 1e-6);
        expect(isProductive(Float64Array.from(a))).toBe(1 - a[0] > 0 && minor > 0);
      }),
    );
  });

  it("means that outputs meet their own inputs and the final demand", () => {
    const a = technicalCoefficients(millerBlair()).domestic;
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (f, g) => {
          const [x, y] = outputOf(a, [f, g]);
          // Rounding of a 2 x 2 elimination, in shares of the largest number.
          const rounding = 1e-12 * (x + y + 1);
          expect(Math.abs(x - (a[0] * x + a[1] * y + f))).toBeLessThan(rounding);
          expect(Math.abs(y - (a[2] * x + a[3] * y + g))).toBeLessThan(rounding);
        },
      ),
    );
  });
});
