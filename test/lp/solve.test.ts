import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import type { Answer, BoundAt, InfeasibleAnswer, OptimalAnswer } from "../../src/lp/answer.js";
import { judge } from "../../src/lp/judge.js";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { negateObjective, type LinearProgramme } from "../../src/lp/problem.js";
import { readMps } from "../../src/lp/read-mps.js";
import { solve } from "../../src/lp/solve.js";
import { fiveYearPlan } from "./five-year-plan.js";
import { fixture, programmes, sketch, small, wyndor } from "./programmes.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

const METHODS = ["simplex", "ipm", "pdlp"] as const;

describe("known optima", () => {
  // The references are given to 8 to 10 digits.
  it.each([
    ["afiro.mps.gz", -464.75314286],
    ["sc50b.mps.gz", -70],
    ["blend.mps.gz", -30.812149846],
    ["avgas.mps", -7.75],
  ])("%s is solved to its published optimum, and the judge agrees", (name, optimum) => {
    const { programme } = readMps(fixture(name), { file: name });
    const answer = optimumOf(programme);
    expect(answer.objective).toBeCloseTo(optimum, 7);
    expect(judge(programme, answer)).toMatchObject({ holds: true, reasons: [] });
  });

  it("galenet has none: one demand asks for 30 of a node that at most 10 and 10 flow into", () => {
    const { programme } = readMps(fixture("galenet.mps"), { file: "galenet.mps" });
    const answer = solve(programme, { highs }) as InfeasibleAnswer;
    expect(judge(programme, answer)).toMatchObject({ status: "infeasible", holds: true });
    const named = (names: readonly string[], bounds: readonly BoundAt[] = []) =>
      bounds.map(({ index, side }) => `${names[index]} ${side}`).sort();
    expect(named(programme.rowNames, answer.conflict?.rows)).toEqual(["D8 lower", "NODE5 lower"]);
    expect(named(programme.columnNames, answer.conflict?.columns)).toEqual(["T25 upper", "T35 upper", "T57 lower"]);
  });

  it.each(METHODS)("Wyndor's plants are worth 0, 1.5 and 1 by %s", (method) => {
    const answer = optimumOf(wyndor, method);
    // pdlp stops at 1e-7.
    expect(answer.objective).toBeCloseTo(-36, 4);
    for (const [i, dual] of [0, -1.5, -1].entries()) expect(answer.rowDuals[i]).toBeCloseTo(dual, 4);
    for (const [j, value] of [2, 6].entries()) expect(answer.x[j]).toBeCloseTo(value, 4);
  });

  it("Kantorovich's machines of 1939 make 86 2/3 pairs a day where each for itself would make 77.8", () => {
    // Problem A, example 1: three millers (10 or 20 of part 1 or 2 each), three turret lathes (20, 30), one automat (30, 80).
    // Per part 2 forgone, turrets make most of part 1 (60/90), then millers (30/60), then the automat (30/80). Turrets alone make 60 < 140,
    // so the millers divide: 60 + 30a = 60 (1 - a) + 80, a = 8/9, and both come to 260/3. Millers that divide weigh the parts 2 : 1.
    const machines = [
      [30, 60],
      [60, 90],
      [30, 80],
    ];
    const programme = sketch({
      costs: [-1, 0, 0, 0, 0, 0, 0],
      rows: [
        { of: [-1, ...machines.flatMap(([first]) => [first, 0])], lower: 0 },
        { of: [-1, ...machines.flatMap(([, second]) => [0, second])], lower: 0 },
        ...machines.map((_, k) => ({ of: [0, ...machines.flatMap((_, m) => (m === k ? [1, 1] : [0, 0]))], upper: 1 })),
      ],
    });
    const { objective, x, rowDuals } = optimumOf(programme);
    expect(objective).toBeCloseTo(-260 / 3, 9);
    expect([...x.slice(1)].map((share) => share.toFixed(6))).toEqual(
      [8 / 9, 1 / 9, 1, 0, 0, 1].map((share) => share.toFixed(6)),
    );
    for (const [i, value] of [2 / 3, 1 / 3, -20, -40, -80 / 3].entries()) expect(rowDuals[i]).toBeCloseTo(value, 9);
    const eachForItself = machines.reduce((pairs, [first, second]) => pairs + (first * second) / (first + second), 0);
    expect(eachForItself).toBeCloseTo(77.818, 3);
  });

  it("Mahalanobis's four sectors of 1955 get 1/3, 17.1, 21.0 and 28.5 per cent of investment for his targets of income and jobs", () => {
    // 56 billion rupees are to raise income by 29 and make 11 million jobs, a third of them for machines. Output per rupee is .2, .35, 1.25, .45;
    // a job takes 20,000, 8,750, 2,500 and 3,750 rupees. By elimination .9 c2 + .1 c3 = .217857 and 15/14 c2 + 4/7 c3 = .388393 of what
    // is invested: c2 = .210370, c3 = .285244, c1 = .171053.
    const [investment, income, jobs] = [56e9, 29e9, 11e6];
    const jobsPerShare = (1e4 * jobs) / investment;
    const programme = sketch({
      costs: [0, 0, 0, 0],
      rows: [
        { of: [1, 1, 1, 1], lower: 1, upper: 1 },
        { of: [1, 0, 0, 0], lower: 1 / 3, upper: 1 / 3 },
        { of: [0.2, 0.35, 1.25, 0.45], lower: income / investment, upper: income / investment },
        { of: [20_000, 8_750, 2_500, 3_750].map((perJob) => 1e4 / perJob), lower: jobsPerShare, upper: jobsPerShare },
      ],
    });
    const { x } = optimumOf(programme);
    for (const [i, share] of [1 / 3, 0.171053, 0.21037, 0.285244].entries()) expect(x[i]).toBeCloseTo(share, 6);
  });

  it("the first-order method comes within a ten-thousandth of the five-year plan", () => {
    expect(-optimumOf(fiveYearPlan(), "pdlp").objective).toBeCloseTo(7.336453, 3);
  });

  it("the five-year plan of four goods fulfils 7.336453 in all, and starts with a collapse", () => {
    const programme = fiveYearPlan();
    const answer = optimumOf(programme);
    expect(-answer.objective).toBeCloseTo(7.336453, 6);
    expect(judge(programme, answer).holds).toBe(true);
    const fulfilment = programme.columnNames.flatMap((name, j) => (name.startsWith("fulfilment") ? [answer.x[j]] : []));
    // Five digits were published.
    for (const [year, share] of [0.159221, 1.75043, 1.75259, 1.71516, 1.95906].entries())
      expect(fulfilment[year]).toBeCloseTo(share, 5);
  });
});

describe("programmes at the edge", () => {
  it.each<[string, LinearProgramme, Partial<Answer>]>([
    ["without rows", sketch({ costs: [2], rows: [], columns: [{ lower: 3 }] }), { status: "optimal", objective: 6 }],
    [
      "without columns",
      sketch({ costs: [], rows: [{ of: [], lower: -1, upper: 1 }], constant: 5 }),
      { status: "optimal", objective: 5 },
    ],
    ["of nothing", sketch({ costs: [], rows: [], constant: 5 }), { status: "optimal", objective: 5 }],
    [
      "without columns that ask for something",
      sketch({ costs: [], rows: [{ of: [], upper: -1 }] }),
      { status: "infeasible" },
    ],
    ["without rows that go on for ever", sketch({ costs: [-1], rows: [] }), { status: "unbounded" }],
    [
      "with a free variable",
      sketch({ costs: [1], rows: [{ of: [1], lower: -7 }], columns: [{ lower: -Infinity }] }),
      { status: "optimal", objective: -7 },
    ],
    [
      "with all fixed",
      sketch({ costs: [1], rows: [{ of: [1], upper: 9 }], columns: [{ lower: 4, upper: 4 }] }),
      { status: "optimal", objective: 4 },
    ],
    [
      "with a row that asks nothing",
      sketch({ costs: [1], rows: [{ of: [1] }], columns: [{ lower: 2 }] }),
      { status: "optimal", objective: 2 },
    ],
    [
      "with a fixed variable out of reach",
      sketch({ costs: [1], rows: [{ of: [1], lower: 5 }], columns: [{ lower: 4, upper: 4 }] }),
      { status: "infeasible" },
    ],
    [
      "with crossed bounds of a variable",
      sketch({ costs: [1], rows: [{ of: [1], upper: 9 }], columns: [{ lower: 2, upper: 1 }] }),
      { status: "infeasible" },
    ],
    [
      "with crossed bounds of a row",
      sketch({ costs: [1], rows: [{ of: [1], lower: 2, upper: 1 }] }),
      { status: "infeasible" },
    ],
    [
      "with a direction without end",
      sketch({ costs: [-1, 0], rows: [{ of: [1, -1], lower: 0, upper: 0 }] }),
      { status: "unbounded" },
    ],
    [
      "with a variable that no row knows",
      sketch({ costs: [-1, 1], rows: [{ of: [0, 1], lower: 1 }] }),
      { status: "unbounded" },
    ],
    [
      "both infeasible and endless",
      sketch({ costs: [-1, 0], rows: [{ of: [0, 1], lower: 2 }], columns: [{}, { upper: 1 }] }),
      { status: "infeasible" },
    ],
    [
      "with the same row three times",
      sketch({ costs: [1, 1], rows: Array(3).fill({ of: [1, 1], lower: 1 }) }),
      { status: "optimal", objective: 1 },
    ],
  ])("%s are answered and the answer proved, by any method", (_, programme, expected) => {
    for (const method of METHODS) {
      const answer = solve(programme, { highs, method });
      expect(answer).toMatchObject({ status: expected.status });
      // pdlp stops at 1e-7.
      if (answer.status === "optimal" && "objective" in expected)
        expect(answer.objective).toBeCloseTo(Number(expected.objective), 5);
      expect(judge(programme, answer).holds).toBe(true);
    }
  });

  it("stop at the limit of iterations, with where they stood", () => {
    const { programme } = readMps(fixture("blend.mps.gz"), { file: "blend" });
    const answer = solve(programme, { highs, iterationLimit: 3 });
    expect(answer).toMatchObject({ status: "stopped", reason: "iteration limit" });
    expect(answer.status === "stopped" && answer.x?.length).toBe(83);
  });

  it("with numbers that no solver takes are refused by name", () => {
    const programme = { ...wyndor, costs: Float64Array.of(Number.NaN, 1e16) };
    expect(() => solve(programme, { highs })).toThrow(Fault);
  });
});

describe("laws", () => {
  // Small whole numbers of two variables: the judge of judges is every corner, computed in the test.
  const flat = fc
    .record({
      costs: fc.tuple(small, small),
      rows: fc.array(fc.record({ of: fc.tuple(small, small), upper: fc.integer({ min: -5, max: 20 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
    })
    .map((given) => ({ ...given, columns: [{ upper: 10 }, { upper: 10 }] }));

  it("the optimum in a box of two variables is the best corner", () => {
    fc.assert(
      fc.property(flat, (given) => {
        const corners = cornersOf(given.rows);
        const best = Math.min(...corners.map(([x, y]) => given.costs[0] * x + given.costs[1] * y));
        const answer = solve(sketch(given), { highs });
        if (corners.length === 0) return answer.status === "infeasible";
        return answer.status === "optimal" && Math.abs(answer.objective - best) < 1e-6;
      }),
    );
  });

  it("every answer to a small programme is proved, whatever its status", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const verdict = judge(programme, solve(programme, { highs }));
        expect(verdict).toMatchObject({ holds: true, reasons: [] });
      }),
    );
  });

  it("a maximum is minus the minimum of the negated objective, and its duals are minus those", () => {
    fc.assert(
      fc.property(flat, (given) => {
        const programme = sketch(given);
        const [minimum, maximum] = [programme, negateObjective(programme)].map((one) => solve(one, { highs }));
        if (minimum.status !== "optimal" || maximum.status !== "optimal") return minimum.status === maximum.status;
        return -maximum.objective >= minimum.objective - 1e-6;
      }),
    );
    expect(negateObjective(negateObjective(wyndor))).toEqual(wyndor);
  });

  it("doubling all costs doubles the objective and the duals", () => {
    const { programme } = readMps(fixture("afiro.mps.gz"), { file: "afiro" });
    const [once, twice] = [programme, { ...programme, costs: programme.costs.map((cost) => 2 * cost) }].map((one) =>
      optimumOf(one),
    );
    // A power of two changes no digit, only the choices of the solver may.
    expect(twice.objective).toBeCloseTo(2 * once.objective, 9);
    expect([...twice.rowDuals]).toEqual([...once.rowDuals].map((dual) => expect.closeTo(2 * dual, 9)));
  });

  it("the same programme gives the same digits again", () => {
    const { programme } = readMps(fixture("blend.mps.gz"), { file: "blend" });
    expect(optimumOf(programme)).toEqual(optimumOf(programme));
  });

  it("of a conflict every bound is needed: all together clash, without any one of them the rest is met", () => {
    const galenet = readMps(fixture("galenet.mps"), { file: "galenet" }).programme;
    fc.assert(
      fc.property(
        fc.oneof({ arbitrary: fc.constant(galenet), weight: 1 }, { arbitrary: programmes, weight: 20 }),
        (programme) => {
          const answer = solve(programme, { highs });
          if (answer.status !== "infeasible") return;
          const { conflict } = answer;
          if (conflict === undefined) throw new Error("no conflict");
          expect(conflict.isIrreducible).toBe(true);
          const bounds = [
            ...conflict.rows.map((bound) => ({ kind: "row" as const, ...bound })),
            ...conflict.columns.map((bound) => ({ kind: "column" as const, ...bound })),
          ];
          expect(solve(withBounds(programme, bounds), { highs, conflict: false }).status).toBe("infeasible");
          for (const left of bounds) {
            const rest = bounds.filter((bound) => bound !== left);
            expect(solve(withBounds(programme, rest), { highs }).status).toBe("optimal");
          }
        },
      ),
    );
  });

  it("without a conflict being asked for, the ray alone proves", () => {
    const { programme } = readMps(fixture("galenet.mps"), { file: "galenet" });
    const answer = solve(programme, { highs, conflict: false }) as InfeasibleAnswer;
    expect(answer.conflict).toBeUndefined();
    expect(judge(programme, answer).holds).toBe(true);
  });
});

function optimumOf(programme: LinearProgramme, method: (typeof METHODS)[number] = "simplex"): OptimalAnswer {
  const answer = solve(programme, { highs, method });
  if (answer.status !== "optimal") throw new Error(answer.status);
  return answer;
}

/** The corners of the box from 0 to 10 cut by the rows: where two lines cross and nothing is broken. */
function cornersOf(rows: readonly { of: readonly number[]; upper: number }[]): (readonly [number, number])[] {
  const lines = [
    ...rows.map(({ of: [a, b], upper }) => ({ a, b, upper })),
    { a: -1, b: 0, upper: 0 },
    { a: 0, b: -1, upper: 0 },
    { a: 1, b: 0, upper: 10 },
    { a: 0, b: 1, upper: 10 },
  ];
  const crossings = lines.flatMap((one, i) =>
    lines.slice(i + 1).flatMap((two) => {
      const determinant = one.a * two.b - two.a * one.b;
      if (determinant === 0) return [];
      const x = (one.upper * two.b - two.upper * one.b) / determinant;
      const y = (one.a * two.upper - two.a * one.upper) / determinant;
      return [[x, y] as const];
    }),
  );
  return crossings.filter(([x, y]) => lines.every(({ a, b, upper }) => a * x + b * y <= upper + 1e-9));
}

interface BoundOf {
  readonly kind: "row" | "column";
  readonly index: number;
  readonly side: "lower" | "upper" | "both";
}

/** The programme with these bounds and no others, and without costs. */
function withBounds(programme: LinearProgramme, bounds: readonly BoundOf[]): LinearProgramme {
  const kept = (kind: string, side: "lower" | "upper", values: Float64Array, none: number) =>
    values.map((value, index) =>
      bounds.some((bound) => bound.kind === kind && bound.index === index && [side, "both"].includes(bound.side))
        ? value
        : none,
    );
  return {
    ...programme,
    costs: new Float64Array(programme.costs.length),
    rowLower: kept("row", "lower", programme.rowLower, -Infinity),
    rowUpper: kept("row", "upper", programme.rowUpper, Infinity),
    columnLower: kept("column", "lower", programme.columnLower, -Infinity),
    columnUpper: kept("column", "upper", programme.columnUpper, Infinity),
  };
}
