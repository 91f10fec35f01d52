// Plans exported as MPS are solved by other people's solvers, where these are installed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadHighs, type HighsRuntime } from "../../src/lp/load-highs.js";
import { writeMps } from "../../src/lp/write-mps.js";
import { planWith } from "../../src/plan/plan-from.js";
import { OBJECTIVES } from "../../src/plan/settings.js";
import { defaults, indonesia, smallTable } from "./small-country.js";

const folder = mkdtempSync(join(tmpdir(), "plan-mps-"));
let highs: HighsRuntime;
beforeAll(async () => {
  highs = await loadHighs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isInstalled = (program: string, flag: string): boolean => spawnSync(program, [flag]).error === undefined;

/** Solves a file and returns the objective that the solver states. */
const SOLVERS = {
  glpsol: (file: string): number => {
    const report = join(folder, "glpsol.txt");
    spawnSync("glpsol", ["--freemps", file, "-o", report]);
    return Number(/Objective:\s+\S+ = (\S+)/.exec(readFileSync(report, "utf8"))?.[1]);
  },
  clp: (file: string): number => {
    const { stdout } = spawnSync("clp", [file, "-solve"], { encoding: "utf8" });
    return Number(/Optimal objective\s+(\S+)/.exec(stdout)?.[1]);
  },
};

describe("a plan exported as MPS", () => {
  for (const [program, objectiveOf] of Object.entries(SOLVERS)) {
    const isMissing = !isInstalled(program, program === "clp" ? "-quit" : "--version");
    it.skipIf(isMissing)(
      `is solved by ${program} to the plan's objective, to a millionth, for every objective and border`,
      () => {
        for (const objective of OBJECTIVES)
          for (const kind of ["open", "closed"] as const) {
            const { plan, programme } = planWith(highs, smallTable(), {
              defaults,
              objective,
              border: { kind },
              years: 2,
            });
            const file = join(folder, `${objective}-${kind}.mps`);
            writeFileSync(file, writeMps(programme));
            const known = plan.status === "optimal" ? plan.objective : Infinity;
            // Both solvers print objectives with eight to nine digits.
            expect(Math.abs(objectiveOf(file) - known) / (1 + Math.abs(known))).toBeLessThan(1e-6);
          }
      },
    );
    it.skipIf(isMissing)(
      `of a real country is solved by ${program} to the plan's objective, to a millionth, open and closed`,
      () => {
        for (const kind of ["open", "closed"] as const) {
          const { plan, programme } = planWith(highs, indonesia(), { defaults, border: { kind } });
          const file = join(folder, `indonesia-${kind}.mps`);
          writeFileSync(file, writeMps(programme));
          const known = plan.status === "optimal" ? plan.objective : Infinity;
          expect(Math.abs(objectiveOf(file) - known) / (1 + Math.abs(known))).toBeLessThan(1e-6);
        }
      },
    );
  }
});
