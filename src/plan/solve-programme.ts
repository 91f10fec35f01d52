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

/** A plan's programme with its optimum and the judge's verdict on it. */
export interface SolvedPlan {
  readonly status: "optimal";
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly programme: PlanProgramme;
  readonly answer: OptimalAnswer;
  readonly verdict: OptimalVerdict;
}

export interface UnsolvedPlan {
  readonly status: "infeasible" | "stopped";
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly programme: PlanProgramme;
  /** What the solver or the judge said. */
  readonly detail: string;
}

export type SolveOutcome = SolvedPlan | UnsolvedPlan;

export interface PlanQuestion {
  readonly data: PlanData;
  readonly settings: PlanSettings;
}

/** The optimum of a plan. A failure of one method is asked again of another; what no method proves is `stopped`. */
export function solvePlan({ data, settings }: PlanQuestion, highs: HighsRuntime): SolveOutcome {
  if (settings.objective !== "lexicographic") return solveStage({ data, settings }, { highs });
  let reached: Stage["reached"] = {};
  for (const kind of ["defence", "food"] as const) {
    const outcome = solveStage({ data, settings }, { highs, stage: { kind, reached } });
    if (outcome.status !== "optimal") return outcome;
    reached = { ...reached, [kind]: -outcome.answer.objective / YEAR_OF_CONSUMPTION };
  }
  return solveStage({ data, settings }, { highs, stage: { kind: "rest", reached } });
}

interface StageOptions {
  readonly highs: HighsRuntime;
  readonly stage?: Stage;
}

function solveStage({ data, settings }: PlanQuestion, { highs, stage }: StageOptions): SolveOutcome {
  const programme = planProgramme(data, settings, stage);
  const methods: readonly SolveMethod[] = ["simplex", "ipm"];
  let detail = "";
  for (const method of methods) {
    const answer = solve(programme.lp, { highs, method, conflict: false });
    if (answer.status === "infeasible")
      return { status: "infeasible", data, settings, programme, detail: "no plan meets all requirements" };
    if (answer.status === "optimal") {
      const verdict = judge(programme.lp, answer);
      if (verdict.status === "optimal" && verdict.holds)
        return { status: "optimal", data, settings, programme, answer, verdict };
      detail = verdict.reasons.join("; ");
    } else detail = answer.status === "stopped" ? answer.detail : answer.status;
  }
  return { status: "stopped", data, settings, programme, detail };
}
