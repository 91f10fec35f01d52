import { describe, expect, it } from "vitest";
import { COMPARED } from "../../src/cli/compared.js";
import { quantile } from "../../src/lab/summary.js";
import { runSpec } from "../../src/node.js";
import { readSpec } from "../../src/record/run-spec.js";
import { onecountry } from "./streams.js";

describe("the first comparison", () => {
  it("shows output and human cost in one table, what is not modelled with its reason, and what to try next", async () => {
    const { code, out, err } = await onecountry("start", "--draws", "2");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const { title } of COMPARED) expect(out).toContain(`\n${title} `);
    expect(out).toMatch(/^deaths by war +m +not modelled +not modelled/m);
    expect(out).toContain("deaths by war: no war is modelled");
    expect(out).toMatch(/^these deaths together, at least/m);
    expect(out).toContain("A model, not history");
    expect(out).toContain("not probabilities of history");
    expect(out).toContain("The table of 1927/28 is reconstructed");
    const next = [...out.matchAll(/^ {2}npx onecountry (.*)$/gm)].map(([, line]) => line.split(" "));
    expect(next).toHaveLength(3);
    for (const args of next) expect((await onecountry(...args)).code).toBe(0);
  });

  it("gives medians and bands of the same runs as the library, by type 7", async () => {
    const { out } = await onecountry("start", "--draws", "3", "--systems", "market,five-year-plan", "--json");
    const { rows } = JSON.parse(out) as { rows: { title: string; systems: Record<string, object> }[] };
    const byHunger = [1, 2, 3].map((seed) => {
      const spec = readSpec({ country: "ussr-1928", system: "five-year-plan", years: { from: 1928, to: 1940 }, seed });
      return runSpec(spec).columns["deathsByHunger"].values.reduce((sum, value) => sum + value, 0);
    });
    const sorted = Float64Array.from(byHunger).sort();
    expect(rows.find(({ title }) => title === "deaths by hunger")?.systems["five-year-plan"]).toMatchObject({
      status: "modelled",
      median: sorted[1],
      low: quantile(sorted, 0.05),
      high: quantile(sorted, 0.95),
    });
  });

  it("sums the deaths it counts, draw by draw, and only those", () => {
    const record = runSpec(
      readSpec({ country: "ussr-1928", system: "five-year-plan", years: { from: 1928, to: 1932 }, seed: 2 }),
    );
    const together = COMPARED.filter(({ title }) => title.startsWith("these deaths together"))[0].read(record);
    const causes = ["deathsByHunger", "deathsByExecution", "deathsInCamps", "deathsInDeportation"];
    const sum = causes.flatMap((cause) => record.columns[cause].values).reduce((total, value) => total + value, 0);
    expect(Number(together) / sum).toBeCloseTo(1, 12);
    expect(record.absent).toHaveProperty("deathsByWar");
  });

  it.each([
    [["--systems", "markt"], 'Did you mean "market"?'],
    [["--draws", "0"], '--draws: found "0", expected a whole number from 1 to 10000'],
  ])("answers %j with code 2 and %j", async (args, message) => {
    const { code, out, err } = await onecountry("start", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
