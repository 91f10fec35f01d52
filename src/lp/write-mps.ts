// Writes a linear programme as MPS, in the form that every solver reads.
import { throwFaults, type FaultItem } from "../base/fault.js";
import type { MpsFormat } from "./mps-fields.js";
import { negateObjective, type LinearProgramme, type Sense } from "./problem.js";

export interface WriteMpsOptions {
  /** Free where not given. Fixed format has room for names of 8 characters and numbers of 12. */
  readonly format?: MpsFormat;
  /** What the author asked for: a maximum is written as such, with its own objective. Minimise where not given. */
  readonly sense?: Sense;
}

/** A row that requires nothing is written as one below this, which every reader takes for no bound. */
const UNBOUNDED = 1e30;

/**
 * The programme as text; reading it gives the same programme, but for the last digit of a bound where a row has two.
 * Throws `Fault` for what MPS cannot say: names with blanks in free format or over 8 characters in fixed format, numbers that do not fit
 * 12 characters there, and rows whose lower bound is above the upper.
 */
export function writeMps(
  programme: LinearProgramme,
  { format = "free", sense = "minimise" }: WriteMpsOptions = {},
): string {
  throwFaults(unwritable(programme, format));
  const stated = sense === "maximise" ? negateObjective(programme) : programme;
  const objective = freeName("COST", stated.rowNames);
  const page = { programme: stated, objective, line: lineWriter(format) };
  return [
    `NAME ${programme.name.replace(/\s+/g, " ")}`.trimEnd(),
    ...(sense === "maximise" ? ["OBJSENSE", "    MAX"] : []),
    ...rowLines(page),
    ...columnLines(page),
    ...rhsLines(page),
    ...rangeLines(page),
    ...boundLines(page),
    "ENDATA\n",
  ].join("\n");
}

interface Page {
  readonly programme: LinearProgramme;
  /** Name of the row of costs. */
  readonly objective: string;
  readonly line: (fields: readonly (string | number)[]) => string;
}

/** Type, two names and a number as a line. */
function lineWriter(format: MpsFormat): Page["line"] {
  if (format === "free") return (fields) => ` ${fields.filter((field) => field !== "").join(" ")}`;
  return ([type, first, second = "", number = ""]) =>
    ` ${String(type).padEnd(2)} ${String(first).padEnd(8)}  ${String(second).padEnd(8)}  ${fixedNumber(number)}`.trimEnd();
}

function rowLines({ programme, objective, line }: Page): string[] {
  const rows = programme.rowNames.map((name, i) => line([rowForm(programme, i).type, name]));
  return ["ROWS", line(["N", objective]), ...rows];
}

interface RowForm {
  readonly type: "E" | "G" | "L";
  readonly rhs: number;
  readonly range?: number;
}

/** Of two ways to write a row with two bounds, the one from which both are had again to the last digit, if there is one. */
function rowForm({ rowLower, rowUpper }: LinearProgramme, i: number): RowForm {
  const [lower, upper] = [rowLower[i], rowUpper[i]];
  if (lower === upper) return { type: "E", rhs: lower };
  if (lower === -Infinity) return { type: "L", rhs: upper === Infinity ? UNBOUNDED : upper };
  if (upper === Infinity) return { type: "G", rhs: lower };
  const range = upper - lower;
  return lower + range === upper ? { type: "G", rhs: lower, range } : { type: "L", rhs: upper, range };
}

function columnLines({ programme, objective, line }: Page): string[] {
  const { costs, matrix, columnNames, rowNames } = programme;
  const lines = ["COLUMNS"];
  for (const [j, name] of columnNames.entries()) {
    const [from, to] = [matrix.starts[j], matrix.starts[j + 1]];
    if (costs[j] !== 0 || from === to) lines.push(line(["", name, objective, costs[j]]));
    for (let at = from; at < to; at++) lines.push(line(["", name, rowNames[matrix.rowIndices[at]], matrix.values[at]]));
  }
  return lines;
}

function rhsLines({ programme, objective, line }: Page): string[] {
  const lines = ["RHS"];
  if (programme.constant !== 0) lines.push(line(["", "RHS", objective, -programme.constant]));
  for (const [i, name] of programme.rowNames.entries()) {
    const { rhs } = rowForm(programme, i);
    if (rhs !== 0) lines.push(line(["", "RHS", name, rhs]));
  }
  return lines;
}

function rangeLines({ programme, line }: Page): string[] {
  const lines: string[] = [];
  for (const [i, name] of programme.rowNames.entries()) {
    const { range } = rowForm(programme, i);
    if (range !== undefined) lines.push(line(["", "RANGE", name, range]));
  }
  return lines.length === 0 ? [] : ["RANGES", ...lines];
}

function boundLines({ programme, line }: Page): string[] {
  const lines = programme.columnNames.flatMap((name, j) =>
    boundsOf(programme, j).map(([type, value]) => line([type, "BOUND", name, value])),
  );
  return lines.length === 0 ? [] : ["BOUNDS", ...lines];
}

type Bound = readonly [type: string, value: number | ""];

/** The bounds to write; a lower bound of 0 is said where a negative upper one would remove it. */
function boundsOf({ columnLower, columnUpper }: LinearProgramme, j: number): readonly Bound[] {
  const [lower, upper] = [columnLower[j], columnUpper[j]];
  if (lower === -Infinity && upper === Infinity) return [["FR", ""]];
  if (lower === upper) return [["FX", lower]];
  const bounds: Bound[] = [];
  if (lower === -Infinity) bounds.push(["MI", ""]);
  else if (lower !== 0 || upper < 0) bounds.push(["LO", lower]);
  if (upper !== Infinity) bounds.push(["UP", upper]);
  return bounds;
}

/** The number as it is, and in fixed format the shortest spelling of the same number: `.5`, `1e7`. */
function fixedNumber(value: string | number): string {
  const plain = String(value)
    .replace(/^(-?)0\./, "$1.")
    .replace("e+", "e");
  if (plain.length <= FIXED_DIGITS || typeof value === "string") return plain;
  return value.toExponential().replace("e+", "e");
}

const FIXED_NAME = 8;
const FIXED_DIGITS = 12;
const MOST_FAULTS = 100;

function unwritable(programme: LinearProgramme, format: MpsFormat): FaultItem[] {
  const names = [
    ...programme.rowNames.map((name) => `row "${name}"`),
    ...programme.columnNames.map((name) => `column "${name}"`),
  ];
  const faults: FaultItem[] = names.flatMap((where) => nameFault(where, format));
  for (const [i, name] of programme.rowNames.entries()) {
    if (programme.rowLower[i] <= programme.rowUpper[i]) continue;
    const found = `${programme.rowLower[i]} above ${programme.rowUpper[i]}`;
    faults.push({
      where: `row "${name}"`,
      expected: "a lower bound up to the upper",
      found,
      remedy: "Make two rows of it",
    });
  }
  return [...faults, ...(format === "fixed" ? longNumbers(programme) : [])].slice(0, MOST_FAULTS);
}

function nameFault(where: string, format: MpsFormat): FaultItem[] {
  const name = where.slice(where.indexOf('"') + 1, -1);
  const isGood = format === "free" ? /^\S+$/.test(name) : /^\S(.{0,6}\S)?$/.test(name);
  if (isGood) return [];
  const expected = format === "free" ? "a name without blanks" : `a name of at most ${FIXED_NAME} characters`;
  return [{ where, expected, found: `"${name}"`, remedy: "Rename it, or write the other format" }];
}

function longNumbers(programme: LinearProgramme): FaultItem[] {
  const { rowNames, columnNames, costs, constant, matrix } = programme;
  const numbers = [constant, ...costs, ...matrix.values];
  for (const i of rowNames.keys()) numbers.push(rowForm(programme, i).rhs, rowForm(programme, i).range ?? 0);
  for (const j of columnNames.keys()) for (const [, value] of boundsOf(programme, j)) numbers.push(Number(value));
  const long = numbers.filter((value) => fixedNumber(value).length > FIXED_DIGITS);
  if (long.length === 0) return [];
  const found = `${long.length} longer ones, the first ${long[0]}`;
  const remedy = "Write free format, which loses no digit";
  return [{ where: programme.name, expected: `numbers of at most ${FIXED_DIGITS} characters`, found, remedy }];
}

/** The name, lengthened until no row bears it. */
function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken);
  let free = name;
  for (let i = 1; names.has(free); i++) free = `${name}${i}`;
  return free;
}
