import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { exp, log } from "../../src/base/maths.js";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { solve } from "../../src/lp/solve.js";
import { planYear, reachedBy, yearProgramme, type YearQuestion } from "../../src/plan/year-plan.js";
import { planYearOnTwoLevels } from "../../src/plan/year-two-level.js";
import { questions } from "./year-questions.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

/** Coal and cloth that need nothing of one another; coal can meet half of what is wanted, cloth all. */
const halves: YearQuestion = {
  n: 2,
  inputs: new Float64Array(4),
  imports: new Float64Array(2),
  capacity: Float64Array.of(50, 104),
  handsPerUnit: Float64Array.of(1, 1),
  hands: 1000,
  wanted: Float64Array.of(100, 100),
};

describe("the plan of a year", () => {
  it("meets half of one good and all of the other where capacity allows no more", () => {
    const { fulfilment, reached, output } = planYear(halves);
    expect(Array.from(output)).toEqual([50, 104]);
    expect(fulfilment[0]).toBeCloseTo(0.5, 12);
    expect(fulfilment[1]).toBeCloseTo(1.04, 12);
    // .5 and 1.04 are cuts of the curve, so the segments meet the logarithm there: a geometric mean to the last digits.
    expect(reached).toBeCloseTo(exp(0.5 * log(0.5) + 0.5 * log(1.04)), 12);
  });

  it("rewards by segments that lie under the logarithm, and by no more than 1 % where half or more is met", () => {
    const one = { ...halves, wanted: Float64Array.of(100, 0) };
    for (let ratio = 0.5; ratio <= 1.7; ratio += 0.01) {
      const gap = ratio / reachedBy(one, Float64Array.of(ratio, 1)) - 1;
      expect(gap).toBeGreaterThanOrEqual(-1e-12);
      expect(gap).toBeLessThan(0.01);
    }
  });

  it("moves hands from where they are worth less", () => {
    const { output } = planYear({ ...halves, capacity: Float64Array.of(200, 200), hands: 130 });
    // Half of all hands to each good, as both weigh the same: .65 is a cut of the curve.
    expect(output[0]).toBeCloseTo(65, 9);
    expect(output[1]).toBeCloseTo(65, 9);
  });

  it("keeps within capacity, hands and balances, and is what HiGHS comes to", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const plan = planYear(question);
        expectFeasible(question, plan);
        const theirs = solve(yearProgramme(question), { highs });
        expect(theirs).toMatchObject({ status: "optimal" });
        // HiGHS stops at violations of 1e-7.
        if (theirs.status === "optimal") expect(plan.reached).toBeCloseTo(exp(-theirs.objective), 6);
        expect(reachedBy(question, plan.fulfilment)).toBeCloseTo(plan.reached, 9);
      }),
      { numRuns: 150 },
    );
  });

  it("loses nothing within its own targets, and something within half of them", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { output, reached } = planYear(question);
        expect(planYear(question, output).reached).toBeCloseTo(reached, 9);
        expect(
          planYear(
            question,
            output.map((x) => x / 2),
          ).reached,
        ).toBeLessThanOrEqual(reached * (1 + 1e-12));
      }),
      { numRuns: 60 },
    );
  });

  it("values capacity at what one more unit brings", () => {
    const { worthOfCapacity } = planYear(halves);
    const more = planYear({ ...halves, capacity: Float64Array.of(50.001, 104) });
    // A thousandth lies on the segment above .5, the next less steep one; its slope is log(.65 / .5) / .15.
    const slope = (0.5 * (log(0.65) - log(0.5))) / 0.15 / 100;
    expect(log(more.reached / planYear(halves).reached) / 0.001).toBeCloseTo(slope, 9);
    expect(worthOfCapacity[0]).toBeGreaterThanOrEqual(slope - 1e-12);
  });
});

describe("two-level planning of a year", () => {
  it("comes to the optimum from below, and its bound from above", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { reached } = planYear(question);
        let [lower, upper] = [0, Infinity];
        for (const rounds of [1, 3, 10, 100]) {
          const play = planYearOnTwoLevels(question, { rounds, trust: 3 });
          expectFeasible(question, play);
          expect(play.reached).toBeLessThanOrEqual(reached * (1 + 1e-9));
          expect(play.bound).toBeGreaterThanOrEqual(reached * (1 - 1e-9));
          expect(play.reached).toBeGreaterThanOrEqual(lower * (1 - 1e-9));
          expect(play.bound).toBeLessThanOrEqual(upper * (1 + 1e-9));
          [lower, upper] = [play.reached, play.bound];
        }
      }),
      { numRuns: 100 },
    );
  });

  it("closes most of its gap in a thousand rounds where each product has a scarce resource of its own", () => {
    const [few, many] = [3, 1000].map((rounds) => planYearOnTwoLevels(threeBranches, { rounds, trust: 3 }));
    const { reached } = planYear(threeBranches);
    expect(few.reached).toBeLessThan(reached);
    expect(reached - many.reached).toBeLessThan((reached - few.reached) / 5);
    expect(many.bound - many.reached).toBeLessThan((few.bound - few.reached) / 5);
  });
});

/** Numbers made up: energy is short, machines need it, cloth needs hands. */
const threeBranches: YearQuestion = {
  n: 3,
  inputs: Float64Array.of(0.1, 0.3, 0.1, 0.1, 0.2, 0.05, 0, 0.05, 0.1),
  imports: Float64Array.of(0, 5, 0),
  capacity: Float64Array.of(60, 90, 120),
  handsPerUnit: Float64Array.of(0.2, 0.5, 1),
  hands: 140,
  wanted: Float64Array.of(30, 80, 110),
};

/** Recomputed from the question alone. The solver takes coefficients up to 10^-9 for nothing, six of them in a row at most. */
function expectFeasible(
  { n, inputs, imports, capacity, handsPerUnit, hands, wanted }: YearQuestion,
  { output, fulfilment }: { readonly output: Float64Array; readonly fulfilment: Float64Array },
): void {
  let work = 0;
  for (let i = 0; i < n; i++) {
    let used = wanted[i] > 0 ? wanted[i] * fulfilment[i] : 0;
    for (let j = 0; j < n; j++) used += inputs[i * n + j] * output[j];
    expect(used).toBeLessThanOrEqual(output[i] + imports[i] + 1e-8 * Math.max(capacity[i], wanted[i]));
    expect(output[i]).toBeGreaterThanOrEqual(0);
    expect(output[i]).toBeLessThanOrEqual(capacity[i] * (1 + 1e-9));
    work += handsPerUnit[i] * output[i];
  }
  expect(work).toBeLessThanOrEqual(hands * (1 + 1e-9));
}
