// A table as a plan takes it: what was repaired in reading it, and what it says less of than a plan would like to know.
import type { Reading } from "../table/reading.js";
import type { Table } from "../table/table.js";
import { readClassification } from "./branch.js";
import type { CountryFacts } from "./formulate.js";
import type { PlanRepair } from "./plan-data.js";

export interface PlanTable {
  readonly table: Table;
  /** What reading changed. */
  readonly repairs: readonly PlanRepair[];
  readonly facts: CountryFacts;
}

/** Sectors of the Chinese tables of 1987 to 1995, whose codes are bare numbers. */
const NBS_SECTORS = 33;

/** The table of a reading. `classifications` is the text of classifications.csv. */
export function planTableOf({ table, repairs, format, imports }: Reading, classifications: string): PlanTable {
  const trade = tradeIn(imports);
  const isNbs = format === "nbs" && table.sectors.length === NBS_SECTORS;
  const branches = isNbs ? readClassification(classifications, { name: "nbs-33" }) : {};
  return {
    table,
    repairs: repairs.map(({ what, cells, amount }) => ({ what, products: cells, amount })),
    facts: { ...(trade.length === 0 ? {} : { trade }), ...(isNbs ? { branches } : {}) },
  };
}

/** What a table says less of trade than who uses what from abroad. */
function tradeIn(imports: string): NonNullable<CountryFacts["trade"]> {
  if (/one row/.test(imports)) {
    const meaning =
      "The table has one row of imports: they are one foreign good, replaced by the average home basket, and its users are ranked instead of products.";
    return [{ what: "one-foreign-good", meaning }];
  }
  if (!/net exports/.test(imports)) return [];
  const meaning =
    "The table has net exports only: closing the border means no net imports, and costs less than in truth.";
  return [{ what: "net-trade-only", meaning }];
}
