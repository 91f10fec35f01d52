import { beforeAll, describe, expect, it } from "vitest";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { readMps } from "../../src/lp/read-mps.js";
import { solve } from "../../src/lp/solve.js";
import { writeMps } from "../../src/lp/write-mps.js";
import type { Border } from "../../src/plan/border.js";
import type { Plan } from "../../src/plan/plan.js";
import { planWith, type PlanResult } from "../../src/plan/plan-from.js";
import type { PlanOptions } from "../../src/plan/options.js";
import { OBJECTIVES } from "../../src/plan/settings.js";
import type { SolvedPlan } from "../../src/plan/solve-programme.js";
import type { Table } from "../../src/table/table.js";
import { defaults, indonesia, smallTable, withEmptySector, withHalvedSector } from "./small-country.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

type Asked = Omit<PlanOptions, "defaults">;

function ask(table: Table, options: Asked = {}): PlanResult {
  return planWith(highs, table, { defaults, ...options });
}

function optimal(table: Table, options: Asked = {}): { plan: Plan; solved: SolvedPlan; result: PlanResult } {
  const result = ask(table, options);
  if (result.plan.status !== "optimal" || result.solved === undefined) throw new Error(`plan is ${result.plan.status}`);
  return { plan: result.plan, solved: result.solved, result };
}

const closed: Border = { kind: "closed" };
/** Objectives are near 100, solved to 1e-7 of feasibility. */
const NEAR = 6;

describe("a plan", () => {
  it("is proved optimal by the judge, whatever it strives for and whatever the border", () => {
    for (const objective of OBJECTIVES)
      for (const border of [{ kind: "open" }, closed] as const) {
        const { plan } = optimal(smallTable(), { objective, border, years: 3 });
        expect(plan.gap).toBeLessThan(1e-6);
        expect(plan.certificate.primal).toBeLessThan(1e-6);
        expect(plan.certificate.dual).toBeLessThan(1e-6);
      }
  });

  it("uses no more of any product than is made, recomputed from the techniques", () => {
    for (const border of [{ kind: "open" }, closed] as const) {
      const { plan } = optimal(indonesia(), { border });
      for (const target of plan.targets) expect(target.unused).toBeGreaterThan(-1e-6 * Math.max(1, target.output));
    }
  });

  it("imports at least what its uses need where nothing else may stand in, recomputed from the foreign coefficients", () => {
    const { solved } = optimal(smallTable(), { substitution: 0, doWithout: false, years: 2 });
    const { data, programme, answer } = solved;
    const { columns } = programme;
    const n = data.products.length;
    const { x } = answer;
    for (let t = 0; t < 2; t++) {
      for (let i = 0; i < n; i++) {
        let needed = 0;
        for (let j = 0; j < n; j++) needed += data.imported[i * n + j] * x[columns.output[t * n + j]];
        const consumed = data.household.domestic[i] + data.household.imported[i];
        needed += (data.household.imported[i] / consumed) * x[columns.consumption[t * n + i]];
        const publicTotal = [...data.public.domestic, ...data.public.imported].reduce((sum, flow) => sum + flow, 0);
        needed += (data.public.imported[i] / publicTotal) * x[columns.publicUse[t]];
        needed += data.structures.imported[i] * x[columns.structures[t]];
        needed += data.equipment.imported[i] * x[columns.equipment[t]];
        expect(x[columns.imports[t * n + i]]).toBeGreaterThan(needed - 1e-6);
      }
    }
  });

  it("of one industry for one year is what a hand reckons", () => {
    const table: Table = {
      id: "one",
      name: "One",
      year: "1",
      unit: "crowns",
      sectors: ["industry"],
      finalUses: ["C", "GFCF"],
      valueAddedRows: ["value_added"],
      domestic: Float64Array.of(20, 60, 20),
      imported: new Float64Array(3),
      duties: new Float64Array(3),
      valueAdded: Float64Array.of(80),
      grossOutput: Float64Array.of(100),
    };
    // Capital 3.5 x 80 = 280; wear 1 / (.3 / .025 + .7 / .12) = .05607; growth 20 / 280 - wear = .01536. Labour allows output of
    // 100 x 1.01536 x 1.03 = 104.582, capacity 100 / .92 = 108.7; investment stays 20, so .8 x 104.582 - 20 = 63.666 is left of 60.
    const wear = 1 / (0.3 / 0.025 + 0.7 / 0.12);
    const output = 100 * (1 + 20 / 280 - wear) * 1.03;
    const { plan } = optimal(table, { objective: "maximin", years: 1 });
    expect(plan.targets[0].output).toBeCloseTo(output, 6);
    expect(plan.years[0].consumptionIndex).toBeCloseTo((0.8 * output - 20) / 60, 8);
    expect(plan.objective).toBeCloseTo((-10_000 * (0.8 * output - 20)) / 60, 6);
  });

  it("pays for its imports with its exports, and closed has neither", () => {
    const open = optimal(smallTable()).plan;
    for (const { imports, exports } of open.years) expect(exports).toBeGreaterThanOrEqual(imports - 1e-9);
    for (const { imports, exports } of optimal(smallTable(), { border: closed }).plan.years)
      expect(imports + exports).toBeLessThan(1e-9);
  });

  it("asks for no more work than there is", () => {
    for (const { labourUsed } of optimal(indonesia()).plan.years) expect(labourUsed).toBeLessThan(1 + 1e-7);
  });

  it("is the same in every currency", () => {
    const [pounds, pence] = [1, 240].map((factor) => optimal(smallTable({ factor }), { border: closed }).plan);
    expect(pence.objective).toBeCloseTo(pounds.objective, NEAR);
    expect(pence.targets[0].output).toBeCloseTo(240 * pounds.targets[0].output, 1);
  });

  it("is the same in whatever order the products come", () => {
    const turned = optimal(smallTable({ order: [4, 2, 0, 3, 1] }), { border: closed }).plan;
    expect(turned.objective).toBeCloseTo(optimal(smallTable(), { border: closed }).plan.objective, NEAR);
  });

  it("is not changed by an industry that makes nothing for nobody", () => {
    const { plan } = optimal(withEmptySector(smallTable()), { border: closed });
    expect(plan.objective).toBeCloseTo(optimal(smallTable(), { border: closed }).plan.objective, NEAR);
    expect(plan.repairs.map(({ products }) => products)).toEqual([["unicorn-services"]]);
  });

  it("is worth the same where one product is counted as two that are alike, each half as large", () => {
    for (const border of [{ kind: "open" }, closed] as const) {
      const whole = optimal(smallTable(), { border }).plan;
      for (const halved of [1, 2, 4]) {
        const { plan } = optimal(withHalvedSector(smallTable(), halved), { border });
        expect(plan.objective).toBeCloseTo(whole.objective, NEAR);
      }
    }
  });

  it("begins like a longer plan: with five and with nine years the first three are alike within two per cent", () => {
    const [short, long] = [5, 9].map((years) => optimal(smallTable(), { years }).plan);
    for (let t = 0; t < 3; t++)
      expect(long.years[t].consumptionIndex / short.years[t].consumptionIndex).toBeCloseTo(1, 1.5);
  });

  it("does not boom in its last year by eating its capital", () => {
    const { years } = optimal(smallTable()).plan;
    expect(years[4].investment).toBeGreaterThan(0.8 * years[2].investment);
  });

  it("loses at most what its segments may be off, which is under one per cent of a year's consumption a year", () => {
    const { plan } = optimal(indonesia());
    expect(plan.segmentError).toBeGreaterThan(0);
    expect(plan.segmentError / plan.years.length).toBeLessThan(100);
  });
});

describe("closing the border", () => {
  it("costs more the less of the imports can be replaced, and never all in Indonesia", () => {
    const { plan } = optimal(indonesia(), { border: closed, closing: true, years: 3 });
    for (const year of [1, 2, 3]) {
      const losses = plan.closing.filter((row) => row.year === year).sort((a, b) => a.substitution - b.substitution);
      losses.slice(1).forEach((row, k) => expect(row.lossPerHead).toBeLessThanOrEqual(losses[k].lossPerHead + 1e-9));
      for (const { low, lossPerHead, high } of losses) {
        expect(low).toBeLessThanOrEqual(lossPerHead);
        expect(high).toBeGreaterThanOrEqual(lossPerHead);
        expect(high).toBeLessThan(1);
      }
    }
  });

  it("is told alike by plans switched on and off in one programme and by plans made one by one", () => {
    const { plan } = optimal(smallTable(), { closing: true, years: 3 });
    const open = optimal(smallTable(), { years: 3 }).plan;
    for (const substitution of [0, 0.5, 1]) {
      const alone = optimal(smallTable(), { border: closed, substitution, years: 3 }).plan;
      for (const row of plan.closing.filter((own) => own.substitution === substitution)) {
        const [shut, whole] = [alone, open].map(({ years }) => years[row.year - 1].consumptionIndex);
        // The same optimum may be reached by different plans, whose years differ a little.
        expect(row.lossPerHead).toBeCloseTo(1 - shut / whole, 2);
      }
    }
  });

  it("is told over multiples of replaceable shares given by product, alike by one programme and by plans one by one", () => {
    const shares = { machinery: 0.4, mining: 0.5, construction: 0 };
    const { plan } = optimal(smallTable(), { closing: true, substitution: shares, years: 3 });
    expect(plan.notes.join(" ")).toContain("multiples of the replaceable shares given by product");
    const open = optimal(smallTable(), { years: 3 }).plan;
    for (const multiple of [0.5, 1]) {
      const sectors = smallTable().sectors.map((sector) => [
        sector,
        multiple * (new Map(Object.entries(shares)).get(sector) ?? 1),
      ]);
      const substitution = Object.fromEntries(sectors) as Readonly<Record<string, number>>;
      const alone = optimal(smallTable(), { border: closed, substitution, years: 3 }).plan;
      const rows = plan.closing.filter((own) => own.substitution === multiple);
      expect(rows.length).toBe(3);
      for (const row of rows) {
        const [shut, whole] = [alone, open].map(({ years }) => years[row.year - 1].consumptionIndex);
        // The same optimum may be reached by different plans, whose years differ a little.
        expect(row.lossPerHead).toBeCloseTo(1 - shut / whole, 2);
      }
    }
    const inAll = (losses: Plan["closing"]): number =>
      losses.filter(({ substitution }) => substitution === 1).reduce((sum, { lossPerHead }) => sum + lossPerHead, 0);
    expect(inAll(plan.closing)).toBeGreaterThan(inAll(optimal(smallTable(), { closing: true, years: 3 }).plan.closing));
  });

  it("has a frontier of cuts that begins at no loss, never falls in all, and ends at the closed plan", () => {
    const { plan } = optimal(smallTable(), { frontier: true, years: 3 });
    const [shut, open] = [closed, { kind: "open" } as const].map(
      (border) => optimal(smallTable(), { border, years: 3 }).plan,
    );
    const cuts = [...new Set(plan.frontier.map(({ cut }) => cut))];
    expect([cuts[0], cuts[cuts.length - 1]]).toEqual([0, 1]);
    const total = (cut: number): number =>
      plan.frontier.filter((point) => point.cut === cut).reduce((sum, { lossPerHead }) => sum + lossPerHead, 0);
    expect(total(0)).toBe(0);
    cuts.slice(1).forEach((cut, k) => expect(total(cut)).toBeGreaterThan(total(cuts[k]) - 1e-6));
    for (const { year, lossPerHead } of plan.frontier.filter(({ cut }) => cut === 1)) {
      const [left, whole] = [shut, open].map(({ years }) => years[year - 1].consumptionIndex);
      // The same optimum may be reached by different plans, whose years differ a little.
      expect(lossPerHead).toBeCloseTo(1 - left / whole, 2);
    }
  });

  it("costs the more, the more of trade is cut", () => {
    const objectives = [0.2, 0.5, 0.8, 1].map(
      (share) => optimal(smallTable(), { border: { kind: "cut", share }, years: 3 }).plan.objective,
    );
    objectives.slice(1).forEach((value, k) => expect(value).toBeGreaterThanOrEqual(objectives[k] - 1e-7));
  });

  it("costs the more, the larger the embargo on one product and the more of its suppliers are lost", () => {
    const under = (share: number, partnerShare: number): number => {
      const cuts = [{ product: "machinery", share, partnerShare }];
      return optimal(smallTable(), { border: { kind: "embargo", cuts }, years: 3 }).plan.objective;
    };
    expect(under(0.5, 0)).toBeLessThanOrEqual(under(1, 0) + 1e-7);
    expect(under(0, 0)).toBeLessThan(under(0, 0.2));
    expect(under(0, 0.2)).toBeLessThan(under(0, 0.5));
  });

  it("leaves no import worth more than three baskets that make up for it, or five where five are needed", () => {
    for (const units of [3, 5]) {
      const { plan, solved } = optimal(indonesia(), { border: closed, assumed: { "do-without": units }, years: 3 });
      const { averageBasket } = solved.programme;
      for (const { year, importValue } of plan.valuations) {
        const values = plan.valuations.filter((own) => own.year === year);
        const basket = values.reduce((sum, { value }, i) => sum + averageBasket[i] * value, 0);
        expect(importValue).toBeLessThanOrEqual(units * basket * (1 + 1e-6));
      }
    }
  });

  it("has no plan where nothing can be replaced nor done without, and says which imports are lacking and why", () => {
    const { plan } = ask(smallTable(), { border: closed, substitution: 0, doWithout: false, years: 2 });
    if (plan.status !== "infeasible") throw new Error(plan.status);
    expect(plan.clashes.length).toBeGreaterThan(0);
    for (const { sentence } of plan.clashes)
      expect(sentence).toMatch(/^In year \d, .+ is short by [\d.e-]+ % of base-year value added.*\.$/);
    expect(plan.clashes.some(({ what }) => what === "the import of machinery")).toBe(true);
    expect(plan.clashes[0].sentence).toMatch(/; (it clashes with|what is scarcest then is) \S/);
  });
});

describe("a clash", () => {
  it("is told with the name of the branch where the product's own is a code", () => {
    const table = { ...smallTable(), sectors: ["A01", "B", "C28", "F", "S"] };
    const { plan } = ask(table, { border: closed, substitution: 0, doWithout: false, years: 2 });
    if (plan.status !== "infeasible") throw new Error(plan.status);
    const sentences = plan.clashes.map(({ sentence }) => sentence).join(" ");
    expect(sentences).toContain("the import of machinery (C28) is short by");
  });
});

describe("valuations", () => {
  it("hold between their ends what one small step more or less of a limit is worth", () => {
    const { plan } = optimal(smallTable(), { border: closed, intervals: true, years: 3 });
    expect(plan.bottlenecks.length).toBeGreaterThan(0);
    for (const { low, worth, high } of plan.bottlenecks) {
      expect(low).toBeLessThanOrEqual(worth);
      expect(worth).toBeLessThanOrEqual(high);
    }
  });

  it("price what is produced at what it costs: no output is worth more than its inputs, labour and capacity", () => {
    const { solved } = optimal(indonesia(), { years: 3 });
    const { lp, columns } = solved.programme;
    const { costs, matrix } = lp;
    for (const column of columns.output) {
      let worth = -costs[column];
      for (let at = matrix.starts[column]; at < matrix.starts[column + 1]; at++)
        worth += matrix.values[at] * solved.answer.rowDuals[matrix.rowIndices[at]];
      const rent = Math.min(0, solved.answer.reducedCosts[column]);
      expect(worth + rent).toBeLessThan(1e-6);
    }
  });

  it("foretell the effect of a small change of an assumption that a new plan confirms", () => {
    const { plan } = optimal(smallTable(), { border: closed, years: 3 });
    for (const [what, step] of [
      ["labour-reserve", 1e-4],
      ["do-without", 1e-3],
      ["wear-of-equipment", 1e-5],
    ] as const) {
      const row = plan.assumptions.find((own) => own.what === what);
      if (row === undefined) throw new Error(what);
      const slope = Number(row.effectOnObjective[1]) / (row.range[1] - row.value);
      const moved = optimal(smallTable(), { border: closed, years: 3, assumed: { [what]: row.value + step } }).plan;
      // The step of the prediction is a hundredth of the range, so its slope is off by the curvature within it.
      expect((moved.objective - plan.objective) / step / slope).toBeCloseTo(1, 1);
    }
  });
});

describe("critical imports", () => {
  it("cost more the deeper the cut, and all of a cut is worse than in proportion", () => {
    const { plan } = optimal(smallTable(), { critical: true, years: 3 });
    expect(plan.critical[0].product).toBe("machinery");
    for (const { loss10, loss50, loss100, basis } of plan.critical) {
      expect(basis).toBe("solved");
      expect(loss50).toBeGreaterThanOrEqual(loss10 - 1e-9);
      expect(loss100).toBeGreaterThanOrEqual(loss50 - 1e-9);
      expect(loss100).toBeGreaterThanOrEqual(2 * loss50 - 1e-6);
    }
  });

  it("come in the same order from valuations as from new plans, and dearer, since the plan could have turned to other ways", () => {
    const [valued, solved] = [false, true].map(
      (critical) => optimal(smallTable(), { critical, years: 3 }).plan.critical,
    );
    expect(valued[0].product).toBe(solved[0].product);
    for (const { product, loss100 } of solved) {
      const other = valued.find((row) => row.product === product);
      // Stocks are drawn upon in new plans only, which makes them cheaper still.
      expect(other?.loss100 ?? 0).toBeGreaterThanOrEqual(loss100 - 1e-3);
    }
  });
});

describe("the exported programme", () => {
  it("has no constant, and is solved by a reader of MPS to the plan's objective", () => {
    for (const objective of OBJECTIVES) {
      const { plan, result } = optimal(smallTable(), { objective, border: closed, years: 2 });
      expect(result.programme.constant).toBe(0);
      const { programme } = readMps(writeMps(result.programme), { file: "plan.mps" });
      const answer = solve(programme, { highs });
      expect(answer.status === "optimal" && Math.abs(answer.objective - plan.objective)).toBeLessThan(1e-6);
    }
  });
});

describe("calm", () => {
  it("keeps the objective within what it may give up, and lets outputs swing less", () => {
    const swings = (plan: Plan): number => {
      const change = plan.targets.map(({ product, year, outputOverBase }) => {
        const before = plan.targets.find((own) => own.product === product && own.year === year - 1);
        return Math.abs(outputOverBase - (before?.outputOverBase ?? 1));
      });
      return change.reduce((sum, one) => sum + one, 0);
    };
    const [best, calm] = [optimal(smallTable(), {}).plan, optimal(smallTable(), { calm: 0.002 }).plan];
    expect(swings(calm)).toBeLessThan(swings(best));
    calm.years.forEach(({ consumptionIndex }, t) =>
      expect(consumptionIndex / best.years[t].consumptionIndex).toBeGreaterThan(0.95),
    );
    expect(calm.objective).toBe(best.objective);
  });
});

describe("options", () => {
  it("that are not possible are faults, all of them at once", () => {
    const wrong = { years: 0, border: { kind: "cut", share: 2 }, substitution: { machinry: 0.5, mining: 3 } } as const;
    expect(() => ask(smallTable(), wrong)).toThrow(
      [
        "years: found 0, expected 1 to 50. Correct the option.",
        "border: found 2, expected a share of 0 to 1. Correct the option.",
        'substitution of "machinry": found "machinry", expected a product of the plan. Did you mean "machinery"?',
        'substitution of "mining": found 3, expected a share of 0 to 1. Correct it.',
      ].join("\n"),
    );
  });

  it("that name an unknown assumption are told the nearest", () => {
    expect(() => ask(smallTable(), { assumed: { "do-wihout": 2 } })).toThrow(/Did you mean "do-without"\?/);
  });
});
