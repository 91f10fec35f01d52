// Indonesia of 2014: the engine is not made for one country, and a market at peace starves nobody.
import { describe, expect, it } from "vitest";
import { pow } from "../../src/base/maths.js";
import type { Economy } from "../../src/economy/economy.js";
import type { RunRecord, RunSpec } from "../../src/index.js";
import { lived, seeds, sumOf, valuesOf } from "./paired.js";

const COUNTRY = "idn-2014";
const TWENTY = { from: 2014, to: 2033 };
const DRAWS = seeds(100);

describe("Indonesia under the market for twenty years, in a hundred draws", () => {
  const runs = DRAWS.map((seed) => {
    const levels: number[] = [];
    const spec = { country: COUNTRY, system: "market", years: TWENTY, seed };
    return { seed, levels, record: lived(spec, { watch: (economy) => levels.push(priceLevel(economy)) }) };
  });

  it("grows by -1 to 6 % a head and year", () => {
    const rates = runs.map(({ record }) => growthPerHead(record));
    expect(Math.min(...rates)).toBeGreaterThan(-0.01);
    expect(Math.max(...rates)).toBeLessThan(0.06);
  });

  it("lets nobody die of hunger", () => {
    const dead = runs.flatMap(({ seed, record }) => {
      const sum = sumOf(record, "deathsByHunger");
      return sum === 0 ? [] : [`seed ${seed}: ${sum.toFixed(4)} m`];
    });
    expect(dead).toEqual([]);
  });

  it("keeps its price level within a factor of three", () => {
    for (const { levels } of runs) expect(Math.max(...levels) / Math.min(...levels)).toBeLessThan(3);
  });
});

describe("Indonesia under the five-year plan", () => {
  it("lives through twenty years with its accounts closed", () => {
    for (const seed of DRAWS.slice(0, 30)) {
      const record = lived({ country: COUNTRY, system: "five-year-plan", years: TWENTY, seed });
      expect(record.years.length).toBe(20);
      expect(Math.min(...valuesOf(record, "population"))).toBeGreaterThan(100);
    }
  });
});

describe("two harvests halved behind a closed border", () => {
  const halved = [2016, 2017].map((year) => ({ kind: "harvest", year, factor: 0.5 }) as const);

  it.each(["market", "five-year-plan"])(
    "kill people by hunger under the %s, and more than whole harvests do",
    (base) => {
      const system = `${base}+border=closed`;
      const dead = (events: RunSpec["events"], seed: number) =>
        sumOf(lived({ country: COUNTRY, system, years: { from: 2014, to: 2019 }, seed, events }), "deathsByHunger");
      const pairs = DRAWS.slice(0, 40).map((seed) => ({ with: dead(halved, seed), without: dead([], seed) }));
      expect(Math.min(...pairs.map((pair) => pair.with))).toBeGreaterThan(0);
      const more = pairs.filter((pair) => pair.with > pair.without).length;
      // In a draw with famine already, a shock can bring relief forward: nine of ten.
      expect(more).toBeGreaterThanOrEqual(36);
    },
  );
});

/** Prices against the opening's, weighted by base output. */
function priceLevel({ facts, price }: Economy): number {
  let [now, base] = [0, 0];
  for (let i = 0; i < facts.n; i++) {
    now += facts.output0[i] * price[i];
    base += facts.output0[i];
  }
  return now / base;
}

/** Mean yearly growth of output per head over the years recorded. */
function growthPerHead(record: RunRecord): number {
  const values = valuesOf(record, "gdpPerHead");
  return pow(values[values.length - 1] / values[0], 1 / (values.length - 1)) - 1;
}
