// The room's front door: a table in, a plan out, with its proof and everything that was assumed.
import { loadHighs, type HighsRuntime } from "../lp/load-highs.js";
import type { LinearProgramme } from "../lp/problem.js";
import type { Table } from "../table/table.js";
import { assumedValues } from "./assumptions.js";
import { bottlenecksOf } from "./bottlenecks.js";
import { calmed } from "./calm.js";
import { closingLosses } from "./closing.js";
import { criticalImports } from "./critical.js";
import { assumptionEffects, type ListedAssumption } from "./effects.js";
import { formulate } from "./formulate.js";
import { frontierOf } from "./frontier.js";
import { clashesOf } from "./infeasible.js";
import { curveGap } from "./harmony.js";
import { factAssumptions, notesOf } from "./notes.js";
import { settingsFrom, type PlanOptions } from "./options.js";
import type { Plan, PlanAnswer, PlanFrame } from "./plan.js";
import { solvePlan, type PlanQuestion, type SolvedPlan } from "./solve-programme.js";
import { planYears, valuationsOf } from "./summary.js";
import { targetsOf } from "./targets.js";

/** A plan, and the programme that it solves for whoever wants to solve it again. */
export interface PlanResult {
  readonly plan: PlanAnswer;
  readonly programme: LinearProgramme;
  /** The solved programme with the facts behind it, for documents and the cascade; absent where there is no plan. */
  readonly solved?: SolvedPlan;
}

/**
 * The plan of a table. Loads the solver unless it is given one. Throws `Fault` for a table or options that make no plan possible to state;
 * a plan that cannot be met is an answer, with the clash in words.
 * @example
 * const { plan } = await planFrom(table, { defaults, border: { kind: "closed" } });
 * if (plan.status === "optimal") plan.bottlenecks[0];
 */
export async function planFrom(table: Table, options: PlanOptions): Promise<PlanResult> {
  return planWith(options.highs ?? (await loadHighs()), table, options);
}

/**
 * The same with a loaded solver, at once:
 *
 *   table, options -> formulate, settingsFrom -> solvePlan (programme, solver, judge) -> optimal: planOf; infeasible: clashesOf
 */
export function planWith(highs: HighsRuntime, table: Table, options: PlanOptions): PlanResult {
  const { branches, assumptions } = options.defaults;
  const reformulate = (changes: Readonly<Record<string, number>>): PlanQuestion => {
    const assumed = assumedValues(assumptions, { ...options.assumed, ...changes });
    const data = formulate(table, { branches, assumed, facts: options.facts });
    return { data, settings: settingsFrom(data, { options, assumed }) };
  };
  const question = reformulate({});
  const limits = { iterationLimit: options.iterationLimit };
  const outcome = options.solver === undefined ? solvePlan(question, highs, limits) : options.solver(question);
  const frame = { ...frameOf(question, options), solver: outcome.solver };
  const programme = outcome.programme.lp;
  switch (outcome.status) {
    case "optimal":
      return { plan: planOf(outcome, { highs, frame, options, reformulate }), programme, solved: outcome };
    case "infeasible": {
      const clashes = clashesOf(outcome, highs);
      const known = factAssumptions(question.data, options.facts);
      return {
        plan: { ...frame, status: "infeasible", detail: outcome.detail, clashes, assumptions: known },
        programme,
      };
    }
    case "stopped":
      return { plan: { ...frame, status: "stopped", detail: outcome.detail }, programme };
  }
}

function frameOf({ data, settings }: PlanQuestion, options: PlanOptions): Omit<PlanFrame, "solver"> {
  return {
    table: `${data.name}, ${data.year}`,
    unit: data.unit,
    objectiveName: settings.objective,
    border: settings.border.kind,
    products: data.products,
    repairs: data.repairs,
    notes: notesOf({ data, settings, options }),
  };
}

interface PlanQuery {
  readonly highs: HighsRuntime;
  readonly frame: PlanFrame;
  readonly options: PlanOptions;
  readonly reformulate: (changes: Readonly<Record<string, number>>) => PlanQuestion;
}

function planOf(solved: SolvedPlan, { highs, frame, options, reformulate }: PlanQuery): Plan {
  const { data, settings, answer, verdict } = solved;
  const { assumptions } = options.defaults;
  const x = (options.calm === undefined ? undefined : calmed(solved, { share: options.calm, highs })) ?? answer.x;
  const changes = options.assumed ?? {};
  const effects: readonly ListedAssumption[] =
    options.effects === false
      ? []
      : assumptionEffects(
          { solved, assumptions, changes, reformulate },
          options.solveAssumptions === true ? { highs } : {},
        );
  const byProduct = typeof options.substitution === "object" ? { replaceable: settings.replaceable } : {};
  const closing = options.closing === true ? closingLosses({ data, settings, assumptions, ...byProduct }, highs) : [];
  return {
    ...frame,
    status: "optimal",
    objective: answer.objective,
    gap: verdict.gap,
    certificate: {
      status: "optimal",
      objective: verdict.primalObjective,
      gap: verdict.gap,
      primal: verdict.primalResidual,
      dual: verdict.dualResidual,
    },
    segmentError: segmentErrorOf(solved),
    years: planYears(solved, x),
    targets: targetsOf(solved, x),
    valuations: valuationsOf(solved),
    bottlenecks: bottlenecksOf(solved, options.intervals === true ? { highs } : {}),
    critical: criticalImports(solved, options.critical === true ? { highs } : {}),
    closing,
    frontier: options.frontier === true ? frontierOf({ data, settings }, highs) : [],
    assumptions: [...effects, ...factAssumptions(data, options.facts)],
  };
}

/** Sum over goods and years of what the curve could give beyond its segments at the plan's own prices: no true optimum is further away. */
function segmentErrorOf({ programme, answer, settings }: SolvedPlan): number {
  return programme.curves.reduce((sum, { row, value, target }) => {
    const price = (Math.abs(answer.rowDuals[row]) * target) / value;
    return sum + value * curveGap(settings.curve, price);
  }, 0);
}
