// Plans in files: a workbook with exceljs, Parquet with hyparquet-writer, both loaded only when asked for, and free MPS.
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { Fault } from "../base/fault.js";
import { writeMps } from "../lp/write-mps.js";
import { bookOf, type BookQuery, type Sheet } from "../plan/book.js";
import type { PlanResult } from "../plan/plan-from.js";
import type { Order } from "../plan/cascade.js";
import { writeOutput } from "./files.js";

export interface ExportQuery {
  readonly path: string;
  readonly result: PlanResult;
  readonly orders: readonly Order[];
  /** Whether an existing file may be replaced. */
  readonly force: boolean;
}

/** Writes the plan to a file whose ending says how: .xlsx, .parquet or .mps. Throws `Fault` for other endings and where there is no plan to write. */
export async function exportPlan({ path, result, orders, force }: ExportQuery): Promise<void> {
  const ending = /\.(xlsx|parquet|mps)$/i.exec(path)?.[1].toLowerCase();
  if (ending === "mps") return writeOutput({ path, text: writeMps(result.programme), force });
  const { plan, solved } = result;
  if (ending === undefined) throw wrongEnding(path);
  if (plan.status !== "optimal" || solved === undefined) throw nothingToWrite(path, plan.status);
  const book = { plan, solved, orders };
  writeBytes(path, ending === "xlsx" ? await workbook(book) : await parquet(book), force);
}

function wrongEnding(path: string): Fault {
  const remedy = "Name the file .xlsx, .parquet or .mps";
  return new Fault([{ where: `--export ${path}`, expected: "a book, Parquet or MPS", found: path, remedy }]);
}

function nothingToWrite(path: string, status: string): Fault {
  const remedy = "Export the programme as .mps, or loosen what is asked of the plan";
  return new Fault([{ where: `--export ${path}`, expected: "a plan", found: `one that is ${status}`, remedy }]);
}

async function workbook(query: BookQuery): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  for (const { name, header, rows } of bookOf(query)) {
    const sheet = book.addWorksheet(name, { views: [{ state: "frozen", xSplit: 1, ySplit: 1 }] });
    sheet.addRow([...header]).font = { bold: true };
    for (const row of rows) sheet.addRow([...row]);
    sheet.columns.forEach((column, c) => (column.width = c === 0 || name === "summary" ? 28 : 14));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** One long table: sheet, row, column, number; texts beside it, so that nothing of the book is lost. */
async function parquet(query: BookQuery): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const cells = bookOf(query).flatMap(cellsOf);
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "sheet", data: cells.map(({ sheet }) => sheet), type: "STRING" },
      { name: "row", data: Int32Array.from(cells, ({ row }) => row), type: "INT32" },
      { name: "column", data: cells.map(({ column }) => column), type: "STRING" },
      { name: "value", data: cells.map(({ value }) => value), type: "DOUBLE", nullable: true },
      { name: "text", data: cells.map(({ text }) => text), type: "STRING", nullable: true },
    ],
    kvMetadata: [
      { key: "table", value: query.plan.table },
      { key: "unit", value: query.plan.unit },
    ],
  });
  return new Uint8Array(buffer);
}

function cellsOf({ name, header, rows }: Sheet) {
  return rows.flatMap((row, k) =>
    row.map((cell, c) => ({
      sheet: name,
      row: k + 1,
      column: header[c],
      value: typeof cell === "number" ? cell : undefined,
      text: typeof cell === "string" ? cell : undefined,
    })),
  );
}

/** Whole or not at all: beside the path first, then moved. */
function writeBytes(path: string, bytes: Uint8Array, force: boolean): void {
  if (!force && existsSync(path)) {
    const remedy = "Choose another name or add --force";
    throw new Fault([{ where: path, expected: "a name not yet taken", found: "an existing file", remedy }]);
  }
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
