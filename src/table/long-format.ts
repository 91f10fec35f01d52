// Long files, a line for each cell: Eurostat's (prod_na, induse, stk_flow, geo, time, unit, value) and any with columns for row, column and
// value. The lines of one country, year and unit are set out as a sheet; codes of the national accounts say what is what.
import { readCsv, type Csv } from "../base/csv.js";
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import type { TableMapping } from "./mapping.js";
import { mappingByNames } from "./mapping-by-names.js";
import type { Layout } from "./matrix-layout.js";
import { cellContent, type Sheet } from "./sheet.js";

/** Names of the columns of a long file, in lower case. */
const NAMES = {
  row: ["prod_na", "prd_ava", "prd_amo", "row", "row_code", "from", "product"],
  column: ["induse", "ind_use", "prd_use", "ind_ava", "column", "col", "col_code", "to", "use"],
  value: ["values", "value", "obs_value", "amount"],
  flow: ["stk_flow", "flow", "origin", "part"],
  geo: ["geo", "country", "region"],
  time: ["time", "time_period", "year"],
  unit: ["unit", "currency"],
} as const;
type Field = keyof typeof NAMES;

/** Which lines of a file that holds several tables. */
export interface Selection {
  readonly geo?: string;
  readonly time?: string;
  readonly unit?: string;
}

/** Whether a header is that of a long file. */
export function isLong(header: readonly string[]): boolean {
  return (["row", "column", "value"] as const).every((field) => positionOf(header, field) >= 0);
}

/** Layout, year and unit of the lines chosen. Throws one `Fault` with the lines that are off, or with what there is to choose from. */
export function longLayout(
  text: string,
  { file, selection = {} }: { readonly file: string; readonly selection?: Selection },
): Layout & Facts {
  const csv = readCsv(text, { file });
  const lines = linesOf(csv, file).filter((line) =>
    (["geo", "time", "unit"] as const).every(
      (field) => selection[field] === undefined || matches(line[field], selection[field]),
    ),
  );
  throwFaults(ambiguous(lines, file));
  const sheet = sheetOf(lines, file);
  const [{ geo, time, unit }] = lines;
  const facts = { geo, year: /^\d{4}/.exec(time)?.[0] ?? time, unit };
  return { ...facts, ...layoutOf(sheet, new Set(lines.map(({ flow }) => flow))) };
}

interface Facts {
  readonly geo: string;
  readonly year: string;
  readonly unit: string;
}

function positionOf(header: readonly string[], field: Field): number {
  const names = header.map((name) => name.trim().toLowerCase());
  return NAMES[field].map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
}

interface Line {
  readonly line: number;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly flow: string;
  readonly geo: string;
  readonly time: string;
  readonly unit: string;
}

function linesOf({ header, rows }: Csv, file: string): readonly Line[] {
  const position = (field: Field): number => positionOf(header, field);
  const at: Readonly<Record<Field, number>> = {
    ...{ row: position("row"), column: position("column"), value: position("value"), flow: position("flow") },
    ...{ geo: position("geo"), time: position("time"), unit: position("unit") },
  };
  const faults: FaultItem[] = [];
  const lines = rows.map(({ cells, line }): Line => {
    const cell = (field: Field): string => (at[field] < 0 ? "" : cells[at[field]].trim());
    const value = cell("value");
    const content = cellContent(value);
    if (content.kind === "wrong")
      faults.push({
        where: `${file}, line ${line}, column ${at.value + 1} (${header[at.value]})`,
        expected: content.expected,
        found: `"${value}"`,
        remedy: content.remedy,
      });
    return {
      line,
      row: cell("row"),
      column: cell("column"),
      value,
      flow: cell("flow"),
      geo: cell("geo"),
      time: cell("time"),
      unit: cell("unit"),
    };
  });
  throwFaults(faults);
  if (lines.length > 0) return lines;
  throw new Fault([
    { where: file, expected: "lines with cells", found: "none", remedy: "Check whether the file was cut off" },
  ]);
}

function matches(value: string, wanted: string): boolean {
  return value === wanted || value.startsWith(`${wanted}-`);
}

/** A table has one country, year and unit, and gives each cell once. */
function ambiguous(lines: readonly Line[], file: string): readonly FaultItem[] {
  if (lines.length === 0)
    return [
      {
        where: file,
        expected: "lines of the country, year and unit asked for",
        found: "none",
        remedy: "Choose others",
      },
    ];
  const several = (["geo", "time", "unit"] as const).flatMap((field) => {
    const values = [...new Set(lines.map((line) => line[field]))];
    if (values.length === 1) return [];
    const found = `${values.slice(0, 10).join(", ")}${values.length > 10 ? ", ..." : ""}`;
    return [
      {
        where: file,
        expected: `lines of one ${field}`,
        found,
        remedy: `Choose one of them, for instance --select ${field}=${values[0]}`,
      },
    ];
  });
  if (several.length > 0) return several;
  const seen = new Map<string, number>();
  return lines.flatMap(({ line, flow, row, column }) => {
    const key = `${flow}\u0000${row}\u0000${column}`;
    const first = seen.get(key);
    seen.set(key, first ?? line);
    if (first === undefined) return [];
    const found = `${row}/${column} in line ${first} too`;
    return [{ where: `${file}, line ${line}`, expected: "each cell once", found, remedy: "Keep one of the lines" }];
  });
}

/** The lines as a sheet: codes across the top, `flow:row` or row down the side. */
function sheetOf(lines: readonly Line[], file: string): Sheet {
  const hasFlows = lines.some(({ flow }) => flow !== "");
  const columns = [...new Set(lines.map(({ column }) => column))];
  const keyOf = ({ flow, row }: Line): string => (hasFlows ? `${flow}:${row}` : row);
  const rows = new Map<string, { line: number; cells: string[] }>();
  const across = new Map(columns.map((column, at) => [column, at + 1]));
  for (const line of lines) {
    const key = keyOf(line);
    const row = rows.get(key) ?? { line: line.line, cells: [key, ...columns.map(() => "")] };
    row.cells[across.get(line.column) ?? 0] = line.value;
    rows.set(key, row);
  }
  const all = [...rows.values()];
  return {
    file,
    rows: [["", ...columns], ...all.map(({ cells }) => cells)],
    lines: [1, ...all.map(({ line }) => line)],
    isTurned: false,
  };
}

function layoutOf(sheet: Sheet, flows: ReadonlySet<string>): Layout {
  if (flows.has("domestic") && flows.has("value_added")) return { sheet, mapping: ownMapping(sheet) };
  const home = ["DOM", "domestic", "Domestic"].find((flow) => flows.has(flow));
  if (home === undefined) {
    if (flows.size === 1) return single(sheet);
    const found = [...flows].join(", ");
    const remedy = "Give the lines of home produce (DOM) and of imports (IMP)";
    throw new Fault([{ where: sheet.file, expected: "flows DOM and IMP", found, remedy }]);
  }
  const imports = ["IMP", "imported", "Imports"].find((flow) => flows.has(flow));
  const homeRows = rowsOfFlow(sheet, home);
  const mapping = withFlow(mappingByNames(homeRows, { rows: new Map(), columns: new Map() }), home);
  if (imports === undefined) return { sheet, mapping };
  const codes = new Set(sheet.rows.map(([code]) => code));
  const imported = mapping.columns.sectors.map((code) => (codes.has(`${imports}:${code}`) ? `${imports}:${code}` : ""));
  const { importTotal: _, ...rows } = mapping.rows;
  return { sheet, mapping: { ...mapping, rows: { ...rows, imported } } };
}

/** A file whose lines are all of one flow, or of none. */
function single(sheet: Sheet): Layout {
  const bare = { ...sheet, rows: sheet.rows.map(([code, ...cells]) => [code.replace(/^[^:]*:/, ""), ...cells]) };
  return { sheet: bare, mapping: mappingByNames(bare, { rows: new Map(), columns: new Map() }) };
}

function rowsOfFlow(sheet: Sheet, flow: string): Sheet {
  const kept = [...sheet.rows.keys()].filter((at) => at === 0 || sheet.rows[at][0].startsWith(`${flow}:`));
  return {
    ...sheet,
    rows: kept.map((at) => [sheet.rows[at][0].slice(at === 0 ? 0 : flow.length + 1), ...sheet.rows[at].slice(1)]),
    lines: kept.map((at) => sheet.lines[at]),
  };
}

function withFlow(mapping: TableMapping, flow: string): TableMapping {
  const of = (codes: readonly string[]): string[] => codes.map((code) => `${flow}:${code}`);
  const { sectors, valueAdded, duties, margins, importTotal, memo, output } = mapping.rows;
  const named = [...valueAdded, ...(memo ?? [])];
  return {
    ...mapping,
    rows: {
      ...{ sectors: of(sectors), valueAdded: of(valueAdded) },
      ...(duties === undefined ? {} : { duties: of(duties) }),
      ...(margins === undefined ? {} : { margins: of(margins) }),
      ...(importTotal === undefined ? {} : { importTotal: of(importTotal) }),
      ...(memo === undefined ? {} : { memo: of(memo) }),
      ...(output === undefined ? {} : { output: `${flow}:${output}` }),
    },
    names: Object.fromEntries(named.map((code) => [`${flow}:${code}`, code])),
  };
}

/** The long form that `writeLong` writes. */
function ownMapping({ rows: [header, ...rows] }: Sheet): TableMapping {
  const codesOf = (part: string): string[] =>
    rows.filter(([code]) => code.startsWith(`${part}:`)).map(([code]) => code.slice(part.length + 1));
  const sectors = codesOf("domestic");
  const imported = codesOf("imported");
  const primary = codesOf("value_added");
  return {
    ...{ valuation: "basic prices", headerRow: 1, codeColumn: 1 },
    rows: {
      sectors: sectors.map((code) => `domestic:${code}`),
      imported: sectors.map((code) => (imported.includes(code) ? `imported:${code}` : "")),
      duties: codesOf("tax").map((code) => `tax:${code}`),
      valueAdded: primary.map((code) => `value_added:${code}`),
    },
    columns: { sectors, finalUses: header.slice(1).filter((code) => !sectors.includes(code)) },
    names: Object.fromEntries(primary.map((code) => [`value_added:${code}`, code])),
  };
}
