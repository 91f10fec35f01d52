// The table as a plan of one year: nothing scarce beyond the base year, the base year's final demand asked for, at the base year's prices.
// The plan's own programme must give back the table's outputs and imports; if it does not, techniques, uses or trade were read wrongly.
import { buildProgramme } from "../lp/builder.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import type { LinearProgramme } from "../lp/problem.js";
import { solve } from "../lp/solve.js";
import type { Assumed } from "./assumptions.js";
import { baseImports, basketTotal, type PlanData } from "./plan-data.js";
import { writeProgramme, type PlanProgramme } from "./programme.js";
import type { PlanSettings } from "./settings.js";

export interface BaseYear {
  /** In plan units, by product. */
  readonly output: Float64Array;
  readonly imports: Float64Array;
  /** Largest |output - the table's| over the table's largest output, and the same of imports. */
  readonly outputError: number;
  readonly importError: number;
  /** Most of `importError` that is no error: coefficients that the solver leaves out, since they are not above a billionth. */
  readonly dust: number;
}

/**
 * Outputs, imports and prices of the plan of one year that meets the base year's final demand at the least cost, with every way to replace
 * imports, to do without and to sell more left open. Value added and imports cost what they did, so every product is worth 1 (the price
 * model p = pA + v of a table in money), and at those prices each isoquant touches its base year: the optimum is the table, and no other
 * point, since own inputs made at home instead would need more than the base year's capacity. Throws where the solver fails: a table that
 * passed its checks is productive, so this is a bug.
 */
export function reproduceBase(data: PlanData, { highs, assumed }: BaseYearQuery): BaseYear {
  const { lp, columns, rows } = baseProgramme(data, assumed);
  const answer = solve(lp, { highs });
  if (answer.status !== "optimal") throw new Error(`the base year of ${data.name} is ${answer.status}`);
  const output = Float64Array.from(columns.output, (column) => answer.x[column]);
  const imports = Float64Array.from(columns.imports, (column) => answer.x[column]);
  const known = importsOf(data);
  const leftOut = leftOutOf(lp, answer.x);
  const dust = data.products.map((_, i) => leftOut[rows.supply[i]] + leftOut[rows.requirement[i]]);
  return {
    output,
    imports,
    outputError: distance(output, data.grossOutput),
    importError: distance(imports, known),
    dust: Math.max(0, ...dust) / largestOf(known),
  };
}

export interface BaseYearQuery {
  readonly highs: HighsRuntime;
  readonly assumed: Assumed;
}

/** The plan's programme with the base year's limits, its uses fixed, and the cost of value added and imports for an objective. */
function baseProgramme(of: PlanData, assumed: Assumed): PlanProgramme {
  // Wear and growth are in the base year's investment, which is asked for itself.
  const data = { ...of, growth: 0, depreciation: of.depreciation.map(() => 0) };
  const builder = buildProgramme({ name: "base-year" });
  const written = writeProgramme(builder, { data, settings: baseSettings(data, assumed) });
  return { ...written, lp: withBaseUses(builder.freeze(), data, written) };
}

function baseSettings(data: PlanData, assumed: Assumed): PlanSettings {
  const sum = (flows: Float64Array): number => flows.reduce((total, flow) => total + flow, 0);
  return {
    years: 1,
    assumed: {
      ...assumed,
      ...{ "normal-use": 1, "labour-reserve": 0, conversion: 0, "resource-growth": 0, freight: 0 },
    },
    border: { kind: "open" },
    replaceable: data.grossOutput.map(() => 1),
    hasDoWithout: true,
    objective: "maximin",
    curve: "log",
    bounds: { least: 0, most: 1 },
    tradeBalance: sum(data.exports) - sum(importsOf(data)),
  };
}

type Places = Pick<PlanProgramme, "columns" | "rows">;

function withBaseUses(lp: LinearProgramme, data: PlanData, { columns, rows }: Places): LinearProgramme {
  const n = data.products.length;
  const changed = {
    ...lp,
    costs: new Float64Array(lp.costs.length),
    rowLower: lp.rowLower.slice(),
    columnLower: lp.columnLower.slice(),
    columnUpper: lp.columnUpper.slice(),
  };
  const fix = (column: number, value: number): void => {
    changed.columnLower[column] = value;
    changed.columnUpper[column] = value;
  };
  for (let i = 0; i < n; i++) {
    changed.costs[columns.output[i]] = valueAddedOf(data, i);
    changed.costs[columns.imports[i]] = 1;
    changed.columnLower[columns.imports[i]] = -Infinity;
    changed.rowLower[rows.balance[i]] += data.outside.domestic[i];
    changed.rowLower[rows.supply[i]] += data.outside.imported[i];
    fix(columns.consumption[i], data.household.domestic[i] + data.household.imported[i]);
    fix(columns.exports[i], data.exports[i]);
  }
  fix(columns.publicUse[0], basketTotal(data.public));
  fix(columns.defence[0], basketTotal(data.defence));
  fix(columns.structures[0], data.investment.structures);
  fix(columns.equipment[0], data.investment.equipment);
  return changed;
}

/** What a unit of output leaves after its inputs from home and abroad, duties included. */
function valueAddedOf({ domestic, imported, products, isForeign }: PlanData, j: number): number {
  if (isForeign[j]) return 0;
  const n = products.length;
  let left = 1;
  for (let i = 0; i < n; i++) left -= domestic[i * n + j] + imported[i * n + j];
  return left;
}

/** Imports of the base year, those that a plan leaves out included. */
function importsOf(data: PlanData): Float64Array {
  return baseImports(data).map((value, i) => value + data.outside.imported[i]);
}

/** Coefficients up to this HiGHS takes for 0 (its option small_matrix_value). */
const SOLVERS_DUST = 1e-9;

/** By row, what the coefficients come to that the solver takes for 0. */
function leftOutOf({ matrix }: LinearProgramme, x: Float64Array): Float64Array {
  const sums = new Float64Array(matrix.rows);
  for (let j = 0; j < matrix.columns; j++) {
    for (let at = matrix.starts[j]; at < matrix.starts[j + 1]; at++) {
      const value = Math.abs(matrix.values[at]);
      if (value <= SOLVERS_DUST) sums[matrix.rowIndices[at]] += value * Math.abs(x[j]);
    }
  }
  return sums;
}

function distance(found: Float64Array, known: Float64Array): number {
  return found.reduce((worst, value, i) => Math.max(worst, Math.abs(value - known[i])), 0) / largestOf(known);
}

function largestOf(known: Float64Array): number {
  return known.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-300);
}
