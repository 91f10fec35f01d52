import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { givenSource, reconstructedSource } from "../../src/country/table-source.js";
import { tableFolder, told } from "./table-folder.js";

/** The facts of a shipped country serve for names and currency. */
const country = readFileSync(new URL("../../data/countries/ussr-1928/country.json", import.meta.url), "utf8");

const SMALL = [
  "code,description,origin,a,b,F,INV,total",
  'a,"Sector a, raw",domestic,10,20,75,-5,100',
  "b,Sector b,domestic,30,10,60,0,100",
  "b,Sector b,imported,5,0,5,0,10",
  "taxes,Taxes on products,tax,1,-2,4,0,3",
  "wages,Wages,value_added,40,50,,,90",
  "surplus,Surplus,value_added,14,22,,,36",
  "value_added,Value added,value_added,54,72,,,126",
  "gross_output,Gross output,total,100,100,144,-5,339",
  "",
].join("\n");

const given = (text: string): ReturnType<ReturnType<typeof givenSource>["table"]> =>
  givenSource({ "country.json": country, "table/table.csv": text }).table({});
const faultsOf = (text: string): readonly string[] => told(() => given(text));

describe("a given table", () => {
  it("is read from the matrix layout by origin of its rows", () => {
    const table = given(SMALL);
    expect(table.sectors).toEqual(["a", "b"]);
    expect(table.finalUses).toEqual(["F", "INV"]);
    expect(table.valueAddedRows).toEqual(["wages", "surplus"]);
    expect([...table.domestic]).toEqual([10, 20, 75, -5, 30, 10, 60, 0]);
    expect([...table.imported]).toEqual([0, 0, 0, 0, 5, 0, 5, 0]);
    expect([...table.duties]).toEqual([1, -2, 4, 0]);
    expect([...table.valueAdded]).toEqual([40, 50, 14, 22]);
    expect([...table.grossOutput]).toEqual([100, 100]);
    expect([table.id, table.year]).toEqual(["ussr-1928", "1927/28"]);
  });

  it("lets the last row of value added take what rounding of the printed figures leaves", () => {
    const rounded = SMALL.replace(
      "surplus,Surplus,value_added,14,22,,,36",
      "surplus,Surplus,value_added,14.006,22,,,36.006",
    );
    expect([...given(rounded).valueAdded]).toEqual([40, 50, 14, 22]);
  });

  it("gives back the published table of 1927/28 as it was reconstructed", () => {
    const files = tableFolder("ussr-1928");
    const [published, rebuilt] = [given(files["table/table.csv"]), reconstructedSource(files).table({})];
    expect([published.sectors, published.finalUses, published.valueAddedRows]).toEqual([
      rebuilt.sectors,
      rebuilt.finalUses,
      rebuilt.valueAddedRows,
    ]);
    for (const part of ["domestic", "imported", "duties", "valueAdded", "grossOutput"] as const)
      published[part].forEach((value, k) => expect(Math.abs(value - rebuilt[part][k])).toBeLessThan(1e-6));
  });

  it("may come with carriage returns and a byte order mark", () => {
    expect(given(`\uFEFF${SMALL.replace(/\n/g, "\r\n")}`)).toEqual(given(SMALL));
  });

  it("is told cell by cell what is no number, has no origin or does not add up, all at once", () => {
    const text = SMALL.replace("10,20,75,-5,100", "10,20,x,-5,100")
      .replace("tax,1", "taxes,1")
      .replace("5,0,5,0,10", "5,0,5,0,11");
    const path = "countries/ussr-1928/table/table.csv";
    expect(faultsOf(text)).toEqual([
      `${path}, line 2, column "F": found "x", expected a number. Write it with digits and a decimal point.`,
      `${path}, line 2, column "total": found 100, expected the sum of the row, 25. Correct the cell that is off, or the total.`,
      `${path}, line 4, column "total": found 11, expected the sum of the row, 10. Correct the cell that is off, or the total.`,
      `${path}, line 5, column "origin": found "taxes", expected one of domestic, imported, tax, value_added, total. Say where the row comes from.`,
    ]);
  });

  it("is told which rows and columns do not belong together", () => {
    const path = "countries/ussr-1928/table/table.csv";
    expect(faultsOf(SMALL.replace("origin,a,b,F", "origin,b,a,F"))).toEqual([
      `${path}: found b, a, expected columns that begin with the sectors of the domestic rows: a, b. Bring rows and columns into one order.`,
    ]);
    expect(faultsOf(SMALL.replace("b,Sector b,imported", "c,Sector c,imported"))).toEqual([
      `${path}, imported row c: found c, expected a sector that has a domestic row. Add a domestic row, of zeros if nothing of it is made at home.`,
    ]);
    expect(faultsOf(SMALL.replace("code,description", "id,description"))).toEqual([
      `${path}, line 1: found id,description,origin,...,total, expected code,description,origin, then sectors and final uses, then total. Correct the header.`,
    ]);
  });

  it("is told when a column does not come to the output of its row", () => {
    expect(faultsOf(SMALL.replace("wages,Wages,value_added,40,50,,,90", "wages,Wages,value_added,45,50,,,95"))).toEqual(
      [
        "table ussr-1928, column a: found 105, expected a sum equal to the gross output 100 within 0.0001 of it. Balance the table or correct the flow that is off.",
      ],
    );
  });

  it("is told when the file is not there", () => {
    expect(told(() => givenSource({ "country.json": country }))).toEqual([
      "countries/ussr-1928/table/table.csv: found no such file, expected a table. Add the file.",
    ]);
  });
});
