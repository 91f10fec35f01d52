// What the engine in its worker says to the page. Faults cross as data: an error loses its fields between threads.
import type {
  Comparison,
  Explanation,
  FaultItem,
  HistoryPoint,
  MeasuredRow,
  PairMechanism,
  PairVerdict,
  PublishedRow,
  RunRecord,
  Source,
} from "../../index.js";

export interface RunAnswer {
  readonly record: RunRecord;
  readonly cost: readonly MeasuredRow[];
  /** Published ranges beside this run. */
  readonly published: readonly PublishedRow[];
  readonly points: Readonly<Record<string, readonly HistoryPoint[]>>;
  /** Every parameter's value in this run by the name of its answer. */
  readonly values: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
}

export interface EnsembleAnswer {
  readonly comparison: Comparison;
  readonly measures: readonly MeasuredRow[];
  readonly published: readonly PublishedRow[];
  readonly verdicts: readonly PairVerdict[];
  readonly mechanisms: readonly PairMechanism[];
}

export interface WhyAnswer {
  readonly explanation: Explanation;
  /** All sources of the country. */
  readonly sources: readonly Source[];
}

export type Answered<T> =
  | { readonly status: "answered"; readonly answer: T }
  | { readonly status: "fault"; readonly faults: readonly FaultItem[] }
  | { readonly status: "failed"; readonly message: string };
