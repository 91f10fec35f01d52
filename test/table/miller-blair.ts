import type { Table } from "../../src/table/table.js";

/** The two-sector table of Miller and Blair (2009), chapter 2: flows 150, 500; 200, 100; outputs 1000, 2000. No imports. */
export function millerBlair(changes: Partial<Table> = {}): Table {
  return {
    id: "miller-blair",
    name: "Two sectors",
    year: "1",
    unit: "money",
    sectors: ["a", "b"],
    finalUses: ["F"],
    valueAddedRows: ["V"],
    domestic: Float64Array.of(150, 500, 350, 200, 100, 1700),
    imported: new Float64Array(6),
    duties: new Float64Array(3),
    valueAdded: Float64Array.of(650, 1400),
    grossOutput: Float64Array.of(1000, 2000),
    ...changes,
  };
}
