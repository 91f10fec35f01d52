import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { boundedSimplex } from "../../src/lp/bounded-simplex.js";
import { judge } from "../../src/lp/judge.js";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { solve } from "../../src/lp/solve.js";
import { sketch, small, wyndor } from "./programmes.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

/** Programmes in which doing nothing is allowed; small whole numbers and rows of bound 0 make many corners degenerate. */
const fromNothing = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 6 }))
  .chain(([width, height]) =>
    fc.record({
      costs: fc.array(small, { minLength: width, maxLength: width }),
      rows: fc.array(
        fc.record({
          of: fc.array(small, { minLength: width, maxLength: width }),
          upper: fc.integer({ min: 0, max: 9 }),
        }),
        { minLength: height, maxLength: height },
      ),
      columns: fc.array(
        fc.option(fc.integer({ min: 0, max: 9 })).map((upper) => (upper === null ? {} : { upper })),
        { minLength: width, maxLength: width },
      ),
    }),
  )
  .map(sketch);

describe("the bounded simplex method", () => {
  it("makes two doors and six windows, and values the plants at 0, 1.5 and 1", () => {
    const answer = boundedSimplex(wyndor);
    expect(answer).toMatchObject({ status: "optimal", objective: -36, x: Float64Array.of(2, 6) });
    expect(answer).toHaveProperty("rowDuals", Float64Array.of(-0, -1.5, -1));
  });

  it("leaves the knot that the largest reduced cost runs in circles in (Beale 1955)", () => {
    const knot = sketch({
      costs: [-0.75, 150, -0.02, 6],
      rows: [
        { of: [0.25, -60, -0.04, 9], upper: 0 },
        { of: [0.5, -90, -0.02, 3], upper: 0 },
        { of: [0, 0, 1, 0], upper: 1 },
      ],
    });
    // Published optimum -1/20; nine digits, as the numbers have two.
    expect(boundedSimplex(knot)).toMatchObject({ status: "optimal", objective: expect.closeTo(-0.05, 9) });
  });

  it("comes to what HiGHS comes to, and the judge takes every optimum as proved", () => {
    let optima = 0;
    fc.assert(
      fc.property(fromNothing, (programme) => {
        const [own, theirs] = [boundedSimplex(programme), solve(programme, { highs })];
        expect(own.status).toBe(theirs.status);
        if (own.status !== "optimal" || theirs.status !== "optimal") return;
        optima++;
        // Numbers of one digit: both come to some twelve.
        expect(own.objective).toBeCloseTo(theirs.objective, 8);
        expect(judge(programme, own)).toMatchObject({ holds: true, reasons: [] });
      }),
      { numRuns: 500 },
    );
    expect(optima).toBeGreaterThan(200);
  });

  it("treats segments of one curve, which share a place, as it treats columns of their own", () => {
    const rows = [{ of: [1, 2, 2, 2, 0], upper: 6 }];
    const columns = [{ upper: 4 }, { upper: 1 }, { upper: 1 }, { upper: 1 }, { upper: 3 }];
    const programme = sketch({ costs: [-1, -9, -3, -1, -1], rows, columns });
    // Two of the curve's pieces and two units of the other: 9 + 3 + 2, and 3 of what uses nothing.
    expect(boundedSimplex(programme)).toMatchObject({ status: "optimal", objective: -17 });
  });

  it("says that it stopped where it may not go on, and refuses programmes that do not begin at nothing", () => {
    expect(boundedSimplex(wyndor, { iterationLimit: 1 })).toMatchObject({ status: "stopped" });
    expect(() => boundedSimplex(sketch({ costs: [1], rows: [{ of: [1], lower: 1 }] }))).toThrow(RangeError);
    expect(() => boundedSimplex(sketch({ costs: [1], rows: [], columns: [{ lower: -1 }] }))).toThrow(RangeError);
  });
});
