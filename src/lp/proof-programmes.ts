// Programmes that always have an optimum, and whose optimum proves that another programme has none.
import { recessionCone } from "./feasibility.js";
import type { LinearProgramme, SparseColumns } from "./problem.js";

/** Minimise the objective over directions with components from -1 to 1; where it falls, the programme has no least value. */
export function directionProgramme(programme: LinearProgramme): LinearProgramme {
  const cone = recessionCone(programme);
  return {
    ...cone,
    constant: 0,
    columnLower: cone.columnLower.map((bound) => Math.max(-1, bound)),
    columnUpper: cone.columnUpper.map((bound) => Math.min(1, bound)),
  };
}

/** Any point that meets all bounds. */
export function costlessProgramme(programme: LinearProgramme): LinearProgramme {
  return { ...programme, constant: 0, costs: new Float64Array(programme.costs.length) };
}

/**
 * Minimise the sum of what the rows are broken by, the columns kept within their bounds. Its optimum is 0 where the given programme has a
 * solution; where it has none, the duals of the rows are a Farkas ray (Chinneck 2008, Feasibility and Infeasibility in Optimization, 6.1).
 */
export function elasticProgramme(programme: LinearProgramme): LinearProgramme {
  const { matrix, rowNames, columnNames } = programme;
  const { rows, columns } = matrix;
  const size = columns + 2 * rows;
  return {
    ...programme,
    constant: 0,
    costs: Float64Array.from({ length: size }, (_, j) => (j < columns ? 0 : 1)),
    matrix: withSlacks(matrix),
    columnLower: Float64Array.from({ length: size }, (_, j) => (j < columns ? programme.columnLower[j] : 0)),
    columnUpper: Float64Array.from({ length: size }, (_, j) => (j < columns ? programme.columnUpper[j] : Infinity)),
    columnNames: [...columnNames, ...rowNames.map((_, i) => `short ${i}`), ...rowNames.map((_, i) => `over ${i}`)],
  };
}

/** The matrix with a column for what each row is short of, then one for what it is over. */
function withSlacks({ rows, columns, starts, rowIndices, values }: SparseColumns): SparseColumns {
  const count = values.length;
  const slackRow = (at: number) => (at - count) % rows;
  const length = count + 2 * rows;
  return {
    rows,
    columns: columns + 2 * rows,
    starts: Int32Array.from({ length: columns + 2 * rows + 1 }, (_, j) =>
      j <= columns ? starts[j] : count + j - columns,
    ),
    rowIndices: Int32Array.from({ length }, (_, at) => (at < count ? rowIndices[at] : slackRow(at))),
    values: Float64Array.from({ length }, (_, at) => (at < count ? values[at] : at < count + rows ? 1 : -1)),
  };
}
