// Solves the programme of a plan and has the answer checked; a lexicographic plan is solved stage by stage.
import { judge, type OptimalVerdict } from "../lp/judge.js";
import type { OptimalAnswer } from "../lp/answer.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import type { SolveMethod } from "../lp/highs-run.js";
import { solve } from "../lp/solve.js";
import type { Stage } from "./objective.js";
import type { PlanData } from "./plan-data.js";
import { planProgramme, type PlanProgramme } from "./programme.js";
import { YEAR_OF_CONSUMPTION, type PlanSettings } from "./settings.js";

/** How the plan was solved, and how large it is. */
export interface SolverReport {
  /** Interior point ends with crossover to a vertex, so both give duals of a basis. */
  readonly method: SolveMethod;
  readonly iterations: number;
  readonly rows: number;
  readonly columns: number;
  readonly nonzeros: number;
}

/** A plan's programme with its optimum and the judge's verdict on it. */
export interface SolvedPlan {
  readonly status: "optimal";
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly programme: PlanProgramme;
  readonly answer: OptimalAnswer;
  readonly verdict: OptimalVerdict;
  readonly solver: SolverReport;
}

export interface UnsolvedPlan {
  readonly status: "infeasible" | "stopped";
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly programme: PlanProgramme;
  /** What the solver or the judge said. */
  readonly detail: string;
  readonly solver: SolverReport;
}

export type SolveOutcome = SolvedPlan | UnsolvedPlan;

export interface PlanQuestion {
  readonly data: PlanData;
  readonly settings: PlanSettings;
}

export interface SolveLimits {
  /** Iterations of each method, so that an answer does not hang on the machine; none where not given. */
  readonly iterationLimit?: number | undefined;
}

/** The optimum of a plan. A failure of one method is asked again of another; what no method proves, or finishes within its limit, is `stopped`. */
export function solvePlan(
  { data, settings }: PlanQuestion,
  highs: HighsRuntime,
  limits: SolveLimits = {},
): SolveOutcome {
  const question = { data, settings };
  if (settings.objective !== "lexicographic") return solveStage(question, { highs, ...limits });
  let reached: Stage["reached"] = {};
  for (const kind of ["defence", "food"] as const) {
    const outcome = solveStage(question, { highs, ...limits, stage: { kind, reached } });
    if (outcome.status !== "optimal") return outcome;
    reached = { ...reached, [kind]: -outcome.answer.objective / YEAR_OF_CONSUMPTION };
  }
  return solveStage(question, { highs, ...limits, stage: { kind: "rest", reached } });
}

interface StageOptions extends SolveLimits {
  readonly highs: HighsRuntime;
  readonly stage?: Stage;
}

function solveStage({ data, settings }: PlanQuestion, { highs, stage, iterationLimit }: StageOptions): SolveOutcome {
  const programme = planProgramme(data, settings, stage);
  const { rows, columns, values } = programme.lp.matrix;
  const methods = methodsFor(settings, rows);
  const common = { data, settings, programme };
  const limit = iterationLimit === undefined ? {} : { iterationLimit };
  let solver: SolverReport = { method: methods[0], iterations: 0, rows, columns, nonzeros: values.length };
  let detail = "";
  for (const method of methods) {
    const answer = solve(programme.lp, { highs, method, conflict: false, ...limit });
    solver = { ...solver, method, iterations: answer.iterations };
    if (answer.status === "infeasible")
      return { status: "infeasible", ...common, detail: "no plan meets all requirements", solver };
    if (answer.status === "optimal") {
      const verdict = judge(programme.lp, answer);
      if (verdict.status === "optimal" && verdict.holds)
        return { status: "optimal", ...common, answer, verdict, solver };
      detail = verdict.reasons.join("; ");
    } else if (answer.status === "stopped" && answer.reason === "iteration limit") {
      detail = `${NAMES[method]} was stopped after ${answer.iterations} iterations without an optimum`;
      break;
    } else detail = answer.status === "stopped" ? answer.detail : answer.status;
  }
  return { status: "stopped", ...common, detail, solver };
}

const NAMES: Readonly<Record<SolveMethod, string>> = {
  simplex: "the simplex method",
  ipm: "the interior-point method",
  pdlp: "the first-order method",
};

/** Rows from which interior point is quicker than simplex behind a closed border too; with an open one it always is. */
const MANY_ROWS = 4000;

function methodsFor({ border }: PlanSettings, rows: number): readonly SolveMethod[] {
  return border.kind === "closed" && rows < MANY_ROWS ? ["simplex", "ipm"] : ["ipm", "simplex"];
}
