// The verdict on one row: hit, too wide or miss, from the band and the published figure alone, and the sentence that says so.
import type { Interval } from "./interval-score.js";
import type { Band } from "./summary.js";
import type { ValidationRow } from "./validation-row.js";

export const VERDICTS = ["hit", "too wide", "miss"] as const;
export type Verdict = (typeof VERDICTS)[number];

type Judged = Pick<ValidationRow, "actualLow" | "actualHigh" | "tolerance">;

/** Hit: the band meets the range of estimates and is no wider than the larger of four tolerances and twice the range. */
export function verdictOn({ low, high }: Interval, row: Judged): Verdict {
  if (high < row.actualLow || low > row.actualHigh) return "miss";
  return high - low <= widest(row) ? "hit" : "too wide";
}

/** Widest band that still says something about the row. */
export function widest({ actualLow, actualHigh, tolerance }: Judged): number {
  return Math.max(4 * tolerance, 2 * (actualHigh - actualLow));
}

/** The verdict as a sentence; a miss says which way, and the row's word on the mechanism that is missing. */
export function verdictSentence(band: Band, row: ValidationRow): string {
  const { actualLow, actualHigh } = row;
  const actual = actualLow === actualHigh ? short(actualLow) : `${short(actualLow)} to ${short(actualHigh)}`;
  const found = `${short(band.low)} to ${short(band.high)}`;
  const verdict = verdictOn(band, row);
  if (verdict === "hit") return `The band, ${found}, meets ${actual}.`;
  if (verdict === "too wide") {
    const width = short(band.high - band.low);
    return `The band, ${found}, meets ${actual} but is ${width} wide, more than ${short(widest(row))}: it rules out too little to count.`;
  }
  const isHigh = band.low > actualHigh;
  const [way, end, near] = isHigh ? ["high", band.low, actualHigh] : ["low", band.high, actualLow];
  const distance = short(Math.abs(end - near));
  const cause = isHigh ? row.tooHigh : row.tooLow;
  const why = cause === undefined ? "No likely cause is known." : `Likely cause: ${cause}.`;
  return `The model is too ${way}: its band, ${found}, ends ${distance} from ${actual}. ${why}`;
}

/** Three significant digits, whole numbers above a thousand whole. */
function short(value: number): string {
  return Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
