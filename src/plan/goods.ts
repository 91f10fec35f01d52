// What is consumed, good by good: the terms in which a plan is judged.
import type { PlanColumns } from "./draft.js";
import { basketTotal, type PlanData } from "./plan-data.js";

/** What is consumed: household goods by product, and public consumption as one more. */
export interface Goods {
  readonly names: readonly string[];
  /** Share of each good in base-year consumption. */
  readonly weights: Float64Array;
  /** Consumption of the base year. */
  readonly base: Float64Array;
  /** Column of good g in year t: `[t * goods + g]`. */
  readonly columns: Int32Array;
}

/** Products with less than this share of consumption are no goods of their own: their curve would be all noise. */
const SMALLEST_SHARE = 1e-6;

/** The goods of a table, and where the programme holds them. */
export function goodsOf(data: PlanData, columns: Pick<PlanColumns, "consumption" | "publicUse">): Goods {
  const n = data.products.length;
  const household = data.household.domestic.map((flow, i) => flow + data.household.imported[i]);
  const publicUse = basketTotal(data.public);
  const total = household.reduce((sum, flow) => sum + flow, publicUse);
  const consumed = data.products.map((_, i) => i).filter((i) => household[i] > SMALLEST_SHARE * total);
  const base = Float64Array.from([...consumed.map((i) => household[i]), ...(publicUse > 0 ? [publicUse] : [])]);
  const years = columns.publicUse.length;
  return {
    names: [...consumed.map((i) => data.products[i]), ...(publicUse > 0 ? ["public consumption"] : [])],
    weights: base.map((flow) => flow / total),
    base,
    columns: Int32Array.from({ length: years * base.length }, (_, k) => {
      const [t, g] = [Math.trunc(k / base.length), k % base.length];
      return g < consumed.length ? columns.consumption[t * n + consumed[g]] : columns.publicUse[t];
    }),
  };
}

/** A good in a year (0 first), without blanks. */
export function goodName({ names }: Goods, t: number, g: number): string {
  return `${names[g].replace(/\s+/g, "_")}:${t + 1}`;
}
