// What a solver can answer. Signs throughout are those of a minimum: a dual is what the objective rises by when its bound rises by one.

/** An end of a requirement or variable; "both" where the two contradict each other. */
export type BoundSide = "lower" | "upper" | "both";

/** A requirement (row) or variable (column) by its index, and which of its bounds is meant. */
export interface BoundAt {
  readonly index: number;
  readonly side: BoundSide;
}

/** Bounds that no x meets together. */
export interface Conflict {
  readonly rows: readonly BoundAt[];
  readonly columns: readonly BoundAt[];
  /** Whether each row in it is needed for the contradiction, so that without any one of them the rest can be met. */
  readonly isIrreducible: boolean;
}

export interface OptimalAnswer {
  readonly status: "optimal";
  readonly objective: number;
  /** One value a column. */
  readonly x: Float64Array;
  /** One dual a row: positive at a lower bound, negative at an upper one. */
  readonly rowDuals: Float64Array;
  /** costs - A' rowDuals, one a column. */
  readonly reducedCosts: Float64Array;
  readonly iterations: number;
}

export interface InfeasibleAnswer {
  readonly status: "infeasible";
  /** Farkas ray: weights of the rows whose weighted sum no x within its bounds reaches. Absent where the solver has none. */
  readonly ray?: Float64Array;
  readonly conflict?: Conflict;
  readonly iterations: number;
}

export interface UnboundedAnswer {
  readonly status: "unbounded";
  /** A direction in which x can go for ever while the objective falls. */
  readonly ray?: Float64Array;
  /** A point to start from that meets every bound. */
  readonly x?: Float64Array;
  readonly iterations: number;
}

export interface StoppedAnswer {
  readonly status: "stopped";
  readonly reason: "iteration limit" | "numerical trouble";
  /** What the solver said. */
  readonly detail: string;
  /** Where it stood; it need not meet the bounds. */
  readonly x?: Float64Array;
  readonly rowDuals?: Float64Array;
  readonly iterations: number;
}

export type Answer = OptimalAnswer | InfeasibleAnswer | UnboundedAnswer | StoppedAnswer;
