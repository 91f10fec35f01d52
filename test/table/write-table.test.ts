import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeGiven } from "../../src/table/given-layout.js";
import { writeLong } from "../../src/table/long-cells.js";
import { readTable } from "../../src/table/read-table.js";
import type { TableFiles } from "../../src/table/reading.js";
import { tableToJson } from "../../src/table/table-json.js";
import type { Table } from "../../src/table/table.js";
import { writePymrio } from "../../src/table/write-pymrio.js";
import { synthetic, tradingTable } from "./made-tables.js";
import { millerBlair } from "./miller-blair.js";

const FORMS: Readonly<Record<string, (table: Table) => TableFiles>> = {
  given: (table) => ({ "t.csv": writeGiven(table) }),
  long: (table) => ({ "t.csv": writeLong(table) }),
  json: (table) => ({ "t.json": JSON.stringify(tableToJson(table)) }),
  pymrio: writePymrio,
};

const tables = fc.oneof(
  fc.constant(tradingTable()),
  fc.constant(millerBlair()),
  fc.tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 0, max: 1e6 })).map(([n, seed]) => synthetic(n, seed)),
);

describe.each(Object.keys(FORMS))("a table written as %s", (form) => {
  it("reads back as the same flows, bit for bit, and the same identities", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { format, table: back } = readTable(FORMS[form](table));
        expect(format).toBe(form);
        for (const key of ["domestic", "imported", "duties"] as const) expect([...back[key]]).toEqual([...table[key]]);
        for (const key of ["sectors", "finalUses", "valueAddedRows"] as const) expect(back[key]).toEqual(table[key]);
        // Output is summed anew from the row and value added closes the column: the last digits of a solved table's may move.
        for (const key of ["grossOutput", "valueAdded"] as const)
          back[key].forEach((value, k) =>
            expect(Math.abs(value - table[key][k])).toBeLessThan(1e-9 * Math.max(...table.grossOutput)),
          );
      }),
      { numRuns: 20 },
    );
  });
});

describe("folders of pymrio", () => {
  const world: TableFiles = {
    "Z.txt":
      "region\t\tx\tx\ty\ty\nsector\t\ta\tb\ta\tb\nregion\tsector\t\t\t\t\nx\ta\t10\t20\t3\t0\nx\tb\t5\t10\t0\t2\ny\ta\t4\t1\t8\t9\ny\tb\t2\t6\t7\t6\n",
    "Y.txt":
      "region\t\tx\ty\ncategory\t\tF\tF\nregion\tsector\t\t\nx\ta\t60\t7\nx\tb\t80\t3\ny\ta\t5\t73\ny\tb\t9\t70\n",
    "unit.txt": "region\tsector\tunit\nx\ta\tM.EUR\n",
    "file_parameters.json": "{}",
  };

  it("of several regions give one country: what it buys abroad are imports, what it sells abroad exports", () => {
    const { table, reasons } = readTable(world, { region: "x" });
    expect(table).toMatchObject({
      id: "x",
      unit: "M.EUR",
      sectors: ["a", "b"],
      finalUses: ["F", "EXP"],
      valueAddedRows: ["VA"],
    });
    expect([...table.domestic]).toEqual([10, 20, 60, 10, 5, 10, 80, 5]);
    expect([...table.imported]).toEqual([4, 1, 5, 0, 2, 6, 9, 0]);
    expect([...table.grossOutput]).toEqual([100, 100]);
    expect([...table.valueAdded]).toEqual([79, 63]);
    expect(reasons[1]).toBe("region x of 2");
  });

  it("ask for the region where there are several, and suggest one", () => {
    expect(() => readTable(world)).toThrow("Choose one of x, y");
    expect(() => readTable(world, { region: "z" })).toThrow('found "z"');
  });

  it("may give coefficients for flows", () => {
    const { "Z.txt": _, ...others } = world;
    const outputs = [100, 100, 105 + 1, 100];
    const flows = [10, 20, 3, 0, 5, 10, 0, 2, 4, 1, 8, 9, 2, 6, 7, 6];
    const rows = ["x\ta", "x\tb", "y\ta", "y\tb"];
    const y = [67, 83, 78, 79];
    const sums = rows.map((_row, i) => flows.slice(4 * i, 4 * i + 4).reduce((sum, value) => sum + value, y[i]));
    expect(outputs.length).toBe(4);
    const A = rows.map((row, i) => `${row}\t${[0, 1, 2, 3].map((j) => flows[4 * i + j] / sums[j]).join("\t")}`);
    const header = "region\t\tx\tx\ty\ty\nsector\t\ta\tb\ta\tb\n";
    const { table } = readTable({ ...others, "A.txt": `${header}${A.join("\n")}\n` }, { region: "x" });
    readTable(world, { region: "x" }).table.domestic.forEach((value, k) =>
      expect(table.domestic[k]).toBeCloseTo(value, 10),
    ); // a solution
  });

  it("that were cut off name the line", () => {
    const cut = { ...world, "Z.txt": world["Z.txt"].replace("\t7\t6\n", "\t7\n") };
    expect(() => readTable(cut, { region: "x" })).toThrow("Z.txt, line 7: found 5, expected 6 cells");
  });
});
