// Reads the files of a country's table: named columns, numbers and estimates, with every fault of every file gathered before it is thrown.
import { parseNumber, readCsv } from "../base/csv.js";
import { throwFaults, type FaultItem } from "../base/fault.js";
import { nearestName } from "../base/nearest.js";
import { readJson } from "./read-shape.js";
import { countryFile } from "./schemas.js";

/** The texts of a country's folder by path within it, as `table/margins.csv`. */
export type TableFiles = Readonly<Record<string, string>>;

/** One line of a file; `where` names file and line. */
export interface Line {
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A figure with its interval; low..high is the value plus and minus two standard deviations, both of the value's sign or zero. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A reader of one folder that remembers what is wrong; `close` throws it all at once. */
export interface FolderReader {
  /** The name of a file of `table/` for a person, as `countries/ussr-1928/table/margins.csv`. */
  path(name: string): string;
  lines(name: string, columns: readonly string[]): readonly Line[];
  number(line: Line, column: string): number;
  estimate(line: Line): Estimate;
  /** The position of the cell in the list of names; 0 with a fault where it is not in it. */
  position(line: Line, column: string, names: readonly string[]): number;
  fault(item: FaultItem): void;
  close(): void;
}

const GRADES = ["S", "B", "C-", "D"];

/** Opens the folder `table/` among the files of a country for reading. */
export function readFolder(files: TableFiles): FolderReader {
  const faults: FaultItem[] = [];
  const fault = (item: FaultItem): void => void faults.push(item);
  const number = (line: Line, column: string): number => numberIn(line, column, fault);
  const folder = folderOf(files);
  const path = (name: string): string => `${folder}table/${name}`;
  return {
    path,
    lines: (name, columns) => linesOf({ text: files[`table/${name}`], path: path(name), columns, fault }),
    number,
    estimate: (line) => estimateIn(line, number, fault),
    position: (line, column, names) => positionIn(line, column, names, fault),
    fault,
    close: () => throwFaults(faults),
  };
}

/** Where the country's files lie, if its country.json tells. */
function folderOf(files: TableFiles): string {
  const text = files["country.json"];
  const country = readJson({ file: "country.json", text, faults: [] }, countryFile.pick({ id: true }));
  return country === undefined ? "" : `countries/${country.id}/`;
}

type Report = (item: FaultItem) => void;

interface FileQuery {
  readonly text: string | undefined;
  readonly path: string;
  readonly columns: readonly string[];
  readonly fault: Report;
}

function linesOf({ text, path, columns, fault }: FileQuery): readonly Line[] {
  if (text === undefined) {
    fault({ where: path, expected: `columns ${columns.join(", ")}`, found: "no such file", remedy: "Add the file" });
    return [];
  }
  const { header, rows } = readCsv(text, { file: path });
  const places = columns.map((column) => header.indexOf(column));
  const absent = columns.filter((_, c) => places[c] < 0);
  if (absent.length > 0) {
    fault({
      where: `${path}, line 1`,
      expected: `columns ${columns.join(", ")}`,
      found: `no column ${absent.join(", ")}`,
      remedy: "Add the column to the header",
    });
    return [];
  }
  return rows.map(({ cells, line }) => ({
    where: `${path}, line ${line}`,
    cells: Object.fromEntries(columns.map((column, c) => [column, cells[places[c]]])),
  }));
}

function numberIn({ where, cells }: Line, column: string, fault: Report): number {
  const value = parseNumber(cells[column]);
  if (value !== undefined) return value;
  fault({
    where: `${where}, column "${column}"`,
    expected: "a number",
    found: `"${cells[column]}"`,
    remedy: "Write it with digits and a decimal point",
  });
  return 0;
}

function estimateIn(line: Line, number: (line: Line, column: string) => number, fault: Report): Estimate {
  const columns = ["value", "low", "high"];
  const [value, low, high] = columns.map((column) => number(line, column));
  const areNumbers = columns.every((column) => parseNumber(line.cells[column]) !== undefined);
  if (areNumbers && isNoInterval({ value, low, high }))
    fault({
      where: `${line.where}, columns "low", "value", "high"`,
      expected: "low <= value <= high, all of one sign, and no interval about zero",
      found: `${low}, ${value}, ${high}`,
      remedy: "Correct the interval; a balance keeps the sign of every cell",
    });
  const grade = line.cells["grade"];
  if (!GRADES.includes(grade))
    fault({
      where: `${line.where}, column "grade"`,
      expected: `one of ${GRADES.join(", ")}`,
      found: `"${grade}"`,
      remedy: "Say how well the figure is known",
    });
  return { value, low, high };
}

function isNoInterval({ value, low, high }: Estimate): boolean {
  const isZeroWithin = value === 0 && low !== high;
  return isZeroWithin || low > value || value > high || low * value < 0 || high * value < 0;
}

function positionIn({ where, cells }: Line, column: string, names: readonly string[], fault: Report): number {
  const position = names.indexOf(cells[column]);
  if (position >= 0) return position;
  const nearest = nearestName(cells[column], names);
  fault({
    where: `${where}, column "${column}"`,
    expected: `one of ${names.join(", ")}`,
    found: `"${cells[column]}"`,
    remedy: nearest === undefined ? "Use one of these names" : `Did you mean "${nearest}"`,
  });
  return 0;
}
