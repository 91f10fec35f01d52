import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw } from "../../src/base/chance.js";
import { drawnFigure, drawnShares, figure, figuresOf, hasFigure } from "../../src/country/figure.js";
import { readCountry } from "../../src/country/read-country.js";
import { smallCountry } from "./small-country.js";

const country = readCountry(
  smallCountry(
    "figures.csv",
    (text) =>
      `${text}coal,1999,1,1,1,Mt,census,S,\ncoal,2001,3,3,3,Mt,census,S,\npeat,2000-01-01,5,5,5,Mt,census,S,\npeat,2000,6,6,6,Mt,census,S,\npeat,1990,7,7,7,Mt,census,S,\n`,
  ),
);

describe("the figure of a series", () => {
  it("is that of the asked period", () => {
    expect(figure(country, "coal", { year: "2001" }).value).toBe(3);
  });

  it("is that of the opening date before that of the base period, where none is asked for", () => {
    expect(figure(country, "peat").value).toBe(5);
    expect(figure(country, "steel").value).toBe(2);
  });

  it("is never guessed: several periods without the opening are a fault that lists them", () => {
    expect(() => figure(country, "coal")).toThrow(
      'country small, series "coal": found the opening, expected one of the periods 1999, 2001. Name a period that is given.',
    );
  });

  it("of an unknown name is a fault that names the nearest", () => {
    expect(() => figure(country, "employment@fram")).toThrow(
      'country small: found "employment@fram", expected a series that the country gives. Did you mean "employment@farm"?',
    );
    expect(hasFigure(country, "employment@fram")).toBe(false);
    expect(hasFigure(country, "employment@farm")).toBe(true);
  });

  it("of all periods comes in their order, and is empty for an unknown name", () => {
    expect(figuresOf(country, "coal").map(({ year }) => year)).toEqual(["1999", "2001"]);
    expect(figuresOf(country, "gas")).toEqual([]);
  });
});

describe("the value of a series in a draw", () => {
  it("is the value itself without a draw", () => {
    expect(drawnFigure(country, undefined, "population")).toBe(2);
  });

  it("lies within its interval and is the same for the same seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const value = drawnFigure(country, draw(seed), "population");
        expect(value).toBeGreaterThanOrEqual(1);
        expect(value).toBeLessThanOrEqual(3);
        expect(drawnFigure(country, draw(seed), "population")).toBe(value);
      }),
    );
  });

  it("lies half the time above the value and reaches a quarter of the interval on either side in a third of the draws", () => {
    const draws = Array.from({ length: 4000 }, (_, seed) => drawnFigure(country, draw(seed), "population"));
    const shareOf = (is: (value: number) => boolean) => draws.filter(is).length / draws.length;
    // Interval 1..3 is two standard deviations of .5 on either side: P(|z| > 1) = .3173. Five standard errors of a share of 4,000 are .04.
    expect(Math.abs(shareOf((value) => value > 2) - 0.5)).toBeLessThan(0.04);
    expect(Math.abs(shareOf((value) => Math.abs(value - 2) > 0.5) - 0.3173)).toBeLessThan(0.04);
  });

  it("does not depend on which other series are drawn", () => {
    const chance = draw(7);
    const alone = drawnFigure(country, chance, "imports");
    drawnFigure(country, chance, "exports");
    expect(drawnFigure(country, chance, "imports")).toBe(alone);
    expect(drawnFigure(country, chance, "exports")).not.toBe(alone);
  });

  it("of shares of one whole is scaled to sum to 1", () => {
    const names = ["village.poor", "village.middle", "village.better-off"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const shares = drawnShares(country, draw(seed), names);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
    expect(new Set(drawnShares(country, draw(1), names)).size).toBe(3);
  });
});
