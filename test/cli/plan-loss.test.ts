import { describe, expect, it } from "vitest";
import { onecountry } from "./streams.js";

const ASKED = ["--years", "1928..1930", "--runs", "2"];

describe("plan-loss", () => {
  it("scores three ways of planning where no system is named, and prints what its JSON holds", async () => {
    const [text, json] = [await onecountry("plan-loss", ...ASKED), await onecountry("plan-loss", ...ASKED, "--json")];
    expect([text.code, text.err, json.code, json.err]).toEqual([0, "", 0, ""]);
    const { systems, runs, specHash } = JSON.parse(json.out);
    expect(runs).toBe(2);
    expect(Object.keys(systems)).toEqual([
      "five-year-plan",
      "five-year-plan+planning=two-level",
      "five-year-plan+planning=optimal-plan",
    ]);
    const [balances] = Object.values<{ years: { year: number; loss: { median: number } }[] }>(systems);
    expect(balances.years.map(({ year }) => year)).toEqual([1928, 1929, 1930]);
    const row = text.out.split("\n").find((line) => line.trim().startsWith("1929")) ?? "";
    // Three digits are printed.
    expect(Number(row.trim().split(/\s+/)[1]) / balances.years[1].loss.median).toBeCloseTo(1, 2);
    expect(text.out).toContain(specHash.slice(0, 12));
  });

  it("says of a market that nobody is given targets", async () => {
    const { out } = await onecountry("plan-loss", "market", ...ASKED);
    expect(out).toContain("nobody is given targets");
  });

  it("refuses unknown systems and malformed numbers as other verbs do", async () => {
    const { code, err } = await onecountry("plan-loss", "five-year-pla", ...ASKED);
    expect([code, err.includes('Did you mean "five-year-plan"?')]).toEqual([2, true]);
    expect((await onecountry("plan-loss", "--runs", "none")).code).toBe(2);
  });
});
