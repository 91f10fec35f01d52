// Any other sheet that holds one table: the block of sectors is found where the codes down the side repeat the codes across the top; what lies
// below and beside it is told by its names, and subtotals by their numbers. What this cannot see is said in a mapping file.
import { Fault } from "../base/fault.js";
import { soundsLikeFinalUse, soundsLikeValueAdded } from "./lexicon.js";
import type { TableMapping } from "./mapping.js";
import { mappingByNames, surroundings, type Labels } from "./mapping-by-names.js";
import { turned, type Sheet } from "./sheet.js";

/** A sheet with one row of codes across the top and one column of codes down the side, and its mapping. */
export interface Layout {
  readonly sheet: Sheet;
  readonly mapping: TableMapping;
  /** Lines that hold no figures of the table, and what they say. */
  readonly notes?: readonly string[];
  /** The unit, where such a line says one and the same of all columns. */
  readonly unit?: string;
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
    ...linesBetween(raw, corner),
  };
}

/** Lines without a code between the codes across the top and the first of the side, as a row of units. */
function linesBetween({ rows, lines }: Sheet, { row, column }: Corner): Pick<Layout, "notes" | "unit"> {
  const first = rows.findIndex((cells, at) => at > row && cells[column] !== "");
  const found = rows.slice(row + 1, first).flatMap((cells, k) => {
    const said = [...new Set(cells.filter((cell) => cell !== ""))];
    return said.length === 0 ? [] : [{ line: lines[row + 1 + k], said }];
  });
  const units = found.filter(({ said }) => said.length === 1 && Number.isNaN(Number(said[0])));
  return {
    notes: found.map(({ line, said }) => {
      const words = said.slice(0, 3).map((word) => `"${word}"`);
      const use = units.length === 1 && units[0].line === line ? "taken for the unit" : "left out";
      return `line ${line} has no code and says ${words.join(", ")}${said.length > 3 ? " and more" : ""}: ${use}`;
    }),
    ...(units.length === 1 ? { unit: units[0].said[0] } : {}),
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
