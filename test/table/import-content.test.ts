import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportsOf, importContent, selfSufficiency, verticalSpecialisation } from "../../src/table/import-content.js";
import { labourValues } from "../../src/table/labour-values.js";
import { generateEconomy } from "../../src/table/generate.js";
import { sparseFromDense } from "../../src/table/sparse.js";
import { synthetic, tradingTable } from "./made-tables.js";
import { millerBlair } from "./miller-blair.js";

describe("import content", () => {
  it("of all final uses together is all that the country imports", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 1e6 }), (n, seed) => {
        const table = synthetic(n, seed);
        const content = importContent(table).reduce((sum, { direct, indirect }) => sum + direct + indirect, 0);
        const imports = table.imported.reduce((sum, value) => sum + value, 0);
        // Residuals of 1e-12 of solution and generator.
        expect(Math.abs(content - imports)).toBeLessThan(1e-9 * (imports + 1));
      }),
      { numRuns: 30 },
    );
  });

  it("follows u'A_m (I - A_d)^-1 f for a table small enough to invert by hand", () => {
    const [consumption] = importContent(tradingTable());
    // A_d = [[.2, .15], [.1, .2]], determinant of I - A_d .625; u'A_m = (.2, .15); m = u'A_m L = (.2 * .8 + .15 * .1, .2 * .15 + .15 * .8)/.625.
    const [first, second] = [0.175 / 0.625, 0.15 / 0.625];
    expect(consumption.direct).toBe(50);
    expect(consumption.indirect).toBeCloseTo(40 * first + 100 * second, 10); // rounding
    expect(consumption.total).toBe(196);
    expect(consumption.share).toBeCloseTo((50 + 40 * first + 100 * second) / 196, 12);
  });

  it("has no share where a use is empty", () => {
    const table = millerBlair({
      finalUses: ["F", "INV"],
      domestic: Float64Array.of(150, 500, 350, 0, 200, 100, 1700, 0),
      imported: new Float64Array(8),
      duties: new Float64Array(4),
    });
    expect(Object.keys(importContent(table)[1])).toEqual(["use", "total", "direct", "indirect"]);
  });
});

describe("vertical specialisation", () => {
  it("is the imported share of exports of Hummels, Ishii and Yi, by hand for two sectors", () => {
    const { share, imports, exports } = verticalSpecialisation(tradingTable());
    expect(exports).toBe(55);
    expect(imports).toBeCloseTo((15 * 0.175 + 40 * 0.15) / 0.625, 10);
    expect(share).toBeCloseTo(imports / 55, 14);
  });

  it("lies between 0 and 1, and is 0 for a country without imports", () => {
    const closed = millerBlair({ finalUses: ["EXP"] });
    expect(verticalSpecialisation(closed).share).toBe(0);
    for (const seed of [1, 2, 3]) expect(verticalSpecialisation(synthetic(30, seed)).share).toBeGreaterThan(0);
    for (const seed of [1, 2, 3]) expect(verticalSpecialisation(synthetic(30, seed)).share).toBeLessThan(1);
  });

  it("cannot be had without a column of exports", () => {
    expect(() => verticalSpecialisation(millerBlair())).toThrow("a column of exports");
    expect([...exportsOf(millerBlair())]).toEqual([0, 0]);
  });
});

describe("self-sufficiency", () => {
  it("is output over home use: x / (x + M - e)", () => {
    const [a, b] = selfSufficiency(tradingTable());
    expect(a).toEqual({ sector: "a", output: 100, imports: 36, exports: 15, ratio: 100 / 121 });
    expect(b).toEqual({ sector: "b", output: 200, imports: 65, exports: 40, ratio: 200 / 225 });
  });

  it("is 0 for what is only imported, and absent for what is not used", () => {
    const table = tradingTable({
      domestic: Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      imported: Float64Array.of(0, 0, 7, 0, 0, 0, 0, 0, 0, 0),
      grossOutput: new Float64Array(2),
    });
    const [a, b] = selfSufficiency(table);
    expect(a.ratio).toBe(0);
    expect("ratio" in b).toBe(false);
  });
});

describe("labour values", () => {
  it("of Miller and Blair's table at .3 and .25 of labour are .4422 and .3795, by their printed inverse", () => {
    // .3 x 1.2541 + .25 x .2640 and .3 x .3300 + .25 x 1.1221; the inverse is printed with four decimals.
    const coefficients = sparseFromDense(Float64Array.of(0.15, 0.25, 0.2, 0.05), 2);
    const values = labourValues({ coefficients, labour: Float64Array.of(0.3, 0.25) });
    if (values.status !== "solved") throw new Error(values.status);
    expect(Math.abs(values.x[0] - 0.4422)).toBeLessThan(1e-4);
    expect(Math.abs(values.x[1] - 0.3795)).toBeLessThan(1e-4);
  });

  it("sum in final demand to all the labour spent", () => {
    for (const sectors of [1, 7, 90, 400]) {
      const { coefficients, labour, finalDemand, grossOutput } = generateEconomy({ sectors, seed: 5 });
      const values = labourValues({ coefficients, labour });
      if (values.status !== "solved") throw new Error(values.status);
      const held = finalDemand.reduce((sum, demand, i) => sum + demand * values.x[i], 0);
      const spent = grossOutput.reduce((sum, output, j) => sum + output * labour[j], 0);
      // Residuals of 1e-12 in values and outputs.
      expect(Math.abs(held - spent)).toBeLessThan(1e-9 * spent);
      values.x.forEach((value, j) => expect(value).toBeGreaterThanOrEqual(labour[j]));
    }
  });
});
