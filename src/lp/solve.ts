// Solves a linear programme with HiGHS, and sees to it that "there is no optimum" comes with its proof.
import type { Model } from "highs";
import { throwFaults } from "../base/fault.js";
import type { Answer, InfeasibleAnswer, OptimalAnswer, StoppedAnswer, UnboundedAnswer } from "./answer.js";
import { farkasMargin } from "./farkas.js";
import { primalViolation } from "./feasibility.js";
import { conflictOf, openModel, rayOf, runModel, type Run, type RunOptions, type SolveMethod } from "./highs-run.js";
import type { HighsRuntime } from "./load-highs.js";
import { programmeFaults, type LinearProgramme } from "./problem.js";
import { costlessProgramme, directionProgramme, elasticProgramme } from "./proof-programmes.js";
import { crossedBounds, solveSeparable } from "./separable.js";

export interface SolveOptions {
  readonly highs: HighsRuntime;
  /** Simplex where not given. */
  readonly method?: SolveMethod;
  /** Iterations of the method, never seconds, which would answer otherwise on another machine; where not given 200 000 of pdlp, else no limit. */
  readonly iterationLimit?: number;
  /** Largest violation of a bound or a dual that the solver lets pass; 1e-7 where not given. */
  readonly tolerance?: number;
  /** Whether an infeasible programme is searched for a smallest set of bounds that clash; true where not given. */
  readonly conflict?: boolean;
}

/**
 * The answer to a linear programme: its optimum with duals, or why it has none. Throws `Fault` for numbers that no solver takes.
 * Which of several optima or duals comes out depends on the method; the same method gives the same digits everywhere.
 * @example
 * const plan = buildProgramme({ name: "bread" });
 * const bread = plan.column({ name: "bread", cost: 2 });
 * plan.add(plan.row({ name: "eaten", lower: 3 }), bread, 1);
 * const answer = solve(plan.freeze(), { highs: await loadHighs() });
 * answer.status === "optimal" && answer.rowDuals[0]; // 2
 */
export function solve(programme: LinearProgramme, options: SolveOptions): Answer {
  throwFaults(programmeFaults(programme));
  const model = openModel(programme, options.highs);
  try {
    return solveOn(model, programme, options);
  } finally {
    model.dispose();
  }
}

/**
 * The answer of a model that holds this programme: bounds that cross -> no coefficients -> the method asked for -> where that
 * leaves no proof, the simplex method, in the end without presolve, which hides the proof -> a proof of our own.
 */
export function solveOn(model: Model, programme: LinearProgramme, options: SolveOptions): Answer {
  const { rows, columns } = crossedBounds(programme);
  if (rows.length + columns.length > 0) return crossedAnswer({ rows, columns });
  if (programme.matrix.values.length === 0) return solveSeparable(programme);
  const { method = "simplex" } = options;
  let answer = answerOf(model, programme, {
    run: runModel(model, toRunOptions(options)),
    options: { ...options, method },
  });
  const attempts = method === "simplex" ? [false] : [true, false];
  for (const hasPresolve of attempts) {
    if (isCertain(programme, answer)) return answer;
    answer = better(answer, simplexAnswer(programme, { options, hasPresolve }));
  }
  return isCertain(programme, answer) ? answer : proved(answer, programme, options);
}

function toRunOptions({ method = "simplex", iterationLimit, tolerance, conflict = true }: SolveOptions): RunOptions {
  return {
    method,
    hasPresolve: true,
    wantsConflict: conflict && method === "simplex",
    ...(iterationLimit === undefined ? {} : { iterationLimit }),
    ...(tolerance === undefined ? {} : { tolerance }),
  };
}

/** One crossed pair of bounds is a contradiction by itself. */
function crossedAnswer({ rows, columns }: ReturnType<typeof crossedBounds>): InfeasibleAnswer {
  const conflict =
    rows.length > 0 ? { rows: rows.slice(0, 1), columns: [] } : { rows: [], columns: columns.slice(0, 1) };
  return { status: "infeasible", conflict: { ...conflict, isIrreducible: true }, iterations: 0 };
}

interface Finished {
  readonly run: Run;
  readonly options: SolveOptions;
}

function answerOf(model: Model, programme: LinearProgramme, { run, options }: Finished): Answer {
  const { status, detail, iterations } = run;
  switch (status) {
    case "optimal":
      return optimal(model, iterations);
    case "infeasible":
      return options.method === "simplex" ? infeasible(model, iterations, options) : { status, iterations };
    case "unbounded":
      return unbounded(model, programme, iterations);
    case "iteration limit":
      return { status: "stopped", reason: "iteration limit", detail, ...lastPoint(model), iterations };
    case "infeasible or unbounded":
    case "failed":
      return { status: "stopped", reason: "numerical trouble", detail, iterations };
  }
}

function optimal(model: Model, iterations: number): OptimalAnswer {
  const { colValue, rowDual, colDual } = model.getSolution();
  const objective = model.getObjectiveValue();
  return { status: "optimal", objective, x: colValue, rowDuals: rowDual, reducedCosts: colDual, iterations };
}

/** Where the method stood when it stopped. */
function lastPoint(model: Model): Pick<StoppedAnswer, "x" | "rowDuals"> {
  const { colValue, rowDual } = model.getSolution();
  const isWhole = [...colValue, ...rowDual].every(Number.isFinite);
  return isWhole ? { x: colValue, rowDuals: rowDual } : {};
}

/** Asked only of the simplex method: to find rays and conflicts HiGHS solves on with the method of the run, and pdlp or ipm without end or crash. */
function infeasible(model: Model, iterations: number, { conflict: isWanted = true }: SolveOptions): InfeasibleAnswer {
  const ray = rayOf(() => model.getDualRay());
  const conflict = isWanted ? conflictOf(model) : undefined;
  return {
    status: "infeasible",
    ...(ray === undefined ? {} : { ray }),
    ...(conflict === undefined ? {} : { conflict }),
    iterations,
  };
}

/** Largest relative violation of a point that counts as meeting all bounds. */
const FEASIBLE = 1e-6;

function unbounded(model: Model, programme: LinearProgramme, iterations: number): UnboundedAnswer {
  const ray = rayOf(() => model.getPrimalRay());
  const { colValue } = model.getSolution();
  const isFeasible = colValue.length > 0 && primalViolation(programme, colValue).size <= FEASIBLE;
  return {
    status: "unbounded",
    ...(ray === undefined ? {} : { ray }),
    ...(isFeasible ? { x: colValue } : {}),
    iterations,
  };
}

/** Least margin of a Farkas ray that counts as a proof; the judge asks the same. */
const PROVED = 1e-6;

/** Whether there is nothing more to ask: an optimum, a limit, or a status with its proof. */
function isCertain(programme: LinearProgramme, answer: Answer): boolean {
  switch (answer.status) {
    case "optimal":
      return true;
    case "stopped":
      return answer.reason === "iteration limit";
    case "infeasible":
      return answer.ray !== undefined && farkasMargin(programme, answer.ray, PROVED) > PROVED;
    case "unbounded":
      return answer.ray !== undefined && answer.x !== undefined;
  }
}

/** The second answer, with what only the first has where they agree; the first, where the second knows nothing. */
function better(first: Answer, second: Answer): Answer {
  const iterations = first.iterations + second.iterations;
  if (second.status === "stopped" && first.status !== "stopped") return { ...first, iterations };
  const known = first.status === second.status ? first : {};
  return { ...known, ...second, iterations };
}

function simplexAnswer(
  programme: LinearProgramme,
  { options, hasPresolve }: { readonly options: SolveOptions; readonly hasPresolve: boolean },
): Answer {
  const model = openModel(programme, options.highs);
  try {
    const simplex = { ...options, method: "simplex" } as const;
    const run = runModel(model, { ...toRunOptions(simplex), hasPresolve });
    return answerOf(model, programme, { run, options: simplex });
  } finally {
    model.dispose();
  }
}

/** What HiGHS leaves out: the ray of an infeasible programme, the direction and the start of an endless one. */
function proved(answer: Answer, programme: LinearProgramme, options: SolveOptions): Answer {
  const optimum = (other: LinearProgramme): OptimalAnswer | undefined => {
    const found = simplexAnswer(other, { options, hasPresolve: true });
    return found.status === "optimal" ? found : undefined;
  };
  if (answer.status === "infeasible") {
    const elastic = optimum(elasticProgramme(programme));
    return elastic === undefined ? answer : { ...answer, ray: elastic.rowDuals };
  }
  if (answer.status !== "unbounded") return answer;
  const ray = answer.ray ?? optimum(directionProgramme(programme))?.x;
  const x = answer.x ?? optimum(costlessProgramme(programme))?.x;
  return { ...answer, ...(ray === undefined ? {} : { ray }), ...(x === undefined ? {} : { x }) };
}
