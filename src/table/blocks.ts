// Blocks of numbers cut out of a sheet by the codes of their rows and columns, with a fault for every code that is missing or there twice.
import type { FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { numbersOf, placeText, type Sheet } from "./sheet.js";

/** Where the codes stand; positions from 1 as in a mapping file. */
export interface CodePlaces {
  readonly headerRow: number;
  readonly codeColumn: number;
  /** Rows are then named `origin:code`. */
  readonly originColumn?: number | undefined;
}

export interface Blocks {
  /** Rows x columns of numbers, row-major; a row named "" is zero. */
  block(rows: readonly string[], columns: readonly string[]): Float64Array;
  /** Codes of all rows and columns in their order, empty ones left out. */
  readonly rowCodes: readonly string[];
  readonly columnCodes: readonly string[];
  /** What is wrong with the codes and cells asked for so far. */
  faults(): readonly FaultItem[];
  /** The last decimal place that the cells so far are printed to. */
  printedUnit(): number;
  /** Cells so far that are marked as not available. */
  readonly missing: readonly string[];
}

/** Opens a sheet for cutting. */
export function blocksOf(sheet: Sheet, { headerRow, codeColumn, originColumn }: CodePlaces): Blocks {
  const rows = sheet.rows.map((cells, at) => {
    const code = at < headerRow ? "" : (cells[codeColumn - 1] ?? "");
    return originColumn === undefined || code === "" ? code : `${cells[originColumn - 1] ?? ""}:${code}`;
  });
  const last = Math.max(codeColumn, originColumn ?? 0);
  const columns = (sheet.rows[headerRow - 1] ?? []).map((code, at) => (at < last ? "" : code));
  const numbers = numbersOf(sheet);
  const faults: FaultItem[] = [];
  const told = new Set<string>();
  const find = (kind: "row" | "column", code: string): number => {
    const all = kind === "row" ? rows : columns;
    const at = all.indexOf(code);
    const again = all.indexOf(code, at + 1);
    if (at >= 0 && again < 0) return at;
    const isNew = !told.has(`${kind} ${code}`);
    told.add(`${kind} ${code}`);
    if (isNew) faults.push(at < 0 ? absent(sheet, { kind, code, all }) : twice(sheet, { kind, code, at, again }));
    return -1;
  };
  const block = (rowCodes: readonly string[], columnCodes: readonly string[]): Float64Array => {
    const down = rowCodes.map((code) => (code === "" ? -1 : find("row", code)));
    const across = columnCodes.map((code) => find("column", code));
    return Float64Array.from({ length: down.length * across.length }, (_, k) => {
      const [i, j] = [Math.trunc(k / across.length), k % across.length];
      if (down[i] < 0 || across[j] < 0) return 0;
      return numbers.at({ row: down[i], column: across[j] }, `${rowCodes[i]}/${columnCodes[j]}`);
    });
  };
  const filled = (codes: readonly string[]): readonly string[] => codes.filter((code) => code !== "");
  return {
    block,
    rowCodes: filled(rows),
    columnCodes: filled(columns),
    faults: () => [...faults, ...numbers.faults],
    printedUnit: () => numbers.printedUnit(),
    missing: numbers.missing,
  };
}

interface Sought {
  readonly kind: "row" | "column";
  readonly code: string;
  readonly all: readonly string[];
}

function absent({ file }: Sheet, { kind, code, all }: Sought): FaultItem {
  const known = all.filter((other) => other !== "");
  const remedy = suggest(code, known) || `Check the ${kind}s and the mapping`;
  return { where: file, expected: `a ${kind} "${code}"`, found: "none", remedy };
}

interface Twice {
  readonly kind: "row" | "column";
  readonly code: string;
  readonly at: number;
  readonly again: number;
}

function twice(sheet: Sheet, { kind, code, at, again }: Twice): FaultItem {
  const place = (position: number): string =>
    placeText(sheet, kind === "row" ? { row: position, column: 0 } : { row: 0, column: position });
  const remedy = "Rename one of them or leave it out";
  return { where: place(again), expected: `one ${kind} "${code}"`, found: `another at ${place(at)}`, remedy };
}
