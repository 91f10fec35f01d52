import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { OptimalAnswer } from "../../src/lp/answer.js";
import { judge, type OptimalVerdict } from "../../src/lp/judge.js";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { objectiveAt } from "../../src/lp/problem.js";
import { readMps } from "../../src/lp/read-mps.js";
import { solve } from "../../src/lp/solve.js";
import { fixture, sketch, small, wyndor } from "./programmes.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

/** Two doors, six windows and the plants' worth, from the textbook. */
const best: OptimalAnswer = {
  status: "optimal",
  objective: -36,
  x: Float64Array.of(2, 6),
  rowDuals: Float64Array.of(0, -1.5, -1),
  reducedCosts: Float64Array.of(0, 0),
  iterations: 0,
};

describe("an optimum", () => {
  it("of the textbook holds without any error", () => {
    expect(judge(wyndor, best)).toEqual({
      status: "optimal",
      holds: true,
      reasons: [],
      primalResidual: 0,
      dualResidual: 0,
      complementarity: 0,
      gap: 0,
      primalObjective: -36,
      dualObjective: -36,
    });
  });

  it.each<[string, Partial<OptimalAnswer>, string]>([
    ["a plant works overtime", { x: Float64Array.of(2.001, 6), objective: -36.003 }, 'row "r2" is broken'],
    ["a quantity is negative", { x: Float64Array.of(-1, 6), objective: -27 }, 'column "x0" is broken'],
    ["a better corner exists", { x: Float64Array.of(4, 3), objective: -27 }, "a bound that is not reached has a dual"],
    [
      "a plant at its limit is worth less than nothing",
      { rowDuals: Float64Array.of(1, -1.5, -1) },
      'the dual of row "r0"',
    ],
    ["the duals leave a profit", { rowDuals: Float64Array.of(0, -1.4, -1) }, 'the dual of column "x1"'],
    [
      "an idle plant has a price",
      { rowDuals: Float64Array.of(-0.1, -1.5, -1) },
      "a bound that is not reached has a dual",
    ],
    ["the objective is misstated", { objective: -36.1 }, "the objective is -36, not -36.1"],
    ["a value is not a number", { x: Float64Array.of(Number.NaN, 6) }, "is broken by Infinity"],
    ["a dual is not a number", { rowDuals: Float64Array.of(0, Number.NaN, -1) }, "has the wrong sign by Infinity"],
  ])("does not hold where %s", (_, changes, reason) => {
    const verdict = judge(wyndor, { ...best, ...changes });
    expect(verdict.holds).toBe(false);
    expect(verdict.reasons.join("; ")).toContain(reason);
  });

  it("does not hold when any value that counts is moved by a thousandth", () => {
    const { programme } = readMps(fixture("afiro.mps.gz"), { file: "afiro" });
    const answer = solve(programme, { highs }) as OptimalAnswer;
    const scale = Math.max(...answer.x);
    for (const j of answer.x.keys()) {
      for (const step of [0.001 * scale, -0.001 * scale]) {
        const x = answer.x.map((value, at) => (at === j ? value + step : value));
        const moved = { ...answer, x, objective: objectiveAt(programme, x) };
        expect(judge(programme, moved).holds, programme.columnNames[j]).toBe(false);
      }
    }
  });

  it("is bounded from both sides: no duals prove more than any feasible point reaches", () => {
    const point = fc.tuple(fc.double({ min: 0, max: 4, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }));
    const duals = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -9, max: 0, noNaN: true })));
    fc.assert(
      fc.property(point, duals, ([x, y], weights) => {
        const claim = { ...best, x: Float64Array.of(x, y), rowDuals: Float64Array.from(weights) };
        const { primalResidual, dualResidual, primalObjective, dualObjective } = judge(wyndor, claim) as OptimalVerdict;
        // 1e-12: the rounding of sums of size 100.
        if (primalResidual === 0 && dualResidual === 0)
          expect(dualObjective).toBeLessThanOrEqual(primalObjective + 1e-12);
      }),
    );
  });

  it("is judged by its own scale, however small the numbers", () => {
    // HiGHS drops coefficients up to 1e-9 and answers 0, which meets nothing of the row.
    const tiny = sketch({ costs: [1], rows: [{ of: [1e-10], lower: 1e-10 }] });
    const answer = solve(tiny, { highs });
    expect(answer.status).toBe("optimal");
    expect(judge(tiny, answer)).toMatchObject({ holds: false, primalResidual: 1 });
  });

  it("of another size is no answer to this programme", () => {
    expect(() => judge(wyndor, { ...best, x: Float64Array.of(1) })).toThrow(RangeError);
  });
});

describe("a claim that nothing is feasible", () => {
  const clash = sketch({
    costs: [1, 1],
    rows: [
      { of: [1, 1], lower: 2 },
      { of: [1, 1], upper: 1 },
    ],
  });
  const claim = (...ray: number[]) => ({ status: "infeasible" as const, ray: Float64Array.from(ray), iterations: 0 });

  it("holds by Farkas: at least 2 less at most 1 is at least 1 of nothing", () => {
    // margin (2 - 1) / (2 + 1)
    expect(judge(clash, claim(1, -1))).toMatchObject({ holds: true, margin: 1 / 3 });
    expect(judge(clash, claim(5, -5)).holds).toBe(true);
  });

  it.each([
    ["the wrong sign", [-1, 1]],
    ["one row alone", [1, 0]],
    ["unequal weights, whose sum can be reached", [1, -0.5]],
    ["no weights", [0, 0]],
    ["weights that are no numbers", [Number.NaN, -1]],
    ["weights of another programme", [1, -1, 0]],
  ])("does not hold with %s", (_, ray) => {
    expect(judge(clash, claim(...ray)).holds).toBe(false);
  });

  it("does not hold without a ray, unless bounds cross", () => {
    expect(judge(clash, { status: "infeasible", iterations: 0 }).holds).toBe(false);
    const crossed = sketch({ costs: [1], rows: [], columns: [{ lower: 3, upper: 1 }] });
    expect(judge(crossed, { status: "infeasible", iterations: 0 })).toMatchObject({ holds: true, margin: 0.5 });
  });

  it("is never held true of a programme that has a solution", () => {
    const solvable = fc
      .record({
        of: fc.array(fc.array(small, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
        x: fc.tuple(small, small, small),
      })
      .map(({ of, x }) => ({
        costs: [0, 0, 0],
        rows: of.map((row) => {
          const activity = row.reduce((total, value, j) => total + value * x[j], 0);
          return { of: row, lower: activity - 1, upper: activity };
        }),
        columns: x.map((value) => ({ lower: value, upper: value + 2 })),
      }));
    fc.assert(
      fc.property(solvable, fc.tuple(small, small), (given, ray) => {
        const verdict = judge(sketch(given), claim(...ray));
        return !verdict.holds;
      }),
    );
  });
});

describe("a claim that the objective goes on for ever", () => {
  const endless = sketch({ costs: [-1, 0], rows: [{ of: [1, -1], lower: 0, upper: 0 }], columns: [{ lower: 1 }, {}] });
  const claim = (x: number[], ray: number[]) => ({
    status: "unbounded" as const,
    x: Float64Array.from(x),
    ray: Float64Array.from(ray),
    iterations: 0,
  });

  it("holds with a point and a direction along which it falls", () => {
    expect(judge(endless, claim([1, 1], [2, 2]))).toMatchObject({ holds: true, slope: -1, rayResidual: 0 });
  });

  it.each([
    ["a direction that meets a bound", [1, 1], [1, 0], "the direction meets a bound"],
    ["a direction along which it rises", [1, 1], [-1, -1], "does not fall"],
    ["a direction to nowhere", [1, 1], [0, 0], "there is no direction"],
    ["a start that breaks a bound", [0, 0], [1, 1], "the starting point breaks a bound"],
  ])("does not hold with %s", (_, x, ray, reason) => {
    const verdict = judge(endless, claim(x, ray));
    expect(verdict.holds).toBe(false);
    expect(verdict.reasons.join("; ")).toContain(reason);
  });

  it("does not hold with half a proof", () => {
    expect(judge(endless, { status: "unbounded", ray: Float64Array.of(1, 1), iterations: 0 }).holds).toBe(false);
    expect(judge(endless, { status: "unbounded", x: Float64Array.of(1, 1), iterations: 0 }).holds).toBe(false);
  });
});

it("a solver that stopped has proved nothing", () => {
  const stopped = { status: "stopped", reason: "iteration limit", detail: "iteration limit", iterations: 9 } as const;
  expect(judge(wyndor, stopped)).toEqual({
    status: "stopped",
    holds: false,
    reasons: ["the solver stopped: iteration limit"],
  });
});
