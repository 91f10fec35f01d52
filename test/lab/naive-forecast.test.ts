import { describe, expect, it } from "vitest";
import { naiveForecast } from "../../src/lab/naive-forecast.js";
import type { Reading } from "../../src/lab/reading.js";

const grows5 = { name: "x", years: [1924, 1926, 1928, 1934], values: [0, 2, 4, 10].map((k) => 100 * 1.05 ** k) };

describe("the naive forecast", () => {
  it("carries steady growth on without a band", () => {
    const value: Reading = { kind: "value", column: "x", year: 1940 };
    expect(bandOf(value, grows5).median).toBeCloseTo(100 * 1.05 ** 16, 8);
    // Residuals of an exact line are rounding.
    expect(bandOf(value, grows5).high - bandOf(value, grows5).low).toBeLessThan(1e-8);
    const growth: Reading = { kind: "growth", column: "x", from: 1928, to: 1940 };
    expect(bandOf(growth, grows5).median).toBeCloseTo(0.05, 12);
    expect(bandOf({ kind: "ratio", column: "x", year: 1932, over: 1930 }, grows5).median).toBeCloseTo(1.1025, 12);
  });

  it("has the prediction interval of a line worked by hand", () => {
    // Years 1..4, values 0 1 1 2 (a zero: no logarithms): slope .6, residual sd sqrt(.1), Sxx 5, t(2) 2.920.
    const series = { name: "y", years: [1, 2, 3, 4], values: [0, 1, 1, 2] };
    const { median, low, high } = bandOf({ kind: "value", column: "y", year: 6 }, series);
    const half = 2.92 * Math.sqrt(0.1 * (1 + 1 / 4 + 3.5 ** 2 / 5));
    expect([median, low, high].map((x) => Number(x.toFixed(10)))).toEqual(
      [3.1, 3.1 - half, 3.1 + half].map((x) => Number(x.toFixed(10))),
    );
    // The sum of two new values: mean 1.3 + 1.9 at years 3 and 4 of the line.
    const sum = bandOf({ kind: "sum", column: "y", from: 3, to: 4 }, series);
    const halfOfSum = 2.92 * Math.sqrt(0.1 * (2 + 4 * (1 / 4 + 1 / 5)));
    expect(sum.median).toBeCloseTo(3.2, 12);
    expect(sum.high - sum.median).toBeCloseTo(halfOfSum, 12);
  });

  it("of a series that was nil is nil, whatever came", () => {
    const nil = { name: "deaths", years: [1926, 1927, 1928], values: [0, 0, 0] };
    expect(bandOf({ kind: "sum", column: "deaths", from: 1932, to: 1933 }, nil)).toEqual({
      median: 0,
      low: 0,
      high: 0,
    });
  });

  it("is refused, with the reason, where there is too little to go by", () => {
    const two = { name: "x", years: [1926, 1928], values: [1, 2] };
    expect(naiveForecast({ kind: "value", column: "x", year: 1930 }, two)).toMatchObject({ status: "absent" });
    expect(naiveForecast({ kind: "highest", column: "x", from: 1930, to: 1931 }, grows5)).toMatchObject({
      status: "absent",
    });
  });
});

function bandOf(reading: Reading, series: Parameters<typeof naiveForecast>[1]) {
  const found = naiveForecast(reading, series);
  if (found.status === "absent") throw new Error(found.reason);
  return found.band;
}
