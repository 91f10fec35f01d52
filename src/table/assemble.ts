// From a sheet and its mapping to the flows of a table: cells to numbers, margins to imports, joint flows to home and abroad.
import { throwFaults, type FaultItem } from "../base/fault.js";
import { blocksOf } from "./blocks.js";
import type { Draft } from "./draft.js";
import type { TableMapping } from "./mapping.js";
import { repairOf, type Memo, type Repair } from "./reading.js";
import { turned, type Sheet } from "./sheet.js";
import { splitImports } from "./split-imports.js";

export interface Assembled {
  readonly draft: Draft;
  readonly repairs: readonly Repair[];
  readonly memos: readonly Memo[];
}

/** cells named by the mapping -> blocks of numbers -> imports by product and user -> draft. One `Fault` for all that is wrong. */
export function assemble(sheet: Sheet, mapping: TableMapping): Assembled {
  const facing = mapping.orientation === "columns deliver to rows" ? turned(sheet) : sheet;
  const { rows, columns } = mapping;
  throwFaults(unequal(facing.file, mapping));
  const users = [...columns.sectors, ...columns.finalUses];
  const blocks = blocksOf(facing, mapping);
  const sums = (codes: readonly string[] = []): Float64Array => sumOfRows(blocks.block(codes, users), users.length);
  const alongRows = (codes: readonly string[] | undefined): Float64Array | undefined =>
    codes === undefined ? undefined : sumOfColumns(blocks.block(rows.sectors, codes), codes.length);
  const name = (code: string): string => mapping.names?.[code] ?? code;
  const rowOutput = columns.output === undefined ? undefined : blocks.block(rows.sectors, [columns.output]);
  const columnOutput = rows.output === undefined ? undefined : blocks.block([rows.output], columns.sectors);
  const draft: Draft = {
    sectors: columns.sectors.map(name),
    finalUses: columns.finalUses.map(name),
    valueAddedRows: rows.valueAdded.map(name),
    domestic: blocks.block(rows.sectors, users),
    imported: blocks.block(rows.imported ?? rows.sectors.map(() => ""), users),
    duties: sums(rows.duties),
    valueAdded: blocks.block(rows.valueAdded, columns.sectors),
    printedUnit: blocks.printedUnit(),
    ...(rowOutput === undefined ? {} : { rowOutput }),
    ...(columnOutput === undefined ? {} : { columnOutput }),
  };
  const figures = {
    ...{ margins: sums(rows.margins), foreign: sums(rows.importTotal) },
    ...{ bought: alongRows(columns.imports), net: alongRows(columns.netExports) },
  };
  const memos = memosOf(blocks.block(rows.memo ?? [], users), { rows: rows.memo ?? [], columns: users, name });
  throwFaults(blocks.faults());
  const split = splitImports(draft, figures);
  return { draft: split.draft, repairs: [...missingCells(blocks.missing), ...split.repairs], memos };
}

function unequal(file: string, { rows, columns }: TableMapping): readonly FaultItem[] {
  const n = columns.sectors.length;
  const remedy = "Give the table as product by product or industry by industry, or as a supply-use pair";
  return [
    { what: "sectors", length: rows.sectors.length },
    { what: "rows of imports", length: rows.imported?.length ?? n },
  ]
    .filter(({ length }) => length !== n)
    .map(({ what, length }) => ({
      where: file,
      expected: `${n} ${what}, as many as columns of sectors`,
      found: `${length}`,
      remedy,
    }));
}

interface MemoPlaces {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly name: (code: string) => string;
}

function memosOf(values: Float64Array, { rows, columns, name }: MemoPlaces): readonly Memo[] {
  const width = columns.length;
  return [...values.keys()]
    .filter((k) => values[k] !== 0)
    .map((k) => ({ row: name(rows[Math.trunc(k / width)]), column: name(columns[k % width]), amount: values[k] }));
}

/** A sum over rows for each column; zeros where there are no rows. */
function sumOfRows(block: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  block.forEach((value, k) => (sums[k % width] += value));
  return sums;
}

function sumOfColumns(block: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(block.length / width);
  block.forEach((value, k) => (sums[Math.trunc(k / width)] += value));
  return sums;
}

function missingCells(missing: readonly string[]): readonly Repair[] {
  if (missing.length === 0) return [];
  return [repairOf({ what: "cells marked as not available read as 0", cells: missing, amount: 0 })];
}
