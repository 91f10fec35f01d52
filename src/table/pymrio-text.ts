// The text files of pymrio: cells separated by tabs, a few header rows and index columns.
import { parseNumber } from "../base/csv.js";
import type { FaultItem } from "../base/fault.js";

/** A frame: labels of rows and columns, each a path such as region and sector, and numbers row by row. */
export interface Frame {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (readonly string[])[];
  readonly values: Float64Array;
}

export interface FrameShape {
  readonly file: string;
  readonly headerRows: number;
  readonly indexColumns: number;
}

const MOST_FAULTS = 100;

/** The frame in a text; faults name line and column. A row of index names under the header, as pandas writes it, is passed over. */
export function readFrame(text: string, { file, headerRows, indexColumns }: FrameShape, faults: FaultItem[]): Frame {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const header = cells.slice(0, headerRows);
  const width = (header[0]?.length ?? 0) - indexColumns;
  const columns = Array.from({ length: Math.max(0, width) }, (_, j) =>
    header.map((row) => row[indexColumns + j] ?? ""),
  );
  const rows: (readonly string[])[] = [];
  const values: number[] = [];
  for (let at = headerRows; at < cells.length && faults.length < MOST_FAULTS; at++) {
    if (lines[at].trim() === "" || (at === headerRows && isIndexNames(cells[at], indexColumns))) continue;
    if (cells[at].length !== indexColumns + width) {
      const found = `${cells[at].length}`;
      const remedy = "Check whether the line was cut off";
      faults.push({ where: `${file}, line ${at + 1}`, expected: `${indexColumns + width} cells`, found, remedy });
      continue;
    }
    rows.push(cells[at].slice(0, indexColumns));
    for (let j = indexColumns; j < cells[at].length; j++) {
      const value = cells[at][j] === "" ? 0 : parseNumber(cells[at][j]);
      const where = `${file}, line ${at + 1}, column ${j + 1}`;
      const remedy = "Write it with digits and a decimal point";
      if (value === undefined) faults.push({ where, expected: "a number", found: `"${cells[at][j]}"`, remedy });
      values.push(value ?? 0);
    }
  }
  return { rows, columns, values: Float64Array.from(values) };
}

/** A line that holds the names of the index columns and no figure. */
function isIndexNames(cells: readonly string[], indexColumns: number): boolean {
  return cells.length > indexColumns && cells.slice(indexColumns).every((cell) => cell === "");
}

/** The text of a frame as pandas writes it: names of the column levels, then a line with the names of the index columns. */
export function writeFrame({ rows, columns, values }: Frame, indexNames: readonly string[]): string {
  const width = columns.length;
  const blanks = indexNames.slice(1).map(() => "");
  const header = LEVELS.map((name, level) => [name, ...blanks, ...columns.map((path) => path[level])]);
  const names = [...indexNames, ...columns.map(() => "")];
  const body = rows.map((path, i) => [...path, ...Array.from(values.subarray(i * width, (i + 1) * width), String)]);
  return [...header, names, ...body].map((cells) => `${cells.join("\t")}\n`).join("");
}

const LEVELS = ["region", "sector"];
