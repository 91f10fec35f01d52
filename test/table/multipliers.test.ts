import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { linkages } from "../../src/table/linkages.js";
import { multipliers } from "../../src/table/multipliers.js";
import { synthetic, tradingTable } from "./made-tables.js";
import { millerBlair } from "./miller-blair.js";

const tables = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 1e6 }))
  .map(([n, seed]) => synthetic(n, seed));

describe("multipliers", () => {
  it("of output are the column sums of the Leontief inverse printed by Miller and Blair: 1.2541 + 0.2640 and 0.3300 + 1.1221", () => {
    const { output } = multipliers(millerBlair());
    // Each sum adds two numbers printed with four decimals.
    [1.5181, 1.4521].forEach((sum, j) => expect(Math.abs(output[j] - sum)).toBeLessThan(1e-4));
  });

  it("share out each unit of demand: income, imports and duties are 1 in all", () => {
    fc.assert(
      fc.property(fc.oneof(tables, fc.constant(tradingTable())), (table) => {
        const { income, imports, duties } = multipliers(table);
        // Residuals of 1e-12 in each of three solutions.
        income.forEach((value, j) => expect(Math.abs(value + imports[j] + duties[j] - 1)).toBeLessThan(1e-10));
      }),
      { numRuns: 30 },
    );
  });

  it("count the rows of income asked for, and refuse others", () => {
    const table = tradingTable();
    const wages = multipliers(table, { incomeRows: ["wages"] }).income;
    const surplus = multipliers(table, { incomeRows: ["surplus"] }).income;
    const both = multipliers(table).income;
    both.forEach((value, j) => expect(wages[j] + surplus[j]).toBeCloseTo(value, 12)); // rounding of one elimination
    expect(() => multipliers(table, { incomeRows: ["rent"] })).toThrow(Fault);
  });
});

describe("linkages", () => {
  it("of Miller and Blair's table follow from the inverses by hand", () => {
    const { backward, forward, backwardDirect, forwardDirect, kinds } = linkages(millerBlair());
    expect([...backwardDirect]).toEqual([0.35, 0.3]);
    expect([...forwardDirect]).toEqual([0.65, 0.15]);
    // Column sums 1.5182 and 1.4522 of L; row sums of Ghosh's inverse of [[.15, .5], [.1, .05]]: 1.45/.7575 and .95/.7575.
    expect(backward[0]).toBeCloseTo((2 * 1.15) / (1.15 + 1.1), 12);
    expect(forward[0]).toBeCloseTo((2 * 1.45) / (1.45 + 0.95), 12);
    expect(kinds).toEqual(["key", "weak"]);
  });

  it("are 1 for the mean sector, whatever the table", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { backward, forward, sensitivity } = linkages(table);
        for (const linkage of [backward, forward, sensitivity]) {
          const mean = linkage.reduce((sum, value) => sum + value, 0) / linkage.length;
          expect(mean).toBeCloseTo(1, 12); // rounding of a sum
        }
      }),
      { numRuns: 20 },
    );
  });

  it("do not change with the currency", () => {
    const table = tradingTable();
    const scaled = tradingTable({
      domestic: table.domestic.map((value) => 1000 * value),
      imported: table.imported.map((value) => 1000 * value),
      duties: table.duties.map((value) => 1000 * value),
      valueAdded: table.valueAdded.map((value) => 1000 * value),
      grossOutput: table.grossOutput.map((value) => 1000 * value),
    });
    linkages(scaled).backward.forEach((value, j) => expect(value).toBeCloseTo(linkages(table).backward[j], 12));
    linkages(scaled).forward.forEach((value, j) => expect(value).toBeCloseTo(linkages(table).forward[j], 12));
  });
});
