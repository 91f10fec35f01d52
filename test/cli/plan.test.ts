import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, describe, expect, it } from "vitest";
import { contextOn } from "../../src/cli/context.js";
import { reportError } from "../../src/cli/faults.js";
import { registerPlan } from "../../src/cli/plan.js";
import { readMps } from "../../src/lp/read-mps.js";

const folder = mkdtempSync(join(tmpdir(), "plan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const text = { out: "", err: "" };
  const { context, exitCode } = contextOn({
    stdout: { write: (piece: string) => (text.out += piece) },
    stderr: { write: (piece: string) => (text.err += piece) },
    env: {},
  });
  const program = new Command("onecountry").exitOverride().configureOutput({ writeErr: () => {} });
  registerPlan(program, context);
  try {
    await program.parseAsync(["plan", ...args], { from: "user" });
    return { code: exitCode(), ...text };
  } catch (error) {
    const code = reportError(error, { context, json: args.includes("--json") });
    return { code, ...text };
  }
}

describe("onecountry plan", () => {
  it("plans a built-in table where none is named", async () => {
    const { code, out } = await run("--years", "2");
    expect(code).toBe(0);
    expect(out).toMatch(/^Plan for Indonesia.*harmony, border open\. Optimal/);
    for (const title of ["What holds the plan back", "Critical imports", "Assumptions that matter most"])
      expect(out).toContain(title);
  });

  it("prints as JSON what the shapes of the format promise, and no number that is none", async () => {
    const { code, out } = await run("deu-2014", "--border", "closed", "--years", "2", "--closing", "--json");
    expect(code).toBe(0);
    expect(out).not.toMatch(/: null/);
    const plan = JSON.parse(out);
    expect(plan.status).toBe("optimal");
    expect(plan.gap).toBeLessThan(1e-6);
    expect(Object.keys(plan.closing[0])).toEqual(["substitution", "year", "lossPerHead", "low", "high"]);
    expect(plan.critical[0]).toMatchObject({ product: expect.any(String), imports: expect.any(Number), basis: "dual" });
    expect(plan.assumptions.every((row: { effectOnObjective: unknown[] }) => row.effectOnObjective.length === 2)).toBe(
      true,
    );
  });

  it("says in words why there is no plan, and ends with 3", async () => {
    const { code, out } = await run("hun-2014", "--border", "closed", "--substitution", "0", "--no-do-without");
    expect(code).toBe(3);
    expect(out).toContain("infeasible");
    expect(out).toMatch(/- In year 1, the import of [\w-]+ is short by/);
  });

  it("gives up after so many iterations with the method, the size and what to do, and ends with 1", async () => {
    const { out, code } = await run("--iterations", "3");
    expect(code).toBe(1);
    expect(out).toMatch(/interior-point method was stopped after 3 iterations/);
    expect(out).toContain("aggregate the table");
  });

  it("writes a programme that reads back, never over an old file", async () => {
    const path = join(folder, "plan.mps");
    expect((await run("pol-2014", "--years", "1", "--export", path)).code).toBe(0);
    expect(readMps(readFileSync(path, "utf8"), { file: path }).programme.matrix.rows).toBeGreaterThan(100);
    const again = await run("pol-2014", "--years", "1", "--export", path);
    expect(again.code).toBe(2);
    expect(again.err).toContain("existing file");
  });

  it("writes a book and Parquet", async () => {
    const [book, parquet] = ["plan.xlsx", "plan.parquet"].map((name) => join(folder, name));
    const { code } = await run("pol-2014", "--years", "1", "--orders", "--export", book, "--export", parquet);
    expect(code).toBe(0);
    expect(readFileSync(book).subarray(0, 2).toString()).toBe("PK");
    expect(readFileSync(parquet).subarray(0, 4).toString()).toBe("PAR1");
  });

  it("takes an embargo, substitution by product and assumptions from the command line", async () => {
    const [embargo, shares] = ["embargo.csv", "shares.csv"].map((name) => join(folder, name));
    writeFileSync(embargo, "product,share\nmining,1\n");
    writeFileSync(shares, "product,share\nmining,0\n");
    const ask = ["deu-2014", "--years", "2", "--json"];
    const [plain, cut, irreplaceable, cheap] = await Promise.all([
      run(...ask),
      run(...ask, "--border", `embargo:${embargo}`),
      run(...ask, "--border", `embargo:${embargo}`, "--substitution", shares),
      run(...ask, "--border", `embargo:${embargo}`, "--assume", "do-without=2"),
    ]);
    const [free, without, worse, better] = [plain, cut, irreplaceable, cheap].map(
      ({ out }) => JSON.parse(out).objective,
    );
    expect(without).toBeGreaterThan(free);
    expect(worse).toBeGreaterThan(without);
    expect(better).toBeLessThanOrEqual(without + 1e-7);
  });

  it("names what cannot be read, and ends with 2", async () => {
    expect((await run("deu-2015")).err).toContain('Did you mean "deu-2014"?');
    expect((await run("--border", "ajar")).err).toContain("Write open, closed, embargo:FILE or a share such as 0.5");
    expect((await run("--export", "plan.doc")).err).toContain("Name the file .xlsx, .parquet or .mps");
    for (const wrong of [["deu-2015"], ["--border", "ajar"], ["--years", "x"], ["--assume", "x"]])
      expect((await run(...wrong)).code).toBe(2);
  });

  it("scores planning by material balances beside the optimal plan", async () => {
    const { out } = await run("idn-2014", "--years", "2", "--method", "balances");
    expect(out).toMatch(
      /Material balances: Carried out as far as inputs reach, the balances lose [\d.]+ % of consumption/,
    );
  });
});
