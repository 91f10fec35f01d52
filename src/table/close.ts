// The last steps from a draft to a table: negative flows moved to where they are meant, what rounding left of the identities closed, and the
// whole checked. Whatever is changed is listed.
import { throwFaults, type FaultItem } from "../base/fault.js";
import { checkTable } from "./check.js";
import type { Draft } from "./draft.js";
import { isSigned, isStocks } from "./final-use.js";
import { repairOf, type Repair } from "./reading.js";
import type { Table } from "./table.js";

export interface CloseOptions {
  readonly id: string;
  readonly name: string;
  readonly year: string;
  readonly unit: string;
  /** Name of the file, for faults. */
  readonly file: string;
  readonly gaps?: GapTreatment;
}

/** Gaps beyond rounding: told as faults, closed by value added, or left as they are with all others, for a balance to come. */
export type GapTreatment = "fault" | "close" | "leave";

/** A row or column may miss its output by this share of it, or this share of the output of all sectors: figures are printed rounded. */
const ROUNDING = 1e-4;
const ROUNDING_OF_ALL = 1e-6;
/** A column that closes so well is left as it is, so that a written table reads back bit for bit. */
const EXACT = 1e-13;
/** Identities of the closed table, which is computed, not printed. */
const CLOSED = 1e-9;

/** The table of a draft and what was changed for it. Throws one `Fault` for all that is beyond repair. */
export function closeDraft(draft: Draft, options: CloseOptions): Closed {
  const { draft: signed, repairs } = moveNegatives(draft);
  const { file, gaps: treatment = "fault" } = options;
  const open = openTable(signed, options);
  if (treatment === "leave") {
    throwIfWrong(open, { file, tolerance: Infinity });
    return { table: open, repairs };
  }
  const gaps = gapsOf(open, signed);
  if (treatment === "fault") throwFaults(faultsOf(gaps, file));
  const table = closedTable(open);
  throwIfWrong(table, { file, tolerance: CLOSED });
  return { table, repairs: [...repairs, ...closings(table, gaps)] };
}

export interface Closed {
  readonly table: Table;
  readonly repairs: readonly Repair[];
}

/** Gross output is the sum of the row, or what the file states where gaps are left. */
function openTable(draft: Draft, { id, name, year, unit, gaps }: CloseOptions): Table {
  const { sectors, finalUses, valueAddedRows, domestic, imported, duties, valueAdded } = draft;
  const width = sectors.length + finalUses.length;
  const summed = Float64Array.from(sectors, (_, i) =>
    domestic.subarray(i * width, (i + 1) * width).reduce((sum, value) => sum + value, 0),
  );
  const grossOutput = gaps === "leave" ? (draft.rowOutput ?? draft.columnOutput ?? summed) : summed;
  const names = { id, name, year, unit, sectors, finalUses, valueAddedRows };
  return { ...names, domestic, imported, duties, valueAdded, grossOutput };
}

function throwIfWrong(table: Table, { file, tolerance }: { readonly file: string; readonly tolerance: number }): void {
  throwFaults(checkTable(table, { tolerance }).map((fault) => ({ ...fault, where: `${file}, ${fault.where}` })));
}

interface Moved {
  readonly draft: Draft;
  readonly repairs: readonly Repair[];
}

/** Negative deliveries to final uses are sales out of stocks; negative inputs are moved out of their column, which value added answers for. */
function moveNegatives(draft: Draft): Moved {
  const columns = [...draft.sectors, ...draft.finalUses];
  const width = columns.length;
  const found: { part: "domestic" | "imported"; at: number }[] = [];
  for (const part of ["domestic", "imported"] as const)
    draft[part].forEach((value, at) => {
      if (value < 0 && !isSigned(columns[at % width])) found.push({ part, at });
    });
  if (found.length === 0) return { draft, repairs: [] };
  const { stocks, draft: wide } = withStocks(draft);
  const newWidth = wide.sectors.length + wide.finalUses.length;
  const flows = { domestic: wide.domestic.slice(), imported: wide.imported.slice() };
  const valueAdded = wide.valueAdded.slice();
  const n = wide.sectors.length;
  for (const { part, at } of found) {
    const [i, j] = [Math.trunc(at / width), at % width];
    const value = draft[part][at];
    flows[part][i * newWidth + j] = 0;
    flows[part][i * newWidth + stocks] += value;
    if (j < n && valueAdded.length > 0) valueAdded[valueAdded.length - n + j] += value;
  }
  const kinds = [
    { what: "negative final uses moved to changes in stocks: sales of what was there", isKind: (j: number) => j >= n },
    { what: "negative inputs moved to changes in stocks, and taken from value added", isKind: (j: number) => j < n },
  ];
  const repairs = kinds.flatMap(({ what, isKind }) => {
    const cells = found.filter(({ at }) => isKind(at % width));
    if (cells.length === 0) return [];
    const names = cells.map(
      ({ part, at }) => `${part} ${draft.sectors[Math.trunc(at / width)]}/${columns[at % width]}`,
    );
    return [repairOf({ what, cells: names, amount: cells.reduce((sum, { part, at }) => sum - draft[part][at], 0) })];
  });
  return { draft: { ...wide, ...flows, valueAdded }, repairs };
}

/** The draft with a column of changes in stocks, added at the end where it has none. */
function withStocks(draft: Draft): { readonly stocks: number; readonly draft: Draft } {
  const n = draft.sectors.length;
  const width = n + draft.finalUses.length;
  const at = draft.finalUses.findIndex(isStocks);
  if (at >= 0) return { stocks: n + at, draft };
  const widen = (flows: Float64Array): Float64Array =>
    Float64Array.from({ length: n * (width + 1) }, (_, k) => {
      const j = k % (width + 1);
      return j === width ? 0 : flows[Math.trunc(k / (width + 1)) * width + j];
    });
  return {
    stocks: width,
    draft: {
      ...draft,
      finalUses: [...draft.finalUses, "INVEN"],
      domestic: widen(draft.domestic),
      imported: widen(draft.imported),
      duties: Float64Array.from([...draft.duties, 0]),
    },
  };
}

/** A side of a sector's account that misses its output. */
interface Gap {
  readonly sector: string;
  readonly kind: "row" | "stated row" | "stated column";
  readonly sum: number;
  readonly output: number;
}

/** Column sums against row sums, and both against the outputs that the file states. */
function gapsOf(table: Table, { rowOutput, columnOutput, printedUnit = 0 }: Draft): readonly Gap[] {
  return table.sectors.flatMap((sector, j): readonly Gap[] => {
    const row = table.grossOutput[j];
    const gaps: Gap[] = [{ sector, kind: "row", sum: columnSum(table, j), output: row }];
    if (rowOutput !== undefined) gaps.push({ sector, kind: "stated row", sum: row, output: rowOutput[j] });
    if (columnOutput !== undefined)
      gaps.push({ sector, kind: "stated column", sum: columnSum(table, j), output: columnOutput[j] });
    const all = table.grossOutput.reduce((sum, value) => sum + value, 0);
    // The error of a sum of k figures rounded to a unit has a standard deviation of sqrt(k/12) units: more than three of them.
    const rounded = printedUnit * (1 + Math.sqrt(table.sectors.length + table.finalUses.length));
    const least = Math.max(ROUNDING_OF_ALL * all, rounded);
    return gaps.filter(({ sum, output }) => Math.abs(sum - output) > Math.max(least, ROUNDING * Math.abs(output)));
  });
}

function columnSum({ sectors, finalUses, valueAddedRows, ...flows }: Table, j: number): number {
  const n = sectors.length;
  const width = n + finalUses.length;
  let sum = flows.duties[j];
  for (let i = 0; i < n; i++) sum += flows.domestic[i * width + j] + flows.imported[i * width + j];
  for (let k = 0; k < valueAddedRows.length; k++) sum += flows.valueAdded[k * n + j];
  return sum;
}

function faultsOf(gaps: readonly Gap[], file: string): readonly FaultItem[] {
  const expected: Readonly<Record<Gap["kind"], string>> = {
    row: "a column that sums to the row of its sector",
    "stated row": "a row that sums to the output the file states",
    "stated column": "a column that sums to the output the file states",
  };
  return gaps.map(({ sector, kind, sum, output }) => ({
    where: `${file}, sector ${sector}`,
    expected: `${expected[kind]}, ${output}`,
    found: `${sum}`,
    remedy: "Correct the cell that is off, or have value added close the gap (--close-gaps)",
  }));
}

/** Gross output is the sum of the row; the last row of value added, or a new one, takes what is left of the column. */
function closedTable(table: Table): Table {
  const n = table.sectors.length;
  const hasRow = table.valueAddedRows.length > 0;
  const valueAdded = hasRow ? table.valueAdded.slice() : new Float64Array(n);
  const last = valueAdded.length - n;
  for (let j = 0; j < n; j++) {
    const gap = table.grossOutput[j] - columnSum(table, j);
    if (Math.abs(gap) > EXACT * table.grossOutput[j]) valueAdded[last + j] += gap;
  }
  return { ...table, valueAdded, valueAddedRows: hasRow ? table.valueAddedRows : ["VA"] };
}

function closings(table: Table, gaps: readonly Gap[]): readonly Repair[] {
  const cells = gaps.map(({ sector, kind }) => `${kind} ${sector}`);
  if (cells.length === 0) return [];
  const amount = gaps.reduce((sum, gap) => sum + Math.abs(gap.sum - gap.output), 0);
  const last = table.valueAddedRows[table.valueAddedRows.length - 1];
  return [repairOf({ what: `gaps beyond rounding closed by the row ${last} of value added`, cells, amount })];
}
