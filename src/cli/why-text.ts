// An explanation as a person reads it: the number, its equation, what it was made of, what it rests on, and whose figures those are.
import type { Explained, Explanation } from "../engine/trace.js";
import type { Part } from "../engine/trace-part.js";
import { brief, textTable } from "./text-table.js";

/** Rows of a table, and parameters and figures, that are printed unless all is asked for. */
const ROWS = 6;
const GROUNDS = 4;
const WIDTH = 120;
/** Significant digits of numbers inside a sentence. */
const LIST_DIGITS = 3;

/** The explanation as lines ending in newlines: about a dozen on the number, then its grounds; `full` prints everything that is known of it. */
export function explanationText(explanation: Explanation, { full = false }: { readonly full?: boolean } = {}): string {
  const { variable, year, spec, warnings } = explanation;
  const run = `${spec.system}, ${spec.country}, seed ${spec.seed}`;
  if (explanation.status === "absent") {
    const head = `${variable} in ${year} (${run}) cannot be had: ${explanation.reason}.`;
    return lines([...wrapped(head), ...warningLines(warnings, { full, country: spec.country })]);
  }
  const parts = explanation.parts.filter(({ form }) => full || form !== "detail");
  return lines([
    `${variable} in ${year}: ${valueText(explanation)} (${run})`,
    ...wrapped(`${explanation.about} = ${explanation.equation}`),
    ...parts.flatMap((part) => partLines(part, full ? Infinity : ROWS)),
    ...groundLines(explanation, full ? Infinity : GROUNDS),
    ...warningLines(warnings, { full, country: spec.country }),
    ...(full ? [] : ["All tables: --full; the same as data: --json."]),
  ]);
}

function valueText({ value, before, unit, year }: Explained): string {
  const now = `${brief(value)} ${unit}`;
  return before === undefined ? now : `${now}, after ${brief(before)} in ${year - 1}`;
}

function partLines({ title, form, columns, notes }: Part, rows: number): readonly string[] {
  if (form === "list") return listLines(title, columns);
  const count = columns[0]?.cells.length ?? 0;
  const table = textTable({
    columns: columns.map(({ cells, ...column }) => ({ ...column, ...cellsShown(cells.slice(0, rows)) })),
  });
  const rest = count > rows ? [`and ${count - rows} more`] : [];
  return [`${title}:`, ...table.trimEnd().split("\n"), ...rest, ...notes.flatMap(wrapped)];
}

/** A list's rows are a name, a number, the number of the year before, and a unit. */
function listLines(title: string, columns: Part["columns"]): readonly string[] {
  const [names, now, before, units] = columns.map(({ cells }) => cells);
  const items = names.map((name, k) => {
    const unit = ["share", "ratio"].includes(String(units[k])) ? "" : ` ${units[k]}`;
    return `${name} ${cellText(now[k], LIST_DIGITS)}${unit} (${cellText(before[k], LIST_DIGITS)})`;
  });
  return wrapped(`${title}: ${items.join("; ")}.`);
}

/** Numbers of one column share their decimals, unless they are of very different sizes. */
function cellsShown(cells: readonly (string | number)[]) {
  const numbers = cells.filter((cell) => typeof cell === "number");
  const sizes = numbers.filter((value) => value !== 0).map(Math.abs);
  const isMixed = sizes.length > 1 && Math.max(...sizes) > 1000 * Math.min(...sizes);
  return { cells: isMixed ? cells.map((cell) => cellText(cell)) : cells, isRight: numbers.length > 0 };
}

function cellText(cell: string | number, digits?: number): string {
  return typeof cell === "number" ? brief(cell, digits) : cell;
}

function groundLines({ drivers, parameters, figures, sources, year }: Explained, most: number): readonly string[] {
  const driven = drivers.map(({ name, unit, value, before }) => {
    const earlier = before === undefined ? "" : `, ${year - 1} ${cellText(before)}`;
    return `${name} ${cellText(value)} ${unit}${earlier}`;
  });
  const set = parameters.map(({ name, value, range: [low, high], grade, source }) => {
    const whose = source === "assumption" ? "" : `, ${source}`;
    return `${name} ${brief(value)} (${brief(low)} to ${brief(high)}, ${grade}${whose})`;
  });
  const known = figures.map(({ series, year: period, value, drawn, unit, grade, source }) => {
    const here =
      brief(drawn, LIST_DIGITS) === brief(value, LIST_DIGITS) ? "" : `, ${brief(drawn, LIST_DIGITS)} in this run`;
    return `${series} ${brief(value)} ${unit} in ${period}${here} (${source}, ${grade})`;
  });
  return [
    ...listed("It rests on", driven, most),
    ...listed("Parameters in this run, with range and grade", set, most),
    ...listed("Figures", known, most),
    ...sources.flatMap(({ id, citation }) => wrapped(`Source ${id}: ${citation}.`.replace("..", "."))),
  ];
}

function listed(title: string, items: readonly string[], most: number): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > most ? `; and ${items.length - most} more` : "";
  return wrapped(`${title}: ${items.slice(0, most).join("; ")}${more}.`);
}

function warningLines(
  warnings: readonly string[],
  { full, country }: { readonly full: boolean; readonly country: string },
): readonly string[] {
  if (full || warnings.length < 2) return warnings.flatMap(wrapped);
  return [...wrapped(warnings[0]), `${warnings.length - 1} more warnings: onecountry show ${country}.`];
}

/** The text in lines of at most WIDTH characters, broken at blanks. */
function wrapped(text: string): readonly string[] {
  const found: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      found.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? found : [...found, line];
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}
