// Objectively determined valuations (Kantorovich 1939): what a unit of each product, of capacity and of labour is worth to the plan.
import type { SolvedPlan } from "./solve-programme.js";
import { basketTotal } from "./plan-data.js";

/** Values of year t (0 first), in units of the base consumption basket of the same year, so that an average good is worth about 1. */
export interface YearValues {
  readonly home: Float64Array;
  /** What one import, delivered free at the border, would be worth. */
  readonly imported: Float64Array;
  readonly labour: number;
  /** Of a unit of capital as capacity of the year, by product. */
  readonly capacity: Float64Array;
  /** What a unit of foreign currency is worth. */
  readonly currency: number;
  /** The basket's value in the unit of the objective, by which all of the above were divided. */
  readonly basket: number;
}

/** The valuations of a year, from the duals of balances, supplies, capacities, labour and payments. */
export function valuesOf({ programme, answer, data }: SolvedPlan, t: number): YearValues {
  const n = data.products.length;
  const { rows } = programme;
  const y = answer.rowDuals;
  const of = (grid: Int32Array): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => Math.abs(y[grid[t * n + i]]));
  const [home, required, imported] = [of(rows.balance), of(rows.requirement), of(rows.supply)];
  let value = 0;
  for (const { domestic, imported: foreign } of [data.household, data.public]) {
    for (let i = 0; i < n; i++) value += domestic[i] * home[i] + foreign[i] * required[i];
  }
  const basket = value / (basketTotal(data.household) + basketTotal(data.public));
  const unit = basket > 0 ? basket : 1;
  const normal = (values: Float64Array): Float64Array => values.map((one) => one / unit);
  return {
    home: normal(home),
    imported: normal(imported),
    labour: Math.abs(y[rows.labour[t]]) / unit,
    capacity: normal(of(rows.capacity)),
    currency: Math.abs(y[rows.payments[t]]) / unit,
    basket,
  };
}
