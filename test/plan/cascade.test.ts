import { beforeAll, describe, expect, it } from "vitest";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { bookOf } from "../../src/plan/book.js";
import { cascade, generatePlants, type Order } from "../../src/plan/cascade.js";
import { balancesTargets, scoreBalances } from "../../src/plan/material-balances.js";
import { planWith } from "../../src/plan/plan-from.js";
import { solveOutput } from "../../src/table/solve-leontief.js";
import { sparseFromDense } from "../../src/table/sparse.js";
import { defaults, indonesia, smallTable } from "./small-country.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

function planned(table = smallTable(), kind: "open" | "closed" = "open") {
  const { plan, solved } = planWith(highs, table, { defaults, border: { kind }, years: 3 });
  if (plan.status !== "optimal" || solved === undefined) throw new Error(plan.status);
  return { plan, solved };
}

describe("the cascade", () => {
  const orders = (seed: number): readonly Order[] => {
    const { plan } = planned();
    const inputsPerUnit = Object.fromEntries(plan.products.map((product) => [product, 0.5]));
    return cascade({ targets: plan.targets, inputsPerUnit, plants: generatePlants({ products: plan.products, seed }) });
  };

  it("adds up at every level, year and quantity to what was decided above", () => {
    const all = orders(1);
    for (const above of all.filter(({ level }) => level !== "workshop")) {
      const below = all.filter(({ parent, year }) => parent === above.id && year === above.year);
      for (const of of ["output", "labour", "investment", "inputs"] as const) {
        const sum = below.reduce((total, order) => total + order[of], 0);
        expect(sum).toBeCloseTo(above[of], 6);
      }
    }
  });

  it("is the same for the same seed and another for another", () => {
    expect(orders(7)).toEqual(orders(7));
    expect(orders(7)).not.toEqual(orders(8));
  });

  it("gives a plant with a worse norm more inputs for the same output", () => {
    const { plan } = planned();
    const products = plan.products
      .slice(1)
      .map((product) => ({ id: product, product, share: 1, norm: 1, workshops: [1] }));
    const twins = [1, 1.5].map((norm, k) => ({
      id: `twin${k}`,
      product: plan.products[0],
      share: 0.5,
      norm,
      workshops: [1],
    }));
    const all = cascade({
      targets: plan.targets,
      inputsPerUnit: { [plan.products[0]]: 1 },
      plants: [...twins, ...products],
    });
    const [good, bad] = ["twin0", "twin1"].map((id) => all.find((order) => order.id === id && order.year === 1));
    expect(good?.output).toBe(bad?.output);
    expect((bad?.inputs ?? 0) / (good?.inputs ?? 1)).toBeCloseTo(1.5, 9);
  });

  it("names plants whose shares do not add up and products without a plant", () => {
    const { plan } = planned();
    const plants = [{ id: "one", product: "mining", share: 0.7, norm: 1, workshops: [0.5, 0.6] }];
    expect(() => cascade({ targets: plan.targets, inputsPerUnit: {}, plants })).toThrow(
      /workshops of plant "one": found a sum of 1.1[\s\S]*plants of "mining": found a sum of 0.7[\s\S]*plants of "services": found a sum of 0/,
    );
  });
});

describe("material balances", () => {
  it("come in many rounds to the outputs of Leontief's equations", () => {
    const { solved } = planned();
    const { data, settings } = solved;
    const { targets, imbalance } = balancesTargets(data, settings, 200);
    const n = data.products.length;
    const demand = Float64Array.from({ length: n }, (_, i) => {
      const { structures, equipment } = data.investment;
      const uses = data.household.domestic[i] + data.public.domestic[i] + data.exports[i] - data.fixedSupply[i];
      return (
        (1 + data.growth) * (uses + structures * data.structures.domestic[i] + equipment * data.equipment.domestic[i])
      );
    });
    const exact = solveOutput(sparseFromDense(data.domestic, n), demand);
    if (exact.status !== "solved") throw new Error(exact.status);
    exact.x.forEach((output, i) => expect(targets[i]).toBeCloseTo(output, 6));
    expect(imbalance).toBeLessThan(1e-9);
  });

  it("leave less imbalance the more rounds there are", () => {
    const { solved } = planned(indonesia(), "closed");
    const left = [0, 1, 3, 6].map((rounds) => balancesTargets(solved.data, solved.settings, rounds).imbalance);
    left.slice(1).forEach((one, k) => expect(one).toBeLessThan(left[k]));
  });

  it("never beat the optimal plan on its own objective, and what they lose is a share of consumption", () => {
    for (const kind of ["open", "closed"] as const) {
      const { solved } = planned(indonesia(), kind);
      const score = scoreBalances(solved, { highs });
      if (score.status !== "scored") throw new Error(score.status);
      expect(score.objective).toBeGreaterThanOrEqual(solved.answer.objective - 1e-7);
      expect(score.loss).toBeGreaterThan(0.01);
      expect(score.loss).toBeLessThan(0.5);
    }
  });
});

describe("the book", () => {
  it("has the sheets a planner asks for, and its balances close row by row", () => {
    const { plan, solved } = planned();
    const book = bookOf({ plan, solved });
    expect(book.map(({ name }) => name)).toEqual([
      ...[
        "summary",
        "years",
        "targets",
        "balances",
        "deliveries",
        "valuations",
        "bottlenecks",
        "imports",
        "assumptions",
      ],
    ]);
    for (const { header, rows } of book) for (const row of rows) expect(row.length).toBe(header.length);
    const balances = book.find(({ name }) => name === "balances");
    const at = (row: readonly (string | number)[], name: string): number =>
      Number(row[balances?.header.indexOf(name) ?? 0]);
    for (const row of balances?.rows ?? []) {
      const uses = [
        "intermediate",
        "consumption",
        "publicUse",
        "defence",
        "investmentGoods",
        "exports",
        "replacing",
        "makingUp",
      ];
      const used = uses.reduce((sum, use) => sum + at(row, use), 0);
      expect(used + at(row, "unused")).toBeCloseTo(at(row, "output"), 6);
    }
  });
});
