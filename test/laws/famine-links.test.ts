// The links of the famine, each cut alone: without it fewer people die of hunger on the mean of paired draws, and the accounts still close.
import { describe, expect, it } from "vitest";
import type { RunSpec } from "../../src/record/run-spec.js";
import { lived, seeds, sumOf } from "./paired.js";

const YEARS = { from: 1928, to: 1936 };
const DRAWS = seeds(60);
const PLAN = "five-year-plan";

describe("under the five-year plan in the USSR of 1928 hunger kills fewer", () => {
  const usual = mean(hungerIn(PLAN));

  it.each([
    ["the crop is reported with less overstatement", { "work.bias": 0.12 }],
    ["less grain may be exported", { "border.grainLimit": 4.5 }],
    ["fewer horses are lost when farms are pressed", { "village.horsesKilled": 0.1 }],
    ["the harvest hangs less on draught power", { "nature.draught": 0.15 }],
    ["less effort is lost on collective farms", { "work.farmLoss": 0.02 }],
    ["fewer households are pressed in a campaign", { "ownership.intensity": 0.25 }],
    ["relief comes at fewer dead", { "power.alarm": 0.006 }],
  ])("when %s", (_, parameters) => {
    expect(mean(hungerIn(PLAN, parameters))).toBeLessThan(usual);
  });

  it.each([
    ["nothing is exported", "border=closed"],
    ["farms are not collectivised", "ownership=private"],
    ["villages sell what they like", "village=free-market"],
    ["a parliament answers for the dead", "power=parliament"],
    ["nobody strives to catch up", "goals=profit"],
  ])("when %s", (_, change) => {
    expect(mean(hungerIn(`${PLAN}+${change}`))).toBeLessThan(usual);
  });
});

/** Deaths by hunger of the nine years in each draw, m persons; a run whose accounts do not close throws. */
function hungerIn(system: string, parameters: RunSpec["parameters"] = {}): readonly number[] {
  return DRAWS.map((seed) =>
    sumOf(lived({ country: "ussr-1928", system, years: YEARS, seed, parameters }), "deathsByHunger"),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
