// The mapping of a framed sheet, one row of codes across the top and one column down the side: what is what by names, what is a subtotal by
// numbers.
import { blocksOf } from "./blocks.js";
import { columnRole, rowRole, type ColumnRole, type RowRole } from "./lexicon.js";
import type { TableMapping } from "./mapping.js";
import type { Sheet } from "./sheet.js";
import { subtotals } from "./subtotals.js";

/** Other names of rows and columns by code. */
export interface Labels {
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** The mapping of a framed sheet: sectors on both sides, what lies below by its row role, what lies beside by its column role. */
export function mappingByNames(sheet: Sheet, labels: Labels): TableMapping {
  const around = surroundings(sheet);
  const sectors = [...around.sectors];
  const below = (role: RowRole): string[] =>
    around.below.filter((code) => rowRole(code, ...(labels.rows.get(code) ?? [])) === role);
  const beside = (role: ColumnRole): string[] =>
    around.beside.filter((code) => columnRole(code, ...(labels.columns.get(code) ?? [])) === role);
  const leaves = leavesOf(sheet, { sectors, incomes: below("leaf"), uses: beside("leaf") });
  const imports = beside("imports");
  const netExports = beside("net exports");
  const importTotal = imports.length === 0 ? below("imports") : [];
  const [margins, duties, memo] = [below("margins"), below("duties"), below("memo")];
  return {
    ...{ headerRow: 1, codeColumn: 1 },
    rows: {
      ...{ sectors, valueAdded: leaves.incomes, margins, duties, memo },
      ...(importTotal.length === 0 ? {} : { importTotal }),
      ...onlyOne(below("output")),
    },
    columns: {
      ...{ sectors, finalUses: leaves.uses },
      ...(imports.length === 0 ? {} : { imports }),
      ...(netExports.length === 0 ? {} : { netExports }),
      ...onlyOne(beside("output")),
    },
  };
}

/** Two lines of output cannot both be checked against: then neither is. */
function onlyOne(codes: readonly string[]): { output?: string } {
  return codes.length === 1 ? { output: codes[0] } : {};
}

interface Leaves {
  readonly sectors: readonly string[];
  readonly incomes: readonly string[];
  readonly uses: readonly string[];
}

/** Incomes and uses without those that are sums of their neighbours, or of everything before them. */
function leavesOf(
  sheet: Sheet,
  { sectors, incomes, uses }: Leaves,
): { readonly incomes: string[]; readonly uses: string[] } {
  const blocks = blocksOf(sheet, { headerRow: 1, codeColumn: 1 });
  const n = sectors.length;
  const between = blocks.block(sectors, sectors);
  const [inputs, deliveries] = [new Float64Array(n), new Float64Array(n)];
  between.forEach((value, k) => {
    inputs[k % n] += value;
    deliveries[Math.trunc(k / n)] += value;
  });
  const rows = incomes.map((code) => blocks.block([code], sectors));
  const columns = uses.map((code) => blocks.block(sectors, [code]));
  const [sumsOfRows, sumsOfColumns] = [subtotals(rows, inputs), subtotals(columns, deliveries)];
  return {
    incomes: incomes.filter((_, k) => !sumsOfRows.has(k)),
    uses: uses.filter((_, k) => !sumsOfColumns.has(k)),
  };
}

export interface Surroundings {
  readonly sectors: readonly string[];
  readonly below: readonly string[];
  readonly beside: readonly string[];
}

/** Codes on both sides that are no totals are sectors; the others lie below or beside. */
export function surroundings({ rows: [header, ...rows] }: Sheet): Surroundings {
  const codes = rows.map(([code]) => code).filter((code) => code !== "");
  const across = header.slice(1).filter((code) => code !== "");
  const isSector = (code: string): boolean =>
    codes.includes(code) && across.includes(code) && rowRole(code) === "leaf" && columnRole(code) === "leaf";
  return {
    sectors: codes.filter(isSector),
    below: codes.filter((code) => !isSector(code)),
    beside: across.filter((code) => !isSector(code)),
  };
}
