import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectancy, lifeTable, stableShares } from "../../src/country/life-table.js";
import { figure } from "../../src/country/figure.js";
import { loadCountry } from "../../src/node.js";

describe("a model life table", () => {
  it("at the level of Brass's general standard leaves the survivors that he prints", () => {
    // Brass 1971, general standard: of 1,000 births 850 live to 1, 769 to 5, 750 to 10, 713 to 20, 511 to 50, 397 to 60. Its life
    // expectancy is 43.45 years by the sums of this file; the survivors must come back from that number alone, to the printed digit.
    const table = lifeTable({ lifeExpectancy: 43.45 });
    const alive = (age: number) =>
      table.filter(({ from }) => from < age).reduce((left, { deathRate, lived }) => left - deathRate * lived, 1);
    const printed = [1, 5, 10, 20, 50, 60].map((age) => Math.round(alive(age) * 1000));
    expect(printed).toEqual([850, 769, 750, 713, 511, 397]);
  });

  it("has the life expectancy that was asked for, and buries everyone", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 25, max: 84, noNaN: true }),
        fc.double({ min: 0.8, max: 1.2, noNaN: true }),
        (years, slope) => {
          const table = lifeTable({ lifeExpectancy: years, slope });
          expect(expectancy(table)).toBeCloseTo(years, 8); // sixty halvings of a level in -4..4
          expect(table.reduce((sum, { lived, deathRate }) => sum + lived * deathRate, 0)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it("of a longer life has lower death rates at every age", () => {
    const [short, long] = [40, 60].map((lifeExpectancy) => lifeTable({ lifeExpectancy }));
    for (const [k, { deathRate }] of long.entries()) expect(deathRate).toBeLessThan(short[k].deathRate);
  });
});

describe("a stable population", () => {
  it("that does not grow is made of the years lived", () => {
    const table = lifeTable({ lifeExpectancy: 50 });
    const shares = stableShares(table, 0);
    for (const [k, share] of shares.entries()) expect(share).toBeCloseTo(table[k].lived / 50, 9);
  });

  it("that grows is younger", () => {
    const table = lifeTable({ lifeExpectancy: 50 });
    const young = (growth: number) =>
      stableShares(table, growth)
        .slice(0, 5)
        .reduce((sum, share) => sum + share, 0);
    expect(young(0.02)).toBeGreaterThan(young(0));
    expect(stableShares(table, 0.02).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    ["idn-2014", 0.0192],
    ["chn-1953", 0.0142],
  ])("is what the ages of %s are", (id, growth) => {
    const country = loadCountry(id);
    const table = lifeTable({ lifeExpectancy: figure(country, "life-expectancy").value });
    const shares = stableShares(table, growth); // as the note in ages.csv says
    const people = country.ages.reduce((sum, { urban, rural }) => sum + urban + rural, 0);
    for (const [k, { from, urban, rural, deathRate }] of country.ages.entries()) {
      expect(from).toBe(table[k].from);
      expect(deathRate).toBeCloseTo(table[k].deathRate, 5); // printed with six decimals
      expect((urban + rural) / people).toBeCloseTo(shares[k], 6); // printed in whole persons
    }
  });
});
