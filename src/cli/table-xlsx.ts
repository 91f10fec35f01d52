// Tables in workbooks. Reading: one sheet as CSV text, so that every reader of CSV reads it, after a look at the packed parts: an archive that
// unpacks without end, a merged cell and a formula without a value would otherwise be read as something else. Writing: exceljs, loaded late.
import { readFileSync, statSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { givenRows } from "../table/given-layout.js";
import type { Table } from "../table/table.js";
import {
  isSheetPart,
  LARGEST_UNPACKED,
  LARGEST_WORKBOOK,
  noArchive,
  sheetCsv,
  unclearCells,
  unpackFault,
  workbookParts,
} from "../table/workbook.js";

/** A sheet as CSV, and what the sheet `about` of this package's workbooks says. */
export interface WorkbookText {
  readonly text: string;
  readonly about: Readonly<Record<string, string>>;
}

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
  const about = sheets.find(({ sheet: name }) => name === "about")?.data ?? [];
  return {
    text: sheetCsv(found.data, path),
    about: Object.fromEntries(about.map(([key, value]) => [String(key), String(value ?? "")])),
  };
}

function packedBytes(path: string): Buffer {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isFile() === true && file.size <= LARGEST_WORKBOOK) return readFileSync(path);
  const found = file === undefined ? "no such file" : `${file.size} bytes`;
  throw new Fault([{ where: path, expected: "a workbook of at most 64 MB", found, remedy: "Check the path" }]);
}

function unreadable(path: string, error: unknown): Fault {
  const found = error instanceof Error ? error.message : String(error);
  return new Fault([{ where: path, expected: "an xlsx workbook", found, remedy: "Save it anew as xlsx, or as CSV" }]);
}

/** What makes a workbook unsafe or unclear to read; every part is unpacked under a limit, whatever size it claims. */
function unsafeParts(bytes: Buffer, path: string): readonly FaultItem[] {
  const parts = workbookParts(bytes);
  if (parts === undefined) return [noArchive(path)];
  let room = LARGEST_UNPACKED;
  const faults: FaultItem[] = [];
  for (const each of parts) {
    const where = `${path}, ${each.name}`;
    try {
      const { method, packed } = each;
      const part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
      room -= part.length;
      if (isSheetPart(each)) faults.push(...unclearCells(Buffer.from(part).toString("utf8"), where));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      return [unpackFault(where, code === "ERR_BUFFER_TOO_LARGE")];
    }
  }
  return faults;
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
