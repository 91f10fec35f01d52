// From a sheet and its mapping to the flows of a table: cells to numbers, margins to imports, joint flows to home and abroad.
import { throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Draft } from "./draft.js";
import type { TableMapping } from "./mapping.js";
import { repairOf, type Memo, type Repair } from "./reading.js";
import { numbersOf, placeText, turned, type Sheet, type SheetNumbers } from "./sheet.js";
import { splitImports } from "./split-imports.js";

export interface Assembled {
  readonly draft: Draft;
  readonly repairs: readonly Repair[];
  readonly memos: readonly Memo[];
}

/** cells named by the mapping -> blocks of numbers -> margins spread over imports -> imports split or kept apart -> draft. One `Fault` for all. */
export function assemble(sheet: Sheet, mapping: TableMapping): Assembled {
  const facing = mapping.orientation === "columns deliver to rows" ? turned(sheet) : sheet;
  const faults: FaultItem[] = [];
  const finder = finderOf(facing, mapping, faults);
  const numbers = numbersOf(facing);
  const columns = [...mapping.columns.sectors, ...mapping.columns.finalUses];
  if (mapping.rows.sectors.length !== mapping.columns.sectors.length) faults.push(unequal(facing.file, mapping));
  const block = (rows: readonly string[] = [], across: readonly string[] = columns): Float64Array =>
    blockOf({ finder, numbers, rows, columns: across });
  const { rows, columns: uses } = mapping;
  const joint = block(rows.sectors);
  const imported = block(rows.imported);
  const margins = sumOfRows(block(rows.margins), columns.length);
  const foreign = sumOfRows(block(rows.importTotal), columns.length);
  const duties = sumOfRows(block(rows.duties), columns.length);
  const valueAdded = block(rows.valueAdded, uses.sectors);
  const bought = block(rows.sectors, uses.imports);
  const net = block(rows.sectors, uses.netExports);
  const rowOutput = uses.output === undefined ? undefined : block(rows.sectors, [uses.output]);
  const columnOutput = rows.output === undefined ? undefined : block([rows.output], uses.sectors);
  const memos = memosOf({ finder, numbers, rows: rows.memo ?? [], columns });
  throwFaults([...faults, ...numbers.faults]);
  const name = (code: string): string => mapping.names?.[code] ?? code;
  const draft: Draft = {
    sectors: uses.sectors.map(name),
    finalUses: uses.finalUses.map(name),
    valueAddedRows: rows.valueAdded.map(name),
    domestic: joint,
    imported: imported.length === 0 ? new Float64Array(joint.length) : imported,
    ...{ duties, valueAdded },
    ...(rowOutput === undefined ? {} : { rowOutput }),
    ...(columnOutput === undefined ? {} : { columnOutput }),
  };
  const { n, m, e } = { n: uses.sectors.length, m: uses.imports?.length ?? 0, e: uses.netExports?.length ?? 0 };
  const split = splitImports(draft, {
    margins,
    foreign,
    bought: bought.length === 0 ? undefined : sumOfColumns(bought, n, m),
    net: net.length === 0 ? undefined : sumOfColumns(net, n, e),
  });
  return { draft: split.draft, repairs: [...missingCells(numbers), ...split.repairs], memos };
}

function unequal(file: string, { rows, columns }: TableMapping): FaultItem {
  return {
    where: file,
    expected: "as many sectors in the rows as in the columns",
    found: `${rows.sectors.length} rows and ${columns.sectors.length} columns`,
    remedy: "Give the table as product by product or industry by industry, or as a supply-use pair",
  };
}

/** Positions of rows and columns by code; -1 with a fault for a code that is missing or there twice. */
interface Finder {
  row(code: string): number;
  column(code: string): number;
}

function finderOf(sheet: Sheet, mapping: TableMapping, faults: FaultItem[]): Finder {
  const { headerRow, codeColumn, originColumn } = mapping;
  const rowCodes = sheet.rows.map((cells, at) => {
    const code = at < headerRow ? "" : (cells[codeColumn - 1] ?? "");
    return originColumn === undefined || code === "" ? code : `${cells[originColumn - 1] ?? ""}:${code}`;
  });
  const header = sheet.rows[headerRow - 1] ?? [];
  const columnCodes = header.map((code, at) => (at < codeColumn ? "" : code));
  const told = new Set<string>();
  const find = (kind: "row" | "column", code: string): number => {
    const all = kind === "row" ? rowCodes : columnCodes;
    const at = all.indexOf(code);
    const again = all.indexOf(code, at + 1);
    if (at >= 0 && again < 0) return at;
    if (!told.has(`${kind} ${code}`))
      faults.push(at < 0 ? absent(sheet, { kind, code, all }) : twice(sheet, kind, { code, at, again }));
    told.add(`${kind} ${code}`);
    return -1;
  };
  return { row: (code) => find("row", code), column: (code) => find("column", code) };
}

interface Sought {
  readonly kind: "row" | "column";
  readonly code: string;
  readonly all: readonly string[];
}

function absent({ file }: Sheet, { kind, code, all }: Sought): FaultItem {
  const known = all.filter((other) => other !== "");
  const remedy = suggest(code, known) || `Check the ${kind}s and the mapping`;
  return { where: file, expected: `a ${kind} "${code}"`, found: "none", remedy };
}

interface Twice {
  readonly code: string;
  readonly at: number;
  readonly again: number;
}

function twice(sheet: Sheet, kind: "row" | "column", { code, at, again }: Twice): FaultItem {
  const place = (position: number): string =>
    placeText(sheet, kind === "row" ? { row: position, column: 0 } : { row: 0, column: position });
  const remedy = "Rename one of them or leave it out";
  return { where: place(again), expected: `one ${kind} "${code}"`, found: `another at ${place(at)}`, remedy };
}

interface Block {
  readonly finder: Finder;
  readonly numbers: SheetNumbers;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Rows x columns of numbers, row-major; empty where either is. */
function blockOf({ finder, numbers, rows, columns }: Block): Float64Array {
  const places = rows.map((code) => finder.row(code));
  const across = columns.map((code) => finder.column(code));
  return Float64Array.from({ length: rows.length * columns.length }, (_, k) => {
    const [i, j] = [Math.trunc(k / columns.length), k % columns.length];
    if (places[i] < 0 || across[j] < 0) return 0;
    return numbers.at({ row: places[i], column: across[j] }, `${rows[i]}/${columns[j]}`);
  });
}

function memosOf(block: Block): readonly Memo[] {
  const values = blockOf(block);
  const { rows, columns } = block;
  return [...values.keys()]
    .filter((k) => values[k] !== 0)
    .map((k) => ({
      row: rows[Math.trunc(k / columns.length)],
      column: columns[k % columns.length],
      amount: values[k],
    }));
}

/** A sum over rows for each column; zeros where there are no rows. */
function sumOfRows(block: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  block.forEach((value, k) => (sums[k % width] += value));
  return sums;
}

function sumOfColumns(block: Float64Array, rows: number, width: number): Float64Array {
  const sums = new Float64Array(rows);
  block.forEach((value, k) => (sums[Math.trunc(k / width)] += value));
  return sums;
}

function missingCells({ missing }: SheetNumbers): readonly Repair[] {
  if (missing.length === 0) return [];
  return [repairOf({ what: "cells marked as not available read as 0", cells: missing, amount: 0 })];
}
