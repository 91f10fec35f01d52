import { describe, expect, it } from "vitest";
import { openBalance } from "../../src/economy/accounts.js";
import { begin, openCountry } from "../../src/engine/open.js";
import { liveYear } from "../../src/engine/year.js";
import { loadSystem } from "../../src/node.js";
import { countryOf, lived, opened, seeds, specOf, valuesOf } from "../laws/paired.js";

describe("the opened USSR of October 1927", () => {
  it("without a draw stands on the published table of 1927/28: outputs, inputs and final uses, to a millionth of a million roubles", () => {
    const country = countryOf("ussr-1928");
    const { opened: found, template } = openCountry(country, { seed: 1, fixed: true, parameters: {} });
    expect(template).toBe("blend");
    const { facts } = found;
    const table = country.tableSource.table({});
    const width = table.sectors.length + table.finalUses.length;
    const rural = table.sectors.length + table.finalUses.indexOf("C_rural");
    table.sectors.forEach((_, j) => {
      expect(Math.abs(facts.output0[j] - table.grossOutput[j])).toBeLessThan(1e-6);
      expect(
        Math.abs(facts.ruralConsumption0[j] - table.domestic[j * width + rural] - table.imported[j * width + rural]),
      ).toBeLessThan(1e-6);
      table.sectors.forEach((__, i) => {
        const flow = table.domestic[i * width + j] + table.imported[i * width + j];
        expect(Math.abs(facts.inputCoefficient[i * facts.n + j] * facts.output0[j] - flow)).toBeLessThan(1e-6);
      });
    });
  });

  it.each(["ussr-1928", "ussr-1924", "idn-2014", "chn-1953"])(
    "of %s: every claim is a debt, the bank's money is what all others hold",
    (id) => {
      for (const seed of seeds(20)) {
        const { economy } = begin(opened(id, { seed }), loadSystem("market"));
        const { bank } = economy.facts.parties;
        const others = economy.money.reduce((sum, held, party) => (party === bank ? sum : sum + held), 0);
        expect(Math.abs(economy.money[bank] + others)).toBeLessThan(1e-9 * Math.abs(others));
        expect(economy.stock.every((held) => held >= 0)).toBe(true);
        expect(economy.people.every((people) => people >= 0)).toBe(true);
        const people = economy.people.reduce((sum, value) => sum + value, 0);
        expect(Math.abs(people / economy.facts.people0 - 1)).toBeLessThan(1e-9);
      }
    },
  );

  it("is the same under every system until somebody acts", () => {
    const [market, plan] = ["market", "five-year-plan"].map(
      (id) => begin(opened("ussr-1928", { seed: 4 }), loadSystem(id)).economy,
    );
    for (const field of ["stock", "money", "loans", "people", "capital", "cattle", "labour"] as const) {
      expect(plan[field]).toEqual(market[field]);
      expect(plan[field]).not.toBe(market[field]);
    }
  });
});

describe("the opening quarter", () => {
  it("of October 1927 is lived and is in no column: 1928 is the first year, and it is lived, not copied", () => {
    const country = countryOf("ussr-1928");
    expect([country.opens.year, country.opens.quarter, country.firstYear]).toEqual([1927, 4, 1928]);
    const running = begin(opened("ussr-1928", { seed: 2 }), loadSystem("market"));
    const balance = openBalance(running.economy.facts.parties.count, running.economy.facts.n);
    const before = running.economy.people.reduce((sum, value) => sum + value, 0);
    liveYear(running, { balance });
    expect(running.economy.year).toBe(1928);
    expect(running.economy.tally.quarters).toBe(1);
    const record = lived({ country: "ussr-1928", system: "market", years: { from: 1928, to: 1929 }, seed: 2 });
    expect(record.years).toEqual([1928, 1929]);
    const [births, deaths, people] = ["births", "deaths", "population"].map((name) => valuesOf(record, name));
    const quarter = running.economy.tally;
    const dead = quarter.deaths.reduce((sum, value) => sum + value, 0);
    expect(people[0]).toBeCloseTo(before + quarter.births - dead + births[0] - deaths[0], 9);
    expect(people[1]).toBeCloseTo(people[0] + births[1] - deaths[1], 9);
    // A quarter's births, beside a year's: the quarter did not slip into the year.
    expect(quarter.births / births[0]).toBeGreaterThan(0.2);
    expect(quarter.births / births[0]).toBeLessThan(0.3);
  });

  it("makes 1928 differ between systems, since they live it", () => {
    const [market, plan] = ["market", "five-year-plan"].map((system) =>
      lived({ country: "ussr-1928", system, years: { from: 1928, to: 1928 } }),
    );
    expect(valuesOf(plan, "gdpAt1928Prices")).not.toEqual(valuesOf(market, "gdpAt1928Prices"));
  });

  it("counts the years of a country that opens on 1 January from its first", () => {
    const record = lived({ country: "idn-2014", system: "market", years: { from: 2014, to: 2015 } });
    expect(record.years).toEqual([2014, 2015]);
    expect(specOf({ country: "idn-2014", system: "market", years: { from: 2014, to: 2014 } }).seed).toBe(1);
  });
});
