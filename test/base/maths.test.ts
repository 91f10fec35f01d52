import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hashColumns } from "../../src/base/hash.js";
import { cbrt, cos, exp, expm1, log, log10, log1p, log2, pow, sin, tanh } from "../../src/base/maths.js";
import { normalCdf, normalQuantile } from "../../src/base/normal.js";

// Values by mpmath 1.3.0 with 200 to 1400 bits, rounded to the nearest double.
const reference = readFileSync(new URL("./maths-reference.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [name, x, y, value] = line.split(",");
    return { name, x: Number(x), y: Number(y), value: Number(value) };
  });

const ordinary = { exp, log, log2, log10, log1p, expm1, tanh, cbrt, sin, cos };

/** How many doubles lie between a and b, counting b. */
function unitsApart(a: number, b: number): number {
  const [m, n] = [place(a), place(b)];
  return Number(m > n ? m - n : n - m);
}

/** The place of a number in the order of all doubles. */
function place(x: number): bigint {
  const bits = new BigInt64Array(Float64Array.of(x).buffer)[0];
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function worst(name: string, f: (x: number, y: number) => number): number {
  const rows = reference.filter((row) => row.name === name);
  expect(rows.length).toBeGreaterThanOrEqual(200);
  return Math.max(...rows.map(({ x, y, value }) => unitsApart(f(x, y), value)));
}

describe("deterministic mathematics", () => {
  // One unit: the error is below 0.75 units, so the answer is the nearest double or its neighbour.
  for (const [name, f] of Object.entries(ordinary)) {
    it(`${name} is within one unit in the last place of high-precision values`, () => {
      expect(worst(name, f)).toBeLessThanOrEqual(1);
    });
  }

  it("pow is within one unit in the last place of high-precision values", () => {
    expect(worst("pow", pow)).toBeLessThanOrEqual(1);
  });

  // Three units: one for the density, one for the polynomial, one for their product.
  it("normalCdf is within three units in the last place of high-precision values, far tails included", () => {
    expect(worst("normalCdf", normalCdf)).toBeLessThanOrEqual(3);
  });

  // Eight units: AS 241 is a quotient of two eight-term polynomials, each a few roundings off.
  it("normalQuantile is within eight units in the last place of high-precision values", () => {
    expect(worst("normalQuantile", normalQuantile)).toBeLessThanOrEqual(8);
  });

  const special = [0, -0, 1, -1, Infinity, -Infinity, NaN];
  for (const [name, f] of Object.entries(ordinary)) {
    it(`${name} has the special values of the built-in function`, () => {
      const builtIn = Math[name as keyof typeof ordinary];
      const isSpecial = (x: number): boolean => Number.isNaN(x) || Math.abs(x) === Infinity || Number.isInteger(x);
      for (const x of special.filter((candidate) => isSpecial(builtIn(candidate)))) expect(f(x)).toBe(builtIn(x));
    });
  }

  it("pow has the special values of ECMAScript", () => {
    const values = [...special, 2, -2, 3, -3, 0.5, -0.5, 1e300, -1e300, 9007199254740991, -9007199254740991];
    for (const x of values) {
      for (const y of values) {
        const due = x ** y;
        if (Number.isNaN(due) || due === 0 || Math.abs(due) === Infinity)
          expect([x, y, pow(x, y)]).toEqual([x, y, due]);
      }
    }
  });

  it("overflow begins where the largest double ends, and underflow where half the smallest does", () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(pow(2, 1024)).toBe(Infinity);
    expect(pow(2, -1074)).toBe(5e-324);
    expect(pow(2, -1076)).toBe(0);
  });

  it("whole powers and roots that are doubles come out exact", () => {
    for (let n = -1022; n <= 1023; n++) expect([n, log2(pow(2, n))]).toEqual([n, n]);
    for (let n = 0; n <= 22; n++) expect([n, pow(10, n), log10(pow(10, n))]).toEqual([n, Number(`1e${n}`), n]);
    for (let n = -1000; n <= 1000; n++) expect(cbrt(n * n * n)).toBe(n);
  });

  const number = fc.double({ min: -30, max: 30, noNaN: true });

  it("exp, expm1, tanh, cbrt and normalCdf never fall when the argument rises", () => {
    const rising = [exp, expm1, tanh, cbrt, normalCdf];
    fc.assert(
      fc.property(number, fc.double({ min: 1e-12, max: 1, noNaN: true }), (x, step) =>
        rising.every((f) => f(x + step) >= f(x)),
      ),
    );
  });

  it("tanh, sin and cbrt are odd, cos is even", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        for (const f of [tanh, sin, cbrt]) expect(f(-x)).toBe(-f(x));
        expect(cos(-x)).toBe(cos(x));
      }),
    );
  });

  // 4 units of 2^-53: the two squares and their sum round, each value is within 0.75 units.
  it("squares of sine and cosine sum to one for any angle, however large", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1)).toBeLessThanOrEqual(4 * 2 ** -53);
      }),
    );
  });

  // 1e-14: eight units of the quantile, and three of the share, which move x by less than 2e-15 of it in -8..1.
  it("the quantile undoes the cumulative share", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 1, noNaN: true }), (x) => {
        expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(x)));
      }),
    );
  });

  it("shares below x and below -x sum to one", () => {
    fc.assert(
      fc.property(number, (x) => {
        expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThanOrEqual(2 ** -52);
      }),
    );
  });

  // Measured once; the claim is that no engine, version or machine gives another.
  it("every engine gives the same bits", () => {
    const xs = Float64Array.from({ length: 2000 }, (_, i) => (i - 1000) * 0.0371 + 1 / (i + 3));
    const columns = Object.fromEntries(
      Object.entries({ ...ordinary, normalCdf }).map(([name, f]) => [
        name,
        xs.map((x) => f(name.startsWith("log") ? Math.abs(x) : x)),
      ]),
    );
    columns["pow"] = xs.map((x) => pow(Math.abs(x), x));
    columns["normalQuantile"] = xs.map((_, i) => normalQuantile((i + 0.5) / 2000));
    expect(hashColumns(columns)).toBe("b6bfc6f82ef15a047c74fc479012e49f9fab6a02e7e4bfe5ae36e626489b5c53");
  });
});
