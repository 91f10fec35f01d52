import { describe, expect, it } from "vitest";
import { MEASURES } from "../../src/lab/measure.js";
import { onecountry } from "./streams.js";

describe("the first comparison", () => {
  it("shows output and human cost in one table, then history beside history, then what to try next", async () => {
    const { code, out, err } = await onecountry("start", "--runs", "2");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const { title } of MEASURES) expect(out).toContain(`\n${title}`);
    expect(out).toMatch(/^deaths by war +m-persons +not modelled +not modelled +not modelled +not modelled/m);
    expect(out).toContain("deaths by war: no war is modelled");
    expect(out).toMatch(/^deaths beyond peacetime's, at least/m);
    expect(out).toMatch(/^GDP per head 1937 .* 2156 /m);
    expect(out).toMatch(/^predicted: \d+ hits, \d+ too wide, \d+ misses, \d+ not modelled, of \d+\./m);
    expect(out).toContain("not probabilities of history");
    expect(out).toContain("The table of 1927/28 is reconstructed");
  });

  it("names commands that work", async () => {
    const { out } = await onecountry("start", "--runs", "1");
    const next = [...out.matchAll(/^ {2}npx onecountry (.*)$/gm)].map(([, line]) => line.split(" "));
    expect(next).toHaveLength(4);
    for (const args of next) {
      const isEnsemble = ["compare", "validate"].includes(args[0]);
      expect((await onecountry(...args, ...(isEnsemble ? ["--runs", "1"] : []))).code).toBe(0);
    }
  });

  it.each([
    [["--runs", "0"], '--runs: found "0", expected a whole number from 1'],
    [["--runs", "100001"], "expected a whole number of draws from 1 to 100000"],
    [["--workers", "x"], '--workers: found "x", expected a whole number from 1'],
  ])("answers %j with code 2 and %j", async (args, message) => {
    const { code, out, err } = await onecountry("start", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
