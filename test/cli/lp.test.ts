import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterAll, describe, expect, it } from "vitest";
import { contextOn } from "../../src/cli/context.js";
import { reportError } from "../../src/cli/faults.js";
import { registerLp } from "../../src/cli/lp.js";
import { collecting } from "./streams.js";

const folder = mkdtempSync(join(tmpdir(), "lp-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string) => fileURLToPath(new URL(`../lp/fixtures/${name}`, import.meta.url));

/** The verb on its own, as the program registers it. */
async function lp(...args: string[]) {
  const { streams, written } = collecting();
  const { context, exitCode } = contextOn(streams);
  const program = new Command().exitOverride().configureOutput({ writeOut: context.out, writeErr: () => {} });
  registerLp(program, context);
  try {
    await program.parseAsync(["lp", ...args], { from: "user" });
    return { code: exitCode(), ...written() };
  } catch (error) {
    return { code: reportError(error, { context, json: args.includes("--json") }), ...written() };
  }
}

function given(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const WYNDOR =
  "NAME wyndor\nOBJSENSE\n MAX\nROWS\n N profit\n L one\n L two\n L three\nCOLUMNS\n doors profit 3 one 1\n doors three 3\n" +
  " windows profit 5 two 2\n windows three 2\nRHS\n RHS one 4 two 12\n RHS three 18\nENDATA\n";

describe("lp solve", () => {
  it("prints status, objective, gap, size and verdict of a packed file as data", async () => {
    const { code, out } = await lp("solve", fixture("afiro.mps.gz"), "--json");
    expect(code).toBe(0);
    const { judge, ...rest } = JSON.parse(out) as Record<string, Record<string, unknown>>;
    expect(rest).toMatchObject({ name: "AFIRO", status: "optimal", rows: 27, columns: 32, nonzeros: 83, notes: [] });
    expect(rest.objective).toBeCloseTo(-464.75314286, 7);
    // What is left of sums of some dozen numbers.
    expect(Number(rest.gap)).toBeLessThan(1e-12);
    expect(judge).toMatchObject({ holds: true, reasons: [] });
  });

  it("gives a maximum and its duals in the sense of the file", async () => {
    const { out } = await lp("solve", given("wyndor.mps", WYNDOR), "--json", "--solution");
    expect(JSON.parse(out)).toMatchObject({
      sense: "maximise",
      objective: 36,
      judge: { primalObjective: 36, dualObjective: 36 },
      solution: {
        columns: [
          { name: "doors", value: 2, dual: 0 },
          { name: "windows", value: 6, dual: 0 },
        ],
        rows: [
          { name: "one", value: 2, dual: 0 },
          { name: "two", value: 12, dual: 1.5 },
          { name: "three", value: 18, dual: 1 },
        ],
      },
    });
  });

  it("prints the same for a person", async () => {
    const { out } = await lp("solve", given("wyndor.mps", WYNDOR), "--solution");
    expect(out).toContain("wyndor: optimal, maximum 36\n3 rows, 2 columns, 4 nonzeros");
    expect(out).toContain("Checked from the file alone: it holds (gap 0");
    expect(out).toMatch(/row +value +dual\none +2 +0\.0/);
  });

  it("ends with 3 where nothing is feasible, and says what clashes", async () => {
    const { code, out } = await lp("solve", fixture("galenet.mps"), "--json");
    expect(code).toBe(3);
    const { status, explanation, judge } = JSON.parse(out) as Record<string, unknown>;
    expect(status).toBe("infeasible");
    expect(judge).toMatchObject({ holds: true });
    expect(explanation).toContain("- D8: at least 30");
    expect((await lp("solve", fixture("galenet.mps"))).out).toContain("These 4 requirements cannot be met together:");
  });

  it("ends with 1 where the objective goes on for ever, or the solver stops", async () => {
    const endless = given(
      "endless.mps",
      WYNDOR.replace("windows profit 5 two 2", "windows profit 5 two -2").replace("three 2", "three -2"),
    );
    const unbounded = await lp("solve", endless, "--json");
    expect([unbounded.code, JSON.parse(unbounded.out)]).toMatchObject([
      1,
      { status: "unbounded", judge: { holds: true } },
    ]);
    const stopped = await lp("solve", fixture("blend.mps.gz"), "--json", "--iteration-limit", "2");
    expect([stopped.code, JSON.parse(stopped.out)]).toMatchObject([
      1,
      { status: "stopped", reason: "iteration limit" },
    ]);
  });

  it.each([
    ["is missing", "nowhere.mps", undefined],
    ["is packed badly", "bad.mps.gz", "no gzip"],
    ["holds no programme", "bad.mps", "x,y\n1,2\n"],
  ])("ends with 2 and faults as data where the file %s", async (_, name, text) => {
    const path = text === undefined ? join(folder, name) : given(name, text);
    const { code, out, err } = await lp("solve", path, "--json");
    expect([code, out]).toEqual([2, ""]);
    const { faults } = JSON.parse(err) as { faults: { where: string }[] };
    expect(faults[0].where).toContain(name);
  });

  it.each([
    ["--iteration-limit", "1.5"],
    ["--method", "magic"],
    ["--format", "lp"],
  ])("ends with 2 for %s %s", async (...options) => {
    expect((await lp("solve", fixture("avgas.mps"), ...options)).code).toBe(2);
  });
});

describe("lp check", () => {
  it("says how the file was understood", async () => {
    const text = WYNDOR.replace("ENDATA", "BOUNDS\n UP B doors -1\nENDATA");
    const { code, out } = await lp("check", given("notes.mps", text));
    expect(code).toBe(0);
    expect(out).toBe(
      "wyndor: maximise, free format, 3 rows, 2 columns, 4 nonzeros\n" +
        "Note: a negative upper bound without a lower one removes the lower bound of 0: doors.\n",
    );
  });
});

describe("lp convert", () => {
  it("writes the other format, which gives the same optimum, and over no old file", async () => {
    const path = join(folder, "fixed.mps");
    const args = ["convert", given("wyndor.mps", WYNDOR), "--to", "fixed", "--out", path];
    expect((await lp(...args)).code).toBe(0);
    expect(readFileSync(path, "utf8")).toContain("    doors     three     3\n");
    expect(JSON.parse((await lp("solve", path, "--format", "fixed", "--json")).out)).toMatchObject({ objective: 36 });
    expect((await lp(...args)).code).toBe(2);
    expect((await lp(...args, "--force")).code).toBe(0);
  });

  it("writes nothing where names do not fit", async () => {
    const long = given("long.mps", WYNDOR.replaceAll("windows", "windows-of-glass"));
    const path = join(folder, "none.mps");
    const { code, err } = await lp("convert", long, "--to", "fixed", "--out", path);
    expect([code, existsSync(path)]).toEqual([2, false]);
    expect(err).toContain('column "windows-of-glass"');
  });
});
