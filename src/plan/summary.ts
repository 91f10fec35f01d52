// A plan's years and valuations, told in units that a reader knows: the base year's consumption.
import { sparseFromDense } from "../table/sparse.js";
import { labourValues } from "../table/labour-values.js";
import type { Valuation } from "./plan.js";
import { basketTotal } from "./plan-data.js";
import type { SolvedPlan } from "./solve-programme.js";
import { labourAtHand, type PlanYear } from "./targets.js";
import { valuesOf } from "./valuations.js";
import { ratiosOf, welfareOf } from "./welfare.js";

/** The years of a plan from a solution; worths are those of the best plan. */
export function planYears(solved: SolvedPlan, x: Float64Array): readonly PlanYear[] {
  const { data, programme, settings } = solved;
  const { columns, goods } = programme;
  const n = data.products.length;
  return Array.from({ length: settings.years }, (_, t) => {
    const sum = (of: (i: number) => number): number => data.products.reduce((total, _, i) => total + of(i), 0);
    const welfare = welfareOf(goods, x, t);
    const ratios = ratiosOf(goods, x, t);
    const values = valuesOf(solved, t);
    const extra = (at: number): number =>
      x[columns.extraExports[at * 3]] + x[columns.extraExports[at * 3 + 1]] + x[columns.extraExports[at * 3 + 2]];
    return {
      year: t + 1,
      consumptionIndex: welfare.log,
      consumptionVolume: welfare.volume,
      shortestGood: goods.names[ratios.indexOf(welfare.least)] ?? "",
      shortestGoodOverBase: welfare.least,
      investment: sum((i) => x[columns.investment[t * n + i]]) / 1000,
      imports: sum((i) => x[columns.imports[t * n + i]]) / 1000,
      exports: sum((i) => x[columns.exports[t * n + i]] + extra(t * n + i)) / 1000,
      labourUsed: sum((i) => data.labour[i] * x[columns.output[t * n + i]]) / labourAtHand(solved, t),
      worthOfLabour: (values.labour * labourAtHand(solved, t)) / 1000,
      worthOfCapacity: sum((i) => values.capacity[i] * x[columns.capital[t * n + i]]) / 1000,
    };
  });
}

/** Valuations by product and year, with labour values beside them in the same normalisation. */
export function valuationsOf(solved: SolvedPlan): readonly Valuation[] {
  const { data, settings } = solved;
  const n = data.products.length;
  const work = labourValues({ coefficients: sparseFromDense(data.domestic, n), labour: data.labour });
  const inBasket = work.status === "solved" ? basketValue(solved, work.x) : 1;
  return Array.from({ length: settings.years }, (_, t) => valuesOf(solved, t)).flatMap((values, t) =>
    data.products.map((product, i) => ({
      product,
      year: t + 1,
      value: values.home[i],
      importValue: values.imported[i],
      labourValue: work.status === "solved" ? work.x[i] / inBasket : 0,
    })),
  );
}

/** Work in a unit of the base basket's home part. */
function basketValue({ data }: SolvedPlan, values: Float64Array): number {
  let [work, total] = [0, 0];
  for (const { domestic } of [data.household, data.public]) {
    for (let i = 0; i < values.length; i++) work += domestic[i] * values[i];
    total += basketTotal({ domestic, imported: new Float64Array(domestic.length) });
  }
  return total > 0 && work > 0 ? work / total : 1;
}
