// The forecast to beat: the growth of the fitting years carried on, with a band from its own residuals.
import { exp, log, pow } from "../base/maths.js";
import type { Reading, ReadYear } from "./reading.js";
import type { Band } from "./summary.js";

/** Published figures of one series in the fitting years. */
export interface FittingSeries {
  readonly name: string;
  readonly years: readonly number[];
  readonly values: readonly number[];
}

export type NaiveForecast =
  { readonly status: "forecast"; readonly band: Band } | { readonly status: "absent"; readonly reason: string };

/** Least-squares line through the figures; of their logarithms, unless one of them is not above zero. */
interface Trend {
  readonly isLog: boolean;
  readonly count: number;
  readonly meanYear: number;
  readonly meanValue: number;
  readonly slope: number;
  /** Sum of squared distances of the years from their mean. */
  readonly spread: number;
  /** Standard deviation of the residuals, with n - 2 degrees of freedom. */
  readonly residual: number;
  /** 95 % quantile of Student's t with n - 2 degrees of freedom. */
  readonly t: number;
}

/**
 * The figure that a trend through the series gives, with its 90 % prediction interval. Variances of a line (any textbook): of a new value
 * s^2 (1 + 1/n + d^2/S); of the difference of two new values s^2 (2 + g^2/S); of the sum of k new values s^2 (k + k^2 (1/n + d^2/S)).
 */
export function naiveForecast(reading: Reading, series: FittingSeries): NaiveForecast {
  if (series.years.length < 3) {
    const reason = `${series.name} has ${series.years.length} figures in the fitting years; a band takes three`;
    return { status: "absent", reason };
  }
  const trend = trendOf(series);
  switch (reading.kind) {
    case "value":
      return forecast(trend, value(trend, number(reading.year)));
    case "ratio":
      return ratio(trend, { from: number(reading.over), to: number(reading.year), power: 1 });
    case "growth": {
      const [from, to] = [number(reading.from), number(reading.to)];
      return ratio(trend, { from, to, power: 1 / (to - from) });
    }
    case "sum":
      return sum(trend, number(reading.from), number(reading.to));
    default:
      return { status: "absent", reason: `no naive forecast is made of a figure read as ${reading.kind}` };
  }
}

function number(year: ReadYear): number {
  if (typeof year === "number") return year;
  throw new RangeError(`a forecast needs a calendar year, not "${year}"`);
}

function trendOf({ years, values }: FittingSeries): Trend {
  const isLog = values.every((value) => value > 0);
  const heights = values.map((value) => (isLog ? log(value) : value));
  const count = years.length;
  const [meanYear, meanValue] = [mean(years), mean(heights)];
  const spread = total(years.map((year) => (year - meanYear) * (year - meanYear)));
  const slope = total(years.map((year, k) => (year - meanYear) * (heights[k] - meanValue))) / spread;
  const squares = total(
    years.map((year, k) => {
      const rest = heights[k] - meanValue - slope * (year - meanYear);
      return rest * rest;
    }),
  );
  const residual = Math.sqrt(squares / (count - 2));
  return { isLog, count, meanYear, meanValue, slope, spread, residual, t: studentT95(count - 2) };
}

interface Expected {
  readonly centre: number;
  /** Variance over that of a residual. */
  readonly variance: number;
}

function value({ meanYear, meanValue, slope, spread, count }: Trend, year: number): Expected {
  const distance = year - meanYear;
  return { centre: meanValue + slope * distance, variance: 1 + 1 / count + (distance * distance) / spread };
}

function forecast({ isLog, residual, t }: Trend, { centre, variance }: Expected): NaiveForecast {
  const half = t * residual * Math.sqrt(variance);
  const back = (height: number) => (isLog ? exp(height) : height);
  return { status: "forecast", band: { median: back(centre), low: back(centre - half), high: back(centre + half) } };
}

interface Growth {
  readonly from: number;
  readonly to: number;
  /** 1 for a ratio; 1 / years for a yearly rate, from which 1 is then taken. */
  readonly power: number;
}

function ratio(trend: Trend, { from, to, power }: Growth): NaiveForecast {
  if (!trend.isLog) return { status: "absent", reason: "a ratio of a series that reaches zero means nothing" };
  const gap = to - from;
  const found = forecast(trend, { centre: trend.slope * gap, variance: 2 + (gap * gap) / trend.spread });
  if (found.status === "absent" || power === 1) return found;
  const rate = (x: number) => pow(x, power) - 1;
  const { median, low, high } = found.band;
  return { status: "forecast", band: { median: rate(median), low: rate(low), high: rate(high) } };
}

function sum(trend: Trend, from: number, to: number): NaiveForecast {
  if (trend.isLog) return { status: "absent", reason: "no naive forecast is made of a sum of a growing series" };
  const years = to - from + 1;
  const distance = (from + to) / 2 - trend.meanYear;
  const centre = years * (trend.meanValue + trend.slope * distance);
  const ofLine = 1 / trend.count + (distance * distance) / trend.spread;
  return forecast(trend, { centre, variance: years + years * years * ofLine });
}

const STUDENT_95 = [6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812];

/** Student's t at 95 % for 1 to 10 degrees of freedom, by table; the normal's 1.645 stretched a little beyond. */
function studentT95(freedom: number): number {
  return STUDENT_95[freedom - 1] ?? 1.645 * (1 + 1 / freedom);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}
