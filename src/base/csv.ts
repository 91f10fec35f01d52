// CSV by RFC 4180: comma, double quotes, a header. Written here because a fault must name the line, and quoted cells hold line breaks.
import { Fault, throwFaults, type FaultItem } from "./fault.js";

export interface CsvRow {
  readonly cells: readonly string[];
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
}

export interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvOptions {
  /** Name of the file, for faults. */
  readonly file: string;
  /** Largest text, in characters; 256 MB where not given. */
  readonly maxBytes?: number;
}

const LARGEST = 256 * 1024 * 1024;
const MOST_COLUMNS = 16384;
const MOST_FAULTS = 100;

/**
 * Header and rows of a CSV text; a byte order mark, any line ending and blank lines are taken. Throws one `Fault` with file and line of
 * every row that is longer or shorter than the header, every misplaced or unclosed quote and every NUL, or for a text that is empty or too large.
 */
export function readCsv(text: string, { file, maxBytes = LARGEST }: CsvOptions): Csv {
  if (text.length > maxBytes) {
    const found = `${text.length} characters`;
    throw new Fault([{ where: file, expected: `at most ${maxBytes} characters`, found, remedy: "Split the file" }]);
  }
  const faults: FaultItem[] = [];
  const [first, ...rows] = splitRows({ text, file, faults });
  throwFaults(first === undefined && faults.length === 0 ? [empty(file)] : faults);
  throwFaults([...tooWide(first, file), ...ragged(first.cells.length, rows, file)].slice(0, MOST_FAULTS));
  return { header: first.cells, rows };
}

interface Scan {
  readonly text: string;
  readonly file: string;
  readonly faults: FaultItem[];
}

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/** text -> rows, by a scanner that stands at the start of a cell on each turn: cell -> separator -> next cell or next row. */
function splitRows(scan: Scan): CsvRow[] {
  const { text } = scan;
  const rows: CsvRow[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let row: { cells: string[]; line: number } = { cells: [], line };
  while (at < text.length && scan.faults.length < MOST_FAULTS) {
    const isBlank = row.cells.length === 0 && isLineEnd(text.charCodeAt(at));
    if (!isBlank) {
      const cell = text.charCodeAt(at) === QUOTE ? quotedCell(scan, at, line) : plainCell(scan, at, line);
      row.cells.push(cell.content);
      line += cell.lineBreaks;
      at = cell.end;
      if (text.charCodeAt(at) === COMMA) {
        at++;
        if (at < text.length && !isLineEnd(text.charCodeAt(at))) continue;
        row.cells.push("");
      }
      rows.push(row);
    }
    at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
    line++;
    row = { cells: [], line };
  }
  return rows;
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

interface Cell {
  readonly content: string;
  /** Position of the separator after the cell, or of the end of the text. */
  readonly end: number;
  readonly lineBreaks: number;
}

function plainCell({ text, file, faults }: Scan, start: number, line: number): Cell {
  let end = start;
  let hasQuote = false;
  let hasNul = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === COMMA || isLineEnd(code)) break;
    hasQuote ||= code === QUOTE;
    hasNul ||= code === 0;
  }
  const content = text.slice(start, end);
  if (hasQuote) faults.push(misplacedQuote(file, line, content));
  if (hasNul) faults.push(nul(file, line));
  return { content, end, lineBreaks: 0 };
}

function quotedCell({ text, file, faults }: Scan, start: number, line: number): Cell {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  if (close < 0) {
    const remedy = "Close the quote, or check whether the end of the file is missing";
    faults.push({ where: `${file}, line ${line}`, expected: "a closing quote", found: "the end of the file", remedy });
    return { content: "", end: text.length, lineBreaks: 0 };
  }
  const content = text.slice(start + 1, close).replaceAll('""', '"');
  const lineBreaks = content.match(/\r\n|\r|\n/g)?.length ?? 0;
  if (content.includes("\0")) faults.push(nul(file, line));
  const after = plainCell({ text, file, faults: [] }, close + 1, line);
  if (after.content !== "") faults.push(misplacedQuote(file, line + lineBreaks, text.slice(close, after.end)));
  return { content, end: after.end, lineBreaks };
}

function misplacedQuote(file: string, line: number, content: string): FaultItem {
  const remedy = "Put the whole cell in quotes and double the quotes inside it";
  const found = content.length > 40 ? `${content.slice(0, 40)}…` : content;
  return { where: `${file}, line ${line}`, expected: "quotes around a whole cell", found, remedy };
}

function nul(file: string, line: number): FaultItem {
  const remedy = "Save the file as UTF-8 text";
  return { where: `${file}, line ${line}`, expected: "text", found: "a NUL character", remedy };
}

function empty(file: string): FaultItem {
  const remedy = "Check whether the file was cut off";
  return { where: file, expected: "a header and rows", found: "an empty file", remedy };
}

function tooWide({ cells, line }: CsvRow, file: string): FaultItem[] {
  if (cells.length <= MOST_COLUMNS) return [];
  const remedy = "Use the long format, a row for each cell";
  const found = `${cells.length} columns`;
  return [{ where: `${file}, line ${line}`, expected: `at most ${MOST_COLUMNS} columns`, found, remedy }];
}

function ragged(columns: number, rows: readonly CsvRow[], file: string): FaultItem[] {
  const remedy = "Add or remove cells, or put a cell that holds a comma in quotes";
  return rows
    .filter(({ cells }) => cells.length !== columns)
    .map(({ cells, line }) => ({
      where: `${file}, line ${line}`,
      expected: `${columns} cells as in the header`,
      found: `${cells.length}`,
      remedy,
    }));
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number in a cell, blanks around it aside; undefined for anything but a finite decimal number such as -1.5e3. */
export function parseNumber(cell: string): number | undefined {
  const text = cell.trim();
  if (!DECIMAL.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number + 0 : undefined;
}

/** The CSV text of a header and rows, lines ending in LF; numbers as JavaScript prints them, so that they read back bit for bit. */
export function writeCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((cells) => `${writeRow(cells)}\n`).join("");
}

function writeRow(cells: readonly (string | number)[]): string {
  if (cells.length === 1 && cells[0] === "") return '""'; // an empty line would be no row
  return cells.map((cell) => (typeof cell === "number" ? String(cell) : quoted(cell))).join(",");
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$|^\uFEFF/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
