// Plans of the same shape in one solver: a session takes over the bounds of another programme with the same rows and columns.
import type { LinearProgramme } from "../lp/problem.js";
import type { Session } from "../lp/session.js";

/** Gives every column and row of the session the bounds of the programme. */
export function takeBounds(session: Session, lp: LinearProgramme): void {
  lp.costs.forEach((_, j) => session.changeColumn(j, { lower: lp.columnLower[j], upper: lp.columnUpper[j] }));
  lp.rowLower.forEach((_, i) => session.changeRow(i, { lower: lp.rowLower[i], upper: lp.rowUpper[i] }));
}
