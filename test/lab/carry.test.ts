import { describe, expect, it } from "vitest";
import { stepsOf } from "../../src/economy/contracts.js";
import { answersExchanged, carriersOf, withoutEach } from "../../src/lab/carry.js";
import { courseNamed } from "../../src/lab/course-named.js";
import { runSpec } from "../../src/node.js";
import { specOf, valuesOf } from "../laws/paired.js";

describe("a course with answers exchanged in turn", () => {
  it("has another answer to the one question and the same to the others, in its last system", () => {
    const answers = (id: string) => stepsOf(courseNamed(id)).at(-1)?.system.answers;
    const own = answers("history");
    const changes = answersExchanged("history");
    expect(changes.length).toBeGreaterThan(6);
    for (const change of changes) {
      const changed = answers(`history+${change}`);
      const differing = Object.entries(changed ?? {}).filter(
        ([question, { id }]) => own?.[question as "work"].id !== id,
      );
      expect(differing.map(([question, { id }]) => `${question}=${id}`)).toEqual([change]);
    }
  });
});

describe("a course without each of its parts in turn", () => {
  it("lacks an answer or a mechanism of nature, one at a time", () => {
    const parts = withoutEach("history");
    expect(parts.find(({ id }) => id === "nature.draught=0")).toEqual({
      id: "nature.draught=0",
      course: "history",
      parameters: { "nature.draught": 0 },
    });
    for (const { course, parameters } of parts)
      expect(Object.keys(parameters).length + (course === "history" ? 0 : 1)).toBe(1);
  });

  it("shows a mechanism at work: without weather the harvest of all draws alike comes nearer to its mean", () => {
    const spreadOf = (parameters: Readonly<Record<string, number>>) => {
      const harvests = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
        const spec = specOf({ country: "ussr-1928", system: "market", years: { from: 1928, to: 1930 } });
        return valuesOf(runSpec({ ...spec, seed, parameters }), "grainHarvest").at(-1) ?? NaN;
      });
      return Math.max(...harvests) / Math.min(...harvests);
    };
    expect(spreadOf({ "nature.weather": 0 })).toBeLessThan(spreadOf({}));
  });

  it("names as carriers of a row the parts that move it by more than its tolerance, the strongest first", () => {
    const without = [
      { id: "a", value: 10.5 },
      { id: "b", value: 12 },
      { id: "c", value: 6 },
    ];
    expect(carriersOf({ whole: 10, tolerance: 1 }, without)).toEqual([
      { id: "c", without: 6, moved: 4 },
      { id: "b", without: 12, moved: 2 },
    ]);
  });
});
