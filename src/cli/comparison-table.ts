// A comparison as a person reads it: one table with bands and human cost, then what follows in sentences, then what must be said.
import type { MeasureCell } from "../lab/measure.js";
import type { OrderingResult } from "../lab/ordering.js";
import type { ComparisonReport } from "./comparison-report.js";
import { textTable } from "./text-table.js";

/** Longest line of a sentence under the table. */
const WIDTH = 120;

/** The report as text. */
export function comparisonText(report: ComparisonReport): string {
  return [
    comparedText(report),
    ...mechanismsText(report),
    ...orderingsText(report.orderings),
    "\n",
    ...caveats(report).map((line) => wrap(line)),
    `spec ${report.specHash.slice(0, 12)}\n`,
  ].join("");
}

/** Its first half: the table of measures and the sentences on pairs. */
export function comparedText(report: ComparisonReport): string {
  const { runs, years, systems, country, verdicts } = report;
  const span = `${years[0]}-${years[years.length - 1]}`;
  return [
    `${country}, ${span}, ${Object.keys(systems).join(", ")}: median of ${runs} draws [5 %, 95 %]\n\n`,
    measuresTable(report),
    notes(report),
    ...(verdicts.length === 0 ? [] : ["\nPairs, in the same draws:\n"]),
    ...verdicts.map(({ sentence }) => wrap(sentence, "  ")),
  ].join("");
}

function mechanismsText({ mechanisms }: ComparisonReport): readonly string[] {
  if (mechanisms.length === 0) return [];
  const lines = mechanisms.flatMap(({ sentences }) => sentences.map((said, k) => wrap(said, k === 0 ? "  " : "    ")));
  return ["\nWhy they differ, as far as runs can say:\n", ...lines];
}

function measuresTable({ measures, published, systems }: ComparisonReport): string {
  const rows = [
    ...measures.map((row) => ({ ...row, range: "" })),
    ...published.map((row) => ({ ...row, range: `${row.published.low} to ${row.published.high}` })),
  ];
  return textTable({
    columns: [
      { title: "", cells: rows.map(({ title }) => title) },
      { title: "unit", cells: rows.map(({ unit }) => unit) },
      ...Object.keys(systems).map((id) => ({ title: id, cells: rows.map((row) => cellText(row.systems[id])) })),
      ...(published.length === 0 ? [] : [{ title: "published", cells: rows.map(({ range }) => range) }]),
    ],
  });
}

function cellText(cell: MeasureCell): string {
  if (cell.status === "not modelled") return cell.status;
  return bandText(cell);
}

/** Median and band with three digits: more than the band allows. */
export function bandText({ median, low, high }: { readonly median: number; low: number; high: number }): string {
  return `${threeDigits(median)} [${threeDigits(low)}, ${threeDigits(high)}]`;
}

/** A number with three significant digits and no more zeros than it needs. */
export function threeDigits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function notes({ measures, published }: ComparisonReport): string {
  const reasons = measures.flatMap(({ title, systems }) =>
    Object.values(systems).flatMap((cell) =>
      cell.status === "not modelled" ? [`${title.trim()}: ${cell.reason}.`] : [],
    ),
  );
  const sources = published.map((row) => `${row.title}, as it was: ${row.published.source}.`);
  return ["", ...new Set(reasons), ...sources].map((line) => wrap(line)).join("");
}

function orderingsText(orderings: readonly OrderingResult[]): readonly string[] {
  if (orderings.length === 0) return [];
  return [
    "\nPublished orderings, and whether they hold here:\n",
    ...orderings.map((found) => wrap(sentence(found), "  ")),
  ];
}

/** One ordering as a sentence: the claim, the share of draws, the gap, and what it hinges on. */
export function sentence(found: OrderingResult): string {
  if (found.status === "absent") return `${found.claim}. Not judged: ${found.reason}.`;
  const { claim, share, difference, hinges, byTemplate, source, note } = found;
  const gap = difference.isRelative
    ? bandText({
        median: 100 * difference.median,
        low: 100 * difference.low,
        high: 100 * difference.high,
      }) + " %"
    : bandText(difference);
  const on =
    hinges.length === 0
      ? "no sampled parameter stands out"
      : "it hinges on " +
        hinges.map(({ parameter, correlation }) => `${parameter} (${correlation.toFixed(2)})`).join(", ");
  const templates = Object.entries(byTemplate).map(([name, part]) => `${name} ${percent(part)} %`);
  const byTable = templates.length > 1 ? ` By template of the table: ${templates.join(", ")}.` : "";
  return `${claim}: in ${percent(share)} % of our draws; gap ${gap}; ${on}.${byTable} ${source}. ${note}`;
}

function percent(share: number): number {
  return Math.round(100 * share);
}

/** What must be said wherever a comparison is shown. */
export function caveats({ warnings }: ComparisonReport): readonly string[] {
  return [
    "A model, not history. Every draw gives all systems the same facts, parameters and weather; shares are of our draws from ranges that we state, not probabilities of history.",
    "What is published is of history, not of any counterfactual. Correlations are of ranks over the draws, shown where chance alone would not.",
    ...warnings,
  ];
}

/** The text in lines of at most 120 characters, ending in a newline; later lines are set in. */
export function wrap(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    if (line.trim() !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}  ${word}`;
    } else line = line.trim() === "" ? line + word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => `${part}\n`).join("");
}
