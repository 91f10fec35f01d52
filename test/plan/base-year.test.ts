import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { loadCountry } from "../../src/node.js";
import { assumedValues } from "../../src/plan/assumptions.js";
import { reproduceBase, type BaseYear } from "../../src/plan/base-year.js";
import { formulate } from "../../src/plan/formulate.js";
import type { PlanData } from "../../src/plan/plan-data.js";
import { readTable } from "../../src/table/read-table.js";
import type { Table } from "../../src/table/table.js";
import { defaults, smallTable } from "./small-country.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

const assumed = assumedValues(defaults.assumptions);
const factsOf = (table: Table): PlanData => formulate(table, { branches: defaults.branches, assumed });
const baseOf = (data: PlanData): BaseYear => reproduceBase(data, { highs, assumed });

const FOLDER = new URL("../../data/plan/tables/", import.meta.url);

/** Every table that comes with the package, and the small country of these tests. */
const TABLES: readonly (readonly [string, () => Table])[] = [
  ["the small country", smallTable],
  ...readdirSync(FOLDER).map(
    (file) => [file, () => readTable({ [file]: readFileSync(new URL(file, FOLDER), "utf8") }).table] as const,
  ),
  ...["chn-1953", "idn-2014", "ussr-1928"].map((id) => [id, () => loadCountry(id).tableSource.table({})] as const),
];

describe("the plan that asks for the base year's final demand with the base year's limits at the base year's prices", () => {
  // One vertex of the programme solves the equations of the table, so only rounding is left: 1e-13 was found, of the largest flow.
  it.each(TABLES)("is the table: outputs and imports of %s come back to 1e-10", (_, table) => {
    const base = baseOf(factsOf(table()));
    expect(base.outputError).toBeLessThan(1e-10);
    expect(base.importError).toBeLessThan(1e-10);
    expect(base.dust).toBe(0);
  });

  it("is not the table any more where one home input is read a hundredth too small", () => {
    const data = factsOf(smallTable());
    const machinesForMachines = 2 * data.products.length + 2;
    const domestic = data.domestic.map((flow, at) => (at === machinesForMachines ? 0.99 * flow : flow));
    expect(baseOf({ ...data, domestic }).outputError).toBeGreaterThan(1e-4);
  });

  it("misses imports by no more than the coefficients that the solver takes for nothing come to", () => {
    const data = factsOf(smallTable());
    const n = data.products.length;
    // Ten billionths of a unit of machinery are imported for a unit of services: in the programme, not in the solver.
    const dusty = data.imported.map((flow, at) => (at === 2 * n + 4 ? 1e-10 : flow));
    const base = baseOf({ ...data, imported: dusty });
    expect(base.dust).toBeGreaterThan(0);
    expect(Math.abs(base.importError - base.dust)).toBeLessThan(1e-12);
  });
});
