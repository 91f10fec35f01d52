// Empty industries: sectors of a classification that a country's accounts do not tell apart. Their output stands in a sibling, their imports
// in a row of their own, which would read as goods that the country cannot make.
import { aggregate } from "./aggregate.js";
import { rowSums } from "./flows.js";
import { repairOf, type Repair } from "./reading.js";
import type { Table } from "./table.js";

/** Sibling of each sector by code. */
export type Siblings = Readonly<Record<string, string>>;

export interface Merged {
  readonly table: Table;
  readonly repairs: readonly Repair[];
}

/** The table with every sector without output joined to its sibling, or to the sibling's sibling where that is empty too. */
export function mergeEmpty(table: Table, siblings: Siblings): Merged {
  const hosts = new Map(table.sectors.map((sector) => [sector, hostOf(sector, { table, siblings })]));
  const merged = table.sectors.filter((sector) => hosts.get(sector) !== sector);
  if (merged.length === 0) return { table, repairs: [] };
  const imports = rowSums(table, "imported");
  const amount = merged.reduce((sum, sector) => sum + Math.abs(imports[table.sectors.indexOf(sector)]), 0);
  const cells = merged.map((sector) => `${sector} to ${hosts.get(sector)}`);
  const repair = repairOf({ what: "sectors without output joined to a sibling, with their imports", cells, amount });
  return { table: aggregate(table, hosts), repairs: [repair] };
}

interface Kinship {
  readonly table: Table;
  readonly siblings: Siblings;
}

/** The first sector with output along the chain of siblings; the sector itself where the chain ends or turns back without one. */
function hostOf(sector: string, { table, siblings }: Kinship): string {
  const seen = new Set<string>();
  let next: string | undefined = sector;
  while (next !== undefined && !seen.has(next)) {
    const at = table.sectors.indexOf(next);
    if (at >= 0 && table.grossOutput[at] !== 0) return next;
    seen.add(next);
    next = siblings[next];
  }
  return sector;
}
