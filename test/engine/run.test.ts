import { describe, expect, it } from "vitest";
import { Fault, type FaultItem } from "../../src/base/fault.js";
import { VARIABLES } from "../../src/economy/variables.js";
import { runSpec } from "../../src/node.js";
import type { RunSpec } from "../../src/record/run-spec.js";
import { specOf, valuesOf } from "../laws/paired.js";

const SPEC = specOf({ country: "ussr-1928", system: "five-year-plan", years: { from: 1928, to: 1930 } });

describe("what a run refuses, all at once and with a remedy", () => {
  it.each<[string, Partial<RunSpec>, readonly FaultItem[]]>([
    [
      "another version, years before the opening, an unknown parameter and one out of range",
      {
        modelVersion: "0.0.9",
        years: { from: 1920, to: 1930 },
        parameters: { "nature.sigm": 0.4, "village.ratchet": 2, "work.bias": 0.2 },
      },
      [
        {
          where: "run spec, modelVersion",
          expected: SPEC.modelVersion,
          found: "0.0.9",
          remedy: "Its numbers would differ: run it with that version, or change modelVersion to make a new run",
        },
        {
          where: "run spec, years",
          expected: "1928 or later as the first year of ussr-1928",
          found: "1920",
          remedy: "Begin with 1928",
        },
        {
          where: "run spec, parameters.nature.sigm",
          expected: "a parameter of five-year-plan",
          found: "an unknown name",
          remedy: 'Did you mean "nature.sigma"?',
        },
        {
          where: "run spec, parameters.village.ratchet",
          expected: "0 to 0.75",
          found: "2",
          remedy: "Choose a value inside the range",
        },
      ],
    ],
    [
      "a mechanism neither inside its range nor switched off",
      { parameters: { "nature.draught": 0.1, "nature.weather": 0 } },
      [
        {
          where: "run spec, parameters.nature.draught",
          expected: "0.15 to 0.4, or 0 to switch it off",
          found: "0.1",
          remedy: "Choose a value inside the range",
        },
      ],
    ],
    [
      "another world, another size of unit and an event that no year of the run meets",
      { world: "bloc", unitSize: "city", events: [{ kind: "harvest", year: 1950, factor: 0.5 }] },
      [
        { where: "world", expected: '"base", the only one there is', found: '"bloc"', remedy: "Leave it out" },
        {
          where: "unitSize",
          expected: '"country", the only size that is modelled',
          found: '"city"',
          remedy: "Leave it out",
        },
        {
          where: "event harvest",
          expected: "a year that the run lives, 1927 to 1930",
          found: "1950",
          remedy: "Move the event or run other years",
        },
      ],
    ],
    [
      "an unknown system",
      { system: "markt" },
      [{ where: "system", expected: "the id of a system", found: '"markt"', remedy: 'Did you mean "market"?' }],
    ],
    [
      "an answer that does not exist",
      { system: "market+border=close" },
      [
        {
          where: "answer",
          expected: "the id of an answer",
          found: '"border=close"',
          remedy: 'Did you mean "border=closed"?',
        },
      ],
    ],
    [
      "an unknown country",
      { country: "ussr-1929" },
      [
        {
          where: "country",
          expected: "the id of a country",
          found: '"ussr-1929"',
          remedy: 'Did you mean "ussr-1924"?',
        },
      ],
    ],
  ])("%s", (_, change, items) => {
    expect(() => runSpec({ ...SPEC, ...change })).toThrow(new Fault(items));
  });

  it("a parameter of an answer that another system gives", () => {
    const given = { ...SPEC, system: "market", parameters: { "village.ratchet": 0.5 } };
    expect(() => runSpec(given)).toThrow(/village\.ratchet.*a parameter of market/s);
  });
});

describe("what a run records", () => {
  const record = runSpec(SPEC);

  it("is every variable, as a column with one value a year or absent with a reason", () => {
    for (const { name } of VARIABLES) {
      const isColumn = name in record.columns;
      expect(isColumn).toBe(!(name in record.absent));
      if (isColumn) expect(valuesOf(record, name)).toHaveLength(3);
      else expect(record.absent[name].length).toBeGreaterThan(20);
    }
  });

  it.each(asked())("holds %s, or says why it cannot", (name) => {
    expect(name in record.columns || name in record.absent).toBe(true);
  });

  it("names the causes of death that are not modelled, and counts none of them as nothing", () => {
    const deaths = Object.keys(record.absent).filter((name) => name.startsWith("deaths"));
    expect(deaths.sort()).toEqual(["deathsByEpidemic", "deathsByWar"]);
  });
});

/** What a comparison of systems in the USSR cannot do without. */
function asked(): readonly string[] {
  return (
    "gdpAt1928Prices gdpAt1937Prices gdpPerHead gapToLeaders population urbanPopulation births deaths excessDeaths deathsByHunger " +
    "deathsByEpidemic deathsByWar deathsByExecution deathsInCamps deathsInDeportation birthsLost hungryShare deported imprisoned " +
    "libertyParties libertyPress libertyStrike libertyExit libertyInnerParty grainHarvest grainProcurement grainExports cattle horses " +
    "tractors steelOutput coalOutput electricityOutput consumptionPerHead ruralConsumptionPerHead urbanConsumptionPerHead " +
    "investmentShare defenceShare nonAgriculturalEmployment socialisedShare priceScissors tradeBalance legitimacy"
  ).split(" ");
}
