import { beforeAll, describe, expect, it } from "vitest";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import type { Border } from "../../src/plan/border.js";
import type { PlanOptions } from "../../src/plan/options.js";
import { planWith } from "../../src/plan/plan-from.js";
import { OBJECTIVES } from "../../src/plan/settings.js";
import { warmSolver } from "../../src/plan/warm-solver.js";
import { defaults, smallTable } from "./small-country.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

const borders: readonly Border[] = [
  { kind: "open" },
  ...[0.3, 0.9, 0.1].map((share) => ({ kind: "cut", share }) as const),
  { kind: "closed" },
  { kind: "open" },
];

describe("a solver that starts from the last plan", () => {
  it("reaches the optimum of a plan made afresh, proved alike, for every objective and in any order of borders", () => {
    const warm = warmSolver(highs);
    for (const objective of OBJECTIVES)
      for (const border of borders) {
        const options = { defaults, objective, border, years: 2 };
        const afresh = planWith(highs, smallTable(), options).plan;
        const { plan } = planWith(highs, smallTable(), { ...options, solver: warm.solve, effects: false });
        if (plan.status !== "optimal" || afresh.status !== "optimal") throw new Error("there is no plan");
        // Objectives are near 100, solved to 1e-7 of feasibility.
        expect(plan.objective).toBeCloseTo(afresh.objective, 5);
        expect(plan.gap).toBeLessThan(1e-6);
        expect(plan.assumptions.length).toBeLessThan(afresh.assumptions.length);
      }
    warm.close();
  });

  it("takes a plan of other years for another programme, and says of one that cannot be that it cannot", () => {
    const warm = warmSolver(highs);
    const hard = { border: { kind: "closed" }, substitution: 0, doWithout: false } as const;
    const statusOf = (options: Omit<PlanOptions, "defaults">) =>
      planWith(highs, smallTable(), { defaults, ...options, solver: warm.solve }).plan.status;
    expect(statusOf({ years: 1 })).toBe("optimal");
    expect(statusOf({ years: 3 })).toBe("optimal");
    expect(statusOf({ ...hard, years: 3 })).toBe("infeasible");
    expect(statusOf({ ...hard, years: 3, border: { kind: "open" } })).toBe("optimal");
    warm.close();
  });
});
