// What each assumption does to the objective at the ends of its range: from the plan's own duals, or from plans made anew.
import type { HighsRuntime } from "../lp/load-highs.js";
import type { ProgrammeBuilder } from "../lp/builder.js";
import { assumedValues, type Assumed, type Assumption, type AssumptionName } from "./assumptions.js";
import { replacementRise } from "./replacement.js";
import type { Stage } from "./objective.js";
import { writeProgramme } from "./programme.js";
import { solvePlan, type PlanQuestion, type SolvedPlan } from "./solve-programme.js";

/** A change of the objective, or that there is no plan. */
export type Effect = number | "infeasible";

/** An assumption of a plan and what it does to the (minimised) objective. */
export interface ListedAssumption {
  readonly what: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly source: string;
  readonly meaning: string;
  /** Change of the objective with the assumption at the low and at the high end of its range. */
  readonly effectOnObjective: readonly [Effect, Effect];
  /** "dual": first order, from the plan's valuations. "solved": from plans made anew. */
  readonly basis: "dual" | "solved";
}

/** The data and settings that a plan would have under other values of the assumptions. */
export type Reformulate = (changes: Readonly<Record<string, number>>) => PlanQuestion;

export interface EffectsQuery {
  readonly solved: SolvedPlan;
  readonly assumptions: readonly Assumption[];
  /** Changes already made to the assumptions. */
  readonly changes: Readonly<Record<string, number>>;
  readonly reformulate: Reformulate;
}

/** Every assumption of the file with its effect; solved for where a solver is given. */
export function assumptionEffects(
  query: EffectsQuery,
  { highs }: { readonly highs?: HighsRuntime | undefined } = {},
): readonly ListedAssumption[] {
  const values = assumedValues(query.assumptions, query.changes);
  return [replaceability(query, highs), ...listed(query, values, highs)];
}

function listed(query: EffectsQuery, values: Assumed, highs: HighsRuntime | undefined): readonly ListedAssumption[] {
  return query.assumptions.map((assumption) => {
    const { what, low, high, unit, source, meaning } = assumption;
    const value = values[what];
    const effectOnObjective =
      highs === undefined
        ? valuedEffects(query, { what, value, low, high })
        : ([solvedEffect(query, { what, end: low, highs }), solvedEffect(query, { what, end: high, highs })] as const);
    const basis = highs === undefined ? "dual" : "solved";
    return { what, value, range: [low, high], unit, source, meaning, effectOnObjective, basis };
  });
}

/** The share of imports that home goods can replace at all, from none to all: the settings hold it, not the file of assumptions. */
function replaceability({ solved }: EffectsQuery, highs: HighsRuntime | undefined): ListedAssumption {
  const { data, settings } = solved;
  const withShares = (shares: Float64Array): PlanQuestion => ({ data, settings: { ...settings, replaceable: shares } });
  const ends = [0, 1].map((end) => settings.replaceable.map(() => end));
  const value = settings.replaceable.reduce((sum, share) => sum + share, 0) / settings.replaceable.length;
  const atEnd = (end: Float64Array): Effect =>
    highs === undefined ? finite(replacementRise(solved, end)) : effectOf(solved, withShares(end), highs);
  return {
    what: "substitution",
    value,
    range: [0, 1],
    unit: "share",
    source: "assumption",
    meaning: "share of each base import that home goods can replace at all",
    effectOnObjective: [atEnd(ends[0]), value === 1 ? 0 : atEnd(ends[1])],
    basis: highs === undefined ? "dual" : "solved",
  };
}

function finite(rise: number): Effect {
  return Number.isFinite(rise) ? rise : "infeasible";
}

interface SolvedQuery {
  readonly what: AssumptionName;
  readonly end: number;
  readonly highs: HighsRuntime;
}

function solvedEffect({ solved, changes, reformulate }: EffectsQuery, { what, end, highs }: SolvedQuery): Effect {
  return effectOf(solved, reformulate({ ...changes, [what]: end }), highs);
}

function effectOf(solved: SolvedPlan, question: PlanQuestion, highs: HighsRuntime): Effect {
  const changed = solvePlan(question, highs);
  return changed.status === "optimal" ? changed.answer.objective - solved.answer.objective : "infeasible";
}

interface Range {
  readonly what: AssumptionName;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A step of a hundredth of the range, its effect at the plan's duals, carried on in a straight line to both ends. */
function valuedEffects(query: EffectsQuery, { what, value, low, high }: Range): [number, number] {
  const { solved, changes, reformulate } = query;
  const width = high - low;
  if (width <= 0) return [0, 0];
  const step = value + width / 100 <= high ? width / 100 : -width / 100;
  const slope =
    (lagrangian(solved, reformulate({ ...changes, [what]: value + step })) - lagrangian(solved, solved)) / step;
  return [slope * (low - value), slope * (high - value)];
}

/**
 * Costs at the plan's x, less y'Ax, with bounds at their duals: L(x, y) of another programme of the same shape. Its change from that of the
 * plan is, to first order, the change of the optimum. The programme is written on a builder that only adds up, since that is ten times quicker.
 */
function lagrangian({ answer, settings: own }: SolvedPlan, question: PlanQuestion): number {
  const { x, rowDuals, reducedCosts } = answer;
  let [total, rows, columns] = [0, 0, 0];
  const atBound = (dual: number, lower: number, upper: number): void => {
    const bound = dual > 0 ? lower : upper;
    if (dual !== 0 && Number.isFinite(bound)) total += dual * bound;
  };
  const adding: ProgrammeBuilder = {
    column: ({ cost = 0, lower = 0, upper = Infinity }) => {
      total += cost * x[columns];
      atBound(reducedCosts[columns], lower, upper);
      return columns++;
    },
    row: (row) => {
      if ("equal" in row) total += rowDuals[rows] * row.equal;
      else atBound(rowDuals[rows], row.lower ?? -Infinity, row.upper ?? Infinity);
      return rows++;
    },
    add: (row, column, value) => {
      total -= rowDuals[row] * value * x[column];
    },
    freeze: () => {
      throw new Error("this builder keeps nothing");
    },
  };
  const stage = own.objective === "lexicographic" ? LAST_STAGE : undefined;
  writeProgramme(adding, { ...question, stage, hasNames: false });
  return total;
}

/** What the earlier stages reached is a bound like another, and does not change with the assumption. */
const LAST_STAGE: Stage = { kind: "rest", reached: { defence: 0, food: 0 } };
