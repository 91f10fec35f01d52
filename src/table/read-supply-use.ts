// A pair of sheets, what industries make and what products are used for: BEA's make and use tables, and any other pair whose codes agree.
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { blocksOf, type Blocks } from "./blocks.js";
import { columnRole, rowRole } from "./lexicon.js";
import { repairOf, type Repair } from "./reading.js";
import { turned, type Sheet } from "./sheet.js";
import { proportionalImports } from "./split-imports.js";
import { subtotals } from "./subtotals.js";
import type { SupplyUse } from "./supply-use.js";

/** Sheets with codes in the first row and column; labels may stand in the second column and row. */
export interface PairOfSheets {
  readonly make: Sheet;
  readonly use: Sheet;
}

export interface PairReading {
  readonly pair: SupplyUse;
  readonly printedUnit: number;
  readonly repairs: readonly Repair[];
  readonly reasons: readonly string[];
}

export type PairNames = Pick<SupplyUse, "id" | "name" | "year" | "unit">;

const PLACES = { headerRow: 1, codeColumn: 1 };

/**
 * The pair in two sheets. Products are the rows of the use table that the make table knows, industries its columns that the make table
 * knows; imports are a column of either sheet, rows of their own in a third sheet not yet. `Fault` where the codes do not meet.
 */
export function readPair({ make, use }: PairOfSheets, names: PairNames): PairReading {
  const uses = blocksOf(use, PLACES);
  const { sheet, reason } = facing(make, uses);
  const makes = blocksOf(sheet, PLACES);
  const industries = uses.columnCodes.filter((code) => makes.rowCodes.includes(code) && isLine(code));
  const products = uses.rowCodes.filter((code) => makes.columnCodes.includes(code) && isLine(code));
  throwFaults(tooFew({ make, use, industries, products }));
  const finals = finalUsesOf(uses, { industries, products });
  const primary = primaryRows(uses, { industries, products });
  const columns = [...industries, ...finals.uses];
  const joint = uses.block(products, columns);
  const bought = uses.block(products, finals.imports);
  const made = makes.block(industries, products);
  const duties = uses.block(primary.duties, columns);
  const valueAdded = uses.block(primary.rows, industries);
  throwFaults([...uses.faults(), ...makes.faults()]);
  const split = proportionalImports({ joint, rows: products, columns, bought: acrossRows(bought, products.length) });
  const pair = {
    ...{ ...names, products, industries, finalUses: finals.uses, valueAddedRows: primary.rows, make: made, valueAdded },
    ...{ domestic: split.domestic, imported: split.imported, duties: downColumns(duties, columns.length) },
  };
  const missing = [...uses.missing, ...makes.missing];
  const what = "cells marked as not available read as 0";
  const repairs = missing.length === 0 ? [] : [repairOf({ what, cells: missing, amount: 0 })];
  const printedUnit = Math.min(uses.printedUnit(), makes.printedUnit());
  const assumed = finals.imports.length === 0 ? [] : split.repairs;
  return { pair, printedUnit, repairs: [...repairs, ...assumed], reasons: [reason] };
}

/** Totals and imports are no products and no industries. */
function isLine(code: string): boolean {
  return rowRole(code) === "leaf" && columnRole(code) === "leaf";
}

/** The make table with industries down the side; supply tables have them across the top. */
function facing(make: Sheet, uses: Blocks): { readonly sheet: Sheet; readonly reason: string } {
  const common = (sheet: Sheet): number => {
    const { rowCodes, columnCodes } = blocksOf(sheet, PLACES);
    const industries = rowCodes.filter((code) => uses.columnCodes.includes(code)).length;
    return industries + columnCodes.filter((code) => uses.rowCodes.includes(code)).length;
  };
  const other = turned(make);
  const isSupply = common(other) > common(make) || (common(other) === common(make) && /suppl/i.test(make.file));
  return isSupply
    ? { sheet: other, reason: `${make.file} has products down the side: a supply table` }
    : { sheet: make, reason: `${make.file} has industries down the side: a make table` };
}

interface Met extends PairOfSheets {
  readonly industries: readonly string[];
  readonly products: readonly string[];
}

function tooFew({ make, use, industries, products }: Met): readonly FaultItem[] {
  const remedy = "Give both tables with the same codes in their first rows and columns";
  return [
    { expected: "industries as its columns and as lines of the other table", found: industries.length },
    { expected: "products as its rows and as lines of the other table", found: products.length },
  ]
    .filter(({ found }) => found < 1)
    .map(({ expected, found }) => ({
      where: `${use.file} and ${make.file}`,
      expected,
      found: `${found} common codes`,
      remedy,
    }));
}

interface Lines {
  readonly industries: readonly string[];
  readonly products: readonly string[];
}

function finalUsesOf(
  uses: Blocks,
  { industries, products }: Lines,
): { readonly uses: readonly string[]; readonly imports: readonly string[] } {
  const beside = uses.columnCodes.filter((code) => !industries.includes(code) && !isLabel(code));
  const leaves = beside.filter((code) => columnRole(code) === "leaf");
  const between = acrossRows(uses.block(products, industries), products.length);
  const sums = subtotals(
    leaves.map((code) => uses.block(products, [code])),
    between,
  );
  return {
    uses: leaves.filter((_, k) => !sums.has(k)),
    imports: beside.filter((code) => columnRole(code) === "imports"),
  };
}

function primaryRows(
  uses: Blocks,
  { industries, products }: Lines,
): { readonly rows: readonly string[]; readonly duties: readonly string[] } {
  const below = uses.rowCodes.filter((code) => !products.includes(code));
  const duties = below.filter((code) => rowRole(code) === "duties");
  const leaves = below.filter((code) => rowRole(code) === "leaf");
  const between = downColumns(uses.block(products, industries), industries.length);
  const sums = subtotals(
    leaves.map((code) => uses.block([code], industries)),
    between,
  );
  const rows = leaves.filter((_, k) => !sums.has(k));
  return { rows: rows.length > 0 ? rows : below.filter((code) => code === "T006"), duties };
}

function isLabel(code: string): boolean {
  return /^(label|name|description)(_\w+)?$/i.test(code);
}

function acrossRows(block: Float64Array, rows: number): Float64Array {
  const sums = new Float64Array(rows);
  const width = block.length / rows;
  block.forEach((value, k) => (sums[Math.trunc(k / width)] += value));
  return sums;
}

function downColumns(block: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  block.forEach((value, k) => (sums[k % width] += value));
  return sums;
}

/** Which of two sheets is the use table, by their names; `Fault` where names do not tell. */
export function pairOfSheets(sheets: readonly Sheet[]): PairOfSheets {
  const use = sheets.filter(({ file }) => /(^|[^a-z])uses?([^a-z]|$)/i.test(file));
  const make = sheets.filter(({ file }) => /(^|[^a-z])(make|supply|sup)([^a-z]|$)/i.test(file));
  if (sheets.length === 2 && use.length === 1 && make.length === 1) return { use: use[0], make: make[0] };
  const found = sheets.map(({ file }) => file).join(", ");
  const remedy = 'Give two files, one with "use" and one with "make" or "supply" in its name';
  throw new Fault([
    { where: found, expected: "a use table and a make or supply table", found: `${sheets.length} files`, remedy },
  ]);
}
