// A row of the validation: one figure of history, how it is read off a run, what is known of it, and how near is near enough.
import type { Unit } from "../base/unit.js";
import type { Reading } from "./reading.js";

/**
 * Fitted: its years were in the loss. Predicted: they were not. Reported: a political document, shown and never counted as truth.
 * Independent: of another country, of which the fit heard nothing; in a check of its own, never among the others.
 */
export const ROW_KINDS = ["fitted", "predicted", "reported", "independent"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface ValidationRow {
  readonly id: string;
  readonly figure: string;
  readonly unit: Unit;
  readonly reading: Reading;
  readonly actual: number;
  /** Range of rival estimates; both equal to `actual` where there is one estimate. */
  readonly actualLow: number;
  readonly actualHigh: number;
  /** Half-width in the row's unit. */
  readonly tolerance: number;
  readonly kind: RowKind;
  readonly source: string;
  /** Series of published figures from which the naive forecast is made. */
  readonly series?: string;
  /** The same at other prices, shown and not judged. */
  readonly beside?: { readonly figure: string; readonly reading: Reading };
  /** Which missing mechanism would explain a model that is too high, or too low. */
  readonly tooHigh?: string;
  readonly tooLow?: string;
  /** What must be said of the figure itself. */
  readonly note?: string;
}
