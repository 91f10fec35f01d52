import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validate } from "../../src/lab/validate.js";
import type { ValidationRow } from "../../src/lab/validation-row.js";
import { verdictOn } from "../../src/lab/verdict.js";
import { madeUpEnsemble } from "./made-up-ensemble.js";

const row: ValidationRow = {
  id: "steel",
  figure: "steel 1937",
  unit: "Mt",
  reading: { kind: "value", column: "steel", year: 1937 },
  actual: 18,
  actualLow: 18,
  actualHigh: 18,
  tolerance: 2,
  kind: "predicted",
  source: "a handbook",
  series: "steel",
  tooHigh: "rust is missing",
  tooLow: "furnaces are missing",
};
const series = [{ name: "steel", years: [1928, 1929, 1934, 1936], values: [4, 5, 10, 16] }];

/** Steel spread evenly over the interval, so that its band is the middle 90 % of it. */
function judged(low: number, high: number, changes: Partial<ValidationRow> = {}) {
  const ensemble = madeUpEnsemble({
    from: 1936,
    to: 1938,
    runs: 101,
    systems: { history: { steel: (draw) => low + ((high - low) * draw) / 100 } },
  });
  return validate({ rows: [{ ...row, ...changes }], series }, ensemble);
}

describe("validation", () => {
  it("reports a model that is too low as a miss, says which way and names the mechanism that is missing", () => {
    const { rows, summary } = judged(10, 14);
    expect(rows[0]).toMatchObject({ verdict: "miss", pass: false, median: 12 });
    expect(rows[0].note).toBe(
      "The model is too low: its band, 10.2 to 13.8, ends 4.2 from 18. Likely cause: furnaces are missing.",
    );
    expect(summary.predicted).toMatchObject({ rows: 1, hits: 0, misses: 1, tooWide: 0, notModelled: 0 });
    expect(summary.fitted.rows).toBe(0);
  });

  it("reports a model that is too high as a miss for the other reason, or for none that is known", () => {
    expect(judged(20, 21).rows[0].note).toContain("too high");
    expect(judged(20, 21).rows[0].note).toContain("rust is missing");
    const { tooHigh: _, ...silent } = row;
    const ensemble = madeUpEnsemble({ from: 1937, to: 1937, runs: 1, systems: { history: { steel: () => 30 } } });
    expect(validate({ rows: [silent], series }, ensemble).rows[0].note).toContain("No likely cause is known.");
  });

  it("calls a band that meets the figure a hit up to four tolerances wide, and too wide beyond", () => {
    // Band = 90 % of the spread: 7.2 of 8 fits into 4 x 2, 9 of 10 does not.
    expect(judged(14, 22).rows[0]).toMatchObject({ verdict: "hit", pass: true });
    expect(judged(13, 23).rows[0]).toMatchObject({ verdict: "too wide", pass: false });
    expect(judged(13, 23, { actualLow: 14, actualHigh: 20 }).rows[0].verdict).toBe("hit");
  });

  it("counts what nothing in the model answers apart, with the reason and without numbers", () => {
    const { rows, summary } = judged(14, 22, { reading: { kind: "none", reason: "no regions are recorded" } });
    expect(rows[0]).toMatchObject({
      verdict: "not modelled",
      pass: false,
      absent: { median: "no regions are recorded" },
    });
    expect(rows[0]).not.toHaveProperty("score");
    expect(summary.predicted).toMatchObject({ rows: 1, hits: 0, misses: 0, notModelled: 1 });
  });

  it("sets the naive forecast and both scores beside it", () => {
    const [found] = judged(10, 14).rows;
    // Width 3.6 and a miss of 4.2 at 20: sums of a few decimals.
    expect(found.score).toBeCloseTo(3.6 + 20 * 4.2, 10);
    expect(found.naive?.median).toBeGreaterThan(16);
    expect(found.naiveScore).toBeLessThan(found.score ?? 0);
    expect(judged(10, 14).summary.predicted.beside).toMatchObject({ rows: 1, modelHits: 0, modelBetter: 0 });
  });

  it("gives every row exactly one verdict, and no verdict that the two intervals do not bear out", () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        const band = { low: Math.min(a, b), high: Math.max(a, b) };
        const range = { actualLow: Math.min(c, d), actualHigh: Math.max(c, d), tolerance: 1 };
        const meets = band.low <= range.actualHigh && band.high >= range.actualLow;
        expect(verdictOn(band, range) === "miss").toBe(!meets);
      }),
    );
  });
});
