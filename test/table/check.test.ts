import { describe, expect, it } from "vitest";
import { sentence } from "../../src/base/fault.js";
import { checkTable } from "../../src/table/check.js";
import type { Table } from "../../src/table/table.js";
import { millerBlair } from "./miller-blair.js";

const told = (changes: Partial<Table>): readonly string[] => checkTable(millerBlair(changes)).map(sentence);

describe("checkTable", () => {
  it("finds nothing wrong with the table of Miller and Blair", () => {
    expect(told({})).toEqual([]);
  });

  it("takes negative changes of stocks, subsidies and losses", () => {
    const table = millerBlair({
      finalUses: ["F", "INV"],
      domestic: Float64Array.of(150, 500, 400, -50, 200, 100, 1700, 0),
      imported: new Float64Array(8),
      duties: Float64Array.of(-10, 0, 0, 0),
      valueAddedRows: ["V", "P"],
      valueAdded: Float64Array.of(700, 1400, -40, 0),
    });
    expect(checkTable(table)).toEqual([]);
  });

  it("tells of a wrong shape alone", () => {
    expect(told({ domestic: new Float64Array(5), duties: new Float64Array(2) })).toEqual([
      "table miller-blair, domestic: found 5, expected 6 numbers for 2 sectors, 1 final uses and 1 rows of value added. Give every row a number for every column.",
      "table miller-blair, duties: found 2, expected 3 numbers for 2 sectors, 1 final uses and 1 rows of value added. Give every row a number for every column.",
    ]);
  });

  it("tells of every number that is not finite or has the wrong sign, with row and column", () => {
    const domestic = Float64Array.of(150, 500, 350, NaN, -100, 1900);
    const faults = told({ domestic });
    expect(faults[0]).toBe(
      "table miller-blair, domestic, row b, column a: found NaN, expected a finite number. Give the flow, or 0 where there is none.",
    );
    expect(faults[1]).toBe(
      "table miller-blair, domestic, row b, column b: found -100, expected no negative number. Move the negative part to the final use or row it belongs to.",
    );
  });

  it("tells of rows and columns that miss the output by more than a millionth of it, and not by less", () => {
    const valueAdded = Float64Array.of(650.0009, 1400.003);
    expect(told({ valueAdded })).toEqual([
      "table miller-blair, column b: found 2000.003, expected a sum equal to the gross output 2000 within 0.000001 of it. Balance the table or correct the flow that is off.",
    ]);
  });

  it("tells of a sector that delivers without making anything", () => {
    expect(told({ grossOutput: Float64Array.of(0, 2000) })[0]).toBe(
      "table miller-blair, gross output of a: found 0, expected an output for deliveries of 1000 and inputs of 1000. Give the output, or remove the flows of the sector.",
    );
  });

  it("tells of sectors that use up more than they make", () => {
    const faults = told({
      domestic: Float64Array.of(500, 600, -100, 600, 500, -100),
      finalUses: ["INV"],
      valueAdded: Float64Array.of(-100, -100),
      grossOutput: Float64Array.of(1000, 1000),
    });
    expect(faults).toEqual([
      "table miller-blair, domestic input coefficients: found 1.10000, expected a spectral radius below 1. The sectors use up at least all they make: look for an input larger than the output of its column.",
    ]);
  });
});
