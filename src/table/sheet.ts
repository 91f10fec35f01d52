// A sheet of cells from a CSV file, which knows where each cell stands and reads numbers without guessing what a comma means.
import { parseNumber, readCsv } from "../base/csv.js";
import { Fault, type FaultItem } from "../base/fault.js";

/** Cells as texts, blanks around them removed; every row as long as the others. */
export interface Sheet {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
  /** Line of the file on which each row begins. */
  readonly lines: readonly number[];
  /** The sheet was turned: what is a row here is a column of the file. */
  readonly isTurned: boolean;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The sheet of a CSV text. Throws `Fault` as `readCsv` does, and for files cut at semicolons or tabs. */
export function readSheet(text: string, file: string): Sheet {
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

/** The sheet with rows and columns exchanged, for tables whose columns deliver to rows. */
export function turned(sheet: Sheet): Sheet {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const rows = Array.from({ length: width }, (_, j) => sheet.rows.map((row) => row[j] ?? ""));
  return { ...sheet, rows, isTurned: !sheet.isTurned };
}

/** Where a cell stands, for a person: `use.csv, line 12, column 7 (C10-C12)`. */
export function placeText(sheet: Sheet, { row, column }: Place, name = ""): string {
  const [line, across] = sheet.isTurned ? [sheet.lines[column], row + 1] : [sheet.lines[row], column + 1];
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
}

/** A reader of the sheet's numbers; a missing one reads as zero and is remembered, a wrong one is a fault. */
export function numbersOf(sheet: Sheet): SheetNumbers {
  const faults: FaultItem[] = [];
  const missing: string[] = [];
  const at = (place: Place, name: string): number => {
    const cell = sheet.rows[place.row]?.[place.column] ?? "";
    const content = cellContent(cell);
    if (content.kind === "number") return content.value;
    const where = placeText(sheet, place, name);
    if (content.kind === "missing") missing.push(name);
    else faults.push({ where, expected: content.expected, found: `"${shortened(cell)}"`, remedy: content.remedy });
    return 0;
  };
  return { at, faults, missing };
}

function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
