// Tables in workbooks. Reading: one sheet as CSV text, so that every reader of CSV reads it, after a look at the packed parts: an archive that
// unpacks without end, a merged cell and a formula without a value would otherwise be read as something else. Writing: exceljs, loaded late.
import { readFileSync, statSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { writeCsv } from "../base/csv.js";
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { givenRows } from "../table/given-layout.js";
import type { Table } from "../table/table.js";

/** A sheet as CSV, and what the sheet `about` of this package's workbooks says. */
export interface WorkbookText {
  readonly text: string;
  readonly about: Readonly<Record<string, string>>;
}

const LARGEST_BYTES = 64 * 1024 * 1024;
const LARGEST_PART = 256 * 1024 * 1024;
const MOST_CELLS = 5_000_000;

/** One sheet of a workbook: the one named, else `table`, else the first. Throws `Fault` with all that is wrong in it. */
export async function readWorkbook(path: string, { sheet }: { readonly sheet?: string } = {}): Promise<WorkbookText> {
  const bytes = packedBytes(path);
  throwFaults(unsafeParts(bytes, path));
  const { default: readXlsxFile } = await import("read-excel-file/node");
  const sheets = await readXlsxFile(bytes).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const names = sheets.map(({ sheet: name }) => name);
  const wanted = sheet ?? (names.includes("table") ? "table" : names[0]);
  const found = sheets.find(({ sheet: name }) => name === wanted);
  if (found === undefined) {
    const remedy = suggest(wanted, names) || `Sheets are ${names.join(", ")}`;
    throw new Fault([{ where: path, expected: "the name of a sheet", found: `"${wanted}"`, remedy }]);
  }
  const rows = found.data.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  const about = sheets.find(({ sheet: name }) => name === "about")?.data ?? [];
  return {
    text: asCsv(rows, path),
    about: Object.fromEntries(about.map(([key, value]) => [String(key), String(value ?? "")])),
  };
}

/** Rows of one width, none of them blank, so that the line of a fault is the row of the sheet. */
function asCsv(rows: readonly (readonly string[])[], path: string): string {
  const width = Math.max(2, ...rows.map((row) => row.length));
  if (rows.length * width > MOST_CELLS) {
    const found = `${rows.length} rows of ${width} cells`;
    throw new Fault([{ where: path, expected: `at most ${MOST_CELLS} cells`, found, remedy: "Give the sheet as CSV" }]);
  }
  const padded = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
  return padded.length === 0 ? "" : writeCsv(padded[0], padded.slice(1));
}

function packedBytes(path: string): Buffer {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isFile() === true && file.size <= LARGEST_BYTES) return readFileSync(path);
  const found = file === undefined ? "no such file" : `${file.size} bytes`;
  throw new Fault([{ where: path, expected: "a workbook of at most 64 MB", found, remedy: "Check the path" }]);
}

function unreadable(path: string, error: unknown): Fault {
  const found = error instanceof Error ? error.message : String(error);
  return new Fault([{ where: path, expected: "an xlsx workbook", found, remedy: "Save it anew as xlsx, or as CSV" }]);
}

/** A part of the archive, by the directory at its end. */
interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MOST_PARTS = 2000;

/** What makes a workbook unsafe or unclear to read; every part is unpacked under a limit, whatever size it claims. */
function unsafeParts(bytes: Buffer, path: string): readonly FaultItem[] {
  const parts = partsOf(bytes);
  if (parts === undefined)
    return [
      { where: path, expected: "an xlsx workbook", found: "no archive", remedy: "Save it anew as xlsx, or as CSV" },
    ];
  let room = LARGEST_PART;
  const faults: FaultItem[] = [];
  for (const { name, method, packed } of parts) {
    try {
      const part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
      room -= part.length;
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name))
        faults.push(...unclearCells(part.toString("utf8"), `${path}, ${name}`));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      const found = code === "ERR_BUFFER_TOO_LARGE" ? "one that unpacks to more" : "a damaged archive";
      return [
        {
          where: `${path}, ${name}`,
          expected: "a workbook of at most 256 MB unpacked",
          found,
          remedy: "Give the sheet as CSV",
        },
      ];
    }
  }
  return faults;
}

function partsOf(bytes: Buffer): readonly Part[] | undefined {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== DIRECTORY_END) end--;
  if (end < 0) return undefined;
  const count = Math.min(MOST_PARTS, bytes.readUInt16LE(end + 10));
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return undefined;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    parts.push({ name, method, packed: bytes.subarray(start, start + size) });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** Merged cells hold their value once, formulas may hold none. */
function unclearCells(xml: string, where: string): readonly FaultItem[] {
  const merged = [...xml.matchAll(/<mergeCell [^>]*ref="([^"]+)"/g)].map(([, range]) => range);
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>((?:(?!<\/c>)[\s\S])*)<\/c>/g)];
  const empty = cells.filter(([, , inner]) => /<f[ >/]/.test(inner) && !/<v>/.test(inner)).map(([, cell]) => cell);
  const told = (names: readonly string[]): string =>
    `${names.slice(0, 10).join(", ")}${names.length > 10 ? ", ..." : ""}`;
  return [
    ...(empty.length === 0
      ? []
      : [
          {
            where,
            expected: "values",
            found: `formulas without a value in ${told(empty)}`,
            remedy: "Open the workbook, let it calculate, and save it",
          },
        ]),
    ...(merged.filter(isInBody).length === 0
      ? []
      : [
          {
            where,
            expected: "single cells",
            found: `merged cells ${told(merged.filter(isInBody))}`,
            remedy: "Split the cells and fill each",
          },
        ]),
  ];
}

/** Merged titles at the top or down the side do no harm; a merged range of several rows and columns, or far in, hides numbers. */
function isInBody(range: string): boolean {
  const rows = [...range.matchAll(/\d+/g)].map(([row]) => Number(row));
  return Math.min(...rows) > 10;
}

/** The bytes of a workbook with the table in this package's own layout on the sheet `table`, and its names on the sheet `about`. */
export async function writeWorkbook(table: Table): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet("table", { views: [{ state: "frozen", xSplit: 3, ySplit: 1 }] });
  for (const row of givenRows(table)) sheet.addRow([...row]);
  sheet.getRow(1).font = { bold: true };
  const about = workbook.addWorksheet("about");
  for (const key of ["id", "name", "year", "unit"] as const) about.addRow([key, table[key]]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
