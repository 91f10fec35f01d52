import { beforeAll, describe, expect, it } from "vitest";
import { buildProgramme } from "../../src/lp/builder.js";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { solve } from "../../src/lp/solve.js";
import { twoLevel, type PlanSector } from "../../src/plan/two-level.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

// Three sectors with two activities each, three resources; numbers made up so that each resource is wanted by two sectors.
const resources = Float64Array.of(100, 80, 60);
const sectors: readonly PlanSector[] = [
  { name: "steel", worth: Float64Array.of(5, 4), uses: Float64Array.of(2, 1, 1, 2, 0.5, 1) },
  { name: "cloth", worth: Float64Array.of(4, 6), uses: Float64Array.of(1, 3, 2, 1, 1, 2) },
  { name: "grain", worth: Float64Array.of(3, 5), uses: Float64Array.of(1, 2, 0.5, 1, 1, 1.5) },
];

function wholeOptimum(): number {
  const builder = buildProgramme({ name: "whole" });
  const rows = Array.from(resources, (amount, k) => builder.row({ name: `r${k}`, upper: amount }));
  for (const { name, worth, uses } of sectors)
    worth.forEach((one, a) => {
      const column = builder.column({ name: `${name}${a}`, cost: -one });
      rows.forEach((row, k) => builder.add(row, column, uses[k * worth.length + a]));
    });
  const answer = solve(builder.freeze(), { highs });
  if (answer.status !== "optimal") throw new Error(answer.status);
  return -answer.objective;
}

describe("two-level planning", () => {
  it("keeps the optimum between its bounds, which only ever come closer", () => {
    const optimum = wholeOptimum();
    const { rounds } = twoLevel({ resources, sectors, rounds: 100 }, highs);
    expect(rounds.length).toBeGreaterThan(10);
    rounds.forEach(({ lower, upper }, k) => {
      expect(lower).toBeLessThanOrEqual(optimum + 1e-6);
      expect(upper).toBeGreaterThanOrEqual(optimum - 1e-6);
      if (k > 0) expect(upper - lower).toBeLessThanOrEqual(rounds[k - 1].upper - rounds[k - 1].lower + 1e-9);
    });
  });

  it("comes within two per cent of the optimum in two hundred rounds", () => {
    const { rounds } = twoLevel({ resources, sectors, rounds: 200 }, highs);
    expect(rounds[rounds.length - 1].lower).toBeGreaterThan(0.98 * wholeOptimum());
  });

  it("deals out each resource whole, and no more", () => {
    const { quotas } = twoLevel({ resources, sectors, rounds: 50 }, highs);
    resources.forEach((amount, k) => {
      const dealt = sectors.reduce((sum, _, s) => sum + quotas[s * resources.length + k], 0);
      expect(dealt).toBeCloseTo(amount, 9);
    });
  });
});
