// What a workbook must be to be read as a table, whoever unpacks it: its packed parts, cells that would be read as something else, and a
// sheet as CSV text.
import { writeCsv } from "../base/csv.js";
import { Fault, type FaultItem } from "../base/fault.js";

/** A part of the archive, by the directory at its end. */
export interface WorkbookPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
}

/** Most bytes of a packed workbook, and of all its parts once they are unpacked, whatever size they claim. */
export const LARGEST_WORKBOOK = 64 * 1024 * 1024;
export const LARGEST_UNPACKED = 256 * 1024 * 1024;
const MOST_CELLS = 5_000_000;
const MOST_PARTS = 2000;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The parts of a packed workbook, or undefined where the bytes are no whole archive. */
export function workbookParts(bytes: Uint8Array): readonly WorkbookPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end--;
  if (end < 0) return undefined;
  const count = Math.min(MOST_PARTS, view.getUint16(end + 10, true));
  const parts: WorkbookPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({ name, method, packed: bytes.subarray(start, start + size) });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** What stands in the way where the bytes are no archive. */
export function noArchive(where: string): FaultItem {
  return { where, expected: "an xlsx workbook", found: "no archive", remedy: "Save it anew as xlsx, or as CSV" };
}

/** What stands in the way where a part cannot be unpacked, or unpacks to more than all parts together may. */
export function unpackFault(where: string, isTooLarge: boolean): FaultItem {
  const found = isTooLarge ? "one that unpacks to more" : "a damaged archive";
  return { where, expected: "a workbook of at most 256 MB unpacked", found, remedy: "Give the sheet as CSV" };
}

/** Whether a part is a sheet, whose cells are to be looked at. */
export function isSheetPart({ name }: WorkbookPart): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/.test(name);
}

/** Merged cells hold their value once, formulas may hold none. */
export function unclearCells(xml: string, where: string): readonly FaultItem[] {
  const merged = [...xml.matchAll(/<mergeCell [^>]*ref="([^"]+)"/g)].map(([, range]) => range);
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>((?:(?!<\/c>)[\s\S])*)<\/c>/g)];
  const empty = cells.filter(([, , inner]) => /<f[ >/]/.test(inner) && !/<v>/.test(inner)).map(([, cell]) => cell);
  const told = (names: readonly string[]): string =>
    `${names.slice(0, 10).join(", ")}${names.length > 10 ? ", ..." : ""}`;
  const faults: FaultItem[] = [];
  if (empty.length > 0) {
    const remedy = "Open the workbook, let it calculate, and save it";
    faults.push({ where, expected: "values", found: `formulas without a value in ${told(empty)}`, remedy });
  }
  if (merged.filter(isInBody).length > 0) {
    const remedy = "Split the cells and fill each";
    faults.push({ where, expected: "single cells", found: `merged cells ${told(merged.filter(isInBody))}`, remedy });
  }
  return faults;
}

/** Merged titles at the top or down the side do no harm; a merged range of several rows and columns, or far in, hides numbers. */
function isInBody(range: string): boolean {
  const rows = [...range.matchAll(/\d+/g)].map(([row]) => Number(row));
  return Math.min(...rows) > 10;
}

/** Rows of one width, none of them blank, so that the line of a fault is the row of the sheet. Throws `Fault` beyond five million cells. */
export function sheetCsv(rows: readonly (readonly unknown[])[], where: string): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 2);
  if (rows.length * width > MOST_CELLS) {
    const found = `${rows.length} rows of ${width} cells`;
    throw new Fault([{ where, expected: `at most ${MOST_CELLS} cells`, found, remedy: "Give the sheet as CSV" }]);
  }
  const padded = rows.map((row) => Array.from({ length: width }, (_, c) => cellText(row[c])));
  return padded.length === 0 ? "" : writeCsv(padded[0], padded.slice(1));
}

function cellText(cell: unknown): string {
  return cell === null || cell === undefined ? "" : String(cell as string | number | boolean);
}
