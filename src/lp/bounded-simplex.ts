// The simplex method with upper bounds (Dantzig 1955) on a dense tableau, for small programmes in which doing nothing is allowed.
// It answers at once and with the same bits everywhere, so that a year of a run can hold a plan; HiGHS must be loaded first.
import type { Answer } from "./answer.js";
import { objectiveAt, type LinearProgramme } from "./problem.js";

/** Reduced costs and pivots nearer to nothing than this, relative to the largest cost and to 1, count as nothing. */
const SMALL = 1e-9;

interface Tableau {
  readonly rows: number;
  /** Variables: the columns of the programme, then a slack for each row. */
  readonly variables: number;
  /** Place of a variable in the tableau: neighbours that differ in cost and bound alone, as segments of one curve do, share theirs. */
  readonly place: Int32Array;
  readonly width: number;
  readonly cells: Float64Array;
  /** Reduced cost of a place, were its cost nothing. */
  readonly price: Float64Array;
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  /** Value of the basic variable of each row. */
  readonly basic: Float64Array;
  /** Variable that is basic in each row. */
  readonly basis: Int32Array;
  readonly isBasic: Uint8Array;
  readonly isAtUpper: Uint8Array;
}

/**
 * The optimum of a programme whose columns begin at 0 and whose rows have upper bounds alone, none negative; it begins where all is 0.
 * Throws `RangeError` for any other programme; a programme without an end is `unbounded` without its ray.
 * @example
 * const plan = buildProgramme({ name: "bread" });
 * const bread = plan.column({ name: "bread", cost: -2 });
 * plan.add(plan.row({ name: "flour", upper: 3 }), bread, 1);
 * boundedSimplex(plan.freeze()); // status "optimal", objective -6, rowDuals [-2]
 */
export function boundedSimplex(programme: LinearProgramme, { iterationLimit = 50_000 } = {}): Answer {
  const tableau = openTableau(programme);
  const least = SMALL * programme.costs.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
  let sinceProgress = 0;
  for (let iterations = 0; iterations < iterationLimit; iterations++) {
    // Bland's rule leaves every knot of degenerate corners; the largest reduced cost is faster everywhere else.
    const isKnotted = sinceProgress > tableau.rows;
    const entering = enteringColumn(tableau, { least, isKnotted });
    if (entering < 0) return optimum(tableau, programme, iterations);
    const step = longestStep(tableau, { entering, isKnotted });
    if (step.length === Infinity) return { status: "unbounded", iterations };
    sinceProgress = step.length > 0 ? 0 : sinceProgress + 1;
    take(tableau, entering, step);
  }
  return { status: "stopped", reason: "iteration limit", detail: "iteration limit", iterations: iterationLimit };
}

function openTableau(programme: LinearProgramme): Tableau {
  const { matrix, costs, rowLower, rowUpper, columnLower, columnUpper } = programme;
  const { rows, columns, starts, rowIndices, values } = matrix;
  if (rowLower.some((bound) => bound !== -Infinity) || rowUpper.some((bound) => !(bound >= 0)))
    throw new RangeError("rows need upper bounds that are not negative, and no lower ones");
  if (columnLower.some((bound) => bound !== 0) || columnUpper.some((bound) => !(bound >= 0)))
    throw new RangeError("columns need 0 as their lower bound");
  const place = placesOf(programme);
  const alike = columns > 0 ? place[columns - 1] + 1 : 0;
  const [variables, width] = [columns + rows, alike + rows];
  const cells = new Float64Array(rows * width);
  for (let j = 0; j < columns; j++)
    for (let at = starts[j]; at < starts[j + 1]; at++) cells[rowIndices[at] * width + place[j]] = values[at];
  const cost = new Float64Array(variables);
  cost.set(costs);
  const upper = new Float64Array(variables).fill(Infinity);
  upper.set(columnUpper);
  const isBasic = new Uint8Array(variables);
  for (let i = 0; i < rows; i++) {
    place[columns + i] = alike + i;
    cells[i * width + alike + i] = 1;
    isBasic[columns + i] = 1;
  }
  return {
    ...{ rows, variables, place, width, cells, cost, upper, isBasic },
    price: new Float64Array(width),
    basic: Float64Array.from(rowUpper),
    basis: Int32Array.from({ length: rows }, (_, i) => columns + i),
    isAtUpper: new Uint8Array(variables),
  };
}

/** A place for each column, one for neighbours with the same entries; those of the slacks are left to be filled. */
function placesOf({ matrix: { rows, columns, starts, rowIndices, values } }: LinearProgramme): Int32Array {
  const place = new Int32Array(columns + rows);
  for (let j = 1; j < columns; j++) {
    const [before, from, size] = [starts[j - 1], starts[j], starts[j + 1] - starts[j]];
    let isAlike = from - before === size;
    for (let k = 0; k < size && isAlike; k++)
      isAlike = rowIndices[before + k] === rowIndices[from + k] && values[before + k] === values[from + k];
    place[j] = place[j - 1] + (isAlike ? 0 : 1);
  }
  return place;
}

/** The column that betters the objective most for a unit, or the first that does where the corners are knotted; -1 at the optimum. */
function enteringColumn(
  { variables, place, price, cost, upper, isBasic, isAtUpper }: Tableau,
  { least, isKnotted }: { readonly least: number; readonly isKnotted: boolean },
): number {
  let [best, gain] = [-1, least];
  for (let j = 0; j < variables; j++) {
    if (isBasic[j] === 1 || upper[j] === 0) continue;
    const reduced = cost[j] + price[place[j]];
    const here = isAtUpper[j] === 1 ? reduced : -reduced;
    if (here <= gain) continue;
    if (isKnotted) return j;
    [best, gain] = [j, here];
  }
  return best;
}

interface Step {
  /** How far the entering column moves; Infinity where nothing stops it. */
  readonly length: number;
  /** Row whose variable it drives to a bound, or -1 where it reaches its own other bound first. */
  readonly row: number;
}

/** Of rows that stop the column equally soon the largest pivot is taken, for the digits; the first variable where the corners are knotted. */
function longestStep(
  { rows, place, width, cells, upper, basic, basis, isAtUpper }: Tableau,
  { entering, isKnotted }: { readonly entering: number; readonly isKnotted: boolean },
): Step {
  const sign = isAtUpper[entering] === 1 ? -1 : 1;
  const column = place[entering];
  let [length, row, size] = [upper[entering], -1, 0];
  for (let i = 0; i < rows; i++) {
    const fall = sign * cells[i * width + column];
    if (Math.abs(fall) <= SMALL) continue;
    const room = fall > 0 ? basic[i] : upper[basis[i]] - basic[i];
    const reach = Math.max(room, 0) / Math.abs(fall);
    const isFirst = row >= 0 && isKnotted ? basis[i] < basis[row] : Math.abs(fall) > size;
    if (reach > length || (reach === length && !isFirst)) continue;
    [length, row, size] = [reach, i, Math.abs(fall)];
  }
  return { length, row };
}

function take(tableau: Tableau, entering: number, { length, row }: Step): void {
  const { rows, place, width, cells, cost, price, upper, basic, basis, isBasic, isAtUpper } = tableau;
  const sign = isAtUpper[entering] === 1 ? -1 : 1;
  const column = place[entering];
  for (let i = 0; i < rows; i++) basic[i] -= sign * cells[i * width + column] * length;
  if (row < 0) {
    isAtUpper[entering] = 1 - isAtUpper[entering];
    return;
  }
  const leaving = basis[row];
  isAtUpper[leaving] = sign * cells[row * width + column] > 0 ? 0 : 1;
  isBasic[leaving] = 0;
  basic[row] = sign > 0 ? length : upper[entering] - length;
  basis[row] = entering;
  isBasic[entering] = 1;
  isAtUpper[entering] = 0;
  eliminate(tableau, { row, column, reduced: cost[entering] + price[column] });
}

interface Pivot {
  readonly row: number;
  readonly column: number;
  /** Reduced cost of the variable that enters. */
  readonly reduced: number;
}

/** Makes the column of the pivot a unit column by adding multiples of its row. */
function eliminate({ rows, width, cells, price }: Tableau, { row, column, reduced }: Pivot): void {
  const from = row * width;
  const pivot = cells[from + column];
  for (let j = 0; j < width; j++) cells[from + j] /= pivot;
  for (let i = 0; i < rows; i++) {
    const times = cells[i * width + column];
    if (i === row || times === 0) continue;
    for (let j = 0; j < width; j++) cells[i * width + j] -= times * cells[from + j];
    cells[i * width + column] = 0;
  }
  for (let j = 0; j < width; j++) price[j] -= reduced * cells[from + j];
}

function optimum(tableau: Tableau, programme: LinearProgramme, iterations: number): Answer {
  const { rows, place, price, upper, basic, basis, isAtUpper } = tableau;
  const { columns } = programme.matrix;
  const x = new Float64Array(columns);
  for (let j = 0; j < columns; j++) if (isAtUpper[j] === 1) x[j] = upper[j];
  for (let i = 0; i < rows; i++) if (basis[i] < columns) x[basis[i]] = Math.min(Math.max(basic[i], 0), upper[basis[i]]);
  const rowDuals = Float64Array.from({ length: rows }, (_, i) => Math.min(-price[place[columns + i]], 0));
  const reducedCosts = programme.costs.map((cost, j) => cost + price[place[j]]);
  return { status: "optimal", objective: objectiveAt(programme, x), x, rowDuals, reducedCosts, iterations };
}
