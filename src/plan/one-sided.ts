// What a little more and a little less of a limit is worth: the two slopes of the optimum, which differ where it is degenerate.
import type { HighsRuntime } from "../lp/load-highs.js";
import { openSession } from "../lp/session.js";
import type { SolvedPlan } from "./solve-programme.js";

/** An upper bound of the programme: of a row, or of a column. */
export interface Limit {
  readonly at: "row" | "column";
  readonly index: number;
  /** Its dual, in the unit of the objective. */
  readonly dual: number;
}

/** Fall of the minimised objective for one unit more, and its rise for one unit less. */
export interface Slopes {
  readonly more: number;
  readonly less: number;
}

/** A step in plan units: far above the solver's rounding, far below a kink's usual distance. */
const STEP = 0.01;

/** Slopes of each limit, from plans solved anew with the limit moved by a step either way; the dual where no plan is left. */
export function oneSided(
  { programme, answer }: SolvedPlan,
  { limits, highs }: { readonly limits: readonly Limit[]; readonly highs: HighsRuntime },
): readonly Slopes[] {
  const session = openSession(programme.lp, { highs, conflict: false });
  session.solve();
  const slope = ({ at, index, dual }: Limit, change: number): number => {
    const { rowUpper, columnUpper } = programme.lp;
    const upper = at === "row" ? rowUpper[index] : columnUpper[index];
    const move = at === "row" ? session.changeRow : session.changeColumn;
    move(index, { upper: upper + change });
    const moved = session.solve();
    move(index, { upper });
    return moved.status === "optimal" ? (answer.objective - moved.objective) / change : dual;
  };
  const slopes = limits.map((limit) => {
    const { rowLower, columnLower, rowUpper, columnUpper } = programme.lp;
    const { index } = limit;
    const room = limit.at === "row" ? rowUpper[index] - rowLower[index] : columnUpper[index] - columnLower[index];
    const more = slope(limit, STEP);
    return { more, less: room < STEP ? Math.max(more, limit.dual) : slope(limit, -STEP) };
  });
  session.close();
  return slopes;
}
