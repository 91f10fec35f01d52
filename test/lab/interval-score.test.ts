import { describe, expect, it } from "vitest";
import { intervalScore } from "../../src/lab/interval-score.js";

describe("the interval score at 90 %", () => {
  it.each([
    ["inside", { low: 0, high: 2 }, { low: 1, high: 1 }, 2],
    ["on the edge", { low: 0, high: 2 }, { low: 2, high: 2 }, 2],
    ["above", { low: 0, high: 2 }, { low: 3, high: 3 }, 22],
    ["below", { low: 0, high: 2 }, { low: -0.5, high: -0.5 }, 12],
    ["beside a range: to its nearest end", { low: 0, high: 2 }, { low: 3, high: 9 }, 22],
    ["meeting a range", { low: 0, high: 2 }, { low: 1.9, high: 9 }, 2],
    ["of a point", { low: 1, high: 1 }, { low: 1, high: 1 }, 0],
  ])("%s is width plus twenty times the miss", (_, interval, actual, score) => {
    // Width + 2 / 0.1 x distance: Gneiting and Raftery (2007), eq. 43.
    expect(intervalScore(interval, actual)).toBeCloseTo(score, 12);
  });
});
