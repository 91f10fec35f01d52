import { readdirSync, readFileSync } from "node:fs";
import { Fault, sentence } from "../../src/base/fault.js";
import type { Table } from "../../src/table/table.js";

/** The texts of a shipped country's folder `table/`, by path within the country's folder. */
export function tableFolder(id: string): Record<string, string> {
  const folder = new URL(`../../data/countries/${id}/table/`, import.meta.url);
  const text = (name: string): string => readFileSync(new URL(name, folder), "utf8");
  return Object.fromEntries(readdirSync(folder).map((name) => [`table/${name}`, text(name)]));
}

/** What is said of a call that must fail. */
export function told(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof Fault) return error.faults.map(sentence);
    throw error;
  }
  throw new Error("no fault");
}

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

/** Value added and duties: the product by origin. */
export function productByOrigin({ valueAdded, duties }: Table): number {
  return sum(valueAdded) + sum(duties);
}

/** A final use at purchasers' prices: domestic, imported and the duty on it. */
export function totalUse(table: Table, use: string): number {
  const { sectors, finalUses, domestic, imported, duties } = table;
  const column = sectors.length + finalUses.indexOf(use);
  const width = sectors.length + finalUses.length;
  return sum(sectors.map((_, i) => domestic[i * width + column] + imported[i * width + column])) + duties[column];
}

/** Value added of each sector. */
export function sectorValueAdded({ sectors, valueAddedRows, valueAdded }: Table): readonly number[] {
  return sectors.map((_, j) => sum(valueAddedRows.map((_, k) => valueAdded[k * sectors.length + j])));
}

export function total(values: Iterable<number>): number {
  return sum(values);
}
