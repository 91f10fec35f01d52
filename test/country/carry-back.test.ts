import { describe, expect, it } from "vitest";
import { chance } from "../../src/base/chance.js";
import { readCsv } from "../../src/base/csv.js";
import { carriedBackSource, carriedOverSource, reconstructedSource } from "../../src/country/table-source.js";
import { checkTable } from "../../src/table/check.js";
import type { Table } from "../../src/table/table.js";
import { sectorValueAdded, tableFolder, told, total, totalUse } from "./table-folder.js";

const files = tableFolder("ussr-1924");
const later = reconstructedSource(tableFolder("ussr-1928"));
const source = carriedBackSource(files, later);
const central = source.table({});
const tables = [central, ...Array.from({ length: 50 }, (_, k) => source.table({ draw: chance(k + 1).draw() }))];

/** Values of a kind of margin, in the order of the file. */
function stated(kind: string): readonly number[] {
  const { rows } = readCsv(files["table/margins.csv"], { file: "margins.csv" });
  return rows.filter(({ cells }) => cells[0] === kind).map(({ cells }) => Number(cells[2]));
}

describe("the table of 1923/24, carried back, and fifty redraws of it", () => {
  it("have the outputs and the value added of the accounts to a millionth of a million roubles", () => {
    for (const table of tables) {
      stated("gross-output").forEach((value, i) => expect(Math.abs(table.grossOutput[i] - value)).toBeLessThan(1e-6));
      const valueAdded = sectorValueAdded(table);
      stated("sector-value-added").forEach((value, i) => expect(Math.abs(valueAdded[i] - value)).toBeLessThan(1e-6));
    }
  });

  it("have the sums that the accounts state: output 26,330, value added 14,784", () => {
    // The published sums are of unrounded sectors.
    expect(Math.abs(total(central.grossOutput) - 26_330)).toBeLessThan(3);
    expect(Math.abs(total(central.valueAdded) - 14_784)).toBeLessThan(3);
  });

  it("are balanced, productive and without a negative flow", () => {
    for (const table of tables) expect(checkTable(table, { tolerance: 1e-9 })).toEqual([]);
  });

  it("keep exports, imports and defence within a tenth of the intervals of their figures", () => {
    for (const table of tables) {
      const [exports, imports, defence] = [totalUse(table, "EXP"), total(table.imported), totalUse(table, "DEF")];
      // Totals are drawn within their intervals and then balanced against the rest, which may carry them a little outside.
      expect(exports).toBeGreaterThan(0.9 * 336);
      expect(exports).toBeLessThan(523);
      expect(imports).toBeGreaterThan(0.9 * 204);
      expect(imports).toBeLessThan(440);
      expect(defence).toBeGreaterThan(0.9 * 350);
      expect(defence).toBeLessThan(1.1 * 440);
    }
  });

  it("differ from one another in their flows, as little is known of them", () => {
    const shares = tables.slice(1).map((table) => totalUse(table, "C_urban"));
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(100);
  });
});

describe("the prices of 1923/24", () => {
  it("make raw material of the farms weigh less in the price of cloth than at the prices of 1927/28", () => {
    const width = central.sectors.length + central.finalUses.length;
    const base = later.table({});
    const ratio = (table: typeof base): number => {
      const [farm, light] = [table.sectors.indexOf("farm"), table.sectors.indexOf("light")];
      // What light industry pays farming for a unit of its own output.
      return table.domestic[farm * width + light] / table.grossOutput[light];
    };
    // Farm produce stood at .75, cloth at 1.25 of the later prices.
    expect(ratio(central) / ratio(base)).toBeLessThan(0.9);
  });

  it("must be there for every sector, above zero", () => {
    const relatives = files["table/relatives.csv"]
      .replace(/^farm,.*\n/m, "")
      .replace("light,0.43,1.25", "light,0.43,0");
    expect(told(() => carriedBackSource({ ...files, "table/relatives.csv": relatives }, later))).toEqual([
      'table/relatives.csv, line 9, column "price": found 0, expected a price above 0. Give the price with the later year as 1.',
      'table/relatives.csv: found none, expected a price of "farm". Add the line.',
    ]);
  });
});

describe("carrying back", () => {
  it("a table onto its own accounts changes nothing", () => {
    const base = later.table({});
    const own = sectorValueAdded(base);
    const margins = readCsv(tableFolder("ussr-1928")["table/margins.csv"], { file: "margins.csv" })
      .rows.filter(({ cells }) => cells[0] === "duty-rate")
      .map(({ cells }) => cells.slice(0, 3).concat([cells[2], cells[2], "D", "same"]).join(","));
    base.sectors.forEach((sector, i) => {
      const width = base.sectors.length + base.finalUses.length;
      const imports = total(base.imported.slice(i * width, (i + 1) * width));
      const line = (kind: string, value: number): string => `${kind},${sector},${value},${value},${value},D,same`;
      margins.push(line("gross-output", base.grossOutput[i]), line("sector-value-added", own[i]));
      if (imports > 0) margins.push(line("imports", imports));
    });
    const same = carriedBackSource(
      {
        ...files,
        "table/margins.csv": ["margin,of,value,low,high,grade,source", ...margins].join("\n"),
        "table/relatives.csv": ["sector,volume,price", ...base.sectors.map((sector) => `${sector},1,1`)].join("\n"),
        "table/final-uses.csv": "sector,use,value,low,high,grade,note\n",
      },
      later,
    ).table({});
    // Outputs written with all their digits leave only what the balance itself leaves, 1e-8 of a million roubles.
    base.domestic.forEach((value, k) => expect(Math.abs(same.domestic[k] - value)).toBeLessThan(1e-6));
    base.valueAdded.forEach((value, k) => expect(Math.abs(same.valueAdded[k] - value)).toBeLessThan(1e-6));
  });

  it("asks for the same sectors in both years", () => {
    const layout = files["table/layout.csv"].replace("use,INV,", "use,STOCKS,");
    const margins = files["table/margins.csv"].replace("total-use,INV,", "total-use,STOCKS,");
    const renamed = { ...files, "table/layout.csv": layout, "table/margins.csv": margins };
    expect(told(() => carriedBackSource(renamed, later).table({}))).toEqual([
      "table of ussr-1924, final uses: found C_rural, C_urban, G_communal, DEF, GFCF, STOCKS, EXP, expected those of the table of ussr-1928: C_rural, C_urban, G_communal, DEF, GFCF, INV, EXP. Bring table/layout.csv into line with it.",
    ]);
  });
});

describe("the table of China, carried over from the USSR", () => {
  const country = tableFolder("chn-1953");
  const over = carriedOverSource(country, later);
  const cell = (table: Table, row: string, column: string) => {
    const columns = [...table.sectors, ...table.finalUses];
    const at = table.sectors.indexOf(row) * columns.length + columns.indexOf(column);
    return table.domestic[at] + table.imported[at];
  };

  it("says of itself that it is another country's technique, and is balanced in its middle and in thirty redraws", () => {
    expect(over.kind).toBe("carried-over");
    for (const table of [
      over.table({}),
      ...Array.from({ length: 30 }, (_, k) => over.table({ draw: chance(k).draw() })),
    ])
      expect(checkTable(table, { tolerance: 1e-9 })).toEqual([]);
  });

  it("keeps the flows that evidence.csv knows of the year near them, and follows the file", () => {
    const { rows } = readCsv(country["table/evidence.csv"], { file: "evidence.csv" });
    expect(rows.length).toBeGreaterThan(3);
    for (const { cells } of rows) {
      const value = Number(cells[2]);
      // The balance moves an estimate by its interval at most a few times over: a third of the value.
      expect(Math.abs(cell(over.table({}), cells[0], cells[1]) / value - 1), cells.join()).toBeLessThan(0.33);
    }
    const text = country["table/evidence.csv"].replace("grain,food,2750,2300,3200", "grain,food,1400,1300,1500");
    const less = carriedOverSource({ ...country, "table/evidence.csv": text }, later).table({});
    expect(cell(less, "grain", "food")).toBeLessThan(0.7 * cell(over.table({}), "grain", "food"));
  });
});
