import { describe, expect, it } from "vitest";
import { readFigure, type Reading } from "../../src/lab/reading.js";
import { madeUpEnsemble } from "./made-up-ensemble.js";

// Two draws; x is 10, 20, 40 and 100, 200, 400 over three years, y always 5.
const ensemble = madeUpEnsemble({
  from: 1930,
  to: 1932,
  runs: 2,
  systems: { plan: { x: (draw, year) => (draw === 0 ? 10 : 100) * 2 ** (year - 1930), y: () => 5, zero: () => 0 } },
  absent: { plan: { war: "no war is modelled" } },
});

describe("a reading", () => {
  it.each<[string, Reading, readonly [number, number]]>([
    ["value", { kind: "value", column: "x", year: 1931 }, [20, 200]],
    ["value of the last year", { kind: "value", column: "x", year: "last" }, [40, 400]],
    ["value per another column", { kind: "value", column: "x", per: "y", year: "first" }, [2, 20]],
    ["ratio of years", { kind: "ratio", column: "x", year: 1932, over: 1930 }, [4, 4]],
    ["growth a year", { kind: "growth", column: "x", from: 1930, to: 1932 }, [1, 1]],
    ["sum", { kind: "sum", column: "x", from: 1930, to: 1931 }, [30, 300]],
    ["mean", { kind: "mean", column: "x", from: 1930, to: 1931 }, [15, 150]],
    ["highest", { kind: "highest", column: "x", from: "first", to: "last" }, [40, 400]],
    ["lowest", { kind: "lowest", column: "x", from: 1931, to: 1932 }, [20, 200]],
    ["median fulfilment", { kind: "fulfilment", year: 1930, targets: { x: 10, y: 10, zero: 1 } }, [0.5, 0.5]],
  ])("as %s gives a number for each draw", (_, reading, expected) => {
    const read = readFigure(reading, { ensemble, system: "plan" });
    if (read.status === "absent") throw new Error(read.reason);
    // Growth goes through a power: a few units in the last place.
    read.values.forEach((value, k) => expect(value).toBeCloseTo(expected[k], 12));
  });

  it.each<[string, Reading, string]>([
    ["a column named absent", { kind: "value", column: "war", year: 1930 }, "no war is modelled"],
    ["an unknown column", { kind: "value", column: "peace", year: 1930 }, "the model records no peace"],
    ["a year not run", { kind: "value", column: "x", year: 1933 }, "1933 is not among the years that were run"],
    ["a division by zero", { kind: "value", column: "x", per: "zero", year: 1930 }, "divided by is zero"],
    ["nothing", { kind: "none", reason: "not recorded" }, "not recorded"],
  ])("of %s is absent, with the reason", (_, reading, reason) => {
    const read = readFigure(reading, { ensemble, system: "plan" });
    expect(read.status === "absent" ? read.reason : "read").toContain(reason);
  });
});
