// The facts of a plan: what a table says of techniques, uses and trade, and what had to be assumed of labour and capital.
// Unit of all quantities: a thousandth of the base year's value added at the base year's prices, so that currencies do not matter.
import type { Branch, Ranged } from "./branch.js";

/** What a use takes of each product, from home and from abroad, in the base year. */
export interface Basket {
  readonly domestic: Float64Array;
  readonly imported: Float64Array;
}

/** Something the table does not hold. */
export interface AssumedFact {
  /** Name of the setting that changes it. */
  readonly what: string;
  readonly range: Ranged;
  readonly source: string;
}

/** A change made to the table before planning. */
export interface PlanRepair {
  readonly what: string;
  readonly products: readonly string[];
  /** In the table's unit. */
  readonly amount: number;
}

/** Facts by product i, of n products; flows are n x n row-major, `[i * n + j]` of product i for a unit of j. */
export interface PlanData {
  readonly name: string;
  readonly year: string;
  /** The table's unit, and how many of them a plan unit is. */
  readonly unit: string;
  readonly unitInTable: number;
  readonly products: readonly string[];
  /** Whether a product stands for all imports, made nowhere at home: what replaces it is the average home basket. */
  readonly isForeign: readonly boolean[];
  readonly branches: readonly Branch[];
  readonly domestic: Float64Array;
  readonly imported: Float64Array;
  readonly grossOutput: Float64Array;
  /** Pay of the base year per unit of output: work weighted by what it was paid. */
  readonly labour: Float64Array;
  /** Fixed capital per unit of output. */
  readonly capital: Float64Array;
  /** Share of the capital that wears out in a year. */
  readonly depreciation: Float64Array;
  /** Share of structures in investment by destination; the rest is equipment. */
  readonly structuresShare: Float64Array;
  readonly household: Basket;
  readonly public: Basket;
  readonly defence: Basket;
  /** Baskets of one unit of each kind of investment, home and foreign parts together 1. */
  readonly structures: Basket;
  readonly equipment: Basket;
  /** Base-year investment of the two kinds. */
  readonly investment: { readonly structures: number; readonly equipment: number };
  /** What the base year's table holds and the plan leaves out: changes in stocks, discrepancies, trade that only passes through. */
  readonly outside: Basket;
  readonly exports: Float64Array;
  /** Fixed supply: scrap and second-hand sales, which a table writes as negative uses. */
  readonly fixedSupply: Float64Array;
  /** Growth of labour and markets a year. */
  readonly growth: number;
  readonly assumed: readonly AssumedFact[];
  readonly repairs: readonly PlanRepair[];
}

/** Imports of the base year by product, all uses together. */
export function baseImports(data: PlanData): Float64Array {
  const { products, imported, grossOutput } = data;
  const n = products.length;
  return Float64Array.from({ length: n }, (_, i) => {
    let total = 0;
    for (let j = 0; j < n; j++) total += imported[i * n + j] * grossOutput[j];
    for (const { imported: use } of basketsOf(data)) total += use[i];
    const { structures, equipment } = data.investment;
    return total + structures * data.structures.imported[i] + equipment * data.equipment.imported[i];
  });
}

/** Home deliveries of the base year to all uses but exports, by product; of all products for the one that stands for all imports. */
export function homeUse(data: PlanData): Float64Array {
  const uses = deliveries(data);
  const all = uses.reduce((sum, use) => sum + use, 0);
  return uses.map((use, i) => (data.isForeign[i] ? all : use));
}

function deliveries(data: PlanData): Float64Array {
  const { products, domestic, grossOutput } = data;
  const n = products.length;
  return Float64Array.from({ length: n }, (_, i) => {
    let total = 0;
    for (let j = 0; j < n; j++) total += domestic[i * n + j] * grossOutput[j];
    for (const { domestic: use } of basketsOf(data)) total += use[i];
    const { structures, equipment } = data.investment;
    return total + structures * data.structures.domestic[i] + equipment * data.equipment.domestic[i];
  });
}

function basketsOf(data: PlanData): readonly Basket[] {
  return [data.household, data.public, data.defence];
}

/** All of a basket, home and foreign. */
export function basketTotal({ domestic, imported }: Basket): number {
  let total = 0;
  for (let i = 0; i < domestic.length; i++) total += domestic[i] + imported[i];
  return total;
}
