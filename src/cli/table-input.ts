// From the paths and options of `onecountry table` to a table: folders, pairs of files, workbooks and Parquet all become texts for the reader.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Option, type Command } from "commander";
import { Fault } from "../base/fault.js";
import { readMapping } from "../table/mapping.js";
import type { GapTreatment } from "../table/close.js";
import type { Selection } from "../table/long-format.js";
import { readTable, type ReadOptions } from "../table/read-table.js";
import { TABLE_FORMATS, type Reading, type TableFiles, type TableFormat } from "../table/reading.js";
import type { SymmetricModel } from "../table/symmetric-table.js";
import { readInput } from "./files.js";
import { readPackedInput } from "./packed-file.js";
import { readParquet } from "./table-parquet.js";
import { readWorkbook } from "./table-xlsx.js";

/** What `addInputOptions` adds. */
export interface InputOptions {
  readonly from?: TableFormat;
  readonly mapping?: string;
  readonly sheet?: string;
  readonly select?: readonly string[];
  readonly region?: string;
  readonly model?: SymmetricModel;
  readonly keepEmpty?: boolean;
  readonly closeGaps?: boolean;
  readonly id?: string;
  readonly year?: string;
  readonly unit?: string;
}

/** Adds the options that say how files are to be read. */
export function addInputOptions(command: Command): Command {
  return command
    .addOption(new Option("--from <format>", "read the files as this format").choices(TABLE_FORMATS))
    .option("--mapping <file>", "mapping file, see `show schema table-mapping`")
    .option("--sheet <name>", "sheet of a workbook")
    .option(
      "--select <name=value>",
      "geo, time or unit of a file that holds several tables; may be repeated",
      collect,
      [],
    )
    .option("--region <name>", "region of a folder that holds several")
    .addOption(
      new Option("--model <letter>", "model that makes a supply-use pair symmetric").choices(["A", "B", "C", "D"]),
    )
    .option("--keep-empty", "keep industries without output apart from their siblings")
    .option("--close-gaps", "let value added close gaps beyond rounding; they are listed")
    .option("--id <id>", "id of the table")
    .option("--year <year>", "year of the table")
    .option("--unit <unit>", "unit of the table's flows");
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** The table that the paths and options name. Throws `Fault` with everything that is wrong in the files. */
export async function loadTable(
  paths: readonly string[],
  options: InputOptions & { readonly gaps?: GapTreatment },
): Promise<Reading> {
  const inputs = await Promise.all(paths.map((path) => inputOf(path, options)));
  const files: TableFiles = Object.assign({}, ...inputs.map(({ files: texts }) => texts));
  const about = inputs.find((input) => input.about !== undefined)?.about ?? {};
  const gaps = options.gaps ?? (options.closeGaps === true ? "close" : undefined);
  return readTable(files, { ...named(about), ...readOptions(options, gaps) });
}

interface Input {
  readonly files: TableFiles;
  readonly about?: Readonly<Record<string, string>>;
}

async function inputOf(path: string, { sheet }: InputOptions): Promise<Input> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return { files: folderTexts(path) };
  if (/\.xlsx$/i.test(path)) {
    const { text, about } = await readWorkbook(path, sheet === undefined ? {} : { sheet });
    return { files: { [path]: text }, about };
  }
  if (/\.(parquet|pq)$/i.test(path)) {
    const { text, about } = await readParquet(readFileSync(path), { file: path });
    return { files: { [path]: text }, about };
  }
  if (/\.xls$/i.test(path)) {
    const remedy = "Save the workbook as xlsx or CSV";
    throw new Fault([
      { where: path, expected: "a file of a kind that can be read", found: "an old workbook (.xls)", remedy },
    ]);
  }
  return { files: { [path]: readPackedInput(path) } };
}

/** Texts of a folder and of the folders in it, one level down. */
function folderTexts(path: string): TableFiles {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = entry.isDirectory() ? readdirSync(join(path, entry.name)) : [];
    const names = entry.isDirectory() ? inner.map((name) => `${entry.name}/${name}`) : [entry.name];
    for (const name of names.filter((file) => /\.(txt|json|csv)$/.test(file)))
      texts.set(name, readInput(join(path, name)));
  }
  if (texts.size > 0) return Object.fromEntries(texts);
  const remedy = "Give the folder that holds Z.txt and Y.txt";
  throw new Fault([{ where: path, expected: "a folder of tables", found: "no texts", remedy }]);
}

function named(about: Readonly<Record<string, string>>): ReadOptions {
  const keys = (["id", "name", "year", "unit"] as const).filter((key) => (about[key] ?? "") !== "");
  return Object.fromEntries(keys.map((key) => [key, about[key]]));
}

function readOptions(options: InputOptions, gaps: GapTreatment | undefined): ReadOptions {
  const { from, mapping, select = [], region, model, keepEmpty, id, year, unit } = options;
  return {
    ...(from === undefined ? {} : { format: from }),
    ...(mapping === undefined ? {} : { mapping: readMapping(readInput(mapping), { file: mapping }) }),
    ...(select.length === 0 ? {} : { selection: selectionOf(select) }),
    ...(region === undefined ? {} : { region }),
    ...(model === undefined ? {} : { model }),
    ...(keepEmpty === true ? { mergeEmpty: false } : {}),
    ...(gaps === undefined ? {} : { gaps }),
    ...(id === undefined ? {} : { id }),
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function selectionOf(settings: readonly string[]): Selection {
  const pairs = settings.map((setting) => /^(geo|time|unit)=(.+)$/.exec(setting) ?? [setting]);
  const wrong = pairs.filter((pair) => pair.length === 1);
  if (wrong.length === 0) return Object.fromEntries(pairs.map(([, key, value]) => [key, value]));
  throw new Fault(
    wrong.map(([found]) => ({
      where: "--select",
      expected: "geo=..., time=... or unit=...",
      found: `"${found}"`,
      remedy: "Write for instance --select geo=DE",
    })),
  );
}
