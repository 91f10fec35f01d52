import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/base/fault.js";
import { compareSystems, runEnsemble } from "../../../src/cli/workers/ensemble.js";

const request = {
  country: "ussr-1928",
  systems: ["five-year-plan", "market"],
  years: { from: 1928, to: 1930 },
  runs: 5,
} as const;

describe("an ensemble on worker threads", () => {
  it("is the same with one thread and with two", async () => {
    const [one, two] = [await runEnsemble({ ...request, workers: 1 }), await runEnsemble({ ...request, workers: 2 })];
    expect(two).toEqual(one);
    expect(one.seeds).toEqual([1, 2, 3, 4, 5]);
  });

  it("tells how far it is after every draw", async () => {
    const seen: string[] = [];
    await compareSystems({ ...request, onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  });

  it("hands the faults of its threads to the caller", async () => {
    await expect(runEnsemble({ ...request, systems: ["markt"] })).rejects.toThrow('Did you mean "market"?');
    await expect(runEnsemble({ ...request, country: "atlantis" })).rejects.toBeInstanceOf(Fault);
    await expect(runEnsemble({ ...request, years: { from: 1900, to: 1930 } })).rejects.toThrow("Begin with 1928");
    await expect(runEnsemble({ ...request, workers: 0 })).rejects.toThrow("a whole number from 1");
  });

  it("stops when it is told to, with the reason", async () => {
    const stop = new AbortController();
    const onProgress = (done: number) => {
      if (done === 2) stop.abort(new Error("enough"));
    };
    await expect(runEnsemble({ ...request, runs: 1000, signal: stop.signal, onProgress })).rejects.toThrow("enough");
    await expect(runEnsemble({ ...request, signal: stop.signal })).rejects.toThrow("enough");
  });
});
