import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOut } from "../../src/plan/carry-out.js";
import { planYear, type YearQuestion } from "../../src/plan/year-plan.js";
import { questions, targetShares } from "./year-questions.js";

/** Steel takes .5 of coal a unit; each is wanted beside. */
const coalAndSteel: YearQuestion = {
  n: 2,
  inputs: Float64Array.of(0, 0.5, 0, 0),
  imports: Float64Array.of(0, 0),
  capacity: Float64Array.of(60, 100),
  handsPerUnit: Float64Array.of(0, 0),
  hands: 1,
  wanted: Float64Array.of(20, 80),
};

/** The solver takes what is up to 10^-9 of a capacity for nothing, carrying out ten times that; the curve's first segment is 1 / .3 steep. */
const DUST = 1e-7;

describe("targets carried out", () => {
  it("leave to households the coal that steel does not need", () => {
    const { output, fulfilment } = carryOut(coalAndSteel, Float64Array.of(100, 80));
    // Coal comes to its capacity of 60; 80 of steel take 40, and 20 are left.
    expect(Array.from(output)).toEqual([60, 80]);
    expect(Array.from(fulfilment)).toEqual([1, 1]);
  });

  it("cut steel where there is too little coal for it, and leave none", () => {
    const { output, fulfilment } = carryOut(coalAndSteel, Float64Array.of(30, 100));
    // 30 of coal make 60 of steel.
    expect(output[1]).toBeCloseTo(60, 9);
    expect(fulfilment[0]).toBeCloseTo(0, 9);
    expect(fulfilment[1]).toBeCloseTo(0.75, 9);
  });

  it("cut all that need hands in one proportion where there are too few", () => {
    const short = { ...coalAndSteel, handsPerUnit: Float64Array.of(0, 1), hands: 40 };
    expect(Array.from(carryOut(short, Float64Array.of(60, Infinity)).output)).toEqual([60, 40]);
  });

  it("never reach more than the best plan does, whatever the targets, and as much where they are that plan's", () => {
    fc.assert(
      fc.property(questions, targetShares, (question, wild) => {
        const best = planYear(question);
        const targets = question.capacity.map((most, j) => most * wild[j]);
        expect(carryOut(question, targets).reached).toBeLessThanOrEqual(best.reached * (1 + DUST));
        expect(planYear(question, targets).reached).toBeGreaterThanOrEqual(
          carryOut(question, targets).reached * (1 - DUST),
        );
        expect(carryOut(question, best.output).reached).toBeCloseTo(best.reached, 6);
      }),
      { numRuns: 150 },
    );
  });
});
