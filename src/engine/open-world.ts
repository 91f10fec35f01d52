// The country among others at the opening: leading states, terms of trade, and weights of 1937.
import type { Country } from "../country/country.js";
import type { Flows } from "./open-table.js";
import { drawnValue, figuresOf } from "../country/figure.js";
import type { Reading } from "./reading.js";

/** Years of world series that are read from the opening on; the last known value is held. */
const SERIES_YEARS = 200;

/**
 * World series and the weights that turn base volumes into 1937 roubles (Bergson's shares of 1928, rescaled; all 0 where there are none).
 * Stocks and the trade balance go with investment, so that the base year's weights give the known level exactly.
 */
export function worldOf(read: Reading, flows: Flows, { opens }: Country) {
  const sum = (v: Float64Array): number => v.reduce((a, b) => a + b, 0);
  const level = read.numberOr("gdp-1937-level", 0);
  const names = ["consumption", "investment", "communal", "defence"];
  const shares = names.map((name) => read.numberOr(`bergson-share-1928.${name}`, 0));
  const whole = shares.reduce((a, b) => a + b, 0);
  const known = sum(flows.rural) + sum(flows.urban) + sum(flows.communal) + sum(flows.defence);
  const rest = sum(flows.output) - sum(flows.inter) - known;
  const uses = [sum(flows.rural) + sum(flows.urban), rest, sum(flows.communal), sum(flows.defence)];
  const span = { from: opens.year, count: SERIES_YEARS };
  return {
    weights1937: Float64Array.from(uses, (use, k) => (whole > 0 && use > 0 ? (level * shares[k]) / whole / use : 0)),
    gdp1937Base: whole > 0 ? level : 0,
    gdpPerHead0: read.number("gdp-per-head"),
    gdpPerHeadUnit: read.country.figures.find(({ series }) => series === "gdp-per-head")?.unit ?? ("index" as const),
    leaders: read.years("leaders-gdp-per-head", { ...span, otherwise: 0 }),
    termsOfTrade: read.years("terms-of-trade", { ...span, otherwise: 1 }),
    seriesFrom: opens.year,
    scissors0: earliest(read, "price.scissors"),
  };
}

/** The drawn value of the first period of a series; 0 where the country does not give it. */
function earliest({ country, draw }: Reading, series: string): number {
  const known = figuresOf(country, series);
  return known.length > 0 ? drawnValue(known[0], draw) : 0;
}
