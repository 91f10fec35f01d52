// The struggle inside a run: lines contend, congresses put programmes in place, and what is broken or decided stands in the record.
import { describe, expect, it } from "vitest";
import { polity } from "../../src/cli/polity-files.js";
import { chance as chanceOf } from "../../src/base/chance.js";
import { resolve } from "../../src/economy/parameter.js";
import { loadCountry, loadSystem } from "../../src/node.js";
import { run } from "../../src/engine/run.js";
import { nextConditions, openingConditions } from "../../src/polity/struggle-conditions.js";
import { keepStruggle, keptStruggle, type Numbers } from "../../src/polity/struggle-memory.js";
import { STRUGGLE_PARAMETERS } from "../../src/polity/struggle-parameters.js";
import { RULES_ON_RECORD } from "../../src/polity/struggle-rules.js";
import { liveStruggleYear, openStruggle } from "../../src/polity/struggle-year.js";
import { readSpec } from "../../src/record/run-spec.js";
import { countryOf, opened, seeds } from "../laws/paired.js";
import { runOpening } from "../../src/engine/run.js";

const YEARS = { from: 1924, to: 1932 };

function lived(seed: number, parameters: Readonly<Record<string, number>> = {}) {
  const spec = readSpec({ country: "ussr-1924", system: "struggle", years: YEARS, seed, parameters });
  return runOpening(spec, { opening: opened("ussr-1924", spec), system: loadSystem("struggle") });
}

const records = seeds(24).map((seed) => lived(seed));
const told = (kind: string, record: ReturnType<typeof lived>) =>
  (record.chronicle ?? []).filter((entry) => entry.kind === kind);

describe("a run that the struggle decides", () => {
  it("tells every congress that was put off as an event, in the years in which none met", () => {
    for (const record of records) {
      const without = record.years.filter((_, k) => record.columns["congressHeld"].values[k] === 0);
      expect(told("party-congress-interval", record).map(({ year }) => year)).toEqual(without);
    }
    expect(records.some((record) => told("party-congress-interval", record).length > 0)).toBe(true);
  });

  it("changes the system only in a year with a congress, and to a system of its course", () => {
    const systems = loadSystem("struggle");
    if (!("steps" in systems)) throw new Error("struggle is a timeline");
    const known = systems.steps.map(({ system }) => system.id);
    for (const record of records) {
      for (const { year, about } of told("system", record)) {
        expect(record.columns["congressHeld"].values[year - YEARS.from]).toBe(1);
        expect(known).toContain(about.split(" ")[0]);
      }
    }
    expect(records.some((record) => told("system", record).length > 0)).toBe(true);
  });

  it("has less opposition in the open than in private in every year", () => {
    for (const { columns } of records) {
      columns["partyOppositionOpen"].values.forEach((open, k) =>
        expect(open).toBeLessThanOrEqual(columns["partyOppositionPrivate"].values[k] + 1e-12),
      );
    }
  });

  it("comes to force no less often where less counts as a crisis and as its place", () => {
    const forced = (parameters: Readonly<Record<string, number>>) =>
      seeds(12).filter((seed) =>
        told("system", lived(seed, parameters)).some(({ about }) => about.startsWith("five-year-plan")),
      ).length;
    const easily = forced({ "struggle.byLine": 0, "struggle.force": 0.15, "struggle.crisis": 0.15 });
    const hardly = forced({ "struggle.byLine": 0, "struggle.force": 0.45, "struggle.crisis": 0.35 });
    expect(hardly).toBeLessThanOrEqual(easily);
    expect(easily).toBeGreaterThan(0);
  });

  it("is refused, with the reason, in a country whose party nobody knows", () => {
    const spec = readSpec({ country: "idn-2014", system: "struggle", years: { from: 2014, to: 2015 } });
    expect(() => run(spec, { country: loadCountry("idn-2014"), system: loadSystem("struggle") })).toThrow(
      /found idn-2014, expected a country whose ruling party is known/,
    );
  });
});

describe("the struggle kept as numbers", () => {
  it("comes back as it was, after any number of years", () => {
    const { party } = countryOf("ussr-1924");
    if (party === undefined) throw new Error("the party of 1924 is known");
    for (const seed of seeds(20)) {
      const chance = chanceOf(seed);
      const p = resolve({ scope: "struggle" }, STRUGGLE_PARAMETERS, { fixed: {}, draw: chance.draw() });
      const state = openStruggle(party, p);
      let conditions = openingConditions(p);
      for (let year = 1924; year <= 1930; year++) {
        conditions = nextConditions(conditions, { year, p, chance });
        liveStruggleYear(state, { year, conditions, p, rules: RULES_ON_RECORD, chance, polity: party });
        const memory: Numbers = {};
        keepStruggle(state, memory);
        expect(keptStruggle(party, memory)).toEqual(state);
      }
    }
  });

  it("opens from the party that a country carries as from the whole polity", () => {
    const { party } = countryOf("ussr-1928");
    const p = resolve({ scope: "struggle" }, STRUGGLE_PARAMETERS, { fixed: {} });
    if (party === undefined) throw new Error("the party of 1928 is known");
    const strip = (text: unknown) => JSON.parse(JSON.stringify(text)) as object;
    expect(strip(openStruggle(polity(), p))).toMatchObject(strip(openStruggle(party, p)));
  });
});
