// One run of HiGHS on one model: options in, what the run left out. Nothing here decides what an answer is worth.
import type { Model, ModelData } from "highs";
import type { BoundAt, BoundSide, Conflict } from "./answer.js";
import type { HighsRuntime } from "./load-highs.js";
import type { LinearProgramme } from "./problem.js";

/** Simplex for programmes that are small or closed, ipm (with crossover to a vertex) for large ones, pdlp for a first order of accuracy. */
export type SolveMethod = "simplex" | "ipm" | "pdlp";

export interface RunOptions {
  readonly method: SolveMethod;
  readonly hasPresolve: boolean;
  readonly iterationLimit?: number;
  readonly tolerance?: number;
  readonly wantsConflict: boolean;
}

export type RunStatus =
  "optimal" | "infeasible" | "unbounded" | "infeasible or unbounded" | "iteration limit" | "failed";

export interface Run {
  readonly status: RunStatus;
  /** What HiGHS calls the status, or the message of its failure. */
  readonly detail: string;
  readonly iterations: number;
}

/**
 * The model that HiGHS works on; it must be disposed of. Names stay on our side. Coefficients up to 1e-9 are dropped: kept, they led to
 * numerical trouble in published test problems; where they matter, the judge notices.
 */
export function openModel(programme: LinearProgramme, highs: HighsRuntime): Model {
  return highs.createModel(modelData(programme));
}

function modelData({ constant, costs, matrix, ...bounds }: LinearProgramme): ModelData {
  const { rows, columns, starts, rowIndices, values } = matrix;
  return {
    numRows: rows,
    numCols: columns,
    offset: constant,
    colCost: costs,
    colLower: bounds.columnLower,
    colUpper: bounds.columnUpper,
    rowLower: bounds.rowLower,
    rowUpper: bounds.rowUpper,
    matrix: { format: "csc", numRows: rows, numCols: columns, starts, indices: rowIndices, values },
  };
}

/** Elastic programme (2), then refined until irreducible (4); must be chosen before the run. */
const IRREDUCIBLE = 6;
/** A first-order method need not notice that a programme is infeasible. */
const PDLP_ITERATIONS = 200_000;
const NO_LIMIT = 2147483647;

/** Runs the solver and says how the run ended; a failure of the solver is a status, not an error. */
export function runModel(model: Model, options: RunOptions): Run {
  try {
    model.options.set(optionValues(options));
    const { modelStatus } = model.run();
    return { ...statusOf(modelStatus), iterations: iterations(model) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { status: "failed", detail, iterations: 0 };
  }
}

function optionValues({ method, hasPresolve, iterationLimit, tolerance = 1e-7, wantsConflict }: RunOptions) {
  return {
    output_flag: false,
    solver: method,
    presolve: hasPresolve ? "choose" : "off",
    primal_feasibility_tolerance: tolerance,
    dual_feasibility_tolerance: tolerance,
    simplex_iteration_limit: iterationLimit ?? NO_LIMIT,
    ipm_iteration_limit: iterationLimit ?? NO_LIMIT,
    pdlp_iteration_limit: iterationLimit ?? PDLP_ITERATIONS,
    pdlp_optimality_tolerance: tolerance,
    iis_strategy: wantsConflict ? IRREDUCIBLE : 0,
  };
}

/** The status codes of HiGHS that a linear programme can end with. */
function statusOf(code: number): Pick<Run, "status" | "detail"> {
  switch (code) {
    case 7:
      return { status: "optimal", detail: "optimal" };
    case 8:
      return { status: "infeasible", detail: "infeasible" };
    case 9:
      return { status: "infeasible or unbounded", detail: "infeasible or unbounded" };
    case 10:
      return { status: "unbounded", detail: "unbounded" };
    case 14:
      return { status: "iteration limit", detail: "iteration limit" };
    default:
      return { status: "failed", detail: `model status ${code}` };
  }
}

/** Iterations of all methods of the run; a count that does not apply is negative. */
function iterations(model: Model): number {
  const counts = [
    "simplex_iteration_count",
    "ipm_iteration_count",
    "crossover_iteration_count",
    "pdlp_iteration_count",
  ];
  return counts.reduce((total, name) => total + Math.max(0, Number(model.info.get(name))), 0);
}

/** A vector that HiGHS may or may not have. */
export function rayOf(read: () => { readonly values: Float64Array } | undefined): Float64Array | undefined {
  try {
    return read()?.values;
  } catch {
    return undefined;
  }
}

/** Irreducible infeasible subsystem of a model found infeasible, or undefined where HiGHS finds none. */
export function conflictOf(model: Model): Conflict | undefined {
  try {
    const { rowIndex, rowBound, rowStatus, colIndex, colBound, colStatus } = model.getIis();
    const rows = boundsIn(rowIndex, rowBound);
    const columns = boundsIn(colIndex, colBound);
    const isSure = ({ index }: BoundAt, status: Int32Array) => status.length === 0 || status[index] === 1;
    const isIrreducible =
      rows.every((row) => isSure(row, rowStatus)) && columns.every((column) => isSure(column, colStatus));
    return rows.length + columns.length === 0 ? undefined : { rows, columns, isIrreducible };
  } catch {
    return undefined;
  }
}

const SIDES: Readonly<Record<number, BoundSide>> = { 2: "lower", 3: "upper", 4: "both" };

/** The bounds that take part: a free one (1) or unknown one (0) does not. */
function boundsIn(indices: Int32Array, codes: Int32Array): BoundAt[] {
  return [...indices].flatMap((index, at) => (codes[at] in SIDES ? [{ index, side: SIDES[codes[at]] }] : []));
}
