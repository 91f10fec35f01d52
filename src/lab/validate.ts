// Validation: every row read off an ensemble, judged beside a naive forecast, counted by kind. A miss is a miss.
import type { Ensemble } from "./ensemble.js";
import { intervalScore } from "./interval-score.js";
import { naiveForecast, type FittingSeries } from "./naive-forecast.js";
import { readFigure } from "./reading.js";
import { bandOf, type Band } from "./summary.js";
import { ROW_KINDS, type RowKind, type ValidationRow } from "./validation-row.js";
import { verdictOn, verdictSentence, type Verdict } from "./verdict.js";

type Shown = Pick<
  ValidationRow,
  "id" | "figure" | "unit" | "actual" | "actualLow" | "actualHigh" | "tolerance" | "kind" | "source"
>;

/** A row as judged. `absent` names each of its numbers that cannot be had, with the reason. */
export interface JudgedRow extends Shown, Partial<Band> {
  readonly pass: boolean;
  readonly verdict: Verdict | "not modelled";
  /** Interval score in the row's unit: less is better. */
  readonly score?: number;
  readonly naiveScore?: number;
  readonly naive?: Band & { readonly verdict: Verdict };
  /** The same at other prices; not judged. */
  readonly beside?: Band & { readonly figure: string };
  readonly note: string;
  readonly absent: Readonly<Record<string, string>>;
}

export interface Count {
  readonly rows: number;
  readonly hits: number;
  readonly tooWide: number;
  readonly misses: number;
  readonly notModelled: number;
  /** The naive forecast on those rows for which there is one, and the model on the same rows. */
  readonly beside: {
    readonly rows: number;
    readonly naiveHits: number;
    readonly naiveTooWide: number;
    readonly naiveMisses: number;
    readonly modelHits: number;
    /** Rows on which the model's score is the smaller. */
    readonly modelBetter: number;
    /** Mean of score over tolerance; absent where there are no rows. */
    readonly score?: number;
    readonly naiveScore?: number;
  };
}

export interface Validation {
  readonly rows: readonly JudgedRow[];
  readonly summary: Readonly<Record<RowKind, Count>> & {
    readonly system: string;
    readonly country: string;
    readonly runs: number;
    readonly specHash: string;
  };
}

export interface ValidationFacts {
  readonly rows: readonly ValidationRow[];
  readonly series: readonly FittingSeries[];
}

/** Judges every row on the first system of the ensemble: read -> band -> verdict and scores -> counts. */
export function validate({ rows, series }: ValidationFacts, ensemble: Ensemble): Validation {
  const { spec, specHash } = ensemble;
  const judged = rows.map((row) => judgeRow(row, { ensemble, series }));
  const counts = Object.fromEntries(
    ROW_KINDS.map((kind) => [kind, countOf(judged.filter((row) => row.kind === kind))]),
  ) as Record<RowKind, Count>;
  return {
    rows: judged,
    summary: { ...counts, system: spec.systems[0], country: spec.country, runs: spec.runs, specHash },
  };
}

interface Evidence {
  readonly ensemble: Ensemble;
  readonly series: readonly FittingSeries[];
}

function judgeRow(row: ValidationRow, { ensemble, series }: Evidence): JudgedRow {
  const { id, figure, unit, actual, actualLow, actualHigh, tolerance, kind, source } = row;
  const shown = { id, figure, unit, actual, actualLow, actualHigh, tolerance, kind, source };
  const where = { ensemble, system: ensemble.spec.systems[0] };
  const read = readFigure(row.reading, where);
  const remark = row.note === undefined ? "" : ` ${row.note}`;
  if (read.status === "absent") {
    const note = `Not modelled: ${read.reason}.${remark}`;
    return { ...shown, pass: false, verdict: "not modelled", note, absent: { median: read.reason } };
  }
  const band = bandOf(read.values);
  const verdict = verdictOn(band, row);
  const range = { low: actualLow, high: actualHigh };
  const naive = naiveOf(row, series);
  return {
    ...shown,
    ...band,
    pass: verdict === "hit",
    verdict,
    score: intervalScore(band, range),
    ...(naive.status === "absent"
      ? { absent: { naiveScore: naive.reason } }
      : {
          naiveScore: intervalScore(naive.band, range),
          naive: { ...naive.band, verdict: verdictOn(naive.band, row) },
          absent: {},
        }),
    ...besideOf(row, where),
    note: verdictSentence(band, row) + remark,
  };
}

function naiveOf(row: ValidationRow, series: readonly FittingSeries[]): ReturnType<typeof naiveForecast> {
  if (row.series === undefined) return { status: "absent", reason: "no series of the fitting years is at hand" };
  const known = series.find(({ name }) => name === row.series);
  if (known === undefined) return { status: "absent", reason: `there is no series ${row.series}` };
  return naiveForecast(row.reading, known);
}

function besideOf(
  { beside }: ValidationRow,
  where: { readonly ensemble: Ensemble; readonly system: string },
): Pick<JudgedRow, "beside"> {
  if (beside === undefined) return {};
  const read = readFigure(beside.reading, where);
  return read.status === "absent" ? {} : { beside: { figure: beside.figure, ...bandOf(read.values) } };
}

function countOf(rows: readonly JudgedRow[]): Count {
  const both = rows.filter((row) => row.naiveScore !== undefined && row.score !== undefined);
  const count = (wanted: string) => rows.filter(({ verdict }) => verdict === wanted).length;
  const naive = (wanted: Verdict) => both.filter((row) => row.naive?.verdict === wanted).length;
  return {
    rows: rows.length,
    hits: count("hit"),
    tooWide: count("too wide"),
    misses: count("miss"),
    notModelled: count("not modelled"),
    beside: {
      rows: both.length,
      naiveHits: naive("hit"),
      naiveTooWide: naive("too wide"),
      naiveMisses: naive("miss"),
      modelHits: both.filter(({ pass }) => pass).length,
      modelBetter: both.filter(({ score = 0, naiveScore = 0 }) => score < naiveScore).length,
      ...meanScores(both),
    },
  };
}

function meanScores(rows: readonly JudgedRow[]): { readonly score?: number; readonly naiveScore?: number } {
  if (rows.length === 0) return {};
  const mean = (of: (row: JudgedRow) => number) =>
    rows.reduce((sum, row) => sum + of(row) / row.tolerance, 0) / rows.length;
  return { score: mean(({ score = 0 }) => score), naiveScore: mean(({ naiveScore = 0 }) => naiveScore) };
}
