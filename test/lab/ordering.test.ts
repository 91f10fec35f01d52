import { describe, expect, it } from "vitest";
import { uniformAt } from "../../src/base/chance.js";
import { judgeOrderings, type Ordering } from "../../src/lab/ordering.js";
import { madeUpEnsemble } from "./made-up-ensemble.js";

const claim: Ordering = {
  id: "plan-over-nep",
  claim: "The plan gives more",
  first: { system: "plan", reading: { kind: "value", column: "gdp", year: "last" } },
  relation: "more",
  second: { system: "nep", reading: { kind: "value", column: "gdp", year: "last" } },
  source: "a book",
  note: "",
};

// The plan is ahead where the parameter tempo is above one half; forty other parameters have nothing to do with it.
const tempo = (draw: number) => uniformAt(1, 1, 0, draw);
const noise = Object.fromEntries(
  Array.from({ length: 40 }, (_, k) => [`noise.${k}`, (draw: number) => uniformAt(1, 2 + k, 0, draw)]),
);
const ensemble = madeUpEnsemble({
  from: 1939,
  to: 1940,
  runs: 100,
  systems: { plan: { gdp: (draw) => 100 + 20 * (tempo(draw) - 0.5) }, nep: { gdp: () => 100 } },
  parameters: { "goals.tempo": tempo, ...noise },
});

describe("a published ordering", () => {
  it("is printed with the share of draws in which it holds and the parameter it hinges on", () => {
    const [found] = judgeOrderings([claim], ensemble);
    if (found.status === "absent") throw new Error(found.reason);
    const ahead = Array.from({ length: 100 }, (_, draw) => tempo(draw)).filter((value) => value > 0.5).length;
    expect(found.share).toBeCloseTo(ahead / 100, 12);
    expect(found.hinges).toHaveLength(1);
    expect(found.hinges[0].parameter).toBe("goals.tempo");
    expect(found.hinges[0].correlation).toBeCloseTo(1, 12);
    expect(Object.keys(found.byTemplate)).toEqual(["a", "b"]);
  });

  it("of closeness holds where the gap is within the share, whichever way it goes", () => {
    const [found] = judgeOrderings([{ ...claim, within: 0.05 }], ensemble);
    if (found.status === "absent") throw new Error(found.reason);
    const near = Array.from({ length: 100 }, (_, draw) => Math.abs(tempo(draw) - 0.5) <= 0.25).filter(Boolean).length;
    expect(found.share).toBeCloseTo(near / 100, 12);
  });

  it("that turns round fails where the first one holds", () => {
    const [more] = judgeOrderings([claim], ensemble);
    const [less] = judgeOrderings([{ ...claim, relation: "less" }], ensemble);
    if (more.status === "absent" || less.status === "absent") throw new Error("absent");
    expect(more.share + less.share).toBeCloseTo(1, 12);
  });

  it("of a system that was not run is left out, of a column that is not there is absent with the reason", () => {
    const elsewhere = { ...claim, second: { ...claim.second, system: "market" } };
    expect(judgeOrderings([elsewhere], ensemble)).toEqual([]);
    const unread = { ...claim, first: { system: "plan", reading: { kind: "none", reason: "unknown" } } } as const;
    expect(judgeOrderings([unread], ensemble)).toMatchObject([{ status: "absent", reason: "unknown" }]);
  });
});
