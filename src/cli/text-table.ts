// Tables that a person reads in a terminal: aligned columns, units in the header, no more digits than the eye can use.

export type Cell = string | number | boolean;

export interface TextColumn {
  readonly title: string;
  /** Printed under the title in brackets. */
  readonly unit?: string;
  readonly cells: readonly Cell[];
  /** Flush right although the cells are texts, as where each number has a unit of its own. */
  readonly isRight?: boolean;
}

export interface TextTable {
  readonly columns: readonly TextColumn[];
  /** Sentences under the table. */
  readonly notes?: readonly string[];
}

/** Significant digits of the largest number of a column; the others keep its decimals. */
const DIGITS = 4;
/** Digits of a number too small for its column's decimals: it must not read as zero. */
const DIGITS_OF_SMALL = 2;

/** The table as lines ending in newlines: numbers flush right, text flush left, two blanks between columns. */
export function textTable({ columns, notes = [] }: TextTable): string {
  const hasUnits = columns.some(({ unit }) => unit !== undefined);
  const laidOut = columns.map((column) => layOut(column, hasUnits));
  const height = Math.max(0, ...laidOut.map((lines) => lines.length));
  const rows = Array.from({ length: height }, (_, row) => laidOut.map((lines) => lines[row] ?? "").join("  "));
  return [...rows, ...notes].map((line) => `${line.trimEnd()}\n`).join("");
}

function layOut({ title, unit, cells, isRight }: TextColumn, hasUnits: boolean): string[] {
  const head = hasUnits ? [title, unit === undefined ? "" : `[${unit}]`] : [title];
  const lines = [...head, ...cellTexts(cells)];
  const width = Math.max(...lines.map(displayWidth));
  const isNumeric = isRight === true || (cells.length > 0 && cells.every((cell) => typeof cell === "number"));
  return lines.map((line) => {
    const blanks = " ".repeat(width - displayWidth(line));
    return isNumeric ? blanks + line : line + blanks;
  });
}

/** The cells of one column as text: numbers with the same decimals, whole numbers whole. */
export function cellTexts(cells: readonly Cell[]): string[] {
  const numbers = cells.filter((cell) => typeof cell === "number");
  const decimals = decimalsFor(numbers);
  return cells.map((cell) => {
    if (typeof cell === "number") return numberText(cell, decimals);
    return typeof cell === "boolean" ? (cell ? "yes" : "no") : oneLine(cell);
  });
}

/** One number by itself, with four significant digits; whole numbers whole. */
export function significant(value: number): string {
  return numberText(value, decimalsFor([value]));
}

/** One number by itself, as short as this many significant digits allow: no zeros that say nothing. */
export function brief(value: number, digits = DIGITS): string {
  if (Number.isInteger(value)) return String(value);
  const isLong = Math.abs(value) >= 10 ** digits;
  return isLong ? value.toFixed(0) : String(Number(value.toPrecision(digits)));
}

function decimalsFor(numbers: readonly number[]): number {
  if (numbers.every(Number.isInteger)) return 0;
  const largest = Math.max(...numbers.map(Math.abs));
  const whole = largest >= 1 ? String(Math.trunc(largest)).length : Math.ceil(Math.log10(largest));
  return Math.min(8, Math.max(0, DIGITS - whole));
}

function numberText(value: number, decimals: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15) return value.toExponential(DIGITS - 1);
  const text = value.toFixed(decimals);
  if (value !== 0 && Number(text) === 0) return String(Number(value.toPrecision(DIGITS_OF_SMALL)));
  return text;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}

/** Columns of the terminal that the text takes: one for each character, combining marks and surrogates apart. */
function displayWidth(text: string): number {
  return Array.from(text.normalize("NFC")).length;
}
