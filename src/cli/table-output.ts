// A table as an answer: printed as CSV or JSON, or written as a workbook, a Parquet file or a folder.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Option, type Command } from "commander";
import { Fault } from "../base/fault.js";
import { writeGiven } from "../table/given-layout.js";
import { writeLong } from "../table/long-cells.js";
import type { TableFiles } from "../table/reading.js";
import { tableToJson } from "../table/table-json.js";
import type { Table } from "../table/table.js";
import { writePymrio } from "../table/write-pymrio.js";
import type { CliContext } from "./context.js";
import type { OutputOptions } from "./deliver.js";
import { writeOutput } from "./files.js";
import { writeParquet } from "./table-parquet.js";
import { writeWorkbook } from "./table-xlsx.js";

const OUTPUT_FORMATS = ["csv", "long", "json", "xlsx", "parquet", "pymrio"] as const;
type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export interface TableOutputOptions extends OutputOptions {
  readonly format?: OutputFormat;
}

/** Adds --format, --json, --out and --force. */
export function addTableOutputOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--format <format>", "form of the table; by the ending of --out, else csv").choices(OUTPUT_FORMATS),
    )
    .addOption(new Option("--json", "the same as --format json").conflicts("format"))
    .option("--out <path>", "write to this file, or folder for pymrio, instead of stdout")
    .option("--force", "replace the file if it exists");
}

interface Delivery {
  readonly options: TableOutputOptions;
  readonly context: CliContext;
  /** Said on stderr: what was changed on the way. */
  readonly notes?: readonly string[];
}

/** Prints the table or writes it to --out and says so on stderr. */
export async function deliverTable(table: Table, { options, context, notes = [] }: Delivery): Promise<void> {
  const format = options.json === true ? "json" : (options.format ?? formatOf(options.out));
  const content = await contentOf(table, format);
  for (const note of notes) context.err(`${note}\n`);
  const { out } = options;
  const force = options.force === true;
  if (typeof content === "string") {
    if (out === undefined) return context.out(content);
    writeOutput({ path: out, text: content, force });
  } else {
    if (out === undefined) {
      const remedy = "Name the file or folder with --out";
      throw new Fault([{ where: `--format ${format}`, expected: "a place to write to", found: "none", remedy }]);
    }
    if (content instanceof Uint8Array) writeBytes(out, content, force);
    else writeFolder(out, content, force);
  }
  context.err(`Wrote ${out}\n`);
}

function formatOf(out = ""): OutputFormat {
  const ending = /\.(json|xlsx|parquet)$/i.exec(out)?.[1].toLowerCase();
  return OUTPUT_FORMATS.find((format) => format === ending) ?? "csv";
}

async function contentOf(table: Table, format: OutputFormat): Promise<string | Uint8Array | TableFiles> {
  switch (format) {
    case "csv":
      return writeGiven(table);
    case "long":
      return writeLong(table);
    case "json":
      return `${JSON.stringify(tableToJson(table), undefined, 2)}\n`;
    case "xlsx":
      return await writeWorkbook(table);
    case "parquet":
      return await writeParquet(table);
    case "pymrio":
      return writePymrio(table);
  }
}

/** Whole or not at all: beside the path first, then moved. */
function writeBytes(path: string, bytes: Uint8Array, force: boolean): void {
  throwIfTaken(path, force);
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeFolder(path: string, files: TableFiles, force: boolean): void {
  throwIfTaken(path, force);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
}

function throwIfTaken(path: string, force: boolean): void {
  if (!existsSync(dirname(path))) {
    const found = `no folder ${dirname(path)}`;
    throw new Fault([
      { where: path, expected: "a path in an existing folder", found, remedy: "Create the folder first" },
    ]);
  }
  if (force || !existsSync(path)) return;
  const remedy = "Choose another name or add --force";
  throw new Fault([{ where: path, expected: "a name not yet taken", found: "an existing file", remedy }]);
}
