import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { buildProgramme } from "../../src/lp/builder.js";

describe("a programme that is built", () => {
  it("holds its entries by column with rows ascending, whatever the order in which they came", () => {
    const builder = buildProgramme({ name: "p" });
    const [a, b] = [builder.column({ name: "a", cost: 1 }), builder.column({ name: "b" })];
    const [r, s] = [builder.row({ name: "r", lower: 1 }), builder.row({ name: "s", equal: 2 })];
    builder.add(s, b, 4);
    builder.add(s, a, 3);
    builder.add(r, b, 2);
    const { matrix, ...rest } = builder.freeze();
    expect(matrix).toEqual({
      rows: 2,
      columns: 2,
      starts: Int32Array.of(0, 1, 3),
      rowIndices: Int32Array.of(1, 0, 1),
      values: Float64Array.of(3, 2, 4),
    });
    expect([...rest.rowLower, ...rest.rowUpper]).toEqual([1, 2, Infinity, 2]);
    expect([...rest.columnLower, ...rest.columnUpper]).toEqual([0, 0, Infinity, Infinity]);
  });

  it("adds entries given twice and keeps none that come to zero", () => {
    const builder = buildProgramme({ name: "p" });
    const [x, y] = [builder.column({ name: "x" }), builder.column({ name: "y" })];
    const row = builder.row({ name: "r" });
    for (const value of [1, 2]) builder.add(row, x, value);
    for (const value of [1, -1]) builder.add(row, y, value);
    expect(builder.freeze().matrix).toMatchObject({ starts: Int32Array.of(0, 1, 1), values: Float64Array.of(3) });
  });

  it("keeps every entry when they are many", () => {
    const builder = buildProgramme({ name: "p" });
    for (let i = 0; i < 300; i++) builder.row({ name: `r${i}` });
    for (let j = 0; j < 3; j++) builder.column({ name: `x${j}` });
    for (let i = 299; i >= 0; i--) for (let j = 0; j < 3; j++) builder.add(i, j, i + 1000 * j + 1);
    const { matrix } = builder.freeze();
    expect(matrix.values).toHaveLength(900);
    expect([matrix.values[0], matrix.values[299], matrix.values[300], matrix.rowIndices[300]]).toEqual([
      1, 300, 1001, 0,
    ]);
  });

  it("takes bounds of 1e20 and more for none", () => {
    const builder = buildProgramme({ name: "p" });
    builder.column({ name: "x", lower: -1e30, upper: 1e20 });
    expect(builder.freeze()).toMatchObject({
      columnLower: Float64Array.of(-Infinity),
      columnUpper: Float64Array.of(Infinity),
    });
  });

  it("names every doubled name and every impossible number at once", () => {
    const builder = buildProgramme({ name: "p" });
    builder.column({ name: "x", cost: Number.NaN });
    builder.column({ name: "x", lower: Infinity });
    builder.add(builder.row({ name: "" }), 0, 1e15);
    const faults = faultsOf(() => builder.freeze());
    expect(faults.map(({ where }) => where)).toEqual([
      'column "x" of p',
      "row 1",
      "column 2",
      'the cost of column "x"',
      'row "", column "x"',
    ]);
  });

  it("has no place for entries of rows that are not there", () => {
    const builder = buildProgramme({ name: "p" });
    builder.add(0, builder.column({ name: "x" }), 1);
    expect(() => builder.freeze()).toThrow(RangeError);
  });
});

function faultsOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error.faults;
    throw error;
  }
  return [];
}
