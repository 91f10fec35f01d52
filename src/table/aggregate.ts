// Aggregation: sectors of a table summed into groups by a concordance. Every identity of the table survives.
import { readCsv } from "../base/csv.js";
import { throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { sizeOf } from "./flows.js";
import type { Table } from "./table.js";

/** The group of each sector. */
export type Concordance = ReadonlyMap<string, string>;

/** The table with groups for sectors, in the order of their first sectors. `Fault` for sectors without a group and groups of unknown sectors. */
export function aggregate(table: Table, concordance: Concordance): Table {
  throwFaults(mismatches(table, concordance));
  const groups = [...new Set(table.sectors.map((sector) => groupOf(concordance, sector)))];
  const place = table.sectors.map((sector) => groups.indexOf(groupOf(concordance, sector)));
  const { n, width } = sizeOf(table);
  const columns = [...place, ...table.finalUses.map((_, k) => groups.length + k)];
  const newWidth = groups.length + table.finalUses.length;
  const sum = (values: Float64Array, length: number, target: (k: number) => number): Float64Array => {
    const sums = new Float64Array(length);
    values.forEach((value, k) => (sums[target(k)] += value));
    return sums;
  };
  const flow = (k: number): number => place[Math.trunc(k / width)] * newWidth + columns[k % width];
  return {
    ...table,
    sectors: groups,
    domestic: sum(table.domestic, groups.length * newWidth, flow),
    imported: sum(table.imported, groups.length * newWidth, flow),
    duties: sum(table.duties, newWidth, (k) => columns[k]),
    valueAdded: sum(
      table.valueAdded,
      table.valueAddedRows.length * groups.length,
      (k) => Math.trunc(k / n) * groups.length + place[k % n],
    ),
    grossOutput: sum(table.grossOutput, groups.length, (k) => place[k]),
  };
}

function groupOf(concordance: Concordance, sector: string): string {
  return concordance.get(sector) ?? sector;
}

function mismatches({ id, sectors }: Table, concordance: Concordance): readonly FaultItem[] {
  const without = sectors
    .filter((sector) => !concordance.has(sector))
    .map((sector) => ({
      where: `concordance for table ${id}`,
      expected: `a group for sector ${sector}`,
      found: "none",
      remedy: "Add a line for the sector",
    }));
  const unknown = [...concordance.keys()]
    .filter((sector) => !sectors.includes(sector))
    .map((sector) => ({
      where: `concordance for table ${id}`,
      expected: "sectors of the table",
      found: `"${sector}"`,
      remedy: suggest(sector, sectors) || "Remove the line",
    }));
  return [...without, ...unknown];
}

/** A concordance from CSV with the columns sector and group; throws one `Fault` with every line that is off. */
export function readConcordance(text: string, { file }: { readonly file: string }): Concordance {
  const { header, rows } = readCsv(text, { file });
  const [from, to] = [header.indexOf("sector"), header.indexOf("group")];
  if (from < 0 || to < 0) {
    const remedy = "Name the columns sector and group";
    throwFaults([{ where: `${file}, line 1`, expected: "columns sector and group", found: header.join(","), remedy }]);
  }
  const concordance = new Map<string, string>();
  const faults: FaultItem[] = [];
  for (const { cells, line } of rows) {
    const [sector, group] = [cells[from].trim(), cells[to].trim()];
    const where = `${file}, line ${line}`;
    if (sector === "" || group === "")
      faults.push({
        where,
        expected: "a sector and a group",
        found: "an empty cell",
        remedy: "Fill it or remove the line",
      });
    else if (concordance.has(sector))
      faults.push({ where, expected: "each sector once", found: `"${sector}" again`, remedy: "Keep one of the lines" });
    else concordance.set(sector, group);
  }
  throwFaults(faults);
  return concordance;
}
