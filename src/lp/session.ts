// A programme kept open in the solver: after a change it starts from the last optimum instead of from nothing.
import { throwFaults } from "../base/fault.js";
import type { Answer } from "./answer.js";
import { openModel } from "./highs-run.js";
import { boundOf, programmeFaults, type LinearProgramme } from "./problem.js";
import { crossedBounds } from "./separable.js";
import { solveOn, type SolveOptions } from "./solve.js";

/** New ends of a row or column; an end that is left out stays as it is. */
export interface Ends {
  readonly lower?: number;
  readonly upper?: number;
}

export interface Session {
  readonly changeRow: (row: number, ends: Ends) => void;
  readonly changeColumn: (column: number, ends: Ends) => void;
  readonly changeCost: (column: number, cost: number) => void;
  /** The programme as changed so far, for the judge. */
  readonly programme: () => LinearProgramme;
  /** The answer to the programme as changed so far. Throws `Fault` for numbers that no solver takes. */
  readonly solve: () => Answer;
  /** Gives the solver's memory back; the session is of no use afterwards. */
  readonly close: () => void;
}

/**
 * Opens the programme in the solver; it must be closed again. Where several optima are equally good, which one comes out depends on the
 * changes before: for answers that must not, use `solve`.
 * @example
 * const session = openSession(programme, { highs });
 * session.changeRow(0, { lower: 4 });
 * session.solve();
 * session.close();
 */
export function openSession(given: LinearProgramme, options: SolveOptions): Session {
  throwFaults(programmeFaults(given));
  const current = copyOf(given);
  const model = openModel(given, options.highs);
  const [rows, columns, costs] = [new Set<number>(), new Set<number>(), new Set<number>()];
  /** Only now: bounds that cross for a moment, between two changes, are nobody's fault. */
  const passChanges = (): void => {
    for (const i of rows) model.changeRowBounds(i, current.rowLower[i], current.rowUpper[i]);
    for (const j of columns) model.changeColBounds(j, current.columnLower[j], current.columnUpper[j]);
    for (const j of costs) model.changeColCost(j, current.costs[j]);
    for (const changed of [rows, columns, costs]) changed.clear();
  };
  return {
    changeRow: (row, ends) => {
      changeEnds({ lower: current.rowLower, upper: current.rowUpper }, row, ends);
      rows.add(row);
    },
    changeColumn: (column, ends) => {
      changeEnds({ lower: current.columnLower, upper: current.columnUpper }, column, ends);
      columns.add(column);
    },
    changeCost: (column, cost) => {
      inRange(current.costs, column)[column] = cost;
      costs.add(column);
    },
    programme: () => copyOf(current),
    solve: () => {
      throwFaults(programmeFaults(current));
      const crossed = crossedBounds(current);
      if (crossed.rows.length + crossed.columns.length === 0) passChanges();
      return solveOn(model, current, options);
    },
    close: () => model.dispose(),
  };
}

function copyOf(programme: LinearProgramme): LinearProgramme {
  return {
    ...programme,
    costs: programme.costs.slice(),
    rowLower: programme.rowLower.slice(),
    rowUpper: programme.rowUpper.slice(),
    columnLower: programme.columnLower.slice(),
    columnUpper: programme.columnUpper.slice(),
  };
}

function changeEnds(bounds: { lower: Float64Array; upper: Float64Array }, index: number, ends: Ends): void {
  if (ends.lower !== undefined) inRange(bounds.lower, index)[index] = boundOf(ends.lower);
  if (ends.upper !== undefined) inRange(bounds.upper, index)[index] = boundOf(ends.upper);
}

function inRange(values: Float64Array, index: number): Float64Array {
  if (!(index in values)) throw new RangeError(`no index ${index} among ${values.length}`);
  return values;
}
