// A table as given: one file `table/table.csv` in the layout code, description, origin, a column for each sector and final use, total.
// Rows by origin: domestic (one for each sector), imported, tax (duties and net taxes on products), value_added, total.
import { parseNumber, readCsv, type CsvRow } from "../base/csv.js";
import { throwFaults, type FaultItem } from "../base/fault.js";
import { checkTable } from "../table/check.js";
import type { Table } from "../table/table.js";
import { readJson } from "./read-shape.js";
import { countryFile } from "./schemas.js";
import type { TableFiles } from "./table-source-files.js";

/** Printed figures are rounded: a row or column may miss its total by this share of it. */
const PRINTED_ROUNDING = 1e-4;
const ORIGINS = ["domestic", "imported", "tax", "value_added", "total"];
const FIRST_COLUMNS = ["code", "description", "origin"];
/** The sum over the rows of value added, which is not a row of its own. */
const SUM_OF_VALUE_ADDED = "value_added";

/**
 * The table in `table/table.csv` of a country's files, in the country's currency. Gross output is the sum of the domestic row; what rounding
 * of the printed figures leaves of a column goes to the last row of value added. Throws one `Fault` with all that is wrong.
 */
export function readGivenTable(files: TableFiles): Table {
  const faults: FaultItem[] = [];
  const facts = readJson({ file: "country.json", text: files["country.json"], faults }, countryFile);
  throwFaults(faults);
  if (facts === undefined) throw new Error("country.json without faults has facts");
  const sheet = readSheet({ path: `countries/${facts.id}/table/table.csv`, text: files["table/table.csv"], faults });
  throwFaults(faults);
  const names = { id: facts.id, name: facts.name, year: facts.basePeriod, unit: `m ${facts.currency}` };
  const table = { ...names, ...flowsOf(sheet) };
  throwFaults(checkTable(table, { tolerance: PRINTED_ROUNDING }));
  return withRoundingClosed(table);
}

/** The cells of the file: numbers over the columns of sectors and final uses. */
interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

interface SheetRow {
  readonly code: string;
  readonly origin: string;
  readonly values: readonly number[];
}

interface SheetText {
  readonly path: string;
  readonly text: string | undefined;
  readonly faults: FaultItem[];
}

function readSheet({ path, text, faults }: SheetText): Sheet {
  if (text === undefined) {
    faults.push({ where: path, expected: "a table", found: "no such file", remedy: "Add the file" });
    return { columns: [], rows: [] };
  }
  const { header, rows } = readCsv(text, { file: path });
  const columns = header.slice(FIRST_COLUMNS.length, -1);
  if (FIRST_COLUMNS.some((name, c) => header[c] !== name) || header[header.length - 1] !== "total")
    faults.push({
      where: `${path}, line 1`,
      expected: "code,description,origin, then sectors and final uses, then total",
      found: [...header.slice(0, 3), "...", header[header.length - 1]].join(","),
      remedy: "Correct the header",
    });
  const sheet = { columns, rows: rows.map((row) => readRow(row, { path, columns, faults })) };
  faults.push(...wrongRows(sheet, path));
  return sheet;
}

interface RowQuery {
  readonly path: string;
  readonly columns: readonly string[];
  readonly faults: FaultItem[];
}

function readRow({ cells, line }: CsvRow, { path, columns, faults }: RowQuery): SheetRow {
  const [code, , origin] = cells;
  const where = `${path}, line ${line}`;
  if (!ORIGINS.includes(origin))
    faults.push({
      where: `${where}, column "origin"`,
      expected: `one of ${ORIGINS.join(", ")}`,
      found: `"${origin}"`,
      remedy: "Say where the row comes from",
    });
  const values = [...columns, "total"].map((column, c) => {
    const cell = cells[FIRST_COLUMNS.length + c];
    const value = cell.trim() === "" ? 0 : parseNumber(cell);
    if (value === undefined)
      faults.push({
        where: `${where}, column "${column}"`,
        expected: "a number",
        found: `"${cell}"`,
        remedy: "Write it with digits and a decimal point",
      });
    return value ?? 0;
  });
  const total = values.pop() ?? 0;
  const sum = values.reduce((all, value) => all + value, 0);
  const size = values.reduce((all, value) => all + Math.abs(value), 0);
  if (origin !== "total" && Math.abs(sum - total) > PRINTED_ROUNDING * size)
    faults.push({
      where: `${where}, column "total"`,
      expected: `the sum of the row, ${sum}`,
      found: `${total}`,
      remedy: "Correct the cell that is off, or the total",
    });
  return { code, origin, values };
}

/** Sectors are the domestic rows; the columns must begin with them in their order, and every imported row must be one of them. */
function wrongRows({ columns, rows }: Sheet, path: string): readonly FaultItem[] {
  const sectors = codesOf(rows, "domestic");
  const faults: FaultItem[] = [];
  const keys = rows.map(({ code, origin }) => `${origin} ${code}`);
  for (const key of new Set(keys.filter((key, k) => keys.indexOf(key) !== k)))
    faults.push({ where: path, expected: `one row ${key}`, found: "several", remedy: "Keep one of them" });
  if (sectors.length === 0 || sectors.some((sector, i) => columns[i] !== sector))
    faults.push({
      where: path,
      expected: `columns that begin with the sectors of the domestic rows: ${sectors.join(", ")}`,
      found: columns.slice(0, sectors.length).join(", "),
      remedy: "Bring rows and columns into one order",
    });
  for (const code of codesOf(rows, "imported").filter((imported) => !sectors.includes(imported)))
    faults.push({
      where: `${path}, imported row ${code}`,
      expected: "a sector that has a domestic row",
      found: code,
      remedy: "Add a domestic row, of zeros if nothing of it is made at home",
    });
  if (valueAddedOf(rows).length === 0)
    faults.push({ where: path, expected: "rows of value added", found: "none", remedy: "Add at least one" });
  return faults;
}

function codesOf(rows: readonly SheetRow[], origin: string): readonly string[] {
  return rows.filter((row) => row.origin === origin).map(({ code }) => code);
}

function valueAddedOf(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.filter(({ origin, code }) => origin === "value_added" && code !== SUM_OF_VALUE_ADDED);
}

type Flows = Omit<Table, "id" | "name" | "year" | "unit">;

function flowsOf({ columns, rows }: Sheet): Flows {
  const sectors = codesOf(rows, "domestic");
  const n = sectors.length;
  const domestic = new Float64Array(n * columns.length);
  const imported = new Float64Array(n * columns.length);
  const duties = new Float64Array(columns.length);
  for (const { code, origin, values } of rows) {
    if (origin === "domestic") domestic.set(values, sectors.indexOf(code) * columns.length);
    if (origin === "imported") imported.set(values, sectors.indexOf(code) * columns.length);
    if (origin === "tax") values.forEach((value, j) => (duties[j] += value));
  }
  const primaries = valueAddedOf(rows);
  return {
    sectors,
    finalUses: columns.slice(n),
    valueAddedRows: primaries.map(({ code }) => code),
    domestic,
    imported,
    duties,
    valueAdded: Float64Array.from(primaries.flatMap(({ values }) => values.slice(0, n))),
    grossOutput: Float64Array.from(sectors, (_, i) =>
      domestic.subarray(i * columns.length, (i + 1) * columns.length).reduce((sum, value) => sum + value, 0),
    ),
  };
}

/** The last row of value added takes what rounding leaves: gross output less everything else in the column. */
function withRoundingClosed(table: Table): Table {
  const n = table.sectors.length;
  const width = n + table.finalUses.length;
  const valueAdded = Float64Array.from(table.valueAdded);
  const last = (table.valueAddedRows.length - 1) * n;
  for (let j = 0; j < n; j++) {
    let rest = table.grossOutput[j] - table.duties[j];
    for (let i = 0; i < n; i++) rest -= table.domestic[i * width + j] + table.imported[i * width + j];
    for (let k = 0; k < table.valueAddedRows.length - 1; k++) rest -= valueAdded[k * n + j];
    valueAdded[last + j] = rest;
  }
  return { ...table, valueAdded };
}
