import { describe, expect, it } from "vitest";
import { measure } from "../../src/lab/measure.js";
import { ensembleOfRun } from "../../src/lab/single-run.js";
import { runSpec } from "../../src/node.js";
import { readSpec } from "../../src/record/run-spec.js";

describe("a run seen as an ensemble", () => {
  const record = runSpec(readSpec({ country: "ussr-1928", system: "five-year-plan", years: { from: 1928, to: 1933 } }));
  const rows = measure(ensembleOfRun(record));
  const cell = (title: string) => rows.find((row) => row.title === title)?.systems["five-year-plan"];

  it("sums deaths by hunger over the run's years, low and high being that sum", () => {
    const sum = record.columns["deathsByHunger"].values.reduce((total, value) => total + value, 0);
    expect(cell("deaths by hunger")).toEqual({ status: "modelled", median: sum, low: sum, high: sum });
  });

  it("keeps a cost without a mechanism as not modelled, with its reason", () => {
    expect(cell("deaths by war")).toMatchObject({ status: "not modelled", reason: record.absent["deathsByWar"] });
  });
});
