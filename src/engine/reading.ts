// Reading a country's figures in one draw, by name.
import { drawnFigure, drawnValue, figuresOf, hasFigure } from "../country/figure.js";
import type { Country, Draw } from "../country/country.js";

export interface Reading {
  readonly country: Country;
  readonly draw: Draw | undefined;
  /** The drawn value of a series; throws `Fault` for an unknown one. */
  number(series: string): number;
  /** As `number`, or `otherwise` where the country does not give the series. */
  numberOr(series: string, otherwise: number): number;
  /** The drawn values of `series@id` for each id. */
  each(series: string, ids: readonly string[]): Float64Array;
  /** Drawn values of a series by calendar year, from `from`; the last known is held, `otherwise` where there is none. */
  years(
    series: string,
    span: { readonly from: number; readonly count: number; readonly otherwise: number },
  ): Float64Array;
}

/** A reader of one country in one draw (or of its middle values). Figures are looked up once and kept by name. */
export function reading(country: Country, draw: Draw | undefined): Reading {
  const known = new Map<string, number>();
  const number = (series: string): number => {
    const seen = known.get(series);
    if (seen !== undefined) return seen;
    const value = drawnFigure(country, draw, series);
    known.set(series, value);
    return value;
  };
  return {
    country,
    draw,
    number,
    numberOr: (series, otherwise) => (hasFigure(country, series) ? number(series) : otherwise),
    each: (series, ids) => Float64Array.from(ids, (id) => number(`${series}@${id}`)),
    years: (series, { from, count, otherwise }) => {
      const values = new Float64Array(count);
      const figures = figuresOf(country, series);
      let last = figures.length > 0 ? drawnValue(figures[0], draw) : otherwise;
      let next = 0;
      for (let k = 0; k < count; k++) {
        while (next < figures.length && Number(figures[next].year) <= from + k)
          last = drawnValue(figures[next++], draw);
        values[k] = last;
      }
      return values;
    },
  };
}
