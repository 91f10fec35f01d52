import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { courseNamed } from "../../src/lab/course-named.js";
import { ensembleSpec } from "../../src/lab/ensemble-spec.js";
import { planScores } from "../../src/lab/plan-loss.js";
import { planLosses } from "../../src/lab/plan-losses.js";
import { countryOf, lived, opened, specOf, valuesOf } from "../laws/paired.js";

const YEARS = { from: 1928, to: 1933 };
const SEEDS = [1, 2, 3];

function scoresOf(system: string, seed: number) {
  const spec = specOf({ country: "ussr-1928", system, years: YEARS, seed });
  return planScores(spec, { opening: opened("ussr-1928", spec), course: courseNamed(system) });
}

describe("what targets lose", () => {
  it("is nothing under the optimal plan, whose targets never ask for more than can be made", () => {
    for (const seed of SEEDS) {
      const scores = scoresOf("optimal-planning", seed);
      expect(scores.map(({ year }) => year)).toEqual([1928, 1929, 1930, 1931, 1932, 1933]);
      for (const { loss, leastLoss, beyondCapacity, best } of scores) {
        expect(best).toBeGreaterThan(0);
        // One part in 10^9 for what rounding leaves.
        expect(Math.max(leastLoss, beyondCapacity)).toBeLessThan(1e-9);
        expect(loss).toBeLessThan(0.02);
      }
    }
  });

  it("is something under material balances, whose targets ask for more, and no less than with the best repair", () => {
    for (const seed of SEEDS) {
      for (const { loss, leastLoss, beyondCapacity } of scoresOf("five-year-plan", seed)) {
        expect(loss).toBeGreaterThan(0);
        expect(leastLoss).toBeLessThanOrEqual(loss);
        expect(beyondCapacity).toBeGreaterThan(0);
      }
    }
  });

  it("is under two-level planning what its planner does not rule out, or less", () => {
    const system = "five-year-plan+planning=two-level";
    for (const seed of SEEDS) {
      const gaps = valuesOf(lived({ country: "ussr-1928", system, years: YEARS, seed }), "planGap");
      scoresOf(system, seed).forEach(({ leastLoss }, k) => {
        expect(leastLoss).toBeGreaterThan(0);
        expect(leastLoss).toBeLessThanOrEqual(gaps[k] + 1e-9);
      });
    }
  });

  it("falls when the rounds of two-level planning are many", () => {
    const system = "five-year-plan+planning=two-level";
    const lossWith = (rounds: number): number => {
      const spec = specOf({ country: "ussr-1928", system, years: YEARS, parameters: { "planning.rounds": rounds } });
      const scores = planScores(spec, { opening: opened("ussr-1928", spec), course: courseNamed(system) });
      return scores.reduce((sum, { leastLoss }) => sum + leastLoss, 0);
    };
    expect(lossWith(8)).toBeLessThan(lossWith(3));
  });

  it("is in docs/plan.md what fewer draws of the same systems find", () => {
    const told = documentedLosses("USSR 1928-40");
    const systems = [...told.keys()];
    const spec = ensembleSpec({ country: "ussr-1928", systems, years: { from: 1928, to: 1940 }, runs: 12 });
    const losses = planLosses(spec, { country: countryOf("ussr-1928"), systems: systems.map(courseNamed) });
    expect(systems.length).toBeGreaterThan(3);
    for (const [system, percent] of told) {
      const found = losses.systems[system];
      if (found.status !== "scored") throw new Error(`${system} has no targets`);
      // A median of 50 draws lies in the 90 % band of twelve, up to the tenth of a per cent that is printed.
      expect(percent / 100, system).toBeGreaterThanOrEqual(found.mean.loss.low - 5e-4);
      expect(percent / 100, system).toBeLessThanOrEqual(found.mean.loss.high + 5e-4);
    }
  });

  it("has bands by system and year, and a reason where nobody is given targets", () => {
    const systems = ["five-year-plan", "market"];
    const spec = ensembleSpec({ country: "ussr-1928", systems, years: YEARS, runs: 2 });
    const subject = { country: countryOf("ussr-1928"), systems: systems.map(courseNamed) };
    const told: number[] = [];
    const losses = planLosses(spec, subject, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([1, 2]);
    expect(losses.systems.market).toMatchObject({ status: "absent" });
    const scored = losses.systems["five-year-plan"];
    if (scored.status !== "scored") throw new Error("the five-year plan has targets");
    expect(scored.years.map(({ year }) => year)).toEqual([1928, 1929, 1930, 1931, 1932, 1933]);
    const first = [1, 2].map((seed) => scoresOf("five-year-plan", seed)[0].loss);
    expect(scored.years[0].loss.median).toBeCloseTo((first[0] + first[1]) / 2, 12);
  });
});

/** Medians of the loss in the table of docs/plan.md, in per cent by system. */
function documentedLosses(span: string): ReadonlyMap<string, number> {
  const text = readFileSync(fileURLToPath(new URL("../../docs/plan.md", import.meta.url)), "utf8");
  const rows = text.split("\n").filter((line) => line.startsWith(`| ${span} | `));
  return new Map(
    rows.map((row) => {
      const [, , system, loss] = row.split("|");
      return [/`([^`]+)`/.exec(system)?.[1] ?? system, Number.parseFloat(loss)];
    }),
  );
}
