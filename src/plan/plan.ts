// A plan as data: what is planned, the proof that nothing better was to be had, what holds it back, and all that had to be assumed.
import type { Bottleneck } from "./bottlenecks.js";
import type { ClosingLoss } from "./closing.js";
import type { CriticalImport } from "./critical.js";
import type { ListedAssumption } from "./effects.js";
import type { FrontierPoint } from "./frontier.js";
import type { Clash } from "./infeasible.js";
import type { PlanRepair } from "./plan-data.js";
import type { SolverReport } from "./solve-programme.js";
import type { PlanYear, Target } from "./targets.js";

/** What one unit of a product is worth in a year, the average good of the base basket being 1. */
export interface Valuation {
  readonly product: string;
  readonly year: number;
  readonly value: number;
  /** Of one import, delivered free at the border. */
  readonly importValue: number;
  /** Work in a unit, directly and in home inputs, in the same normalisation. */
  readonly labourValue: number;
}

/** The proof of an optimum, recomputed from the exported programme alone. */
export interface Certificate {
  readonly status: "optimal";
  readonly objective: number;
  readonly gap: number;
  /** Largest relative violations of a bound, and of the sign of a dual. */
  readonly primal: number;
  readonly dual: number;
}

export interface PlanFrame {
  readonly table: string;
  readonly unit: string;
  readonly objectiveName: string;
  readonly border: string;
  readonly products: readonly string[];
  readonly repairs: readonly PlanRepair[];
  /** What must be said beside the numbers, a sentence each. */
  readonly notes: readonly string[];
  readonly solver: SolverReport;
}

export interface Plan extends PlanFrame {
  readonly status: "optimal";
  /** The minimised value of the exported programme. */
  readonly objective: number;
  readonly gap: number;
  readonly certificate: Certificate;
  /** Most that the true curve of harmony could be better than its segments, in the unit of the objective. */
  readonly segmentError: number;
  readonly years: readonly PlanYear[];
  readonly targets: readonly Target[];
  readonly valuations: readonly Valuation[];
  readonly bottlenecks: readonly Bottleneck[];
  readonly critical: readonly CriticalImport[];
  /** Empty where it was not asked for: it takes plans of its own. */
  readonly closing: readonly ClosingLoss[];
  /** What cuts of all trade between none and all cost; empty where it was not asked for. */
  readonly frontier: readonly FrontierPoint[];
  readonly assumptions: readonly ListedAssumption[];
}

export interface InfeasiblePlan extends PlanFrame {
  readonly status: "infeasible";
  readonly detail: string;
  readonly clashes: readonly Clash[];
  readonly assumptions: readonly ListedAssumption[];
}

export interface StoppedPlan extends PlanFrame {
  readonly status: "stopped";
  readonly detail: string;
}

export type PlanAnswer = Plan | InfeasiblePlan | StoppedPlan;
