// A sheet of cells from a CSV file, which knows where each cell stands and reads numbers without guessing what a comma means.
import { parseNumber, readCsv } from "../base/csv.js";
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";

/** Cells as texts, blanks around them removed; every row as long as the others. */
export interface Sheet {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
  /** Line of the file on which each row begins. */
  readonly lines: readonly number[];
  /** Columns of the file that stand here, from 0, where some were left out. */
  readonly columns?: readonly number[];
  /** The sheet was turned: what is a row here is a column of the file. */
  readonly isTurned: boolean;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The sheet of a CSV text. Throws `Fault` as `readCsv` does, and for files cut at semicolons or tabs. */
export function readSheet(text: string, file: string): Sheet {
  throwFaults(undecoded(text, file));
  const { header, rows } = readCsv(text, { file });
  if (header.length === 1 && /[;\t]/.test(header[0])) {
    const separator = header[0].includes(";") ? "semicolons" : "tabs";
    const remedy = "Save the file as CSV with commas and decimal points";
    throw new Fault([{ where: `${file}, line 1`, expected: "cells separated by commas", found: separator, remedy }]);
  }
  const trim = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim());
  return {
    file,
    rows: [trim(header), ...rows.map(({ cells }) => trim(cells))],
    lines: [1, ...rows.map(({ line }) => line)],
    isTurned: false,
  };
}

/** A replacement character marks bytes that were no UTF-8. */
function undecoded(text: string, file: string): readonly FaultItem[] {
  const at = text.indexOf("\uFFFD");
  if (at < 0) return [];
  const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
  const found = "bytes of another encoding";
  return [{ where: `${file}, line ${line}`, expected: "text in UTF-8", found, remedy: "Save the file as UTF-8" }];
}

/** The sheet with rows and columns exchanged, for tables whose columns deliver to rows. */
export function turned(sheet: Sheet): Sheet {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const rows = Array.from({ length: width }, (_, j) => sheet.rows.map((row) => row[j] ?? ""));
  return { ...sheet, rows, isTurned: !sheet.isTurned };
}

/** Where a cell stands, for a person: `use.csv, line 12, column 7 (C10-C12)`. */
export function placeText(sheet: Sheet, { row, column }: Place, name = ""): string {
  const [down, over] = sheet.isTurned ? [column, row] : [row, column];
  const [line, across] = [sheet.lines[down], (sheet.columns?.[over] ?? over) + 1];
  return `${sheet.file}, line ${line}, column ${across}${name === "" ? "" : ` (${name})`}`;
}

/** What a cell says: a number, that there is none, or what is wrong with it. */
export type CellContent =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "missing" }
  | { readonly kind: "wrong"; readonly expected: string; readonly remedy: string };

const MISSING = ["NA", "N/A", "NAN", ":", "..", "...", "-", "–", "—", "X", "C", "NULL"];
const GROUPED = /^[-+(]?\d{1,3}(?:[ ,.'\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?\)?$/;

/** The content of a cell. A blank is zero; thousands separators, decimal commas and formulas are refused, since each could be misread. */
export function cellContent(cell: string): CellContent {
  if (cell === "") return { kind: "number", value: 0 };
  const value = parseNumber(cell);
  if (value !== undefined) return { kind: "number", value };
  if (MISSING.includes(cell.toUpperCase())) return { kind: "missing" };
  const wrong = (expected: string, remedy: string): CellContent => ({ kind: "wrong", expected, remedy });
  if (cell.startsWith("=")) return wrong("a number", "Save values, not formulas");
  if (GROUPED.test(cell)) return wrong("a number without thousands separators", "Write it as 1234567.8");
  if (/^[-+]?\d+,\d+$/.test(cell)) return wrong("a number with a decimal point", "Write 12.5 for 12,5");
  if (/%$/.test(cell)) return wrong("an amount", "Give amounts, not percentages");
  if (/^\(.*\)$/.test(cell)) return wrong("a number", "Write a negative number with a minus sign");
  return wrong("a number", "Write it with digits and a decimal point");
}

/** Numbers of a sheet, with the faults and missing cells met on the way. */
export interface SheetNumbers {
  at(place: Place, name: string): number;
  readonly faults: FaultItem[];
  readonly missing: string[];
  /** The last decimal place that any number read so far is printed to, as 0.001; 1 for whole numbers. */
  printedUnit(): number;
}

/** A reader of the sheet's numbers; a missing one reads as zero and is remembered, a wrong one is a fault. */
export function numbersOf(sheet: Sheet): SheetNumbers {
  const faults: FaultItem[] = [];
  const missing: string[] = [];
  let decimals = 0;
  const at = (place: Place, name: string): number => {
    const cell = sheet.rows[place.row]?.[place.column] ?? "";
    const content = cellContent(cell);
    if (content.kind === "number") {
      decimals = Math.max(decimals, decimalsOf(cell));
      return content.value;
    }
    const where = placeText(sheet, place, name);
    if (content.kind === "missing") missing.push(name);
    else faults.push({ where, expected: content.expected, found: `"${shortened(cell)}"`, remedy: content.remedy });
    return 0;
  };
  return { at, faults, missing, printedUnit: () => Number(`1e-${decimals}`) };
}

/** Decimal places of a printed number; a number with an exponent is taken to be exact. */
function decimalsOf(cell: string): number {
  if (/e/i.test(cell)) return 15;
  const point = cell.indexOf(".");
  return point < 0 ? 0 : Math.min(15, cell.length - point - 1);
}

function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
