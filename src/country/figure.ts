// Looking up what is known: the figure of a series, and its value in a draw.
import { betweenTwoSided } from "../base/chance.js";
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Country, Draw, Figure } from "./country.js";

/** The part of a country that says which period its figures speak of when none is asked for. */
export type Calendar = Pick<Country, "basePeriod" | "opens" | "firstYear">;

/**
 * The figure of a series; without `year` that of the opening date, else of the base period, the first year, the year of opening, or the
 * only one. Throws `Fault` with the nearest name for an unknown series, or with the periods that are known.
 */
export function figure(country: Country, series: string, { year }: { readonly year?: string } = {}): Figure {
  const known = country.figures.filter((candidate) => candidate.series === series);
  if (known.length === 0) throw unknownSeries(country, series);
  const found = year === undefined ? ofOpening(known, country) : known.find((candidate) => candidate.year === year);
  if (found === undefined) throw unknownPeriod({ country, series, year: year ?? "the opening", known });
  return found;
}

/** Whether the country gives the series at all. */
export function hasFigure(country: Country, series: string): boolean {
  return country.figures.some((candidate) => candidate.series === series);
}

/** All figures of a series in the order of their periods; empty where the country does not give it. */
export function figuresOf(country: Country, series: string): readonly Figure[] {
  const known = country.figures.filter((candidate) => candidate.series === series);
  return known.sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0));
}

/** Of several figures of one series the one that speaks of the opening, or undefined where it cannot be told. */
export function ofOpening<T extends { readonly year: string }>(known: readonly T[], calendar: Calendar): T | undefined {
  if (known.length === 1) return known[0];
  for (const period of openingPeriods(calendar)) {
    const found = known.find(({ year }) => year === period);
    if (found !== undefined) return found;
  }
  return undefined;
}

function openingPeriods({ basePeriod, opens, firstYear }: Calendar): readonly string[] {
  const month = String(opens.quarter * 3 - 2).padStart(2, "0");
  return [`${opens.year}-${month}-01`, basePeriod, String(firstYear), String(opens.year)];
}

/**
 * The value of a series in a draw: two-piece normal whose -2 and +2 standard deviations are `low` and `high`, cut off there; the value
 * itself without a draw. The chance is named `figure/<series>`, so that all periods of a series err together.
 */
export function drawnFigure(
  country: Country,
  draw: Draw | undefined,
  series: string,
  options: { readonly year?: string } = {},
): number {
  return drawnValue(figure(country, series, options), draw);
}

/** As `drawnFigure`, of a figure in hand. */
export function drawnValue({ series, low, value, high }: Figure, draw: Draw | undefined): number {
  if (draw === undefined || low === high) return value;
  return betweenTwoSided(draw.normal(`figure/${series}`), low, value, high);
}

/** Values of several series in a draw, scaled to sum to 1: shares drawn one by one do not. */
export function drawnShares(country: Country, draw: Draw | undefined, series: readonly string[]): readonly number[] {
  const values = series.map((name) => drawnFigure(country, draw, name));
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => (sum > 0 ? value / sum : 1 / values.length));
}

function unknownSeries({ id, figures }: Country, series: string): Fault {
  return new Fault([
    {
      where: `country ${id}`,
      expected: "a series that the country gives",
      found: `"${series}"`,
      remedy: suggest(series, [...new Set(figures.map((known) => known.series))]) || "See the series in its figures",
    },
  ]);
}

interface PeriodQuery {
  readonly country: Country;
  readonly series: string;
  readonly year: string;
  readonly known: readonly Figure[];
}

function unknownPeriod({ country, series, year, known }: PeriodQuery): Fault {
  return new Fault([
    {
      where: `country ${country.id}, series "${series}"`,
      expected: `one of the periods ${known.map((candidate) => candidate.year).join(", ")}`,
      found: year,
      remedy: "Name a period that is given",
    },
  ]);
}
