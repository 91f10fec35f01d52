import { describe, expect, it } from "vitest";
import { compare } from "../../src/lab/compare.js";
import { measure } from "../../src/lab/measure.js";
import { pairVerdicts } from "../../src/lab/pair-verdict.js";
import { madeUpEnsemble } from "./made-up-ensemble.js";

// Levels differ wildly between draws; the difference between the systems is 1, 2 or 3 in every draw alike.
const level = [1000, 10, 500];
const ensemble = madeUpEnsemble({
  from: 1930,
  to: 1931,
  runs: 3,
  systems: {
    plan: {
      gdpAt1928Prices: (draw) => level[draw] + draw + 1,
      consumptionPerHead: () => 50,
      excessDeaths: () => 3,
      deathsByHunger: () => 3,
    },
    market: {
      gdpAt1928Prices: (draw) => level[draw],
      consumptionPerHead: () => 100,
      excessDeaths: () => 0.5,
      wage: () => 1,
    },
  },
  absent: {
    plan: { deathsByWar: "no war", wage: "no wages" },
    market: { deathsByWar: "no war", deathsByHunger: "not counted" },
  },
});

describe("a comparison", () => {
  const found = compare(ensemble);

  it("takes differences draw by draw, not between medians", () => {
    const { median, low, high, above } = found.differences["plan - market"]["gdpAt1928Prices"];
    expect(median).toEqual([2, 2]);
    // Between the order statistics 1, 2, 3.
    expect([low[0], high[0]]).toEqual([1.1, 2.9]);
    expect(above).toEqual([1, 1]);
    expect(found.systems["plan"]["gdpAt1928Prices"].median).toEqual([503, 503]);
  });

  it("names a series absent once where all lack it, and says who lacks it where others have it", () => {
    expect(found.absent).toEqual({
      deathsByWar: "no war",
      wage: "plan: no wages",
      deathsByHunger: "market: not counted",
    });
    expect(found.differences["plan - market"]).not.toHaveProperty("wage");
  });

  it("says output, consumption and deaths in one sentence", () => {
    const [{ sentence }] = pairVerdicts(ensemble);
    expect(sentence).toBe(
      "plan against market, 1931: output +1 % [0, +18], more in 100 % of our draws; consumption per head -50 % " +
        "[-50, -50], more in 0 % of our draws; deaths beyond peacetime's since the start +5.00 m [+5.00, +5.00], " +
        "more in 100 % of our draws.",
    );
  });

  it("shows lives and liberties whatever was modelled, and calls a total without all its causes a lower bound", () => {
    const rows = measure(ensemble);
    const war = rows.find(({ title }) => title === "deaths by war");
    expect(war?.systems["plan"]).toEqual({ status: "not modelled", reason: "no war" });
    const all = rows.find(({ title }) => title.startsWith("deaths beyond peacetime's"));
    expect(all?.title).toContain("at least");
    expect(all?.systems["plan"]).toMatchObject({ median: 6 });
    expect(rows.filter(({ title }) => /freedom|debate/.test(title))).toHaveLength(5);
  });
});
