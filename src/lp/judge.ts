// Checks an answer against the programme alone: nothing that the solver says of itself is believed.
import type { Answer, InfeasibleAnswer, UnboundedAnswer } from "./answer.js";
import { crossing, farkasMargin } from "./farkas.js";
import { columnSizes, largest, primalViolation, recessionCone, type Violation } from "./feasibility.js";
import { columnPrices, objectiveAt, rowActivities, type LinearProgramme } from "./problem.js";

/** What the judge finds. `holds` says whether the answer is proved up to the tolerance; `reasons` what it lacks. */
export type Verdict = OptimalVerdict | InfeasibleVerdict | UnboundedVerdict | StoppedVerdict;

export interface OptimalVerdict {
  readonly status: "optimal";
  readonly holds: boolean;
  readonly reasons: readonly string[];
  /** Largest relative violation of a bound of a row or column. */
  readonly primalResidual: number;
  /** Largest relative violation of the sign that a dual or reduced cost must have where there is no bound on that side. */
  readonly dualResidual: number;
  /** Largest |dual times distance from its bound|, by 1 + |primal| + |dual objective|. */
  readonly complementarity: number;
  /** |p - d| / (1 + |p| + |d|) of the two objectives. */
  readonly gap: number;
  readonly primalObjective: number;
  /** What the duals prove that no x can fall below. */
  readonly dualObjective: number;
}

export interface InfeasibleVerdict {
  readonly status: "infeasible";
  readonly holds: boolean;
  readonly reasons: readonly string[];
  /** By how much the weighted sum of the rows is out of reach, by the size of its terms; above the tolerance it is a proof. */
  readonly margin: number;
}

export interface UnboundedVerdict {
  readonly status: "unbounded";
  readonly holds: boolean;
  readonly reasons: readonly string[];
  /** Largest relative violation of a bound at the point from which the ray starts. */
  readonly primalResidual?: number;
  /** Largest relative violation of a bound by the ray. */
  readonly rayResidual?: number;
  /** What the objective changes by along a ray of largest component 1. */
  readonly slope?: number;
}

export interface StoppedVerdict {
  readonly status: "stopped";
  readonly holds: false;
  readonly reasons: readonly string[];
}

/** Relative error up to which an answer counts as proved: ten times what solvers aim at. */
const TOLERANCE = 1e-6;

/**
 * The verdict on an answer, recomputed from the programme: for an optimum its feasibility, the signs of its duals, complementary slackness
 * and gap; for "infeasible" its Farkas ray or crossed bounds; for "unbounded" its point and direction. All residuals are relative.
 */
export function judge(
  programme: LinearProgramme,
  answer: Answer,
  { tolerance = TOLERANCE }: { readonly tolerance?: number } = {},
): Verdict {
  switch (answer.status) {
    case "optimal":
      return judgeOptimum(programme, answer, tolerance);
    case "infeasible":
      return judgeInfeasible(programme, answer, tolerance);
    case "unbounded":
      return judgeUnbounded(programme, answer, tolerance);
    case "stopped":
      return { status: "stopped", holds: false, reasons: [`the solver stopped: ${answer.detail}`] };
  }
}

/** A point and its duals, with the objective claimed for them. */
export interface Claim {
  readonly x: Float64Array;
  readonly rowDuals: Float64Array;
  readonly objective: number;
}

function judgeOptimum(programme: LinearProgramme, claim: Claim, tolerance: number): OptimalVerdict {
  if (claim.x.length !== programme.costs.length || claim.rowDuals.length !== programme.rowLower.length)
    throw new RangeError("the answer has not the size of the programme");
  const primal = primalViolation(programme, claim.x);
  const reduced = columnPrices(programme, claim.rowDuals).map((price, j) => programme.costs[j] - price);
  const dual = dualViolation(programme, claim.rowDuals, reduced);
  const primalObjective = objectiveAt(programme, claim.x);
  const { dualObjective, slack } = dualSide(programme, claim, reduced);
  const size = 1 + Math.abs(primalObjective) + Math.abs(dualObjective);
  const gap = finite(Math.abs(primalObjective - dualObjective) / size);
  const complementarity = finite(slack / size);
  const misstated = finite(Math.abs(primalObjective - claim.objective) / size);
  const reasons = [
    ...tooLarge(primal.size, tolerance, () => `${at(programme, primal)} is broken by ${primal.size} of its size`),
    ...tooLarge(dual.size, tolerance, () => `the dual of ${at(programme, dual)} has the wrong sign by ${dual.size}`),
    ...tooLarge(complementarity, tolerance, () => `a bound that is not reached has a dual, worth ${complementarity}`),
    ...tooLarge(gap, tolerance, () => `the duals prove only ${dualObjective}, not ${primalObjective}`),
    ...tooLarge(misstated, tolerance, () => `the objective is ${primalObjective}, not ${claim.objective}`),
  ];
  const residuals = { primalResidual: primal.size, dualResidual: dual.size, complementarity, gap };
  return { status: "optimal", holds: reasons.length === 0, reasons, ...residuals, primalObjective, dualObjective };
}

function tooLarge(size: number, tolerance: number, reason: () => string): string[] {
  return size <= tolerance ? [] : [reason()];
}

/** Not a number is no small error. */
function finite(size: number): number {
  return Number.isNaN(size) ? Infinity : size;
}

function at({ rowNames, columnNames }: LinearProgramme, { place }: Violation): string {
  if (place === undefined) return "no bound";
  return place.kind === "row" ? `row "${rowNames[place.index]}"` : `column "${columnNames[place.index]}"`;
}

/**
 * Largest relative violation of dual feasibility: a dual or reduced cost that is positive needs a lower bound, a negative one an upper bound.
 * Relative to max(|c_j|, largest |a_ij y_i|, min(1, max |c|)) for a column, and to the largest dual for a row.
 */
function dualViolation(programme: LinearProgramme, y: Float64Array, reduced: Float64Array): Violation {
  const { costs, rowLower, rowUpper, columnLower, columnUpper } = programme;
  const sizes = columnSizes(programme, y);
  const floor = Math.min(1, largest(costs));
  const dualSize = Math.max(largest(y), floor);
  let worst: Violation = { size: 0 };
  for (let i = 0; i < y.length; i++) {
    const size = unsupported(y[i], rowLower[i], rowUpper[i]) / (dualSize || 1);
    if (size > worst.size) worst = { size, place: { kind: "row", index: i } };
  }
  for (let j = 0; j < costs.length; j++) {
    const size =
      unsupported(reduced[j], columnLower[j], columnUpper[j]) / (Math.max(Math.abs(costs[j]), sizes[j], floor) || 1);
    if (size > worst.size) worst = { size, place: { kind: "column", index: j } };
  }
  return worst;
}

/** The part of a dual that no bound supports. */
function unsupported(dual: number, lower: number, upper: number): number {
  if (Number.isNaN(dual)) return Infinity;
  return (dual > 0 && lower === -Infinity) || (dual < 0 && upper === Infinity) ? Math.abs(dual) : 0;
}

/** Dual objective: constant + sum of each dual times the bound that it supports; and the largest |dual (activity - bound)|. */
function dualSide(programme: LinearProgramme, { x, rowDuals }: Claim, reduced: Float64Array) {
  const { constant, rowLower, rowUpper, columnLower, columnUpper } = programme;
  let [dualObjective, slack] = [constant, 0];
  const price = (dual: number, value: number, lower: number, upper: number): void => {
    const bound = dual > 0 ? lower : upper;
    if (dual === 0 || !Number.isFinite(bound)) return;
    dualObjective += dual * bound;
    slack = Math.max(slack, Math.abs(dual * (value - bound)));
  };
  const activities = rowActivities(programme, x);
  for (let i = 0; i < rowDuals.length; i++) price(rowDuals[i], activities[i], rowLower[i], rowUpper[i]);
  for (let j = 0; j < x.length; j++) price(reduced[j], x[j], columnLower[j], columnUpper[j]);
  return { dualObjective, slack };
}

function judgeInfeasible(programme: LinearProgramme, { ray }: InfeasibleAnswer, tolerance: number): InfeasibleVerdict {
  const crossed = crossing(programme);
  if (crossed > 0) return { status: "infeasible", holds: true, reasons: [], margin: crossed };
  if (ray === undefined || ray.length !== programme.rowLower.length)
    return { status: "infeasible", holds: false, reasons: ["there is no ray to prove it"], margin: 0 };
  const margin = farkasMargin(programme, ray, tolerance);
  const reasons = margin > tolerance ? [] : ["the ray proves nothing: its weighted sum of the rows can be reached"];
  return { status: "infeasible", holds: reasons.length === 0, reasons, margin };
}

/** A direction d with costs'd < 0 along which no bound is ever met, and a point that meets all bounds to start from. */
function judgeUnbounded(programme: LinearProgramme, { ray, x }: UnboundedAnswer, tolerance: number): UnboundedVerdict {
  const size = ray === undefined ? 0 : largest(ray);
  const reasons: string[] = [];
  const found: { primalResidual?: number; rayResidual?: number; slope?: number } = {};
  if (x === undefined) reasons.push("there is no point that meets all bounds to start from");
  else {
    found.primalResidual = primalViolation(programme, x).size;
    reasons.push(...tooLarge(found.primalResidual, tolerance, () => "the starting point breaks a bound"));
  }
  if (ray === undefined || !(size > 0 && size < Infinity)) reasons.push("there is no direction");
  else {
    const direction = ray.map((value) => value / size);
    found.rayResidual = primalViolation(recessionCone(programme), direction).size;
    found.slope = objectiveAt({ ...programme, constant: 0 }, direction);
    reasons.push(...tooLarge(found.rayResidual, tolerance, () => "the direction meets a bound"));
    if (!(found.slope < -tolerance * largest(programme.costs)))
      reasons.push("the objective does not fall along the direction");
  }
  return { status: "unbounded", holds: reasons.length === 0, reasons, ...found };
}
