// Answers of the literature on growth, met by the engine's capital and its production function.
import { describe, expect, it } from "vitest";
import { exp, log, pow } from "../../src/base/maths.js";
import { build, ces, matureProjects, setCapacity } from "../../src/economy/nature/capital.js";
import type { Economy } from "../../src/economy/economy.js";
import { begin } from "../../src/engine/open.js";
import { loadSystem } from "../../src/node.js";
import { opened } from "../laws/paired.js";

/** Domar's numbers for Feldman's model: capital per unit of output 3 years in both sectors, investment 10, consumption 90. */
const RATIO = 3;
const INVESTMENT = 10;
const CONSUMPTION = 90;

describe("Feldman's growth model (1928, after Domar 1957)", () => {
  const shares = [0.1, 0.25, 0.5, 0.75, 0.9];
  const paths = new Map(shares.map((share) => [share, consumptionOver(share, [5, 10, 20, 30])]));
  const ends = (k: number) => shares.map((share) => paths.get(share)?.[k] ?? 0);

  it.each([
    [0.1, [106.3, 125.6, 175.3, 244.6]],
    [0.25, [105.5, 129.0, 218.8, 425.5]],
    [0.5, [103.0, 132.9, 360.3, 1564.1]],
    [0.75, [98.3, 127.3, 581.4, 6113.5]],
    [0.9, [93.9, 111.2, 537.1, 9092.3]],
  ])(
    "gives the printed consumption after 5, 10, 20 and 30 years where machines get a share of %d",
    (share, printed) => {
      // One digit after the point is printed. Building takes three steps of a ten-thousandth of a year: at the highest growth,
      // .3 a year, that delays all by .0003 of growth, over 30 years by .0008 of the level.
      printed.forEach((value, k) => {
        expect(Math.abs((paths.get(share)?.[k] ?? 0) - value)).toBeLessThan(0.05 + 1e-3 * value);
      });
    },
  );

  it("makes the half share best after ten years and nine tenths worst, and after thirty the reverse", () => {
    const [ten, thirty] = [ends(1), ends(3)];
    expect(ten.indexOf(Math.max(...ten))).toBe(shares.indexOf(0.5));
    expect(ten.indexOf(Math.min(...ten))).toBe(shares.indexOf(0.9));
    expect(thirty.indexOf(Math.max(...thirty))).toBe(shares.indexOf(0.9));
    expect(thirty.indexOf(Math.min(...thirty))).toBe(shares.indexOf(0.1));
  });

  /** Consumption at the given years; capital of machines and of consumer goods is what the engine makes of the projects begun. */
  function consumptionOver(share: number, years: readonly number[]): number[] {
    const steps = 10_000;
    const economy = twoSectors();
    economy.capital.set([RATIO * INVESTMENT, RATIO * CONSUMPTION]);
    const found: number[] = [];
    for (let step = 1; step <= 30 * steps; step++) {
      const begun = economy.capital[0] / RATIO / steps;
      economy.unfinished[0] += share * begun;
      economy.unfinished[1] += (1 - share) * begun;
      build(economy);
      matureProjects(economy);
      if (years.includes(step / steps)) found.push(economy.capital[1] / RATIO);
    }
    return found;
  }
});

/** Two sectors of capital that never wears out, built in three stages of a step each, all of it at work. */
function twoSectors(): Economy {
  const { economy } = begin(opened("ussr-1928", { seed: 1 }), loadSystem("market"));
  const two = (value: number) => new Float64Array(2).fill(value);
  return {
    ...economy,
    facts: { ...economy.facts, n: 2, gestation: two(3), investment0: two(0), depreciation: two(0) },
    capital: two(0),
    efficiency: two(0),
    unfinished: new Float64Array(6),
    finished: two(0),
    pace: two(1),
    idle: two(0),
  };
}

describe("Weitzman's slow-down (1970)", () => {
  const weitzman = { sigma: 0.403, share: 0.639, productivity: 0.02, capital: 0.09, labour: 0.02 };

  it("of growth comes from low substitution alone: output slows every year while productivity rises as before", () => {
    const rates = growth(weitzman);
    for (let t = 1; t < rates.length; t++) expect(rates[t]).toBeLessThan(rates[t - 1]);
    // At the start each factor counts by its share; in the end capital counts for nothing.
    expect(rates[0]).toBeCloseTo(0.02 + 0.639 * 0.09 + 0.361 * 0.02, 2);
    expect(rates[rates.length - 1]).toBeCloseTo(0.02 + 0.02, 3);
  });

  it("does not come with an elasticity of 1, and turns round above it", () => {
    const even = growth({ ...weitzman, sigma: 1 });
    for (const rate of even) expect(rate).toBeCloseTo(even[0], 12);
    const rising = growth({ ...weitzman, sigma: 2 });
    for (let t = 1; t < rising.length; t++) expect(rising[t]).toBeGreaterThan(rising[t - 1]);
  });

  it("is what the engine's capacity does when capital outgrows labour", () => {
    const { economy } = begin(
      opened("ussr-1928", { seed: 1, parameters: { "nature.sigma": 0.4 } }),
      loadSystem("market"),
    );
    const rates: number[] = [];
    for (let t = 0, before = capacity(economy); t < 12; t++) {
      economy.efficiency.forEach((k, j) => (economy.efficiency[j] = 1.09 * k));
      economy.labour.forEach((l, j) => (economy.labour[j] = 1.02 * l));
      economy.age++;
      const now = capacity(economy);
      rates.push(now / before - 1);
      before = now;
    }
    for (let t = 1; t < rates.length; t++) expect(rates[t]).toBeLessThan(rates[t - 1]);
    expect(rates[rates.length - 1]).toBeGreaterThan(0);
  });

  function capacity(economy: Economy): number {
    setCapacity(economy);
    return economy.capacity.reduce((sum, value) => sum + value, 0);
  }

  function growth({ sigma, share, productivity, capital, labour }: typeof weitzman): number[] {
    const output = (t: number) => exp(productivity * t) * ces(exp(capital * t), exp(labour * t), share, 1 / sigma - 1);
    return Array.from({ length: 120 }, (_, t) => log(output(t + 1) / output(t)));
  }
});

describe("the production function", () => {
  it.each([0.3, 0.403, 1, 1.7])("has the elasticity of substitution %d that it is given", (sigma) => {
    // d ln(k/l) / d ln(marginal rate of substitution), by differences on both sides: errors are of their square, 1e-4.
    const r = 1 / sigma - 1;
    const h = 1e-4;
    const rate = (k: number) =>
      (ces(k, 1 + h, 0.4, r) - ces(k, 1 - h, 0.4, r)) / (ces(k + h, 1, 0.4, r) - ces(k - h, 1, 0.4, r));
    const [low, high] = [1.99, 2.01];
    const found = log(high / low) / log(rate(high) / rate(low));
    expect(Math.abs(found / sigma - 1)).toBeLessThan(1e-3);
  });

  it("has constant returns, gives 1 at the base, and nothing without capital or labour", () => {
    for (const r of [-0.4, 0, 0.5, 1.5]) {
      expect(ces(1, 1, 0.3, r)).toBeCloseTo(1, 14);
      expect(ces(3.2, 1.4, 0.3, r) / ces(1.6, 0.7, 0.3, r)).toBeCloseTo(2, 12);
      expect([ces(0, 1, 0.3, r), ces(1, 0, 0.3, r)]).toEqual([0, 0]);
    }
    expect(ces(8, 1, 1 / 3, 0)).toBeCloseTo(pow(8, 1 / 3), 12);
  });
});
