import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quantile } from "../../src/lab/summary.js";
import { runSpec } from "../../src/node.js";
import { readSpec } from "../../src/record/run-spec.js";
import { onecountry } from "./streams.js";

interface Column {
  readonly unit: string;
  readonly median: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

interface Report {
  readonly runs: number;
  readonly years: readonly number[];
  readonly specHash: string;
  readonly systems: Record<string, Record<string, Column>>;
  readonly differences: Record<string, Record<string, Column>>;
  readonly absent: Record<string, string>;
  readonly orderings: readonly { readonly id: string; readonly status: string }[];
}

const ASKED = ["compare", "nep", "five-year-plan", "market", "--years", "1928..1930", "--runs", "3"];

let folder = "";
let report: Report;
beforeAll(async () => {
  report = JSON.parse((await onecountry(...ASKED, "--json")).out) as Report;
  folder = mkdtempSync(join(tmpdir(), "onecountry-compare-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("compare", () => {
  it("prints the same JSON with one and with two threads", async () => {
    const one = await onecountry(...ASKED, "--json", "--workers", "1");
    const two = await onecountry(...ASKED, "--json", "--workers", "2");
    expect(one.code).toBe(0);
    expect(two).toEqual(one);
  });

  it("gives medians and bands of the same runs as the library, and of their differences draw by draw", () => {
    expect([report.runs, report.years]).toEqual([3, [1928, 1929, 1930]]);
    expect(report.specHash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(report.systems)).toEqual(["nep", "five-year-plan", "market"]);
    expect(Object.keys(report.differences)).toEqual([
      "nep - five-year-plan",
      "nep - market",
      "five-year-plan - market",
    ]);
    const steel = (system: string): number[] => [1, 2, 3].map((seed) => lastSteel(system, seed));
    const [nep, market] = [steel("nep"), steel("market")];
    expect(report.systems["nep"]["steelOutput"].median[2]).toBe(quantile([...nep].sort(rising), 0.5));
    const gaps = nep.map((value, k) => value - market[k]).sort(rising);
    expect(report.differences["nep - market"]["steelOutput"]).toMatchObject({ unit: "Mt" });
    expect(report.differences["nep - market"]["steelOutput"].low[2]).toBe(quantile(gaps, 0.05));
    expect(report.absent["deathsByWar"]).toContain("no war is modelled");
  });

  it("judges the orderings of the systems that were run, and those alone", () => {
    const ids = report.orderings.map(({ id }) => id);
    expect(ids).toContain("collectivised-over-nep");
    expect(ids.filter((id) => id.includes("left") || id.includes("history"))).toEqual([]);
    // The years end in 1930: 1939 cannot be judged, and says so.
    expect(report.orderings.find(({ id }) => id === "collectivised-over-nep")?.status).toBe("absent");
  });

  it("prints a table with lives and liberties for a person, and a line a number as CSV", async () => {
    const text = (await onecountry(...ASKED)).out;
    expect(text).toMatch(/^deaths by hunger +m-persons +\S+ \[\S+, \S+\]/m);
    expect(text).toMatch(/^freedom of the press/m);
    expect(text).toMatch(/nep against market, 1930: output .* more in \d+ % of our draws/);
    const csv = (await onecountry(...ASKED, "--csv")).out.split("\n");
    expect(csv[0]).toBe("of,column,unit,year,median,low,high,above");
    expect(csv.some((line) => /^nep - market,steelOutput,Mt,1930,/.test(line))).toBe(true);
  });

  it("keeps every draw in a file that export reads again", async () => {
    const file = join(folder, "ensemble.json");
    const asked = ["nep", "market", "--years", "1928..1929", "--runs", "2", "--series", "steelOutput,deathsByHunger"];
    const written = await onecountry("ensemble", ...asked, "--json", "--out", file);
    expect(written.code).toBe(0);
    const direct = (await onecountry("ensemble", ...asked, "--csv")).out;
    expect((await onecountry("export", file, "--csv")).out).toBe(direct);
    // Two systems, two draws, two years, two series, and the header.
    expect(direct.trim().split("\n")).toHaveLength(1 + 16);
  });

  it.each([
    [["compare", "markt"], 'Did you mean "market"?'],
    [["compare", "market", "market"], '"market" twice'],
    [["compare", "market", "--runs", "many"], '--runs: found "many"'],
    [["compare", "market", "--parameter", "nature.sigmma=1"], 'Did you mean "nature.sigma"?'],
    [["compare", "market", "--world", "ours"], "the only one there is"],
    [["compare", "market", "--event", "harvest:1800=0.5"], "a year that the run lives"],
    [["ensemble", "market", "--years", "1928..1928", "--runs", "1", "--series", "steal"], "--series"],
  ])("answers %j with code 2 and %j", async (args, message) => {
    const { code, out, err } = await onecountry(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

function lastSteel(system: string, seed: number): number {
  const spec = readSpec({ country: "ussr-1928", system, years: { from: 1928, to: 1930 }, seed });
  return runSpec(spec).columns["steelOutput"].values[2];
}

function rising(a: number, b: number): number {
  return a - b;
}
