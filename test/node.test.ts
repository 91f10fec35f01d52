import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countryIds, loadCountry } from "../src/node.js";
import { draw } from "../src/base/chance.js";
import { Fault } from "../src/base/fault.js";
import { figure, figuresOf } from "../src/country/figure.js";

describe("the countries that come with the package", () => {
  it("are these", () => {
    expect(countryIds()).toEqual(["chn-1953", "idn-2014", "ussr-1924", "ussr-1928"]);
  });

  it.each(countryIds())("%s is read without a fault, with a table of its own sectors", (id) => {
    const country = loadCountry(id);
    const table = country.tableSource.table({});
    expect(table.sectors).toEqual(country.sectors.map((sector) => sector.id));
    expect(table.finalUses).toEqual(["C_rural", "C_urban", "G_communal", "DEF", "GFCF", "INV", "EXP"]);
    expect(table.valueAddedRows).toEqual(["wages", "peasant_artisan_income", "depreciation", "taxes", "surplus"]);
  });

  it.each(countryIds())("%s has a table that agrees with its figures for exports, imports and investment", (id) => {
    const country = loadCountry(id);
    const table = country.tableSource.table({});
    // Figures are intervals; a balanced table may leave each of them a little: a tenth of the figure beyond its interval is another figure.
    const within = (series: string, value: number) => {
      const { low, high, value: middle } = figure(country, series);
      expect(value, series).toBeGreaterThan(low - 0.1 * middle);
      expect(value, series).toBeLessThan(high + 0.1 * middle);
    };
    const width = table.sectors.length + table.finalUses.length;
    const sumOf = (flows: Float64Array, use: string) =>
      table.sectors.reduce(
        (sum, _, i) => sum + flows[i * width + table.sectors.length + table.finalUses.indexOf(use)],
        0,
      );
    within("exports", sumOf(table.domestic, "EXP"));
    within(
      "imports",
      table.imported.reduce((sum, value) => sum + value, 0),
    );
    within("investment", sumOf(table.domestic, "GFCF") + sumOf(table.imported, "GFCF"));
  });

  it("gives another table in another draw where the table is not given but made", () => {
    for (const id of ["chn-1953", "ussr-1924", "ussr-1928"]) {
      const { tableSource } = loadCountry(id);
      const [one, same, other] = [draw(1), draw(1), draw(2)].map((chance) => tableSource.table({ draw: chance }));
      expect(same).toEqual(one);
      expect(other.grossOutput).not.toEqual(one.grossOutput);
    }
  });

  it("speaks of an unknown name with the nearest one", () => {
    expect(() => loadCountry("ussr-1929")).toThrow(
      new Fault([
        {
          where: "country",
          expected: "the id of a country",
          found: '"ussr-1929"',
          remedy: 'Did you mean "ussr-1924"?',
        },
      ]),
    );
  });
});

describe("what the countries say of their people", () => {
  it.each(countryIds())("%s has as many people in its ages as in its figures, and in its regions", (id) => {
    const country = loadCountry(id);
    for (const place of ["urban", "rural"] as const) {
      const people = figure(country, `population.${place}`).value;
      // Scaled at reading, so exact but for rounding of the sum.
      expect(country.ages.reduce((sum, group) => sum + group[place], 0) / 1e6).toBeCloseTo(people, 9);
      const regions = country.regions.map((region) => figure(country, `${place}-people@${region.id}`).value);
      // Apportioned and printed with six digits.
      expect(regions.reduce((sum, value) => sum + value, 0)).toBeCloseTo(people, 3);
    }
    const [all, urban, rural] = ["population", "population.urban", "population.rural"].map(
      (series) => figure(country, series).value,
    );
    expect(urban + rural).toBeCloseTo(all, 2);
  });

  it.each(countryIds())("%s bears and buries by age about as its crude rates say", (id) => {
    const country = loadCountry(id);
    const people = country.ages.reduce((sum, { urban, rural }) => sum + urban + rural, 0);
    const deaths = country.ages.reduce((sum, group) => sum + (group.urban + group.rural) * group.deathRate, 0);
    const births = country.ages.reduce(
      (sum, group) => sum + (group.urban * group.womenUrban + group.rural * group.womenRural) * group.births,
      0,
    );
    // Rates by age are of another year, or of a model; a tenth beyond the interval of the crude rate would be another country.
    const within = (series: string, rate: number) => {
      const { low, high } = figure(country, series);
      expect(rate, series).toBeGreaterThan(0.9 * low);
      expect(rate, series).toBeLessThan(1.1 * high);
    };
    within("birth-rate", (births / people) * 1000);
    within("death-rate", (deaths / people) * 1000);
  });

  it.each(countryIds())("%s weighs the food of village classes to a mean of 1", (id) => {
    const country = loadCountry(id);
    const classes = ["poor", "middle", "better-off"];
    const mean = classes.reduce(
      (sum, name) => sum + figure(country, `village.${name}`).value * figure(country, `food-weight.${name}`).value,
      0,
    );
    expect(mean).toBeCloseTo(1, 4); // weights are printed with six digits
  });

  it.each([
    ["ussr-1924", "1924"],
    ["ussr-1928", "1928"],
    ["chn-1953", "1953-01-01"],
  ])("%s finds the food of village and town in what they buy and eat in the table", (id, year) => {
    const country = loadCountry(id);
    const { sectors, finalUses, domestic, imported } = country.tableSource.table({});
    const perRouble: Record<string, number> = {
      grain: (figure(country, "kcal-per-kg-grain").value * 1000) / figure(country, "grain-price").value,
      farm: figure(country, "kcal-weight@farm").value,
      food: figure(country, "kcal-weight@food").value,
    };
    for (const [use, place] of [
      ["C_rural", "rural"],
      ["C_urban", "urban"],
    ] as const) {
      const column = sectors.length + finalUses.indexOf(use);
      const bought = (sector: string) => {
        const cell = sectors.indexOf(sector) * (sectors.length + finalUses.length) + column;
        return (domestic[cell] + imported[cell]) * 1e6;
      };
      const eaten = Object.entries(perRouble).reduce((sum, [sector, kcal]) => sum + bought(sector) * kcal, 0);
      const { urban, all } = {
        urban: figure(country, "population.urban", { year }).value,
        all: figure(country, "population", { year }).value,
      };
      const people = (place === "urban" ? urban : all - urban) * 1e6;
      // Two weights solve two balances: equal but for rounding of the weights to whole kilocalories.
      expect(Math.abs(eaten / people / 365 / figure(country, `kcal.${place}`).value - 1)).toBeLessThan(1e-3);
    }
  });
});

describe("the sources", () => {
  const data = new URL("../data/", import.meta.url);
  const cited = new Set(
    countryIds().flatMap((id) => [
      ...loadCountry(id).figures.map(({ source }) => source),
      ...readFileSync(new URL(`countries/${id}/ages.csv`, data), "utf8")
        .split("\n")
        .slice(1)
        .map((line) => line.split(",")[9]),
    ]),
  );
  cited.delete("");
  cited.delete(undefined as never);

  it("are all used by some country", () => {
    const ids = loadCountry("ussr-1928").sources.map(({ id }) => id);
    expect(ids.filter((id) => !cited.has(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("the leading states", () => {
  it.each(countryIds())("stand far above %s in output per head, in the same dollars", (id) => {
    const country = loadCountry(id);
    const own = figure(country, "gdp-per-head");
    const leaders = figuresOf(country, "leaders-gdp-per-head");
    expect(new Set(leaders.map(({ unit }) => unit))).toEqual(new Set([own.unit]));
    const then = leaders.find(({ year }) => year === own.year);
    expect(then?.value ?? 0).toBeGreaterThan(3 * own.value);
  });

  it("had 5,457 dollars of 1990 a head in 1928, from Maddison's figures for the four", () => {
    // Output per head 6,569, 5,357, 4,090 and 4,431; population 120.5, 45.6, 64.4 and 41.2 m.
    const mean = (6569 * 120.5 + 5357 * 45.6 + 4090 * 64.4 + 4431 * 41.2) / (120.5 + 45.6 + 64.4 + 41.2);
    const { value } = figure(loadCountry("ussr-1928"), "leaders-gdp-per-head", { year: "1928" });
    expect(Math.abs(value / mean - 1)).toBeLessThan(0.002); // populations rounded to a tenth of a million
  });
});
