// Empty industries: rows with imports and no home output. Most are artefacts of classification, and would read as goods that cannot be made.
import { FOREIGN_PRODUCT } from "../table/split-imports.js";
import type { Table } from "../table/table.js";
import type { Branch } from "./branch.js";

/** A share of the average output below this is no industry. */
const EMPTY = 1e-6;

/** Which product each sector becomes, and the products that remain. */
export interface Merge {
  /** Index among the products of each sector. */
  readonly productOf: Int32Array;
  /** Sectors that remain as products. */
  readonly hosts: readonly number[];
  /** Sectors given to a host, with the host. */
  readonly merged: readonly { readonly sector: number; readonly host: number }[];
}

/** Sends each empty sector to the next one of its branch with output, else of its group, else to the sector of largest output. */
export function mergeEmpty(table: Table, branches: readonly Branch[]): Merge {
  const { grossOutput } = table;
  const n = grossOutput.length;
  const threshold = (EMPTY * grossOutput.reduce((sum, output) => sum + output, 0)) / n;
  const hosts = Array.from({ length: n }, (_, i) => i).filter(
    (i) => grossOutput[i] > threshold || isForeignProduct(table, i),
  );
  const largest = hosts.reduce((best, i) => (grossOutput[i] > grossOutput[best] ? i : best), hosts[0] ?? 0);
  const merged = Array.from({ length: n }, (_, i) => i)
    .filter((i) => !hosts.includes(i))
    .map((sector) => ({ sector, host: hostOf(sector, { hosts, branches }) ?? largest }));
  const productOf = new Int32Array(n);
  hosts.forEach((sector, product) => (productOf[sector] = product));
  for (const { sector, host } of merged) productOf[sector] = hosts.indexOf(host);
  return { productOf, hosts, merged };
}

/** Whether a sector is the one that stands for imports given in one row: it is empty by nature and stays. */
export function isForeignProduct({ sectors, grossOutput }: Table, sector: number): boolean {
  return sectors[sector] === FOREIGN_PRODUCT && grossOutput[sector] === 0;
}

function hostOf(
  sector: number,
  { hosts, branches }: { readonly hosts: readonly number[]; readonly branches: readonly Branch[] },
): number | undefined {
  const nearest = (isLike: (branch: Branch) => boolean): number | undefined =>
    hosts
      .filter((host) => isLike(branches[host]))
      .reduce<number | undefined>(
        (best, host) => (best === undefined || Math.abs(host - sector) < Math.abs(best - sector) ? host : best),
        undefined,
      );
  const { id, group } = branches[sector];
  return nearest((branch) => branch.id === id) ?? nearest((branch) => branch.group === group);
}
