// Plans that differ in bounds alone, as by their border: each starts from the optimum of the one before, for a slider that is moved many times.
import { judge } from "../lp/judge.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import type { LinearProgramme } from "../lp/problem.js";
import { openSession, type Session } from "../lp/session.js";
import { planProgramme } from "./programme.js";
import { solvePlan, type PlanQuestion, type SolveOutcome } from "./solve-programme.js";
import { takeBounds } from "./take-bounds.js";

export interface WarmSolver {
  /** The same optimum as `solvePlan`, judged alike; where several plans are equally good, which one depends on those asked before. */
  readonly solve: (question: PlanQuestion) => SolveOutcome;
  /** Gives the solver's memory back; a later plan opens it anew. */
  readonly close: () => void;
}

/**
 * A solver that keeps the last programme open. A programme of another shape, a lexicographic one (which is a chain of them) and one that the
 * start leads nowhere are solved afresh.
 */
export function warmSolver(highs: HighsRuntime): WarmSolver {
  let open: { readonly session: Session; readonly lp: LinearProgramme } | undefined;
  const close = (): void => {
    open?.session.close();
    open = undefined;
  };
  const sessionOf = (lp: LinearProgramme): Session => {
    if (open === undefined || !isSameShape(open.lp, lp)) {
      close();
      open = { session: openSession(lp, { highs, conflict: false }), lp };
    } else takeBounds(open.session, lp);
    return open.session;
  };
  const solve = ({ data, settings }: PlanQuestion): SolveOutcome => {
    if (settings.objective === "lexicographic") return solvePlan({ data, settings }, highs);
    const programme = planProgramme(data, settings);
    const answer = sessionOf(programme.lp).solve();
    const verdict = judge(programme.lp, answer);
    const { rows, columns, values } = programme.lp.matrix;
    const solver = {
      method: "simplex",
      iterations: answer.iterations,
      rows,
      columns,
      nonzeros: values.length,
    } as const;
    if (answer.status === "optimal" && verdict.status === "optimal" && verdict.holds)
      return { status: "optimal", data, settings, programme, answer, verdict, solver };
    close();
    return solvePlan({ data, settings }, highs);
  };
  return { solve, close };
}

/** Whether two programmes have the same costs and coefficients, so that bounds are all that tells them apart. */
function isSameShape(a: LinearProgramme, b: LinearProgramme): boolean {
  return (
    a.constant === b.constant &&
    a.matrix.rows === b.matrix.rows &&
    a.matrix.columns === b.matrix.columns &&
    isEqual(a.costs, b.costs) &&
    isEqual(a.matrix.starts, b.matrix.starts) &&
    isEqual(a.matrix.rowIndices, b.matrix.rowIndices) &&
    isEqual(a.matrix.values, b.matrix.values)
  );
}

function isEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}
