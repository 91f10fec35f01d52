import { beforeAll, describe, expect, it } from "vitest";
import type { InfeasibleAnswer } from "../../src/lp/answer.js";
import { explainInfeasible } from "../../src/lp/explain.js";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import type { LinearProgramme } from "../../src/lp/problem.js";
import { solve } from "../../src/lp/solve.js";
import { sketch } from "./programmes.js";

let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});

/** Bread from flour and water; more bread is asked for than there is flour; coal has nothing to do with it. */
const bread = sketch({
  costs: [1, 1],
  rows: [
    { of: [1, 0], lower: 3 },
    { of: [2, 0], upper: 4 },
    { of: [0, 1], lower: 1 },
  ],
});

describe("why there is no plan", () => {
  it("is said by the requirements that clash and no others, under the names that a person gave them", () => {
    const rowLabel = (row: number) => ["bread, year 1", "flour at hand", "coal"][row];
    expect(explainInfeasible(bread, infeasible(bread), { rowLabel }).text).toBe(
      [
        "These 2 requirements cannot be met together:",
        "- bread, year 1: at least 3",
        "- flour at hand: at most 4",
        "Without any one of them the others can be met.",
      ].join("\n"),
    );
  });

  it("is also had from the weights of a ray, which need not be few", () => {
    const { ray } = infeasible(bread);
    const { clash, text } = explainInfeasible(bread, { status: "infeasible", iterations: 0, ...(ray && { ray }) });
    expect(clash.map(({ label, demand }) => `${label} ${demand}`)).toEqual(["r0 at least 3", "r1 at most 4"]);
    expect(text).not.toContain("Without any one");
  });

  it("names the quantities that may not be negative apart", () => {
    const programme = sketch({ costs: [0, 0], rows: [{ of: [1, 1], upper: -1 }] });
    expect(explainInfeasible(programme, infeasible(programme)).text).toBe(
      "This requirement cannot be met:\n- r0: at most -1\nNone of these may be negative: x0, x1.",
    );
  });

  it("names limits of columns among the requirements", () => {
    const programme = sketch({ costs: [0], rows: [{ of: [3], lower: 10, upper: 10 }], columns: [{ upper: 2 }] });
    expect(explainInfeasible(programme, infeasible(programme)).clash).toEqual([
      { kind: "row", index: 0, label: "r0", demand: "at least 10" },
      { kind: "column", index: 0, label: "x0", demand: "at most 2" },
    ]);
  });

  it("of bounds that cross is both of them", () => {
    const programme = sketch({ costs: [0], rows: [{ of: [1], lower: 5, upper: 3 }] });
    expect(explainInfeasible(programme, infeasible(programme)).text).toBe(
      "This requirement cannot be met:\n- r0: at least 5 and at most 3",
    );
  });

  it("is cut to as many lines as asked for, and says how many are left out", () => {
    const { text } = explainInfeasible(bread, infeasible(bread), { most: 1 });
    expect(text.split("\n").slice(1, 3)).toEqual(["- r0: at least 3", "- and 1 more"]);
  });

  it("is not made up where the solver gives none", () => {
    expect(explainInfeasible(bread, { status: "infeasible", iterations: 0 }).clash).toEqual([]);
  });
});

function infeasible(programme: LinearProgramme): InfeasibleAnswer {
  const answer = solve(programme, { highs });
  if (answer.status !== "infeasible") throw new Error(answer.status);
  return answer;
}
