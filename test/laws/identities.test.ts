import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUESTIONS } from "../../src/economy/contracts.js";
import { NATURE, SWITCHES } from "../../src/economy/nature-parameters.js";
import { allAnswers, SYSTEMS, withAnswers } from "../../src/systems/catalogue.js";
import { countryOf, lived } from "./paired.js";
import { gapsOf, yearEnd, type YearEnd } from "./second-judge.js";

/** Every combination of answers is as likely as any other. */
const systems = fc
  .tuple(
    fc.constantFrom(...SYSTEMS),
    ...QUESTIONS.map((question) =>
      fc.constantFrom(...allAnswers().filter((answer) => answer.question === question)).map(({ id }) => [question, id]),
    ),
  )
  .map(([system, ...changes]) => withAnswers(system, Object.fromEntries(changes)));

const countries = fc.constantFrom("ussr-1928", "ussr-1924", "idn-2014", "chn-1953");

/** A handful of nature's numbers at the ends of their ranges, where a draw seldom is, or switched off. */
const extremes = fc
  .subarray(Object.keys(NATURE), { maxLength: 6 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), value: fc.constantFrom(...rangeOf(name)) }))),
  )
  .map((chosen): Readonly<Record<string, number>> => {
    return Object.fromEntries(chosen.map(({ name, value }): [string, number] => [`nature.${name}`, value]));
  });

function rangeOf(name: string): readonly number[] {
  const found = Object.entries(NATURE).find(([known]) => known === name);
  if (found === undefined) return [];
  const off = `nature.${name}` in SWITCHES ? [SWITCHES[`nature.${name}`]] : [];
  return [...found[1].range, ...off];
}

const RUNS = 120;
const YEARS = 12;

describe("in any system, country and draw", () => {
  it("goods, money and people close every year, by a judge that shares no code with the engine's", () => {
    fc.assert(
      fc.property(
        systems,
        countries,
        extremes,
        fc.integer({ min: 0, max: 4294967295 }),
        (system, country, parameters, seed) => {
          const { firstYear: from, party } = countryOf(country);
          // A struggle over the line is refused where nobody knows who contends.
          fc.pre(party !== undefined || !Object.values(system.answers).some(({ needsParty }) => needsParty));
          const gaps: string[] = [];
          let judged = 0;
          let before: YearEnd | undefined;
          const record = lived(
            { country, system: system.id, years: { from, to: from + YEARS - 1 }, seed, parameters },
            {
              system,
              watch: (economy) => {
                if (before !== undefined) {
                  gaps.push(...gapsOf(economy, before).map((gap) => `before ${economy.year}: ${gap}`));
                  judged++;
                }
                before = yearEnd(economy);
              },
            },
          );
          expect(gaps).toEqual([]);
          expect(judged).toBeGreaterThanOrEqual(YEARS - 1);
          for (const [name, { values }] of Object.entries(record.columns)) {
            expect(values.every(Number.isFinite), name).toBe(true);
          }
          for (const name of COUNTS) expect(Math.min(...record.columns[name].values), name).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("the judge of that test sees a sack of grain, a rouble and a man that go missing", () => {
    const seen: string[] = [];
    let before: YearEnd | undefined;
    lived(
      { country: "ussr-1928", system: "market", years: { from: 1928, to: 1929 } },
      {
        watch: (economy) => {
          if (before !== undefined && economy.year === 1930) {
            const { grain, n } = economy.facts;
            const stock = before.stock.map((held, k) => (k === grain * n + grain ? held + 1 : held));
            const money = before.money.map((held, k) => (k === 0 ? held + 1 : held));
            seen.push(...gapsOf(economy, { ...before, stock, money, people: before.people + 1e-3 }));
          }
          before = yearEnd(economy);
        },
      },
    );
    expect(seen.map((gap) => gap.split(":")[0])).toEqual(["grain", "money of party 0", "people"]);
  });
});

/** What is counted cannot be less than nothing. */
const COUNTS = [
  "population",
  "births",
  "deaths",
  "deathsByHunger",
  "deathsByExecution",
  "deathsInCamps",
  "deathsInDeportation",
  "imprisoned",
  "settlers",
  "unemployed",
  "grainHarvest",
  "grainProcurement",
  "grainExports",
  "cattle",
  "gdpAt1928Prices",
  "consumptionPerHead",
] as const;
