// The flows of a table by product of the plan: empty industries merged, final uses gathered by kind, negative uses turned into supply.
import type { Table } from "../table/table.js";
import type { FinalUseKind } from "./final-use.js";
import type { Merge } from "./merge-empty.js";
import type { Basket, PlanRepair } from "./plan-data.js";

/** Flows between n products (n x n row-major) and to each kind of use, in plan units. */
export interface Flows {
  readonly domestic: Float64Array;
  readonly imported: Float64Array;
  readonly grossOutput: Float64Array;
  readonly household: Basket;
  readonly public: Basket;
  readonly defence: Basket;
  readonly investment: Basket;
  /** Stocks, discrepancies, and what was clipped: in the base year's table, not in the plan. */
  readonly outside: Basket;
  readonly exports: Float64Array;
  /** Scrap and second-hand sales, that stand in tables as negative uses. */
  readonly fixedSupply: Float64Array;
  readonly repairs: readonly PlanRepair[];
}

export interface FlowsQuery {
  readonly merge: Merge;
  readonly kinds: readonly FinalUseKind[];
  /** Table units in a plan unit. */
  readonly unit: number;
}

/** Sums the table's flows by product and kind of use. Output of a sector that was merged goes with its host's. */
export function flowsByProduct(table: Table, { merge, kinds, unit }: FlowsQuery): Flows {
  const intermediate = (flows: Float64Array): Float64Array => merged(table, flows, { merge, unit });
  const gather = (kind: FinalUseKind): Basket => ({
    domestic: usesOf(table, table.domestic, { merge, kinds, unit, kind }),
    imported: usesOf(table, table.imported, { merge, kinds, unit, kind }),
  });
  const grossOutput = new Float64Array(merge.hosts.length);
  table.grossOutput.forEach((output, sector) => (grossOutput[merge.productOf[sector]] += output / unit));
  const fixedSupply = new Float64Array(merge.hosts.length);
  const repairs: PlanRepair[] = [];
  const products = merge.hosts.map((sector) => table.sectors[sector]);
  const clipped = new Float64Array(merge.hosts.length);
  const clean = (basket: Basket, name: string): Basket =>
    withoutNegatives(basket, { name, products, unit, fixedSupply, clipped, repairs });
  const exported = gather("exports");
  reportExports(exported, { products, unit, repairs });
  return {
    domestic: intermediate(table.domestic),
    imported: intermediate(table.imported),
    grossOutput,
    household: clean(gather("household"), "household consumption"),
    public: clean(gather("public"), "public consumption"),
    defence: clean(gather("defence"), "defence"),
    investment: clean(gather("investment"), "investment"),
    outside: outsideOf([gather("stocks"), gather("left-out")], { exported, clipped }),
    exports: exported.domestic.map((flow) => Math.max(0, flow)),
    fixedSupply,
    repairs,
  };
}

function merged(table: Table, flows: Float64Array, { merge, unit }: Pick<FlowsQuery, "merge" | "unit">): Float64Array {
  const sectors = table.sectors.length;
  const width = sectors + table.finalUses.length;
  const n = merge.hosts.length;
  const sums = new Float64Array(n * n);
  for (let i = 0; i < sectors; i++) {
    for (let j = 0; j < sectors; j++) sums[merge.productOf[i] * n + merge.productOf[j]] += flows[i * width + j] / unit;
  }
  return sums;
}

interface UseQuery extends FlowsQuery {
  readonly kind: FinalUseKind;
}

function usesOf(table: Table, flows: Float64Array, { merge, kinds, unit, kind }: UseQuery): Float64Array {
  const sectors = table.sectors.length;
  const width = sectors + table.finalUses.length;
  const sums = new Float64Array(merge.hosts.length);
  for (let i = 0; i < sectors; i++) {
    for (let f = 0; f < kinds.length; f++)
      if (kinds[f] === kind) sums[merge.productOf[i]] += flows[i * width + sectors + f] / unit;
  }
  return sums;
}

interface CleanQuery {
  readonly name: string;
  readonly products: readonly string[];
  readonly unit: number;
  readonly fixedSupply: Float64Array;
  /** Negative imports that were set to 0. */
  readonly clipped: Float64Array;
  readonly repairs: PlanRepair[];
}

/** Negative home uses become supply and negative imports nothing: clipping scrap to 0 would make a bottleneck of it. */
function withoutNegatives(
  { domestic, imported }: Basket,
  { name, products, unit, fixedSupply, clipped, repairs }: CleanQuery,
): Basket {
  const report = (flows: Float64Array, what: string): void => {
    const negative = products.filter((_, i) => flows[i] < 0);
    const amount = flows.reduce((sum, flow) => sum + Math.max(0, -flow), 0) * unit;
    if (negative.length > 0) repairs.push({ what, products: negative, amount });
  };
  report(domestic, `negative ${name}: taken as fixed supply (scrap, second-hand sales)`);
  report(imported, `negative imports for ${name}: set to 0`);
  domestic.forEach((flow, i) => (fixedSupply[i] += Math.max(0, -flow)));
  imported.forEach((flow, i) => (clipped[i] += Math.min(0, flow)));
  const clip = (flows: Float64Array): Float64Array => flows.map((flow) => Math.max(0, flow));
  return { domestic: clip(domestic), imported: clip(imported) };
}

/** Says which exports are negative, and which are of imports that go straight abroad again: trade of others, left out on both sides. */
function reportExports(
  { domestic, imported }: Basket,
  { products, unit, repairs }: Pick<CleanQuery, "products" | "unit" | "repairs">,
): void {
  const negative = products.filter((_, i) => domestic[i] < 0);
  const below = domestic.reduce((sum, flow) => sum + Math.max(0, -flow), 0) * unit;
  if (negative.length > 0) repairs.push({ what: "negative exports: set to 0", products: negative, amount: below });
  const through = imported.reduce((sum, flow) => sum + Math.abs(flow), 0) * unit;
  if (through === 0) return;
  const passing = products.filter((_, i) => imported[i] !== 0);
  repairs.push({ what: "imports exported again: left out on both sides", products: passing, amount: through });
}

/** Everything that the base year needs to add up and a plan does not repeat. */
function outsideOf(
  leftOut: readonly Basket[],
  { exported, clipped }: { readonly exported: Basket; readonly clipped: Float64Array },
): Basket {
  const sum = (flows: readonly Float64Array[], i: number): number => flows.reduce((total, flow) => total + flow[i], 0);
  return {
    domestic: exported.domestic.map(
      (flow, i) =>
        Math.min(0, flow) +
        sum(
          leftOut.map(({ domestic }) => domestic),
          i,
        ),
    ),
    imported: exported.imported.map(
      (flow, i) =>
        flow +
        clipped[i] +
        sum(
          leftOut.map(({ imported }) => imported),
          i,
        ),
    ),
  };
}
