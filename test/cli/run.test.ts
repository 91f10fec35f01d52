import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contextOn } from "../../src/cli/context.js";
import { reportError } from "../../src/cli/faults.js";
import { registerRun, type Runner } from "../../src/cli/run.js";
import { makeRecord } from "../../src/record/run-record.js";
import { readRecord } from "../../src/record/read.js";
import { type RunSpec } from "../../src/record/run-spec.js";
import { collecting, onecountry } from "./streams.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onecountry-run-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("run", () => {
  it("turns options into a spec", async () => {
    const { asked } = await run(
      "nep",
      "--years",
      "1928..1929",
      "--seed",
      "7",
      "--parameter",
      "a=0.5",
      "--parameter",
      "b=-2e3",
    );
    expect(asked).toMatchObject({
      country: "ussr-1928",
      system: "nep",
      years: { from: 1928, to: 1929 },
      seed: 7,
      parameters: { a: 0.5, b: -2000 },
      fixed: false,
    });
    expect((await run("nep", "--fixed-parameters")).asked).toMatchObject({ fixed: true, seed: 1 });
  });

  it("lets options override a spec file, parameter by parameter", async () => {
    const file = join(folder, "spec.json");
    const spec = {
      system: "war-communism",
      country: "x",
      years: { from: 1, to: 2 },
      parameters: { a: 1, b: 2 },
      seed: 3,
    };
    writeFileSync(file, `\uFEFF${JSON.stringify(spec)}\r\n`);
    expect((await run("--spec", file)).asked).toMatchObject(spec);
    const { asked } = await run("nep", "--spec", file, "--parameter", "b=5", "--seed", "4");
    expect(asked).toMatchObject({ ...spec, system: "nep", parameters: { a: 1, b: 5 }, seed: 4 });
  });

  it("adds events to those of a spec file, and replaces those of the same year", async () => {
    const file = join(folder, "spec.json");
    const events = [1930, 1931].map((year) => ({ kind: "harvest", year, factor: 0.9 }));
    writeFileSync(file, JSON.stringify({ system: "nep", country: "x", years: { from: 1928, to: 1932 }, events }));
    const { asked } = await run("--spec", file, "--event", "harvest:1931=0.5", "--event", "harvest:1932=1.2");
    expect(asked?.events).toEqual([
      { kind: "harvest", year: 1930, factor: 0.9 },
      { kind: "harvest", year: 1931, factor: 0.5 },
      { kind: "harvest", year: 1932, factor: 1.2 },
    ]);
  });

  it.each([
    [["nep", "--seed", "x"], 'command line, seed: found "x", expected an integer from 0 to 4294967295.'],
    [["nep", "--seed", "1e99999"], 'command line, seed: found "1e99999", expected an integer'],
    [["nep", "--years", "1940..1928"], "1928..1940"],
    [["nep", "--parameter", "tempo"], '--parameter: found "tempo", expected name=number.'],
    [["nep", "--parameter", "tempo=NaN"], '--parameter: found "tempo=NaN", expected name=number.'],
    [
      ["nep", "--event", "flood:1931=2"],
      '--event: found "flood:1931=2", expected harvest:YEAR=FACTOR with a factor of 0 to 3.',
    ],
    [["nep", "--event", "harvest:1931=-1"], '--event: found "harvest:1931=-1"'],
    [[], "command line, system: found nothing"],
    [["nep", "--series", "grian"], '--series: found "grian", expected a series of the record. Did you mean "grain"?'],
  ])("answers %j with code 2 and %j", async (args, message) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("shows headline series, what is absent and what must be said of the country", async () => {
    const { out } = await run("nep", "--years", "1928..1929");
    expect(out.split("\n").slice(0, 7)).toEqual([
      "year  grain",
      "       [Mt]",
      "1928  73.30",
      "1929  74.30",
      "",
      "deathsInCamps: not modelled",
      "The table is reconstructed.",
    ]);
  });

  it("prints as JSON a record that export reads back, and as CSV the same numbers", async () => {
    const { out } = await run("nep", "--json");
    expect(readRecord(out).columns["grain"].values[0]).toBe(73.3);
    const file = join(folder, "record.json");
    writeFileSync(file, out);
    const exported = await onecountry("export", file, "--csv");
    expect(exported).toMatchObject({ code: 0, err: "" });
    expect(exported.out).toBe((await run("nep", "--csv")).out);
    writeFileSync(file, out.replace("73.3", "83.3"));
    expect(await onecountry("export", file)).toMatchObject({ code: 2, out: "" });
  });

  it("writes to a file once", async () => {
    const file = join(folder, "run.csv");
    expect(await run("nep", "--csv", "--out", file)).toMatchObject({ code: 0, out: "", err: `Wrote ${file}\n` });
    expect((await run("nep", "--csv", "--out", file)).code).toBe(2);
    expect((await run("nep", "--csv", "--out", file, "--force")).code).toBe(0);
  });
});

/** Runs the verb with a runner that grows a little grain, and tells what spec it was asked to run. */
async function run(...args: string[]) {
  const { streams, written } = collecting();
  const { context, exitCode } = contextOn(streams);
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  const asked: RunSpec[] = [];
  const runner: Runner = {
    defaults: { country: "ussr-1928", years: () => ({ from: 1928, to: 1940 }) },
    headline: ["grain", "coal"],
    warnings: () => ["The table is reconstructed."],
    run: (spec) => {
      asked.push(spec);
      const { from, to } = spec.years;
      const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const columns = {
        grain: { unit: "Mt" as const, values: years.map((_, index) => 73.3 + index) },
        people: { unit: "m-persons" as const, values: years.map(() => 150) },
      };
      return makeRecord({ spec, years, columns, absent: { deathsInCamps: "not modelled" } });
    },
  };
  registerRun(program, context, runner);
  const code = await program
    .parseAsync(["run", ...args], { from: "user" })
    .then(exitCode, (error: unknown) => reportError(error, { context, json: args.includes("--json") }));
  return { code, asked: asked[0], ...written() };
}
