// The validation as a person reads it: the table of rows, a sentence for each that is no hit, and the counts beside the naive forecast.
import { ROW_KINDS } from "../lab/validation-row.js";
import type { Count, JudgedRow, Validation } from "../lab/validate.js";
import { bandText, sentence, threeDigits, wrap } from "./comparison-table.js";
import { textTable } from "./text-table.js";
import { checkIds } from "./validation-files.js";
import type { CheckReport, ValidationReport } from "./validation-report.js";

/** The report as text. */
export function validationText(report: ValidationReport): string {
  const { rows, summary, orderings, warnings } = report;
  return [
    judgedText(report),
    "\nRows that are no hits:\n",
    ...rows.filter((row) => !row.pass && isAnswered(row)).map((row) => wrap(`${row.figure}: ${row.note}`, "  ")),
    "\nPublished, without a number of the model beside them:\n",
    ...rows
      .filter((row) => !isAnswered(row))
      .map((row) => wrap(`${row.figure} (${row.kind}): ${publishedText(row)} ${row.unit}. ${row.note}`, "  ")),
    "\nThe same at 1928 prices, shown and not judged:\n",
    ...rows.flatMap(({ beside }) =>
      beside === undefined ? [] : [wrap(`${beside.figure}: ${bandText(beside)}`, "  ")],
    ),
    "\nSigns without a published size:\n",
    ...orderings.map((found) => wrap(sentence(found), "  ")),
    "\n",
    ...CAVEATS.map((line) => wrap(line)),
    ...warnings.map((line) => wrap(line)),
    ...checkIds().map((id) => `Independent check, on another country: onecountry validate --check ${id}\n`),
    `spec ${summary.specHash.slice(0, 12)}\n`,
  ].join("");
}

/** A check on another country as text. */
export function checkText({ about, naive, warnings, rows, summary }: CheckReport): string {
  const others = rows.filter(({ pass }) => !pass);
  return [
    wrap(about),
    "\n",
    judgedText({ rows, summary }),
    others.length === 0 ? "" : "\nRows that are no hits:\n",
    ...others.map((row) => wrap(`${row.figure}: ${row.note}`, "  ")),
    "\n",
    ...[CAVEATS[0], naive, WEATHER, ...warnings].map((line) => wrap(line)),
    `spec ${summary.specHash.slice(0, 12)}\n`,
  ].join("");
}

/** Its first part: the table of the rows that the model answers, and the counts beside the naive forecast. */
export function judgedText({ rows, summary }: Pick<Validation, "rows" | "summary">): string {
  return [
    `${summary.system}, ${summary.country}: median of ${summary.runs} draws [5 %, 95 %] against published figures\n\n`,
    rowsTable(rows.filter(isAnswered)),
    "\n",
    ...ROW_KINDS.filter((kind) => summary[kind].rows > 0).map((kind) => wrap(countSentence(kind, summary[kind]))),
  ].join("");
}

function isAnswered({ median }: JudgedRow): boolean {
  return median !== undefined;
}

function rowsTable(rows: readonly JudgedRow[]): string {
  return textTable({
    columns: [
      { title: "figure", cells: rows.map(({ figure }) => figure) },
      { title: "unit", cells: rows.map(({ unit }) => unit) },
      { title: "model", cells: rows.map(modelText) },
      { title: "published", cells: rows.map(publishedText) },
      { title: "+-", cells: rows.map(({ tolerance }) => threeDigits(tolerance)), isRight: true },
      { title: "kind", cells: rows.map(({ kind }) => kind) },
      { title: "verdict", cells: rows.map(({ verdict }) => verdict) },
      { title: "score", cells: rows.map(({ score }) => scoreText(score)), isRight: true },
      { title: "naive", cells: rows.map(({ naiveScore }) => scoreText(naiveScore)), isRight: true },
    ],
  });
}

function modelText({ median, low, high }: JudgedRow): string {
  if (median === undefined || low === undefined || high === undefined) return "";
  return bandText({ median, low, high });
}

function publishedText({ actual, actualLow, actualHigh }: JudgedRow): string {
  if (actualLow === actualHigh) return String(actual);
  return `${actualLow} to ${actualHigh}`;
}

function scoreText(score: number | undefined): string {
  return score === undefined ? "" : threeDigits(score);
}

function countSentence(kind: string, { rows, hits, tooWide, misses, notModelled, beside }: Count): string {
  const own = `${kind}: ${hits} hits, ${tooWide} too wide, ${misses} misses, ${notModelled} not modelled, of ${rows}.`;
  if (beside.rows === 0) return `${own} No naive forecast can be made of them.`;
  const { naiveHits, naiveTooWide, naiveMisses, modelHits, modelBetter, score = 0, naiveScore = 0 } = beside;
  const scores = `mean score over tolerance ${score.toFixed(1)} against ${naiveScore.toFixed(1)}`;
  return `${own} On the ${beside.rows} with a naive forecast: model ${modelHits} hits, naive ${naiveHits} hits, ${naiveTooWide} too wide and ${naiveMisses} misses; ${scores}, less is better; the model scores better on ${modelBetter}.`;
}

const WEATHER = "Weather is drawn at random; no record of it is used.";
const CAVEATS = [
  "A hit: the band meets the published range and is no wider than four tolerances or twice that range. Score: Gneiting and Raftery's interval score at 90 %, in the row's unit.",
  "Naive: a straight line through the logarithms of the published figures of 1924-29 and 1934-36, carried on, with a 90 % interval from its residuals.",
  `${WEATHER} Predicted means that the row's years were in no loss, not that its author did not know them.`,
];
