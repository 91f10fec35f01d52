import { describe, expect, it } from "vitest";
import { differ } from "../../src/record/differ.js";
import { makeRecord, type RecordContent } from "../../src/record/run-record.js";
import { content, record, spec } from "./example.js";

describe("differ", () => {
  it("finds a record the same as itself", () => {
    expect(differ(record, makeRecord(content))).toEqual({ kind: "same" });
  });

  it("names the earliest year before the alphabetically first series", () => {
    const other = withColumns({
      grainOutput: { unit: "Mt", values: [73.3, 71.7, 84] },
      population: { unit: "m-persons", values: [152.1, 154.4, 156.4] },
    });
    expect(differ(record, other)).toEqual({ kind: "value", column: "population", year: 1929, a: 154.3, b: 154.4 });
  });

  it("names a series that only one of the two has, a changed unit, and other years", () => {
    const { grainOutput, population } = content.columns;
    const fewer = withColumns({ grainOutput });
    expect(differ(record, fewer)).toEqual({ kind: "column", column: "population", onlyIn: "a" });
    expect(differ(fewer, record)).toEqual({ kind: "column", column: "population", onlyIn: "b" });
    const inKt = withColumns({ grainOutput: { ...grainOutput, unit: "kt" }, population });
    expect(differ(record, inKt)).toEqual({ kind: "unit", column: "grainOutput", a: "Mt", b: "kt" });
    const shorter = makeRecord({
      spec: { ...spec, years: { from: 1928, to: 1928 } },
      years: [1928],
      columns: { grainOutput: { unit: "Mt", values: [73.3] } },
      absent: {},
    });
    expect(differ(record, shorter)).toEqual({ kind: "years", a: [1928, 1929, 1930], b: [1928] });
  });
});

function withColumns(columns: RecordContent["columns"]) {
  return makeRecord({ ...content, columns });
}
