import { beforeAll, describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { judge } from "../../src/lp/judge.js";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { openSession } from "../../src/lp/session.js";
import { solve } from "../../src/lp/solve.js";
import { fiveYearPlan } from "./five-year-plan.js";
import { wyndor } from "./programmes.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

describe("a programme kept open", () => {
  it("answers each change as if it were new, and the judge agrees", () => {
    const session = openSession(wyndor, { highs });
    const changes: [() => void, number][] = [
      [() => {}, -36],
      // One more hour in plant 2 is worth 1.5, in plant 3 it is worth 1.
      [() => session.changeRow(1, { upper: 13 }), -37.5],
      [() => session.changeRow(2, { upper: 19 }), -38.5],
      // Without windows, 4 doors at 3.
      [() => session.changeColumn(1, { upper: 0 }), -12],
      [() => session.changeCost(0, -4), -16],
      // Windows again: 6.5 at 5, and (19 - 13) / 3 = 2 doors at 4.
      [() => session.changeColumn(1, { upper: Infinity }), -40.5],
    ];
    for (const [change, objective] of changes) {
      change();
      const answer = session.solve();
      expect(answer).toMatchObject({ status: "optimal", objective: expect.closeTo(objective, 9) as number });
      expect(judge(session.programme(), answer).holds).toBe(true);
      expect(solve(session.programme(), { highs })).toMatchObject({
        objective: expect.closeTo(objective, 9) as number,
      });
    }
    session.close();
  });

  it("comes back from what cannot be met, and from bounds that cross", () => {
    const session = openSession(wyndor, { highs });
    session.changeColumn(0, { lower: 9 });
    expect(session.solve().status).toBe("infeasible");
    session.changeColumn(0, { lower: 3, upper: 2 });
    expect(session.solve().status).toBe("infeasible");
    session.changeColumn(0, { lower: 0, upper: Infinity });
    expect(session.solve()).toMatchObject({ status: "optimal", objective: expect.closeTo(-36, 9) as number });
    session.close();
  });

  it("takes fewer iterations to answer a small change than to begin anew", () => {
    const session = openSession(fiveYearPlan(), { highs });
    const first = session.solve();
    session.changeRow(0, { lower: 0.001 });
    const second = session.solve();
    expect(second.status).toBe("optimal");
    expect(second.iterations).toBeLessThan(first.iterations / 2);
    session.close();
  });

  it("leaves the programme that it was given as it was", () => {
    const session = openSession(wyndor, { highs });
    session.changeCost(0, -99);
    session.changeRow(0, { upper: 99 });
    session.close();
    expect([wyndor.costs[0], wyndor.rowUpper[0]]).toEqual([-3, 4]);
  });

  it("refuses numbers that no solver takes and places that are not there", () => {
    const session = openSession(wyndor, { highs });
    expect(() => session.changeRow(3, { upper: 1 })).toThrow(RangeError);
    session.changeCost(0, Number.NaN);
    expect(() => session.solve()).toThrow(Fault);
    session.close();
  });
});
