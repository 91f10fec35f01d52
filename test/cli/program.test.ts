import { describe, expect, it } from "vitest";
import { contextOn } from "../../src/cli/context.js";
import { reportError } from "../../src/cli/faults.js";
import { collecting, onecountry } from "./streams.js";

describe("onecountry", () => {
  it("answers --help and --version on stdout with code 0", async () => {
    const help = await onecountry("--help");
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toContain("Exit codes: 0 done, 1 failed, 2 bad input or usage, 3 infeasible.");
    expect(await onecountry("--version")).toMatchObject({ code: 0, out: "0.1.0\n", err: "" });
  });

  it.each([
    [["lits"], "unknown command 'lits'\n(Did you mean list?)\n"],
    [["list", "units", "--jsn"], "unknown option '--jsn'\n(Did you mean --json?)\n"],
    [["list"], "missing required argument 'kind'\n"],
    [[], "no verb\n(See onecountry --help)\n"],
    [
      ["export", "a.json", "--json", "--csv"].slice(0, 2),
      "a.json: found no such file, expected a file that can be read. Check the path.\n",
    ],
  ])("answers %j with code 2, stdout empty, and says on stderr %j", async (args, err) => {
    expect(await onecountry(...args)).toEqual({ code: 2, out: "", err });
  });

  it("puts faults under --json on stderr as data", async () => {
    const usage = await onecountry("lits", "--json");
    expect(usage).toMatchObject({ code: 2, out: "" });
    expect(JSON.parse(usage.err)).toEqual({
      faults: [
        {
          where: "command line",
          expected: "a verb and its options",
          found: "unknown command 'lits'",
          remedy: "Did you mean list?",
        },
      ],
    });
    const input = await onecountry("show", "unit:Mtt", "--json");
    expect(JSON.parse(input.err)).toEqual({
      faults: [{ where: "show", expected: "a unit, see `list units`", found: '"Mtt"', remedy: 'Did you mean "Mt"?' }],
    });
  });

  it("refuses --json together with --csv", async () => {
    const { code, err } = await onecountry("export", "a.json", "--json", "--csv");
    expect(code).toBe(2);
    expect(err).toContain("cannot be used with option");
  });
});

describe("reportError", () => {
  it("answers a bug with code 1 and its stack, not with advice to mend the input", () => {
    const { streams, written } = collecting();
    const code = reportError(new RangeError("index 7"), { context: contextOn(streams).context, json: false });
    expect(code).toBe(1);
    expect(written().err).toContain("onecountry: found index 7, expected no failure.");
    expect(written().err).toContain("RangeError: index 7\n    at ");
  });
});

describe("contextOn", () => {
  const tty = { write: () => true, isTTY: true };
  const pipe = { write: () => true };

  it.each([
    ["a terminal", { stdout: tty, stderr: tty, env: {} }, { hasColour: true, hasBars: true }],
    ["pipes", { stdout: pipe, stderr: pipe, env: {} }, { hasColour: false, hasBars: false }],
    ["NO_COLOR", { stdout: tty, stderr: tty, env: { NO_COLOR: "1" } }, { hasColour: false, hasBars: true }],
    ["a dumb terminal", { stdout: tty, stderr: tty, env: { TERM: "dumb" } }, { hasColour: false, hasBars: false }],
    ["a CI", { stdout: tty, stderr: tty, env: { CI: "true" } }, { hasColour: true, hasBars: false }],
    ["a pipe with a terminal for errors", { stdout: pipe, stderr: tty, env: {} }, { hasColour: false, hasBars: true }],
  ])("draws on %s only what it can show", (_, streams, expected) => {
    expect(contextOn(streams).context).toMatchObject(expected);
  });
});
