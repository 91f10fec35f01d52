// Any other sheet that holds one table: the block of sectors is found where the codes down the side repeat the codes across the top; what lies
// below and beside it is told by its names, and subtotals by their numbers. What this cannot see is said in a mapping file.
import { Fault } from "../base/fault.js";
import { blocksOf } from "./blocks.js";
import { columnRole, rowRole, soundsLikeFinalUse, soundsLikeValueAdded } from "./lexicon.js";
import type { TableMapping } from "./mapping.js";
import { turned, type Sheet } from "./sheet.js";
import { subtotals } from "./subtotals.js";

/** A sheet with one row of codes across the top and one column of codes down the side, and its mapping. */
export interface Layout {
  readonly sheet: Sheet;
  readonly mapping: TableMapping;
}

/** The layout of a sheet of unknown make. Throws `Fault` where no block of sectors is found. */
export function matrixLayout(raw: Sheet): Layout {
  const corner = cornerOf(raw);
  if (corner === undefined) {
    const remedy = "Give a mapping file, see `show schema table-mapping`";
    const expected = "codes down the side that repeat the codes across the top";
    throw new Fault([{ where: raw.file, expected, found: "no such block", remedy }]);
  }
  const { sheet, labels } = framed(raw, corner);
  const isOtherWay = leaning(sheet, labels) < 0;
  const facing = isOtherWay ? turned(sheet) : sheet;
  const mapping = mappingByNames(facing, isOtherWay ? { rows: labels.columns, columns: labels.rows } : labels);
  return {
    sheet,
    mapping: { ...mapping, orientation: isOtherWay ? "columns deliver to rows" : "rows deliver to columns" },
  };
}

/** The cell above the codes of rows and left of the codes of columns. */
interface Corner {
  readonly row: number;
  readonly column: number;
  /** How many codes repeat. */
  readonly size: number;
}

const MOST_TITLE_ROWS = 40;
const MOST_LABEL_COLUMNS = 10;

function cornerOf({ rows }: Sheet): Corner | undefined {
  let best: Corner | undefined;
  for (let row = 0; row < Math.min(rows.length, MOST_TITLE_ROWS); row++)
    for (let column = 0; column < Math.min(rows[row].length, MOST_LABEL_COLUMNS); column++) {
      const size = repeats({ rows, row, column });
      if (size >= 2 && size > (best?.size ?? 0)) best = { row, column, size };
    }
  return best;
}

interface Candidate {
  readonly rows: Sheet["rows"];
  readonly row: number;
  readonly column: number;
}

/** Length of the run of codes that the side and the top have in common, blanks left out. */
function repeats({ rows, row, column }: Candidate): number {
  const across = rows[row].slice(column + 1).filter((cell) => cell !== "");
  let at = 0;
  for (const cells of rows.slice(row + 1)) {
    const code = cells[column];
    if (code === "" && at === 0) continue;
    if (code === "" || code !== across[at]) break;
    at++;
  }
  return at;
}

interface Labels {
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** The sheet from the corner on: codes first, titles from above used as codes where a column has none, empty columns left out. */
function framed(raw: Sheet, { row: top, column: side }: Corner): { readonly sheet: Sheet; readonly labels: Labels } {
  const titles = raw.rows[top].map((_, c) =>
    raw.rows
      .slice(0, top + 1)
      .map((cells) => cells[c])
      .filter((cell) => cell !== "")
      .reverse(),
  );
  const body = raw.rows.slice(top + 1);
  const kept = [...titles.keys()].filter(
    (c) => c > side && titles[c].length > 0 && body.some((cells) => cells[c] !== ""),
  );
  const rowLabels = body.map((cells) => cells.slice(0, kept[0]).filter((cell) => cell !== ""));
  const codeOf = (cells: readonly string[], at: number): string =>
    cells[side] === "" ? (rowLabels[at][0] ?? "") : cells[side];
  const header = ["", ...uniqueNames(kept.map((c) => titles[c][0]))];
  const codes = uniqueNames(body.map(codeOf));
  const rows = body.map((cells, at) => [codes[at], ...kept.map((c) => cells[c])]);
  return {
    sheet: { ...raw, rows: [header, ...rows], lines: raw.lines.slice(top), columns: [side, ...kept] },
    labels: {
      rows: new Map(codes.map((code, at) => [code, rowLabels[at]])),
      columns: new Map(kept.map((c, at) => [header[at + 1], titles[c]])),
    },
  };
}

/** Names told apart by a number where they repeat; empty ones stay empty. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 || name === "" ? name : `${name} (${count})`;
  });
}

/** Above zero where incomes stand below and final uses beside, below zero where it is the other way round. */
function leaning(sheet: Sheet, labels: Labels): number {
  const { below, beside } = surroundings(sheet);
  const count = (codes: readonly string[], names: Labels["rows"], test: (name: string) => boolean): number =>
    codes.filter((code) => [code, ...(names.get(code) ?? [])].some(test)).length;
  return (
    count(below, labels.rows, soundsLikeValueAdded) -
    count(beside, labels.columns, soundsLikeValueAdded) +
    count(beside, labels.columns, soundsLikeFinalUse) -
    count(below, labels.rows, soundsLikeFinalUse)
  );
}

interface Surroundings {
  readonly sectors: readonly string[];
  readonly below: readonly string[];
  readonly beside: readonly string[];
}

/** Codes on both sides that are no totals are sectors; the others lie below or beside. */
function surroundings({ rows: [header, ...rows] }: Sheet): Surroundings {
  const codes = rows.map(([code]) => code).filter((code) => code !== "");
  const across = header.slice(1).filter((code) => code !== "");
  const isSector = (code: string): boolean =>
    codes.includes(code) && across.includes(code) && rowRole(code) === "leaf" && columnRole(code) === "leaf";
  return {
    sectors: codes.filter(isSector),
    below: codes.filter((code) => !isSector(code)),
    beside: across.filter((code) => !isSector(code)),
  };
}

/** The mapping of a framed sheet by names and numbers; shared with long files, which are framed by nature. */
export function mappingByNames(sheet: Sheet, labels: Labels): TableMapping {
  const { sectors, below, beside } = surroundings(sheet);
  const blocks = blocksOf(sheet, { headerRow: 1, codeColumn: 1 });
  const rowsAs = (role: string): string[] =>
    below.filter((code) => rowRole(code, ...(labels.rows.get(code) ?? [])) === role);
  const columnsAs = (role: string): string[] =>
    beside.filter((code) => columnRole(code, ...(labels.columns.get(code) ?? [])) === role);
  const between = blocks.block(sectors, sectors);
  const lines = (codes: readonly string[], cut: (code: string) => Float64Array): Float64Array[] => codes.map(cut);
  const incomes = rowsAs("leaf");
  const uses = columnsAs("leaf");
  const notIncomes = subtotals(
    lines(incomes, (code) => blocks.block([code], sectors)),
    sumsDown(between, sectors.length),
  );
  const notUses = subtotals(
    lines(uses, (code) => blocks.block(sectors, [code])),
    sumsAcross(between, sectors.length),
  );
  const [imports, netExports, margins, duties] = [
    columnsAs("imports"),
    columnsAs("net exports"),
    rowsAs("margins"),
    rowsAs("duties"),
  ];
  const [importRows, rowOutput, columnOutput, memo] = [
    rowsAs("imports"),
    rowsAs("output"),
    columnsAs("output"),
    rowsAs("memo"),
  ];
  return {
    ...{ headerRow: 1, codeColumn: 1 },
    rows: {
      sectors: [...sectors],
      valueAdded: incomes.filter((_, k) => !notIncomes.has(k)),
      ...(importRows.length > 0 && imports.length === 0 ? { importTotal: importRows } : {}),
      ...(margins.length > 0 ? { margins } : {}),
      ...(duties.length > 0 ? { duties } : {}),
      ...(memo.length > 0 ? { memo } : {}),
      ...(rowOutput.length === 1 ? { output: rowOutput[0] } : {}),
    },
    columns: {
      sectors: [...sectors],
      finalUses: uses.filter((_, k) => !notUses.has(k)),
      ...(imports.length > 0 ? { imports } : {}),
      ...(netExports.length > 0 ? { netExports } : {}),
      ...(columnOutput.length === 1 ? { output: columnOutput[0] } : {}),
    },
  };
}

function sumsDown(block: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  block.forEach((value, k) => (sums[k % n] += value));
  return sums;
}

function sumsAcross(block: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  block.forEach((value, k) => (sums[Math.trunc(k / n)] += value));
  return sums;
}
