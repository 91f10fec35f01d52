// A plan's programme while it is being written: names of columns and rows, and the requirements that may clash.
import type { ProgrammeBuilder } from "../lp/builder.js";
import type { PlanData } from "./plan-data.js";
import type { PlanSettings } from "./settings.js";
import type { Vertex } from "./substitution.js";

/** Something asked of the plan, as against what nature allows: the rows that an infeasible plan is explained by. */
export interface Requirement {
  readonly row: number;
  /** +1 where the row asks for at least, -1 where for at most. */
  readonly sign: 1 | -1;
  /** What is asked for, to be followed by "is short by". */
  readonly what: string;
  readonly year: number;
  readonly product?: string;
}

/** Indices by year and product: `[t * n + i]`, t from 0. */
export type Grid = Int32Array;

export interface PlanColumns {
  readonly output: Grid;
  readonly consumption: Grid;
  readonly publicUse: Int32Array;
  readonly defence: Int32Array;
  readonly structures: Int32Array;
  readonly equipment: Int32Array;
  readonly basket: Int32Array;
  readonly imports: Grid;
  readonly doWithout: Grid;
  readonly ownReplaced: Grid;
  readonly stocksUsed: Int32Array;
  /** Column of the first vertex of a product's isoquant; the others follow. */
  readonly firstVertex: Grid;
  readonly exports: Grid;
  /** Three steps of further exports at falling prices: `[(t * n + i) * 3 + step]`. */
  readonly extraExports: Int32Array;
  readonly investment: Grid;
  readonly capital: Grid;
  readonly turnedOut: Grid;
  readonly turnedIn: Grid;
}

export interface PlanRows {
  readonly balance: Grid;
  readonly requirement: Grid;
  readonly supply: Grid;
  readonly capacity: Grid;
  readonly capital: Grid;
  readonly labour: Int32Array;
  readonly payments: Int32Array;
  readonly accumulation: Int32Array;
}

export interface Draft {
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly builder: ProgrammeBuilder;
  readonly n: number;
  readonly years: number;
  /** Names take longer to make than all the rest; a programme that is only added up has none. */
  readonly hasNames: boolean;
  readonly vertices: readonly (readonly (readonly Vertex[])[])[];
  /** Base-year imports by product, and the do-without basket of one unit. */
  readonly imports: Float64Array;
  readonly averageBasket: Float64Array;
  readonly requirements: Requirement[];
}

/** (1 + growth)^t, by multiplication so that it is the same everywhere. */
export function grown(growth: number, t: number): number {
  let factor = 1;
  for (let year = 0; year < t; year++) factor *= 1 + growth;
  return factor;
}

/** Indices made by a call for each year and product. */
export function gridOf({ years, n }: Draft, make: (t: number, i: number) => number): Grid {
  return Int32Array.from({ length: years * n }, (_, k) => make(Math.trunc(k / n), k % n));
}

/** Indices made by a call for each year. */
export function yearly({ years }: Draft, make: (t: number) => number): Int32Array {
  return Int32Array.from({ length: years }, (_, t) => make(t));
}

/** `kind:product:year` with the year from 1: a name without blanks, as exported programmes need. */
export function nameOf({ data, hasNames }: Draft, kind: string, t: number, i?: number): string {
  if (!hasNames) return "";
  return i === undefined ? `${kind}:${t + 1}` : `${kind}:${data.products[i].replace(/\s+/g, "_")}:${t + 1}`;
}

/** The average home basket: base output without the products of land and deposits, one unit in all. */
export function averageBasket({ branches, grossOutput }: PlanData): Float64Array {
  const kept = grossOutput.map((output, i) => (branches[i].isResource ? 0 : output));
  const total = kept.reduce((sum, output) => sum + output, 0);
  return total > 0 ? kept.map((output) => output / total) : grossOutput.map(() => 1 / branches.length);
}
