import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { checkTable } from "../../src/table/check.js";
import { tableMapping, type TableMapping } from "../../src/table/mapping.js";
import { detect, readTable, type ReadOptions } from "../../src/table/read-table.js";
import type { Reading } from "../../src/table/reading.js";
import type { Table } from "../../src/table/table.js";
import { GIVEN, LONG, MAKE, NBS, PRINTED, tradingTable, USE, WIOD } from "./made-tables.js";

function read(text: string, options: ReadOptions = {}): Reading {
  return readTable({ "xx_2010.csv": text }, options);
}

function flows({ domestic, imported, duties, valueAdded, grossOutput }: Table): object {
  return { domestic, imported, duties, valueAdded, grossOutput };
}

/** Everything that is said of a text, one line a fault. */
function faultsIn(text: string, options: ReadOptions = {}): readonly string[] {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof Fault) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("this package's own layout", () => {
  it("reads to the very table", () => {
    const { table, format, imports, repairs } = read(GIVEN);
    expect({ format, imports, repairs }).toEqual({ format: "given", imports: "by product and user", repairs: [] });
    expect(flows(table)).toEqual(flows(tradingTable()));
    expect(table).toMatchObject({
      id: "xx-2010",
      year: "2010",
      sectors: ["a", "b"],
      finalUses: ["CONS", "INVEN", "EXP"],
      valueAddedRows: ["wages", "surplus"],
    });
  });

  it("takes a byte order mark and lines ending in CR LF", () => {
    expect(flows(read(`\uFEFF${GIVEN.replaceAll("\n", "\r\n")}`).table)).toEqual(flows(tradingTable()));
  });
});

describe("national tables of WIOD", () => {
  it("become cif: 3 and 3 of margins on imports of 15 and 30 in the columns, 4.5 on 45 of consumption", () => {
    const { table, format, valuation, repairs } = read(WIOD, { mergeEmpty: false });
    expect({ format, valuation }).toEqual({ format: "wiod", valuation: "basic prices" });
    const n = 3 + table.finalUses.length;
    const close = (value: number, expected: number): void => expect(value).toBeCloseTo(expected, 12);
    close(table.imported[0], 5 * 1.2);
    close(table.imported[2 * n], 10 * 1.2);
    close(table.imported[2], 8 * 1.1);
    close(table.imported[n + 2], 2 * 1.1);
    close(table.imported[3], 20 * 1.1);
    expect(repairs[0]).toEqual({
      what: "transport margins paid abroad added to the imports of their column in proportion: fob to cif",
      cells: ["A01", "B", "CONS_h"],
      amount: 10.5,
    });
    expect(checkTable(table, { tolerance: 1e-12 })).toEqual([]);
  });

  it("have empty industries joined, negative capital formation moved to stocks and travellers' purchases remembered, all listed", () => {
    const { table, repairs, memos } = read(WIOD);
    expect(table.sectors).toEqual(["A01", "B"]);
    expect(repairs.slice(1)).toEqual([
      {
        what: "negative final uses moved to changes in stocks: sales of what was there",
        cells: ["domestic B/GFCF"],
        amount: 10,
      },
      {
        what: "sectors without output joined to a sibling, with their imports",
        cells: ["A02 to A01"],
        amount: expect.closeTo(2.2, 12),
      },
    ]);
    expect(table.finalUses).toEqual(["CONS_h", "GFCF", "INVEN", "EXP"]);
    expect([...table.domestic.slice(6)]).toEqual([10, 40, 110, 0, 0, 40]);
    expect(memos).toEqual([{ row: "PURNR", column: "CONS_h", amount: -7 }]);
    expect([...table.duties]).toEqual([2, 3, 6, 0, 0, 0]);
  });
});

describe("tables of China's statistical office", () => {
  it("have imports taken out of the flows in proportion to home use", () => {
    const { table, format, valuation, imports } = read(NBS);
    expect({ format, valuation, imports }).toEqual({
      format: "nbs",
      valuation: "producers' prices",
      imports: "by product, held in the flows",
    });
    // 36 of 121 used at home, and 65 of 225.
    expect(table.imported[0]).toBeCloseTo((25 * 36) / 121, 12);
    expect(table.imported[6 + 1]).toBeCloseTo((60 * 65) / 225, 12);
    expect([...table.grossOutput].map((value) => Math.round(1e9 * value) / 1e9)).toEqual([100, 200]);
    expect(table.valueAddedRows).toEqual(["labour", "net-taxes", "depreciation", "surplus"]);
    expect(table.imported[4]).toBe(0); // nothing imported is exported
  });

  it("with net exports only have the one side that shows", () => {
    const net = NBS.replace(",EX,IM,", ",SB301,T9,")
      .replace("-4,15,36,0,100", "-4,-21,0,0,100")
      .replace("10,40,65,0,200", "10,-25,0,0,200");
    const { table, imports, repairs } = read(net);
    expect(imports).toBe("net exports by product");
    expect(table.finalUses).toEqual(["FU101", "FU202", "ERR", "EXP"]);
    expect(table.imported.reduce((sum, value) => sum + value, 0)).toBeCloseTo(46, 10);
    expect(repairs[0].what).toContain("only net exports given");
  });
});

describe("long files", () => {
  it("of Eurostat read by the codes of the accounts, home and imported apart", () => {
    const { table, format, repairs } = read(LONG);
    expect(format).toBe("long");
    expect(flows(table)).toEqual(flows(tradingTable()));
    expect(table).toMatchObject({
      year: "2010",
      unit: "MIO_EUR",
      finalUses: ["P3_S14", "P52", "P6"],
      valueAddedRows: ["D1", "B2A3N"],
    });
    expect(repairs).toEqual([]);
  });

  it("that hold several years say which, and read the one chosen", () => {
    const [header, ...lines] = LONG.trimEnd().split("\n");
    const both = [header, ...lines, ...lines.map((line) => line.replace(",2010,", ",2015,")), ""].join("\n");
    expect(faultsIn(both)).toEqual([
      "xx_2010.csv: found 2010, 2015, expected lines of one time. Choose one of them, for instance --select time=2010.",
    ]);
    expect(flows(read(both, { selection: { time: "2015" } }).table)).toEqual(flows(tradingTable()));
    expect(faultsIn(both, { selection: { time: "1999" } })[0]).toContain(
      "lines of the country, year and unit asked for",
    );
  });

  it("name the line of a cell given twice and of every number that is none", () => {
    const again = `${LONG}A,MIO_EUR,DOM,CPA_A,CPA_A,XX,2010,20\n`;
    expect(faultsIn(again)).toEqual([
      "xx_2010.csv, line 35: found CPA_A/CPA_A in line 2 too, expected each cell once. Keep one of the lines.",
    ]);
    const wrong = LONG.replace("2010,40\n", "2010,4O\n").replace("2010,-5\n", "2010,-5 e\n");
    expect(faultsIn(wrong).map((line) => line.split(":")[0])).toEqual([
      "xx_2010.csv, line 5, column 8 (OBS_VALUE)",
      "xx_2010.csv, line 6, column 8 (OBS_VALUE)",
    ]);
  });
});

describe("printed sheets of any make", () => {
  it("are found by their codes, subtotals by their numbers, and one row of imports becomes one foreign product", () => {
    const { table, format, orientation, imports, repairs } = read(PRINTED);
    expect({ format, orientation, imports }).toEqual({
      format: "matrix",
      orientation: "rows deliver to columns",
      imports: "in one row, not by product",
    });
    expect(table.sectors).toEqual(["1", "2", "IMPORTS"]);
    expect(table.finalUses).toEqual(["Consumo de hogares", "Variación de existencias", "Exportaciones"]);
    expect(table.valueAddedRows).toEqual(["Remuneraciones", "Excedente bruto"]);
    expect([...table.imported.slice(-6)]).toEqual([20, 30, 0, 50, 1, 0]);
    expect([...table.grossOutput]).toEqual([100, 200, 0]);
    expect([...table.duties]).toEqual([2, 3, 0, 6, 0, 0]);
    expect(repairs.map(({ what }) => what)).toEqual([
      "imports given in one row: kept as one product IMPORTS that is made nowhere at home",
    ]);
  });

  it("whose columns deliver to rows are told by where incomes stand, and turned", () => {
    const cells = PRINTED.trimEnd()
      .split("\n")
      .slice(2)
      .map((line) => line.split(","));
    const across = cells[0].map((_column, j) => cells.map((row) => row[j]).join(","));
    const { table, orientation } = read(`${across.join("\n")}\n`);
    expect(orientation).toBe("columns deliver to rows");
    expect(flows(table)).toEqual(flows(read(PRINTED).table));
  });

  it("without codes on both sides ask for a mapping", () => {
    expect(faultsIn("a,b\n1,2\n3,4\n")[0]).toContain("Give a mapping file");
  });
});

describe("mapping files", () => {
  const mapping: TableMapping = {
    id: "mapped",
    year: "1950",
    unit: "money",
    headerRow: 2,
    codeColumn: 1,
    rows: { sectors: ["farms", "works"], imported: ["", "works abroad"], valueAdded: ["income"], output: "all" },
    columns: { sectors: ["F", "W"], finalUses: ["use"] },
    names: { use: "CONS", F: "farms", W: "works" },
  };
  const sheet = ",to,,\n,F,W,use\nfarms,1,2,7\nworks,3,4,13\nworks abroad,0,6,1\nincome,6,8,\nall,10,20,\n";

  it("say what is what where nothing else does", () => {
    const { table, format } = read(sheet, { mapping });
    expect(format).toBe("matrix");
    expect(table).toMatchObject({ id: "mapped", sectors: ["farms", "works"], finalUses: ["CONS"] });
    expect([...table.imported]).toEqual([0, 0, 0, 0, 6, 1]);
  });

  it("that name what is not there have all of it told, with the nearest name", () => {
    const wrong = { ...mapping, rows: { ...mapping.rows, sectors: ["farm", "works"], valueAdded: ["incme"] } };
    expect(faultsIn(sheet, { mapping: wrong })).toEqual([
      'xx_2010.csv: found none, expected a row "farm". Did you mean "farms"?',
      'xx_2010.csv: found none, expected a row "incme". Did you mean "income"?',
    ]);
  });

  it("obey a schema that refuses unknown keys", () => {
    expect(tableMapping.safeParse({ ...mapping, colour: "red" }).success).toBe(false);
    expect(tableMapping.safeParse(mapping).success).toBe(true);
  });
});

describe("pairs of make and use", () => {
  const pair = { "make_1950.csv": MAKE, "use_1950.csv": USE };

  it("become a table by fixed product sales, with imports in proportion", () => {
    const { table, format, imports, reasons } = readTable(pair);
    expect({ format, imports }).toEqual({ format: "bea", imports: "by product, held in the flows" });
    expect(table).toMatchObject({
      id: "bea-1950",
      year: "1950",
      sectors: ["i1", "i2"],
      valueAddedRows: ["V001", "V003"],
      finalUses: ["F010", "F030", "F040"],
    });
    // i1 makes all of p1 and a twentieth of p2: its output is 100 + 10.
    expect(table.grossOutput[0]).toBeCloseTo(110, 10);
    expect(table.imported.reduce((sum, value) => sum + value, 0)).toBeCloseTo(101, 10);
    expect(reasons[0]).toContain("industries down the side");
  });

  it("become a table of products by model A or B", () => {
    for (const model of ["A", "B"] as const) {
      const { table } = readTable(pair, { model });
      expect(table.sectors).toEqual(["p1", "p2"]);
      expect(table.grossOutput[0]).toBeCloseTo(100, 10);
    }
  });

  it("may come as a supply table, products down the side", () => {
    const turned = MAKE.trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    const supply = turned[0].map((_column, j) => turned.map((row) => row[j]).join(","));
    const rows = supply.filter((_, j) => j !== 1).map((line) => line.replace(/^([^,]*),[^,]*,/, "$1,"));
    const { table, reasons, format } = readTable({
      "supply.csv": `${rows.join("\n")}\n`,
      "use.csv": USE.replace("T006,Value added,60,90,150,,,,,,\n", "").replace(/^T0.*\n/gm, ""),
    });
    expect(format).toBe("supply-use");
    expect(reasons[0]).toContain("products down the side");
    expect(table.grossOutput[0]).toBeCloseTo(110, 10);
  });

  it("need names that tell which is which, and codes that meet", () => {
    expect(() => readTable({ "x.csv": MAKE, "y.csv": USE })).toThrow("a use table and a make or supply table");
    expect(() => readTable({ "make.csv": MAKE.replaceAll("i1", "k1").replaceAll("i2", "k2"), "use.csv": USE })).toThrow(
      "0 common codes",
    );
  });
});

describe("detect", () => {
  it("says what the files are without the table", () => {
    const { format, reasons } = detect({ "t.csv": GIVEN });
    expect(format).toBe("given");
    expect(reasons[1]).toBe("2 sectors, final uses CONS, INVEN, EXP, value added wages, surplus");
  });
});

describe("a row of units under the codes", () => {
  const rows = ["A,150,500,350,1000", "B,200,100,1700,2000", "V,650,1400,,", "Total,1000,2000,,"];

  it("gives the table its unit where it says the same of all columns, and is told", () => {
    const { table, reasons } = readTable({
      "u.csv": [",A,B,F,Total", ",m EUR,m EUR,m EUR,m EUR", ...rows, ""].join("\n"),
    });
    expect(table.unit).toBe("m EUR");
    expect(table.grossOutput).toEqual(Float64Array.of(1000, 2000));
    expect(reasons).toContain('u.csv, line 2 has no code and says "m EUR": taken for the unit');
  });

  it("is left out, and that is told, where it says several", () => {
    const { table, reasons } = readTable({
      "u.csv": [",A,B,F,Total", ",Mt,m EUR,m EUR,m EUR", ...rows, ""].join("\n"),
    });
    expect(table.unit).toBe(readTable({ "u.csv": [",A,B,F,Total", ...rows, ""].join("\n") }).table.unit);
    expect(reasons).toContain('u.csv, line 2 has no code and says "Mt", "m EUR": left out');
  });
});

describe("hostile files", () => {
  it.each([
    ["thousands separators", GIVEN.replace("100,10,40,200", '100,10,40,"2,000"'), "Write it as 1234567.8"],
    ["blanks for thousands", GIVEN.replace("100,10,40,200", "1 100,10,40,200"), "Write it as 1234567.8"],
    ["a decimal comma", GIVEN.replace("40,100,10", '40,"100,5",10'), "Write 12.5 for 12,5"],
    ["a formula", GIVEN.replace("40,100,10", "40,=SUM(A1:A2),10"), "Save values, not formulas"],
    ["percentages", GIVEN.replace("40,100,10", "40,12%,10"), "Give amounts, not percentages"],
    ["accountants' brackets", GIVEN.replace("40,-5,15", "40,(5),15"), "minus sign"],
    ["semicolons", GIVEN.replaceAll(",", ";"), "cells separated by commas"],
    ["another encoding", GIVEN.replace("Farms", "F\uFFFDrms"), "Save the file as UTF-8"],
    ["NUL characters", GIVEN.replace("Farms", "F\0rms"), "UTF-8 text"],
    ["nothing", "", "an empty file"],
    ["a row too short", GIVEN.replace(",15,100\n", ",15\n"), "9 cells as in the header"],
  ])("with %s are refused with what to do", (_, text, remedy) => {
    expect(faultsIn(text).join("\n")).toContain(remedy);
  });

  it("have every fault told at once, by line and column and the names of row and column", () => {
    const text = GIVEN.replace("20,30,40", "20,?,40").replace("30,60,0", "30,?,0");
    expect(faultsIn(text).map((line) => line.split(": found")[0])).toEqual([
      "xx_2010.csv, line 2, column 5 (domestic:a/b)",
      "xx_2010.csv, line 7, column 5 (value_added:wages/b)",
    ]);
  });

  it("with a row twice name both lines", () => {
    const twice = WIOD.replace("VA,Value added", "TXSP,again,TOT,1,0,0,0,0,0,0,0\nVA,Value added");
    expect(faultsIn(twice)).toEqual([
      'xx_2010.csv, line 11, column 1: found another at xx_2010.csv, line 9, column 1, expected one row "TOT:TXSP". Rename one of them or leave it out.',
    ]);
  });

  it("that do not add up say by how much, and are closed only when asked, which is listed", () => {
    const off = GIVEN.replace("wages,,value_added,30,60,0,0,0,90", "wages,,value_added,30,70,0,0,0,100");
    expect(faultsIn(off)[0]).toContain("found 210, expected a column that sums to the row of its sector, 200");
    const { table, repairs } = read(off, { gaps: "close" });
    expect(checkTable(table)).toEqual([]);
    expect(repairs[0]).toMatchObject({ what: "gaps beyond rounding closed by the row surplus of value added" });
    const left = read(off, { gaps: "leave" });
    expect(left.repairs).toEqual([]);
    expect(checkTable(left.table).length).toBe(1);
  });

  it("that use up more than they make are refused: values that no repair could mean", () => {
    const eaten = `code,description,origin,a,INVEN,total\na,,domestic,200,-100,100\nw,,value_added,-100,0,-100\n`;
    expect(faultsIn(eaten)[0]).toContain("a spectral radius below 1");
  });

  it("that are no table at all are refused as JSON is", () => {
    expect(() => readTable({ "t.json": "{" })).toThrow("no JSON");
    expect(() => readTable({ "t.json": '{"id": "x"}' })).toThrow("show schema table");
    expect(() => readTable({})).toThrow("found none, expected a file");
  });
});
