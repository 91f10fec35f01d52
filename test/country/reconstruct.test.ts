import { describe, expect, it } from "vitest";
import { chance } from "../../src/base/chance.js";
import { readCsv } from "../../src/base/csv.js";
import { readReconstruction } from "../../src/country/reconstruct-data.js";
import { reconstructTable } from "../../src/country/reconstruct.js";
import { reconstructedSource } from "../../src/country/table-source.js";
import { checkTable } from "../../src/table/check.js";
import type { Table } from "../../src/table/table.js";
import { productByOrigin, sectorValueAdded, tableFolder, told, total, totalUse } from "./table-folder.js";

const files = tableFolder("ussr-1928");
const source = reconstructedSource(files);
const central = source.table({});
const width = central.sectors.length + central.finalUses.length;
const seeds = Array.from({ length: 100 }, (_, k) => k + 1);

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0);

/** Rows of the published table by origin and code. */
function published(origin: string, code: string): readonly number[] {
  const { rows } = readCsv(files["table/table.csv"], { file: "table.csv" });
  const row = rows.find(({ cells }) => cells[0] === code && cells[2] === origin);
  return Array.from({ length: width }, (_, j) => Number(row?.cells[3 + j] ?? 0));
}

const rowOf = (flows: Float64Array, i: number): Float64Array => flows.slice(i * width, (i + 1) * width);

describe("without a draw, the table of 1927/28", () => {
  it("is the published reconstruction, which another program balanced from the same evidence, to a millionth of a million roubles", () => {
    central.sectors.forEach((sector, i) => {
      expect(furthest(rowOf(central.domestic, i), published("domestic", sector))).toBeLessThan(1e-6);
      expect(furthest(rowOf(central.imported, i), published("imported", sector))).toBeLessThan(1e-6);
    });
    central.valueAddedRows.forEach((row, k) => {
      const ours = central.valueAdded.slice(k * central.sectors.length, (k + 1) * central.sectors.length);
      expect(furthest(ours, published("value_added", row))).toBeLessThan(1e-6);
    });
    expect(furthest(central.duties, published("tax", "import_duties"))).toBeLessThan(1e-6);
  });

  it("has the totals that the reconstruction states: product 30.49, villages 13.81, towns 7.97, fixed investment 5.17 bn", () => {
    const totals = [productByOrigin(central), ...["C_rural", "C_urban", "GFCF"].map((use) => totalUse(central, use))];
    expect(totals.map((value) => Math.round(value / 10) / 100)).toEqual([30.49, 13.81, 7.97, 5.17]);
  });

  it("is the same as the blend, and says what else it can be", () => {
    expect(source.templates).toEqual(["blend", "usa-1947", "usa-1958", "china-1987"]);
    expect(source.table({ template: "blend" })).toEqual(central);
  });
});

describe("the foreign structure", () => {
  it("changes every coefficient but little, as the sensitivities state: mean differences of .0015, .0019 and .0013", () => {
    const flows = ({ domestic, imported }: Table): number[] => [...domestic].map((value, k) => value + imported[k]);
    const coefficients = (table: Table): number[] =>
      flows(table)
        .map((value, k) => ({ value: value / table.grossOutput[k % width], isInput: k % width < table.sectors.length }))
        .filter(({ isInput }) => isInput)
        .map(({ value }) => value);
    const base = coefficients(central);
    const means = ["usa-1947", "usa-1958", "china-1987"].map((template) => {
      const other = coefficients(source.table({ template }));
      return total(other.map((value, k) => Math.abs(value - base[k]))) / base.length;
    });
    // The stated means count duties as part of a flow, which moves the last digit.
    [0.00149, 0.00187, 0.00131].forEach((stated, k) => expect(Math.abs(means[k] - stated)).toBeLessThan(5e-5));
  });

  it("that is not there is named, with the nearest one that is", () => {
    expect(told(() => source.table({ template: "usa-1948" }))).toEqual([
      'table of ussr-1928, template: found "usa-1948", expected one of blend, usa-1947, usa-1958, china-1987. Take usa-1947.',
    ]);
  });
});

describe("a hundred redraws of all evidence", () => {
  const tables = seeds.map((seed) =>
    source.table({ draw: chance(seed).draw(), template: source.templates[seed % source.templates.length] }),
  );

  it("are each balanced, productive and without a negative flow", () => {
    // Cells of 1e4 balanced to 1e-9: 1e-9 of an output leaves room for the smallest sector.
    for (const table of tables) expect(checkTable(table, { tolerance: 1e-9 })).toEqual([]);
  });

  it("keep the domestic product by origin equal to the product by use", () => {
    for (const table of tables) {
      const uses = total(table.finalUses.map((use) => totalUse(table, use))) - total(table.imported);
      expect(Math.abs(uses - productByOrigin(table))).toBeLessThan(1e-6);
    }
  });

  it("keep the domestic product within 28.5 and 32.5 bn roubles, and spread over at least half a billion", () => {
    const products = tables.map(productByOrigin).sort((a, b) => a - b);
    expect(products[0]).toBeGreaterThan(28_500);
    expect(products[99]).toBeLessThan(32_500);
    expect(products[89] - products[9]).toBeGreaterThan(500);
  });

  it("lie around the central table: the median of each sector's value added is within a tenth of it", () => {
    const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[50];
    sectorValueAdded(central).forEach((value, j) => {
      const median = medianOf(tables.map((table) => sectorValueAdded(table)[j]));
      // Grade D sectors have standard deviations near a tenth after balancing; a median of a hundred strays a tenth of that.
      expect(Math.abs(median / value - 1)).toBeLessThan(0.1);
    });
  });

  it("come back when the same chance is asked again, whatever was drawn between", () => {
    const again = source.table({ draw: chance(1).draw(), template: source.templates[1] });
    expect(again).toEqual(tables[0]);
  });
});

describe("a draw", () => {
  const data = readReconstruction(files);
  const pinned = (z: number): { uniform: () => number; normal: (name: string) => number } => ({
    uniform: () => 0.5,
    normal: (name) => (name === "table/gross-output/grain" ? z : 0),
  });

  it("at the middle of every source is the central table", () => {
    expect(furthest(reconstructTable({ data, draw: pinned(0) }).domestic, central.domestic)).toBeLessThan(1e-9);
  });

  it("moves what it is addressed to, and no further than the interval whatever the number drawn", () => {
    const outputs = [-9, -2, -1, 0, 1, 2, 9].map((z) => reconstructTable({ data, draw: pinned(z) }).grossOutput[0]);
    expect(outputs[0]).toBe(outputs[1]);
    expect(outputs[6]).toBe(outputs[5]);
    for (let k = 2; k <= 5; k++) expect(outputs[k]).toBeGreaterThan(outputs[k - 1]);
  });
});

describe("evidence with mistakes", () => {
  const broken = (changes: Readonly<Record<string, (text: string) => string>>): readonly string[] =>
    told(() =>
      readReconstruction({
        ...files,
        ...Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, change(files[name])])),
      }),
    );

  it("is told with file, line and column, all files at once", () => {
    const faults = broken({
      "table/evidence.csv": (text) => text.replace("grain,farm,1046.5", "grian,farm,1046.5").replace("708.5,", "many,"),
      "table/margins.csv": (text) => text.replace("gross-output,energy,1600,1376", "gross-output,energy,1600,1700"),
      "table/value-added.csv": (text) => text.replace("wages,farm,300,264,336,D", "wages,farm,300,264,336,E"),
    });
    expect(faults).toEqual([
      'table/margins.csv, line 5, columns "low", "value", "high": found 1700, 1600, 1824, expected low <= value <= high, all of one sign, and no interval about zero. Correct the interval; a balance keeps the sign of every cell.',
      `table/evidence.csv, line 3, column "row": found "grian", expected one of ${central.sectors.join(", ")}. Did you mean "grain".`,
      'table/evidence.csv, line 4, column "value": found "many", expected a number. Write it with digits and a decimal point.',
      'table/value-added.csv, line 5, column "grade": found "E", expected one of S, B, C-, D. Say how well the figure is known.',
    ]);
  });

  it("is told when a file, a column, an output, a parameter or the parts of a total are missing", () => {
    const { "table/import-use.csv": _, ...rest } = files;
    const faults = told(() =>
      readReconstruction({
        ...rest,
        "table/final-uses.csv": files["table/final-uses.csv"].replace("sector,use,", "sector,column,"),
        "table/margins.csv": files["table/margins.csv"].replace(/^gross-output,trade.*\n/m, ""),
        "table/totals.csv": files["table/totals.csv"].replace(/^retail-goods.*\n/gm, ""),
        "table/parameters.csv": files["table/parameters.csv"].replace(/^structure-sd.*\n/m, ""),
      }),
    );
    expect(faults).toEqual([
      'table/margins.csv: found none, expected a gross output of "trade". Add the line, with a wide interval if little is known.',
      expect.stringMatching(
        /^table\/margins.csv, line \d+: found none, expected parts of the total "retail-goods" in table\/totals.csv\./,
      ),
      "table/import-use.csv: found no such file, expected columns sector, column, weight. Add the file.",
      "table/final-uses.csv, line 1: found no column use, expected columns sector, use, value, low, high, grade, note. Add the column to the header.",
      'table/parameters.csv: found none, expected a line "structure-sd". Add the parameter.',
    ]);
  });

  it("that cannot balance is told with the identity and the gap", () => {
    const faults = told(() =>
      reconstructedSource({
        ...files,
        "table/margins.csv": files["table/margins.csv"].replace(
          /^gross-output,housing,.*$/m,
          "gross-output,housing,1,1,1,D,far below its value added",
        ),
        "table/value-added.csv": files["table/value-added.csv"].replace(
          "wages,housing,90,63,117",
          "wages,housing,90,90,90",
        ),
      }).table({}),
    );
    expect(faults.some((fault) => fault.startsWith("table of ussr-1928, inputs of housing: found a gap of"))).toBe(
      true,
    );
  });

  it("may come with carriage returns and a byte order mark", () => {
    const foreign = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, `\uFEFF${text.replace(/\n/g, "\r\n")}`]),
    );
    expect(reconstructedSource(foreign).table({})).toEqual(central);
  });
});
