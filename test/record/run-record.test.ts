import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRecord, recordHash } from "../../src/record/run-record.js";
import { specHash } from "../../src/record/run-spec.js";
import { content, record, spec } from "./example.js";

describe("recordHash", () => {
  it("is 64 hex digits and does not ask in which order series were recorded", () => {
    const { grainOutput, population } = content.columns;
    expect(recordHash({ population, grainOutput })).toBe(recordHash({ grainOutput, population }));
    expect(recordHash(content.columns)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("changes with the last bit of any value", () => {
    const cell = fc.record({ column: fc.constantFrom("grainOutput", "population"), index: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(cell, ({ column, index }) => {
        const values = content.columns[column].values.map((value, at) => (at === index ? nextDouble(value) : value));
        const changed = { ...content.columns, [column]: { ...content.columns[column], values } };
        expect(recordHash(changed)).not.toBe(recordHash(content.columns));
      }),
    );
  });

  it("changes with the name and the unit of a series", () => {
    const { grainOutput, population } = content.columns;
    const hashes = [
      recordHash({ grainOutput, population }),
      recordHash({ harvest: grainOutput, population }),
      recordHash({ grainOutput: { ...grainOutput, unit: "kt" }, population }),
      recordHash({ grainOutput: population, population: grainOutput }),
      recordHash({ grainOutput }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe("makeRecord", () => {
  it("adds both hashes and changes nothing else", () => {
    const { specHash: ofSpec, recordHash: ofRecord, ...rest } = record;
    expect(rest).toEqual(content);
    expect(ofSpec).toBe(specHash(spec));
    expect(ofRecord).toBe(recordHash(content.columns));
  });

  it("refuses a number that is none, and says in which year of which series", () => {
    const columns = { grainOutput: { unit: "Mt" as const, values: [73.3, Number.NaN, 83.5] } };
    expect(() => makeRecord({ ...content, columns })).toThrow(
      'record, column "grainOutput", 1929: found NaN, expected a finite number. ' +
        "Name the series under absent, with the reason, or mend what made it.",
    );
  });

  it.each([
    ["a year left out", { years: [1928, 1930] }, "each year from 1928 to 1930 once"],
    ["years out of order", { years: [1928, 1930, 1929] }, "each year from 1928 to 1930 once"],
    ["too few values", { columns: { a: { unit: "Mt" as const, values: [1, 2] } } }, "3 values, one for each year"],
    ["a name that breaks a CSV header", { columns: { "a,b": { unit: "Mt" as const, values: [1, 2, 3] } } }, '"a,b"'],
    ["an absent series without a reason", { absent: { deathsInCamps: " " } }, "a reason"],
    ["a series both recorded and absent", { absent: { population: "unknown" } }, "a series that is no column"],
  ])("refuses %s", (_, change, message) => {
    expect(() => makeRecord({ ...content, ...change })).toThrow(message);
  });
});

/** The next double above a positive one. */
function nextDouble(value: number): number {
  const bits = new BigInt64Array(Float64Array.of(value).buffer);
  bits[0] += 1n;
  return new Float64Array(bits.buffer)[0];
}
