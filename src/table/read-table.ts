// The map of reading: files -> what they are -> sheet and mapping, or pair, or folder -> draft -> table, with everything that was changed.
import { Fault, throwFaults } from "../base/fault.js";
import { assemble, type Assembled } from "./assemble.js";
import { checkTable } from "./check.js";
import { closeDraft, type GapTreatment } from "./close.js";
import type { Draft } from "./draft.js";
import { givenMapping, isGiven } from "./given-layout.js";
import { isLong, longLayout, type Selection } from "./long-format.js";
import type { TableMapping } from "./mapping.js";
import { matrixLayout, type Layout } from "./matrix-layout.js";
import { mergeEmpty } from "./merge-empty.js";
import { namesOf } from "./naming.js";
import { isNbs, nbsMapping } from "./nbs.js";
import { isPymrio, readPymrio } from "./read-pymrio.js";
import { pairOfSheets, readPair } from "./read-supply-use.js";
import {
  TABLE_FORMATS,
  type Detected,
  type Reading,
  type Repair,
  type TableFiles,
  type TableFormat,
} from "./reading.js";
import { readSheet, type Sheet } from "./sheet.js";
import { symmetricTable, type SymmetricModel } from "./symmetric-table.js";
import { tableFromJson } from "./table-json.js";
import { isWiod, WIOD_SIBLINGS, wiodMapping } from "./wiod.js";

export interface ReadOptions {
  /** Read the files as this format, whatever they look like. */
  readonly format?: TableFormat;
  readonly mapping?: TableMapping;
  /** Which table of a long file that holds several. */
  readonly selection?: Selection;
  /** Which region of a folder that holds several. */
  readonly region?: string;
  /** How a supply-use pair becomes symmetric; D where not given. */
  readonly model?: SymmetricModel;
  /** Whether industries without output are joined to a sibling, where the format knows siblings; true where not given. */
  readonly mergeEmpty?: boolean;
  /** What becomes of gaps beyond rounding; faults where not given. */
  readonly gaps?: GapTreatment;
  readonly id?: string;
  readonly name?: string;
  readonly year?: string;
  readonly unit?: string;
}

/** What the files are, how they face, in which prices, how they tell imports, and why. `Fault` where nothing fits. */
export function detect(files: TableFiles, options: ReadOptions = {}): Detected {
  const { table: _, repairs: __, memos: ___, ...detected } = readTable(files, options);
  return detected;
}

/** The table in the files, checked, with all that was changed on the way. Throws one `Fault` with everything that is wrong. */
export function readTable(files: TableFiles, options: ReadOptions = {}): Reading {
  const format = formatOf(files, options);
  const [file] = Object.keys(files);
  switch (format) {
    case "json":
      return fromJson(files[file], { file, ...(options.gaps === undefined ? {} : { gaps: options.gaps }) });
    case "pymrio":
      return fromPymrio(files, options);
    case "bea":
    case "supply-use":
      return fromPair(files, { format, options });
    case "long": {
      const layout = longLayout(files[file], {
        file,
        ...(options.selection === undefined ? {} : { selection: options.selection }),
      });
      const { geo, year, unit } = layout;
      return fromLayout(layout, {
        format,
        options: { ...stated({ name: geo, year, unit }), ...options },
      });
    }
    case "given":
    case "wiod":
    case "nbs":
    case "matrix": {
      const layout = layoutOf(readSheet(files[file], file), { format, options });
      return fromLayout(layout, { format, options: { ...stated({ unit: layout.unit ?? "" }), ...options } });
    }
  }
}

/** What a file says of its table; an empty text says nothing. */
function stated(facts: Readonly<Record<string, string>>): ReadOptions {
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ""));
}

function formatOf(files: TableFiles, { format, mapping }: ReadOptions): TableFormat {
  const names = Object.keys(files);
  if (names.length === 0) {
    const remedy = `Give a file of one of ${TABLE_FORMATS.join(", ")}`;
    throw new Fault([{ where: "table", expected: "a file", found: "none", remedy }]);
  }
  if (format !== undefined) return format;
  if (mapping !== undefined) return "matrix";
  if (isPymrio(files)) return "pymrio";
  const [file] = names;
  if (/^\s*\{/.test(files[file].slice(0, 1000).replace(/^\uFEFF/, ""))) return "json";
  if (names.length > 1) {
    const isBea = names.some(
      (name) => /^\uFEFF?"?code"?,"?label"?,/.test(files[name]) && /(^|\n)"?T00[5-8]\b/.test(files[name]),
    );
    return isBea ? "bea" : "supply-use";
  }
  const sheet = readSheet(files[file], file);
  if (isGiven(sheet)) return "given";
  if (isWiod(sheet)) return "wiod";
  if (isNbs(sheet)) return "nbs";
  return isLong(sheet.rows[0]) ? "long" : "matrix";
}

interface Way {
  readonly format: TableFormat;
  readonly options: ReadOptions;
}

function layoutOf(sheet: Sheet, { format, options }: Way): Layout {
  if (options.mapping !== undefined) return { sheet, mapping: options.mapping };
  if (format === "given") return { sheet, mapping: givenMapping(sheet) };
  if (format === "wiod") return { sheet, mapping: wiodMapping(sheet) };
  if (format === "nbs") return { sheet, mapping: nbsMapping(sheet) };
  return matrixLayout(sheet);
}

function fromLayout({ sheet, mapping, notes = [] }: Layout, { format, options }: Way): Reading {
  const { draft, repairs, memos }: Assembled = assemble(sheet, mapping);
  const closed = closeDraft(draft, namesOf(sheet.file, { mapping, options }));
  const isMerged = format === "wiod" && options.mergeEmpty !== false;
  const merged = isMerged ? mergeEmpty(closed.table, WIOD_SIBLINGS) : { table: closed.table, repairs: [] };
  return {
    format,
    orientation: mapping.orientation ?? "rows deliver to columns",
    valuation: mapping.valuation ?? "not stated; taken for basic prices",
    imports: importsIn(mapping),
    reasons: [...reasonsFor(format, { mapping, sheet, options }), ...notes.map((note) => `${sheet.file}, ${note}`)],
    table: merged.table,
    repairs: [...repairs, ...closed.repairs, ...merged.repairs],
    memos,
  };
}

function importsIn({ rows, columns }: TableMapping): string {
  if (rows.imported !== undefined && rows.imported.some((code) => code !== "")) return "by product and user";
  if (columns.netExports !== undefined) return "net exports by product";
  if (columns.imports !== undefined) return "by product, held in the flows";
  return rows.importTotal === undefined ? "none" : "in one row, not by product";
}

interface Why {
  readonly mapping: TableMapping;
  readonly sheet: Sheet;
  readonly options: ReadOptions;
}

function reasonsFor(format: TableFormat, { mapping, sheet, options }: Why): readonly string[] {
  const signs: Readonly<Partial<Record<TableFormat, string>>> = {
    given: "the header is code, description, origin and every row is domestic, imported, tax, value_added or total",
    wiod: "the rows are Domestic, Imports and TOT",
    nbs: "the codes are those of China's statistical office: 01, ..., total input, total output",
    long: "the header names a row, a column and a value: a line for each cell",
    matrix: "the codes down the side repeat the codes across the top",
  };
  const sign = options.mapping === undefined ? signs[format] : "a mapping was given";
  const { sectors, finalUses } = mapping.columns;
  const reach = `${sectors.length} sectors, final uses ${finalUses.join(", ")}, value added ${mapping.rows.valueAdded.map((code) => mapping.names?.[code] ?? code).join(", ")}`;
  return [`${sheet.file}: ${sign ?? `read as ${format}, as asked`}`, reach];
}

function fromJson(text: string, { file, gaps }: { readonly file: string; readonly gaps?: GapTreatment }): Reading {
  const table = tableFromJson(text, { file });
  throwFaults(checkTable(table, gaps === "leave" ? { tolerance: Infinity } : {}));
  return {
    ...{
      format: "json",
      orientation: "rows deliver to columns",
      valuation: "basic prices",
      imports: "by product and user",
    },
    ...{ reasons: [`${file}: the JSON of a table`], table, repairs: [], memos: [] },
  };
}

function fromPymrio(files: TableFiles, options: ReadOptions): Reading {
  const { draft, region, regions, unit } = readPymrio(
    files,
    options.region === undefined ? {} : { region: options.region },
  );
  const { table, repairs } = closeDraft(
    draft,
    namesOf(region, { options: unit === "" ? options : { unit, ...options } }),
  );
  return {
    ...{
      format: "pymrio",
      orientation: "rows deliver to columns",
      valuation: "basic prices",
      imports: "by product and user",
    },
    reasons: ["the folder holds Y.txt and Z.txt or A.txt", `region ${region} of ${regions.length}`],
    ...{ table, repairs, memos: [] },
  };
}

function fromPair(files: TableFiles, { format, options }: Way): Reading {
  const sheets = Object.entries(files).map(([file, text]) => readSheet(text, file));
  const { make, use } = pairOfSheets(sheets);
  const bare = use.file.replace(/(^|[/\\_-])uses?[_-]?/i, `$1${format}-`);
  const { file, gaps = "fault", ...names } = namesOf(bare, { options });
  const { pair, printedUnit, repairs, reasons } = readPair({ make, use }, names);
  const model = options.model ?? "D";
  const symmetric = symmetricTable(pair, model);
  if (symmetric.status === "impossible") {
    const remedy = "Choose model B or D";
    throw new Fault([
      {
        where: `${make.file}, ${use.file}`,
        expected: `a pair that model ${model} can take`,
        found: symmetric.reason,
        remedy,
      },
    ]);
  }
  const { grossOutput: _, ...flows } = symmetric.table;
  const draft: Draft = { ...flows, printedUnit };
  const closed = closeDraft(draft, { ...names, file, gaps });
  const whole: readonly Repair[] = [...repairs, ...closed.repairs];
  return {
    ...{
      format,
      orientation: "rows deliver to columns",
      valuation: format === "bea" ? "producers' prices" : "not stated; taken for basic prices",
    },
    imports: whole.length > 0 ? "by product, held in the flows" : "none",
    reasons: [
      ...reasons,
      `${pair.products.length} products, ${pair.industries.length} industries, made symmetric by model ${model}`,
    ],
    ...{ table: closed.table, repairs: whole, memos: [] },
  };
}
