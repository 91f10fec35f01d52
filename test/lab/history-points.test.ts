import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { historyPoints } from "../../src/lab/history-points.js";
import { readRows, readSeries } from "../../src/lab/read-validation.js";

const text = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../data/validation/${file}`, import.meta.url)), "utf8");
const seriesText = text("series.csv");
const points = historyPoints(readRows(text("rows.json"), { where: "rows" }), seriesText);

describe("points of history", () => {
  it("hold each year of a variable once, in rising order, inside their own range", () => {
    for (const found of Object.values(points)) {
      const years = found.map(({ year }) => year);
      expect(years).toEqual([...new Set(years)].sort((a, b) => a - b));
      for (const { low, value, high } of found) expect(low <= value && value <= high).toBe(true);
    }
  });

  it("hold the predicted harvest of 1932 with its rival estimates, and the fitted steel of 1928", () => {
    const harvest = points["grainHarvest"].find(({ year }) => year === 1932);
    expect(harvest).toMatchObject({ low: 50.4, high: 61.6, isFitted: false });
    expect(points["steelOutput"].find(({ year }) => year === 1928)).toMatchObject({ value: 4.251, isFitted: true });
  });

  it("of a check hold its rows that are levels of one year, none of them fitted", () => {
    const { rows } = JSON.parse(text("checks/chn-1953.json")) as { rows: unknown };
    const found = historyPoints(readRows(JSON.stringify(rows), { where: "check" }), "series,year,value,source\n");
    expect(found["grainHarvest"].map(({ year }) => year)).toEqual([1957, 1959, 1960, 1961]);
    expect(Object.values(found).flatMap((list) => list.filter(({ isFitted }) => isFitted))).toEqual([]);
    expect(Object.hasOwn(found, "grainProcurement")).toBe(false);
  });

  it("never show a share of another series as the series itself", () => {
    const procured = readSeries(seriesText, { where: "series" }).find(({ name }) => name === "procurement-share");
    const shown = (points["grainProcurement"] ?? []).map(({ value }) => value);
    expect(procured?.values.some((value) => shown.includes(value))).toBe(false);
  });
});
