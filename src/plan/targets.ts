// The plan as its people read it: targets by product and year, and the uses that each output goes to.
import { grown } from "./draft.js";
import { basketTotal, type Basket } from "./plan-data.js";
import type { SolvedPlan } from "./solve-programme.js";

/** One product in one year, in the table's unit. */
export interface Target {
  readonly product: string;
  readonly year: number;
  readonly output: number;
  /** Output over that of the base year. */
  readonly outputOverBase: number;
  readonly imports: number;
  readonly intermediate: number;
  readonly consumption: number;
  readonly publicUse: number;
  readonly defence: number;
  readonly investmentGoods: number;
  readonly exports: number;
  /** Home goods that replace imports, and that make up for imports done without. */
  readonly replacing: number;
  readonly makingUp: number;
  /** Produced and not used. */
  readonly unused: number;
  /** Investment in the industry that makes the product, and its capital at the start of the year. */
  readonly investment: number;
  readonly capital: number;
  /** Work, in base-year pay. */
  readonly labour: number;
  /** Missing imports that were done without. */
  readonly doneWithout: number;
}

/** Targets of all products and years from a solution; every use is recomputed from the techniques, not read from the solver's rows. */
export function targetsOf({ data, programme, settings }: SolvedPlan, x: Float64Array): readonly Target[] {
  const n = data.products.length;
  const { columns, vertices } = programme;
  const replacedAt = (t: number, i: number): number =>
    vertices[t][i].reduce((sum, { home }, k) => sum + home * x[columns.firstVertex[t * n + i] + k], 0);
  return Array.from({ length: settings.years * n }, (_, at) => {
    const [t, i] = [Math.trunc(at / n), at % n];
    const output = x[columns.output[at]];
    let intermediate = 0;
    for (let j = 0; j < n; j++) intermediate += data.domestic[i * n + j] * x[columns.output[t * n + j]];
    const all = data.household.domestic[i] + data.household.imported[i];
    const consumption = (all > 0 ? data.household.domestic[i] / all : 1) * x[columns.consumption[at]];
    const of = (basket: Basket, column: number): number => {
      const total = basketTotal(basket);
      return total > 0 ? (basket.domestic[i] / total) * x[column] : 0;
    };
    const publicUse = of(data.public, columns.publicUse[t]);
    const defence = of(data.defence, columns.defence[t]);
    const investmentGoods = of(data.structures, columns.structures[t]) + of(data.equipment, columns.equipment[t]);
    let exported = x[columns.exports[at]];
    for (let step = 0; step < 3; step++) exported += x[columns.extraExports[at * 3 + step]];
    const foreign = data.isForeign.reduce((sum, is, f) => (is ? sum + replacedAt(t, f) : sum), 0);
    const ways = (data.isForeign[i] ? 0 : replacedAt(t, i)) + programme.averageBasket[i] * foreign;
    const own = data.imported[i * n + i] > 0 ? x[columns.ownReplaced[at]] : 0;
    const makingUp = programme.averageBasket[i] * x[columns.basket[t]];
    const replacing = ways + own;
    const uses = intermediate + consumption + publicUse + defence + investmentGoods + exported + replacing + makingUp;
    const unit = data.unitInTable;
    return {
      product: data.products[i],
      year: t + 1,
      output: output * unit,
      outputOverBase: data.grossOutput[i] > 0 ? output / data.grossOutput[i] : 0,
      imports: x[columns.imports[at]] * unit,
      intermediate: intermediate * unit,
      consumption: consumption * unit,
      publicUse: publicUse * unit,
      defence: defence * unit,
      investmentGoods: investmentGoods * unit,
      exports: exported * unit,
      replacing: replacing * unit,
      makingUp: makingUp * unit,
      unused: (output + data.fixedSupply[i] - uses) * unit,
      investment: x[columns.investment[at]] * unit,
      capital: x[columns.capital[at]] * unit,
      labour: data.labour[i] * output * unit,
      doneWithout: x[columns.doWithout[at]] * unit,
    };
  });
}

/** A year as a whole. */
export interface PlanYear {
  readonly year: number;
  /** Consumption over the base year's: geometric mean by shares, at base prices, and the good that is shortest. */
  readonly consumptionIndex: number;
  readonly consumptionVolume: number;
  readonly shortestGood: string;
  readonly shortestGoodOverBase: number;
  /** Shares of base-year value added. */
  readonly investment: number;
  readonly imports: number;
  readonly exports: number;
  /** Work used over what there is. */
  readonly labourUsed: number;
  /** Worth of all labour and of all capacity in base consumption baskets: which of the two is scarce. */
  readonly worthOfLabour: number;
  readonly worthOfCapacity: number;
}

/** Labour at hand in a year (0 first). */
export function labourAtHand({ data, settings }: SolvedPlan, t: number): number {
  const base = data.labour.reduce((sum, perUnit, j) => sum + perUnit * data.grossOutput[j], 0);
  return base * (1 + settings.assumed["labour-reserve"]) * grown(data.growth, t + 1);
}
