// Programmes without coefficients: each bound stands alone, and HiGHS answers them without certificates.
import type { Answer, BoundAt } from "./answer.js";
import { objectiveAt, type LinearProgramme } from "./problem.js";

/** Bounds that contradict themselves, rows (lower > upper) and columns; they need no solver. */
export function crossedBounds({ rowLower, rowUpper, columnLower, columnUpper }: LinearProgramme): {
  readonly rows: readonly BoundAt[];
  readonly columns: readonly BoundAt[];
} {
  return { rows: crossed(rowLower, rowUpper), columns: crossed(columnLower, columnUpper) };
}

function crossed(lower: Float64Array, upper: Float64Array): BoundAt[] {
  const found: BoundAt[] = [];
  for (let i = 0; i < lower.length; i++) if (lower[i] > upper[i]) found.push({ index: i, side: "both" });
  return found;
}

/** The answer to a programme without coefficients whose bounds do not cross: a row needs 0 between its bounds. */
export function solveSeparable(programme: LinearProgramme): Answer {
  const { costs, rowLower, rowUpper, columnLower, columnUpper } = programme;
  const broken = rowLower.findIndex((lower, i) => lower > 0 || rowUpper[i] < 0);
  if (broken >= 0) {
    const side = rowLower[broken] > 0 ? "lower" : "upper";
    const ray = new Float64Array(rowLower.length);
    ray[broken] = side === "lower" ? 1 : -1;
    const conflict = { rows: [{ index: broken, side } as const], columns: [], isIrreducible: true };
    return { status: "infeasible", ray, conflict, iterations: 0 };
  }
  const x = costs.map((cost, j) => cheapest(cost, columnLower[j], columnUpper[j]));
  const endless = costs.findIndex(
    (cost, j) => cost !== 0 && !Number.isFinite(cost > 0 ? columnLower[j] : columnUpper[j]),
  );
  if (endless >= 0) {
    const ray = new Float64Array(costs.length);
    ray[endless] = costs[endless] > 0 ? -1 : 1;
    return { status: "unbounded", ray, x, iterations: 0 };
  }
  const rowDuals = new Float64Array(rowLower.length);
  const reducedCosts = costs.slice();
  return { status: "optimal", objective: objectiveAt(programme, x), x, rowDuals, reducedCosts, iterations: 0 };
}

/** The bound at which the cost is least, and where there is none, the point within the bounds that is nearest 0. */
function cheapest(cost: number, lower: number, upper: number): number {
  if (cost > 0 && lower !== -Infinity) return lower;
  if (cost < 0 && upper !== Infinity) return upper;
  return Math.min(Math.max(0, lower), upper);
}
