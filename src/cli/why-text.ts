// An explanation as a person reads it: the number, its equation, what it was made of, what it rests on, and whose figures those are.
import type { Explained, Explanation } from "../engine/trace.js";
import type { Part } from "../engine/trace-part.js";
import { brief, textTable } from "./text-table.js";

const WIDTH = 120;
/** Letters of a source's citation in the short text. */
const CITED = 60;
/** Significant digits of numbers inside a sentence. */
const LIST_DIGITS = 3;

/** How much is printed: rows of a table, lines of a list, lines of each of what the number rests on. */
interface Measure {
  readonly rows: number;
  readonly list: number;
  readonly grounds: number;
}

const BRIEF: Measure = { rows: 3, list: 2, grounds: 1 };
const WHOLE: Measure = { rows: Infinity, list: Infinity, grounds: Infinity };

/** The explanation as lines ending in newlines: about a dozen, from the number to its sources; `full` prints everything that is known of it. */
export function explanationText(explanation: Explanation, { full = false }: { readonly full?: boolean } = {}): string {
  const { variable, year, spec, warnings } = explanation;
  const run = `${spec.system}, ${spec.country}, seed ${spec.seed}`;
  if (explanation.status === "absent") {
    const head = `${variable} in ${year} (${run}) cannot be had: ${explanation.reason}.`;
    return lines([...wrapped(head), ...(full ? warnings.flatMap(wrapped) : warningLines(warnings, spec.country))]);
  }
  const measure = full ? WHOLE : BRIEF;
  return lines([
    `${variable} in ${year}: ${valueText(explanation)} (${run})`,
    ...wrapped(`${explanation.about} = ${explanation.equation}`),
    ...(full ? explanation.parts : opening(explanation.parts)).flatMap((part) => partLines(part, measure)),
    ...groundLines(explanation, measure),
    ...(full ? fullSources(explanation) : briefSources(explanation)),
    ...(full ? warnings.flatMap(wrapped) : warningLines(warnings, spec.country)),
  ]);
}

/** The first table or story, and the lists; other tables stand behind them. */
function opening(parts: readonly Part[]): readonly Part[] {
  const [first] = parts.filter(({ form }) => form === "main" || form === "sentences");
  return parts.filter((part) => part === first || part.form === "list");
}

function valueText({ value, before, unit, year }: Explained): string {
  const now = `${brief(value)} ${unit}`;
  return before === undefined ? now : `${now}, after ${brief(before)} in ${year - 1}`;
}

function partLines(part: Part, { rows, list }: Measure): readonly string[] {
  const { title, form, columns, notes } = part;
  if (form === "list") return listLines(part, list);
  if (form === "sentences") return notes.flatMap(wrapped);
  const count = columns[0]?.cells.length ?? 0;
  const table = textTable({
    columns: columns.map(({ cells, ...column }) => ({ ...column, ...cellsShown(cells.slice(0, rows)) })),
  });
  const some = count > rows ? `, ${rows} of ${count}` : "";
  return [`${title}${some}:`, ...table.trimEnd().split("\n"), ...notes.flatMap(wrapped)];
}

/** A list's rows are a name, a number, the number of the year before, and a unit. */
function listLines({ title, columns }: Part, most: number): readonly string[] {
  const [names, now, before, units] = columns.map(({ cells }) => cells);
  const items = names.map((name, k) => {
    const unit = ["share", "ratio"].includes(String(units[k])) ? "" : ` ${units[k]}`;
    return `${name} ${cellText(now[k], LIST_DIGITS)}${unit} (${cellText(before[k], LIST_DIGITS)})`;
  });
  return listed(title, items, most);
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

function groundLines(
  { drivers, parameters, figures, parts, year }: Explained,
  { grounds }: Measure,
): readonly string[] {
  const isTold = grounds < Infinity && parts.some(({ form }) => form === "sentences");
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
    ...(isTold ? [] : listed("It rests on", driven, grounds)),
    ...listed("Parameters in this run, with range and grade", set, grounds),
    ...listed("Figures", known, grounds),
  ];
}

function fullSources({ sources }: Explained): readonly string[] {
  return sources.flatMap(({ id, citation }) => wrapped(`Source ${id}: ${citation}.`.replace("..", ".")));
}

/** The works that figures come from, then the rest, by their first words. */
function briefSources({ figures, sources }: Explained): readonly string[] {
  const used = (id: string): number => figures.filter(({ source }) => source === id).length;
  const cited = [...sources].sort((a, b) => used(b.id) - used(a.id));
  return listed(
    "Sources",
    cited.map(({ id, citation }) => `${id} (${shortened(citation)})`),
    BRIEF.grounds,
  );
}

/** The text up to its last whole word within CITED letters. */
function shortened(text: string): string {
  if (text.length <= CITED) return text.replace(/\.$/, "");
  return `${text.slice(0, CITED + 1).replace(/[\s,;:(.]+\S*$/, "")} ...`;
}

/** The items as one sentence of at most so many lines, or of one item where that takes more; those left out are counted. */
function listed(title: string, items: readonly string[], most: number): readonly string[] {
  if (items.length === 0) return [];
  for (let shown = items.length; shown > 1; shown--) {
    const found = sentenceOf(title, items, shown);
    if (found.length <= most) return found;
  }
  return sentenceOf(title, items, 1);
}

function sentenceOf(title: string, items: readonly string[], shown: number): readonly string[] {
  const more = items.length > shown ? `; and ${items.length - shown} more` : "";
  return wrapped(`${title}: ${items.slice(0, shown).join("; ")}${more}.`);
}

/** The first warning in short, and where all of everything stands. */
function warningLines(warnings: readonly string[], country: string): readonly string[] {
  const rest = "All: --full; as data: --json.";
  if (warnings.length === 0) return [rest];
  const [first, others] = [warnings[0].split(": ")[0].replace(/\.$/, ""), warnings.length - 1];
  const more = others > 0 ? `; ${others} more: onecountry show ${country}` : "";
  return wrapped(`Beware: ${first}${more}. ${rest}`);
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
