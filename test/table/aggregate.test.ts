import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate, readConcordance } from "../../src/table/aggregate.js";
import { balance } from "../../src/table/balance.js";
import { checkTable } from "../../src/table/check.js";
import { gras } from "../../src/table/gras.js";
import { mergeEmpty } from "../../src/table/merge-empty.js";
import { tableReport } from "../../src/table/report.js";
import { synthetic, tradingTable } from "./made-tables.js";
import { millerBlair } from "./miller-blair.js";

describe("aggregation", () => {
  it("to one sector sums everything", () => {
    const table = aggregate(
      tradingTable(),
      new Map([
        ["a", "all"],
        ["b", "all"],
      ]),
    );
    expect(table.sectors).toEqual(["all"]);
    expect([...table.domestic]).toEqual([100, 140, 5, 55]);
    expect([...table.imported]).toEqual([50, 50, 1, 0]);
    expect([...table.duties]).toEqual([5, 6, 0, 0]);
    expect([...table.valueAdded]).toEqual([90, 55]);
    expect([...table.grossOutput]).toEqual([300]);
  });

  it("keeps every identity and every total, whatever the groups", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 0, max: 999 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 25, maxLength: 25 }),
        (n, seed, groups) => {
          const table = synthetic(n, seed);
          const grouped = aggregate(table, new Map(table.sectors.map((sector, i) => [sector, `g${groups[i]}`])));
          expect(checkTable(grouped)).toEqual([]);
          const [before, after] = [tableReport(table), tableReport(grouped)];
          for (const key of ["grossOutput", "valueAdded", "imports", "exports", "productByUse"] as const)
            expect(Math.abs(after[key] - before[key])).toBeLessThan(1e-9 * before.grossOutput); // order of the sums
        },
      ),
      { numRuns: 30 },
    );
  });

  it("with every sector for itself changes nothing", () => {
    const table = tradingTable();
    expect(
      aggregate(
        table,
        new Map([
          ["a", "a"],
          ["b", "b"],
        ]),
      ),
    ).toEqual(table);
  });

  it("names all sectors without a group and all groups of unknown sectors at once", () => {
    expect(() =>
      aggregate(
        tradingTable(),
        new Map([
          ["a", "x"],
          ["coal", "x"],
        ]),
      ),
    ).toThrow(/sector b[\s\S]*"coal"/);
  });

  it("reads its concordance from CSV and names every line that is off", () => {
    const read = (text: string) => readConcordance(text, { file: "groups.csv" });
    expect([...read("\uFEFFgroup,sector\r\nx,a\r\nx,b\r\n")]).toEqual([
      ["a", "x"],
      ["b", "x"],
    ]);
    expect(() => read("sector,group\na,x\na,y\nb,\n")).toThrow(/line 3[\s\S]*line 4/);
    expect(() => read("from,to\na,x\n")).toThrow("columns sector and group");
  });
});

describe("empty industries", () => {
  const table = tradingTable({
    sectors: ["a", "b", "c"],
    domestic: Float64Array.of(20, 30, 0, 40, -5, 15, 10, 40, 0, 100, 10, 40, 0, 0, 0, 0, 0, 0),
    imported: Float64Array.of(5, 10, 0, 20, 1, 0, 15, 13, 0, 30, 0, 0, 0, 7, 0, 0, 0, 0),
    duties: Float64Array.of(2, 3, 0, 6, 0, 0),
    valueAdded: Float64Array.of(30, 60, 0, 18, 37, 0),
    grossOutput: Float64Array.of(100, 200, 0),
  });

  it("join their sibling with their imports, and the table says so", () => {
    const merged = mergeEmpty(table, { c: "b" });
    expect(merged.table.sectors).toEqual(["a", "b"]);
    expect(merged.table).toEqual(tradingTable());
    expect(merged.repairs).toEqual([
      { what: "sectors without output joined to a sibling, with their imports", cells: ["c to b"], amount: 7 },
    ]);
  });

  it("follow the chain of siblings, and stay where no sibling makes anything", () => {
    expect(mergeEmpty(table, { c: "d", d: "a" }).table.sectors).toEqual(["a", "b"]);
    expect(mergeEmpty(table, { c: "d", d: "c" })).toEqual({ table, repairs: [] });
    expect(mergeEmpty(table, {})).toEqual({ table, repairs: [] });
  });
});

describe("balancing", () => {
  it("leaves a balanced table as it is", () => {
    const result = balance(tradingTable());
    if (result.status !== "balanced") throw new Error(result.status);
    expect(result.moved).toBeLessThan(1e-9); // rounding
    expect(checkTable(result.table, { tolerance: 1e-10 })).toEqual([]);
  });

  it("meets new gross outputs, keeps zeros and signs", () => {
    const result = balance(tradingTable(), { grossOutput: Float64Array.of(120, 210) });
    if (result.status !== "balanced") throw new Error(result.status);
    const { table } = result;
    expect(checkTable(table, { tolerance: 1e-10 })).toEqual([]);
    expect([...table.grossOutput]).toEqual([120, 210]);
    const before = tradingTable();
    table.domestic.forEach((value, k) => expect(Math.sign(value)).toBe(Math.sign(before.domestic[k])));
  });

  it("is RAS where rows and columns of one block are all there is to meet", () => {
    // Without final uses but F and with value added fixed by the outputs, rows and columns of the flows and V are the whole problem.
    const table = millerBlair({ grossOutput: Float64Array.of(1100, 1900) });
    const result = balance(table);
    if (result.status !== "balanced") throw new Error(result.status);
    const { domestic, valueAdded } = result.table;
    const ras = gras({
      prior: Float64Array.of(150, 500, 350, 200, 100, 1700, 650, 1400, 0),
      rowTotals: Float64Array.of(1100, 1900, valueAdded[0] + valueAdded[1]),
      columnTotals: Float64Array.of(1100, 1900, domestic[2] + domestic[5]),
    });
    if (ras.status !== "balanced") throw new Error(ras.status);
    const cells = [...domestic, ...valueAdded, 0];
    // Both iterate to about 1e-10 of the largest cell.
    ras.matrix.forEach((cell, k) => expect(Math.abs(cell - cells[k])).toBeLessThan(1e-6));
  });

  it("names the row that its zeros cannot fill", () => {
    const empty = millerBlair({ domestic: Float64Array.of(0, 0, 0, 200, 100, 1700) });
    const result = balance(empty);
    if (result.status !== "unbalanced") throw new Error(result.status);
    expect(result.gaps.map(({ name }) => name)).toContain("row a");
  });
});
