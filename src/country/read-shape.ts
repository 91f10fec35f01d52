// From text to shaped data: JSON and CSV through a zod schema, every misfit as a fault that names file, line or place.
import { z } from "zod";
import { parseNumber, readCsv, type CsvRow } from "../base/csv.js";
import { Fault, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";

/** A file of a country's folder, with the list that gathers what is wrong. */
export interface TextFile {
  /** Name for faults, as `countries/ussr-1928/figures.csv`. */
  readonly file: string;
  readonly text: string | undefined;
  readonly faults: FaultItem[];
}

/** Data of a JSON file, or undefined with faults added. */
export function readJson<T>({ file, text, faults }: TextFile, schema: z.ZodType<T>): T | undefined {
  z.config({ jitless: true });
  if (text === undefined) return void faults.push(noSuchFile(file));
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return void faults.push({
      where: file,
      expected: "JSON",
      found: `${text.length} characters that are not`,
      remedy: "Check whether the file was cut off",
    });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) faults.push(jsonFault(file, issue, data));
  return undefined;
}

function jsonFault(file: string, { path, message }: z.core.$ZodIssue, data: unknown): FaultItem {
  const place = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
  const found = path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
  return {
    where: place === "" ? file : `${file}, ${place}`,
    expected: message.replace(/^Invalid [a-z]+: expected /, "").replace(/, received.*$/, ""),
    found: found === undefined ? "nothing" : (JSON.stringify(found) ?? typeof found).slice(0, 60),
    remedy: "Correct the value",
  };
}

/** A shaped line of a CSV file; `row` is undefined where the line has faults, `cells` are always there, `known` are those of the right shape. */
export interface ShapedLine<T> {
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly row: T | undefined;
  readonly known: Partial<T>;
}

/** Lines of a CSV file whose columns are the fields of the schema, in any order. Faults are added; the last line must be whole. */
export function readLines<S extends z.ZodRawShape>(
  { file, text, faults }: TextFile,
  schema: z.ZodObject<S>,
): readonly ShapedLine<z.infer<z.ZodObject<S>>>[] {
  z.config({ jitless: true });
  if (text === undefined) faults.push(noSuchFile(file));
  if (text === undefined) return [];
  if (!/[\r\n]$/.test(text)) faults.push(cutOff(file));
  const csv = attempt(() => readCsv(text, { file }), faults);
  if (csv === undefined) return [];
  const fields = Object.keys(schema.shape);
  const before = faults.length;
  faults.push(...headerFaults(file, csv.header, fields));
  if (faults.length > before) return [];
  return csv.rows.map((row) => shapeLine({ row, file, header: csv.header, faults }, schema));
}

/** What the function returns; where it throws a `Fault`, its items are added to the list. */
function attempt<T>(read: () => T, faults: FaultItem[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

interface LineContext {
  readonly row: CsvRow;
  readonly file: string;
  readonly header: readonly string[];
  readonly faults: FaultItem[];
}

function shapeLine<S extends z.ZodRawShape>({ row, file, header, faults }: LineContext, schema: z.ZodObject<S>) {
  const where = `${file}, line ${row.line}`;
  const cells = Object.fromEntries(header.map((name, c) => [name, row.cells[c]]));
  const values = Object.fromEntries(header.map((name) => [name, valueOf(cells[name], schema.shape[name])]));
  const result = schema.safeParse(values);
  if (!result.success)
    for (const column of new Set(result.error.issues.map(({ path }) => String(path[0]))))
      faults.push(cellFault({ where, column, cell: cells[column] }, schema.shape[column]));
  return { where, cells, row: result.data, known: result.data ?? wellShaped(values, schema) };
}

/** The values that are of their field's shape, whatever the others are. */
function wellShaped<S extends z.ZodRawShape>(
  values: Readonly<Record<string, unknown>>,
  schema: z.ZodObject<S>,
): Partial<z.infer<z.ZodObject<S>>> {
  return schema
    .partial()
    .parse(
      Object.fromEntries(
        Object.entries(schema.shape).flatMap(([name, field]) =>
          z.safeParse(field, values[name]).success ? [[name, values[name]]] : [],
        ),
      ),
    ) as Partial<z.infer<z.ZodObject<S>>>;
}

function valueOf(cell: string, field: unknown): string | number | undefined {
  return field instanceof z.ZodNumber ? parseNumber(cell) : cell;
}

function cellFault(
  { where, column, cell }: { readonly where: string; readonly column: string; readonly cell: string },
  field: unknown,
): FaultItem {
  const expected = (field instanceof z.ZodType ? field.description : undefined) ?? "another value";
  const near = field instanceof z.ZodEnum ? suggest(cell, field.options.map(String)) : "";
  const isUnreadable = field instanceof z.ZodNumber && parseNumber(cell) === undefined;
  const remedy = near || (isUnreadable ? "Write digits with a decimal point" : "Correct the cell");
  return { where, expected, found: `${column} "${cell}"`, remedy };
}

function headerFaults(file: string, header: readonly string[], fields: readonly string[]): readonly FaultItem[] {
  const where = `${file}, line 1`;
  const absent = fields.filter((field) => !header.includes(field));
  const unknown = header.filter((name, c) => !fields.includes(name) || header.indexOf(name) !== c);
  return [
    ...absent.map((field) => ({ where, expected: `a column "${field}"`, found: "none", remedy: "Add the column" })),
    ...unknown.map((name) => ({
      where,
      expected: `the columns ${fields.join(", ")}, once each`,
      found: `a column "${name}"`,
      remedy: "Remove or rename the column",
    })),
  ];
}

function noSuchFile(file: string): FaultItem {
  return { where: file, expected: "the file", found: "none", remedy: "Add the file" };
}

function cutOff(file: string): FaultItem {
  return {
    where: file,
    expected: "a line ending after the last line",
    found: "the end of the file in the middle of a line",
    remedy: "Check whether the file was cut off; if it is whole, end the last line",
  };
}
