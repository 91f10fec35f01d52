import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { readCountry, type CountryTexts } from "../../src/country/read-country.js";
import { smallCountry } from "./small-country.js";

/** What the reader says about the texts, line by line; empty where it says nothing. */
function said(texts: CountryTexts): readonly string[] {
  try {
    readCountry(texts);
    return [];
  } catch (error) {
    if (error instanceof Fault) return error.message.split("\n");
    throw error;
  }
}

describe("a country that is in order", () => {
  it("is read without a fault, with its ages scaled to the people of its opening", () => {
    const country = readCountry(smallCountry());
    // 4 m urban and 4 m rural people; the ages file holds 100 and 200 persons.
    expect(country.ages.map(({ urban }) => Math.round(urban))).toEqual([1_200_000, 2_800_000]);
    expect(country.ages.map(({ rural }) => Math.round(rural))).toEqual([1_200_000, 2_800_000]);
    expect(country.products[0].norms).toEqual({ town: 1 });
  });

  it.each(["figures.csv", "accounts.csv", "regions.csv", "ages.csv", "country.json", "sources.json"])(
    "is the same country when %s comes with a byte order mark and CRLF line endings",
    (file) => {
      const withCrlf = smallCountry(file, (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`);
      expect(readCountry(withCrlf)).toEqual(readCountry(smallCountry()));
    },
  );
});

describe("a file of figures that is not in order", () => {
  const edit = (from: string | RegExp, to: string): readonly string[] =>
    said(smallCountry("figures.csv", (text) => text.replace(from, to)));

  it("with an unknown unit is told the unit that was probably meant", () => {
    expect(edit("population,2000,2,1,3,m-persons", "population,2000,2,1,3,m-person")).toEqual([
      'countries/small/figures.csv, line 2: found unit "m-person", expected a unit of the closed list. Did you mean "m-persons"?',
    ]);
  });

  it("without the series of need that a product names is told which", () => {
    const withNeed = smallCountry("country.json", (text) =>
      text.replace(/"series": ?"steel"/, '"series": "steel", "need": "steel-need"'),
    );
    expect(said(withNeed)).toEqual([
      'countries/small/figures.csv: found none, expected a line for "steel-need". Add the line.',
    ]);
  });

  it("is told everything at once, of one line and of the whole", () => {
    const line = "population,2000,2,1,3,m-persons,census";
    const found = said(
      smallCountry("figures.csv", (text) =>
        text.replace(line, "population,2000,two,1,3,persons,censsu").replace(/^prisoners,.*\n/m, ""),
      ),
    );
    expect(found).toEqual([
      'countries/small/figures.csv, line 2: found value "two", expected a number. Write digits with a decimal point.',
      'countries/small/figures.csv, line 2: found source "censsu", expected the id of a source in sources.json. Did you mean "census"?',
      'countries/small/figures.csv, line 2: found unit "persons" for "population", expected "m-persons". Convert the value or correct the unit.',
      'countries/small/figures.csv: found none, expected a line for "prisoners". Add the line.',
    ]);
  });

  it("with a known unit that is not the unit of the series is told which is", () => {
    expect(edit("population,2000,2,1,3,m-persons", "population,2000,2,1,3,persons")).toEqual([
      'countries/small/figures.csv, line 2: found unit "persons" for "population", expected "m-persons". Convert the value or correct the unit.',
    ]);
  });

  it("with a product in another unit than country.json declares is told so", () => {
    expect(edit(/steel,2000,2,1,3,Mt/, "steel,2000,2,1,3,kt")).toEqual([
      expect.stringContaining('found unit "kt" for "steel", expected "Mt". Convert the value or correct the unit.'),
    ]);
  });

  it("with an unknown source is told the source that was probably meant", () => {
    expect(edit("population,2000,2,1,3,m-persons,census", "population,2000,2,1,3,m-persons,censsu")).toEqual([
      'countries/small/figures.csv, line 2: found source "censsu", expected the id of a source in sources.json. Did you mean "census"?',
    ]);
  });

  it("with a value outside its interval is told all three numbers", () => {
    expect(edit("population,2000,2,1,3,", "population,2000,2,2.5,3,")).toEqual([
      'countries/small/figures.csv, line 2: found 2.5, 2, 3 for "population", expected low <= value <= high. Correct the interval.',
    ]);
    expect(edit("population,2000,2,1,3,", "population,2000,2,1,1.5,")).toEqual([
      'countries/small/figures.csv, line 2: found 1, 2, 1.5 for "population", expected low <= value <= high. Correct the interval.',
    ]);
  });

  it("with a negative stock is told so", () => {
    expect(edit("stock.state-grain,2000,2,1,3,", "stock.state-grain,2000,2,-1,3,")).toEqual([
      expect.stringMatching(
        /^countries\/small\/figures\.csv, line \d+: found low -1 for "stock\.state-grain", expected no negative number\. Correct the sign\.$/,
      ),
    ]);
  });

  it("with a percentage for a share is told to divide it", () => {
    expect(edit("seed-share,2000,0.5,0.25,0.75,", "seed-share,2000,16,15,17,")).toEqual([
      expect.stringMatching(
        /found high 17 for "seed-share", expected a share of 0\.\.1\. Divide a percentage by 100\.$/,
      ),
    ]);
  });

  it.each(["NaN", "Infinity", "", "1,5", "0x10"])("with %j for a number is told the column", (cell) => {
    const quoted = cell.includes(",") ? `"${cell}"` : cell;
    expect(edit("population,2000,2,1,3,", `population,2000,${quoted},1,3,`)).toEqual([
      `countries/small/figures.csv, line 2: found value "${cell}", expected a number. Write digits with a decimal point.`,
    ]);
  });

  it("with one series and period twice is told both lines", () => {
    const [line] = /^population,.*\n/m.exec(smallCountry().files["figures.csv"]) ?? [""];
    expect(edit(line, line + line)).toEqual([
      'countries/small/figures.csv, line 3: found "population" of 2000 again, after countries/small/figures.csv, line 2, expected one line for a series and period. Keep one of them.',
    ]);
  });

  it("without a required series is told which, and which stray name may have been meant", () => {
    expect(edit("life-expectancy,", "life-expectency,")).toEqual([
      'countries/small/figures.csv: found none, expected a line for "life-expectancy". Did you mean "life-expectency"?',
    ]);
    expect(edit(/^prisoners,.*\n/m, "")).toEqual([
      'countries/small/figures.csv: found none, expected a line for "prisoners". Add the line.',
    ]);
  });

  it("with a year left out of a yearly series is told the year", () => {
    const [line] = /^leaders-gdp-per-head,.*\n/m.exec(smallCountry().files["figures.csv"]) ?? [""];
    expect(edit(line, line + line.replace("2000", "2002"))).toEqual([
      'countries/small/figures.csv: found none for 2001, expected a value of "leaders-gdp-per-head" for every year 2000..2002. Add the line.',
    ]);
  });

  it("with shares that do not sum to 1 is told the sum", () => {
    expect(edit("village.poor,2000,0.333333,", "village.poor,2000,0.4,")).toEqual([
      expect.stringMatching(
        /found 1\.0667 as the sum of village\.poor, village\.middle, village\.better-off, expected shares that sum to 1\. Correct the shares\.$/,
      ),
    ]);
  });

  it("with a series of several periods, none of them the opening, is told to add it", () => {
    const [line] = /^prisoners,.*\n/m.exec(smallCountry().files["figures.csv"]) ?? [""];
    expect(edit(line, line.replace("2000", "1990") + line.replace("2000", "1991"))).toEqual([
      expect.stringMatching(
        /found 1990, 1991, expected a period of "prisoners" that speaks of the opening, as 2000\. Add the line\.$/,
      ),
    ]);
  });

  it("cut off in the middle of a line is refused, even where the last line can still be read", () => {
    const cut = smallCountry("figures.csv", (text) => text.slice(0, -1));
    expect(said(cut)).toEqual([
      "countries/small/figures.csv: found the end of the file in the middle of a line, expected a line ending after the last line. Check whether the file was cut off; if it is whole, end the last line.",
    ]);
    expect(said(smallCountry("figures.csv", (text) => text.slice(0, -12))).length).toBeGreaterThan(1);
  });

  it("without a column, or with one too many, is told the column", () => {
    expect(edit(",grade,", ",rank,")).toEqual([
      'countries/small/figures.csv, line 1: found none, expected a column "grade". Add the column.',
      'countries/small/figures.csv, line 1: found a column "rank", expected the columns series, year, value, low, high, unit, source, grade, note, once each. Remove or rename the column.',
    ]);
  });

  it("that does not exist is asked for", () => {
    const { ["regions.csv"]: _regions, ...files } = smallCountry().files;
    expect(said({ ...smallCountry(), files })).toEqual([
      "countries/small/regions.csv: found none, expected the file. Add the file.",
    ]);
  });

  it("with many faults is told all of them at once", () => {
    const texts = smallCountry("figures.csv", (text) =>
      text
        .replace("population,2000,2,1,3,m-persons,census", "population,2000,2,5,1,m-persons,cansus")
        .replace("years,census,B", "yeers,census,Q"),
    );
    expect(said(texts).map((line) => line.replace(/^.*: found/, "found"))).toEqual([
      'found unit "yeers", expected a unit of the closed list. Did you mean "years"?',
      'found grade "Q", expected a grade: S seen, B remembered well, C- approximate, D a guess. Correct the cell.',
      'found 5, 2, 1 for "population", expected low <= value <= high. Correct the interval.',
      'found source "cansus", expected the id of a source in sources.json. Did you mean "census"?',
    ]);
  });
});

describe("accounts and regions that are not in order", () => {
  it("with an unknown sector are told the nearest", () => {
    const texts = smallCountry("accounts.csv", (text) => text.replace("employment@farm", "employment@fram"));
    expect(said(texts)).toEqual([
      'countries/small/accounts.csv, line 2: found "fram" in "employment@fram", expected a sector of the country. Did you mean "farm"?',
      'countries/small/accounts.csv: found none, expected a line for "employment@farm". Did you mean "employment@fram"?',
    ]);
  });

  it("with an unknown region are told the nearest", () => {
    const texts = smallCountry("regions.csv", (text) => text.replace("rural-people@north", "rural-people@nort"));
    expect(said(texts)[0]).toBe(
      'countries/small/regions.csv, line 2: found "nort" in "rural-people@nort", expected a region of the country. Did you mean "north"?',
    );
  });

  it("that give a sector's series without the sector are told to name it", () => {
    const texts = smallCountry("accounts.csv", (text) => text.replace("employment@farm", "employment"));
    expect(said(texts)[0]).toBe(
      'countries/small/accounts.csv, line 2: found "employment", expected a sector after "employment@". Write employment@ and the id of a sector.',
    );
  });

  it("whose regions do not add up to the country are told both sums", () => {
    const texts = smallCountry("regions.csv", (text) =>
      text.replace("cattle@north,2000,2,1,3", "cattle@north,2000,3,1,3"),
    );
    expect(said(texts)).toEqual([
      expect.stringMatching(
        /^countries\/small\/regions\.csv, line \d+: found 5 as the sum of "cattle@north" and the other regions, expected regions that add up to 4, "cattle" in countries\/small\/figures\.csv, line \d+\. Correct the regions or the total\.$/,
      ),
    ]);
  });
});

describe("ages that are not in order", () => {
  const edit = (from: string, to: string): readonly string[] =>
    said(smallCountry("ages.csv", (text) => text.replace(from, to)));

  it("with a gap between groups are told where", () => {
    expect(edit("15+,15,", "15+,16,")).toEqual([
      'countries/small/ages.csv, line 3: found "15+" from 16, expected a group from 15 years. Order the groups by age, without gaps.',
    ]);
  });

  it("with a rate per 1,000 are told the range", () => {
    expect(edit("0.02,0,census", "20,0,census")).toEqual([
      'countries/small/ages.csv, line 2: found death-rate "20", expected deaths per person and year, 0..1. Correct the cell.',
    ]);
  });

  it("with an unknown source are told so", () => {
    expect(edit("0.02,0,census", "0.02,0,registers")).toEqual([
      'countries/small/ages.csv, line 2: found source "registers", expected the id of a source in sources.json. Add the source to sources.json.',
    ]);
  });
});

describe("a country.json that is not in order", () => {
  const edit = (from: string | RegExp, to: string): readonly string[] =>
    said(smallCountry("country.json", (text) => text.replace(from, to)));

  it("whose roles do not sum to 1 is told the sum", () => {
    expect(edit('"share": 0.5', '"share": 0.6')).toEqual([
      'countries/small/country.json, roles of "farm": found 1.1, expected shares that sum to 1. Correct the shares.',
    ]);
  });

  it("with an unknown stand-in is told the nearest sector", () => {
    expect(edit('"housing": "town"', '"housing": "twon"')).toEqual([
      'countries/small/country.json, standIns.housing: found "twon", expected a sector of the country. Did you mean "town"?',
    ]);
  });

  it("without a sector or stand-in for a role is told the role", () => {
    expect(edit(/,\s*"housing": "town"/, "")).toEqual([
      'countries/small/country.json: found none, expected a sector with the role "housing", or a stand-in for it. Add the role to a sector or to standIns.',
    ]);
  });

  it("with a first year before its opening is told the year", () => {
    expect(edit('"quarter": 1', '"quarter": 4')).toEqual([
      "countries/small/country.json, firstYear: found 2000, expected 2001, the first whole year after quarter 4 of 2000. Correct the opening or the first year.",
    ]);
  });

  it("cut off is refused", () => {
    const cut = smallCountry("country.json", (text) => text.slice(0, 500));
    expect(said(cut)).toEqual([
      "countries/small/country.json: found 500 characters that are not, expected JSON. Check whether the file was cut off.",
    ]);
  });

  it("with a wrong type in a place is told the place", () => {
    expect(edit('"currency": "marks"', '"currency": 5')).toEqual([
      "countries/small/country.json, currency: found 5, expected string. Correct the value.",
    ]);
  });
});
