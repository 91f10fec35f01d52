// The national plan as a linear programme. Indices: products i, j; years t = 1..T; all quantities in thousandths of base-year value added.
import type { LinearProgramme } from "../lp/problem.js";
import { buildProgramme, type ProgrammeBuilder } from "../lp/builder.js";
import { addCapital } from "./programme-capital.js";
import { addGoods } from "./programme-goods.js";
import { addTrade } from "./programme-trade.js";
import {
  averageBasket,
  yearly,
  nameOf,
  type Draft,
  type PlanColumns,
  type PlanRows,
  type Requirement,
} from "./draft.js";
import type { Goods } from "./goods.js";
import { addObjective, type Curve, type Stage } from "./objective.js";
import { baseImports, type PlanData } from "./plan-data.js";
import type { PlanSettings } from "./settings.js";
import { verticesOf, type Vertex } from "./substitution.js";

/**
 * Coefficients below a ten-millionth are left out. Tables hold flows of a millionth of a millionth of the product (rounding of their makers);
 * they change no plan, and other solvers at their default tolerances stop short of the optimum on programmes that hold them.
 */
export const SMALLEST_COEFFICIENT = 1e-7;

export interface PlanProgramme {
  readonly lp: LinearProgramme;
  readonly columns: PlanColumns;
  readonly rows: PlanRows;
  readonly goods: Goods;
  readonly vertices: readonly (readonly (readonly Vertex[])[])[];
  /** The home basket that makes up for missing imports, one unit in all. */
  readonly averageBasket: Float64Array;
  readonly requirements: readonly Requirement[];
  readonly curves: readonly Curve[];
}

/**
 * The programme of a plan; with `stage`, one stage of a lexicographic order, the earlier ones held by rows.
 *
 *   outputs, uses -> balances, requirements of imports -> trade and payments -> capital, capacity, accumulation -> labour -> objective
 *
 *   balance      x_i - sum_j a_ij x_j - home part of consumption, public use, defence, investment - exports - what replaces imports >= -scrap_i
 *   requirement  sum over vertices r_ik = foreign part of all uses; supply: imports + do-without + stocks = sum u_k r_ik + own inputs not replaced
 *   payments     exports - (1 + freight) imports >= balance;  labour: sum l_j x_j <= L (1 + g)^t (1 + reserve)
 *   capacity     k_j u x_j <= K_j;  K_j,t+1 <= (1 - d_j) K_jt + I_jt;  sum_j I_jt >= sum_j (d_j + g) K_jt;  I_jT >= (d_j + g) k_j u x_jT
 */
export function planProgramme(data: PlanData, settings: PlanSettings, stage?: Stage): PlanProgramme {
  const builder = buildProgramme({ name: "plan", smallest: SMALLEST_COEFFICIENT });
  const written = writeProgramme(builder, { data, settings, stage });
  return { ...written, lp: builder.freeze() };
}

export interface Writing {
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly stage?: Stage | undefined;
  /** Ways to meet import requirements other than those of the settings. */
  readonly vertices?: PlanProgramme["vertices"] | undefined;
  /** Whether columns and rows bear names; true where not given. */
  readonly hasNames?: boolean;
}

/** Writes the programme on any builder: columns, rows and entries always come in the same order. */
export function writeProgramme(
  builder: ProgrammeBuilder,
  { data, settings, stage, vertices, hasNames = true }: Writing,
): Omit<PlanProgramme, "lp"> {
  const { years, assumed, replaceable } = settings;
  const draft: Draft = {
    data,
    settings,
    builder,
    n: data.products.length,
    years,
    hasNames,
    vertices: vertices ?? verticesOf(data, { years, assumed, replaceable }),
    imports: baseImports(data),
    averageBasket: averageBasket(data),
    requirements: [],
  };
  const goods = addGoods(draft);
  const trade = addTrade(draft, goods);
  const capital = addCapital(draft, goods);
  const labour = addLabour(draft, goods.columns.output);
  const columns = { ...goods.columns, ...trade.columns, ...capital.columns };
  const rows = { ...goods.rows, ...trade.rows, ...capital.rows, labour };
  const objective = addObjective(draft, columns, stage);
  return {
    columns,
    rows,
    goods: objective.goods,
    vertices: draft.vertices,
    averageBasket: draft.averageBasket,
    requirements: draft.requirements,
    curves: objective.curves,
  };
}

/** Work of the base year, growing with the plan, and a reserve. Without this row a Leontief plan grows as it likes. */
function addLabour(draft: Draft, output: Int32Array): Int32Array {
  const { data, settings, builder, n } = draft;
  const base = data.labour.reduce((sum, perUnit, j) => sum + perUnit * data.grossOutput[j], 0);
  let available = base * (1 + settings.assumed["labour-reserve"]);
  return yearly(draft, (t) => {
    available *= 1 + data.growth;
    const row = builder.row({ name: nameOf(draft, "labour", t), upper: available });
    for (let j = 0; j < n; j++) builder.add(row, output[t * n + j], data.labour[j]);
    return row;
  });
}
