// A village that sells of its own will: spread over the quarters to the next harvest, and no more than the town wants.
import type { Contracts } from "../contracts.js";
import { quartersLeft } from "./surplus.js";

type View = Contracts["village"]["reads"];
type Writes = Contracts["village"]["writes"];

/** Sells what `offer(z)` gives in this quarter, scaled down where the town (with half of a planned export) wants less; nothing is forced. */
export function sellFreely(now: View, out: Writes, offer: (z: number) => number): void {
  const { facts, quarter, orders, stock, decisions } = now;
  const left = quartersLeft(facts, quarter);
  const pool = stock[facts.grain * facts.n + facts.grain];
  const wanted = Math.max(orders[facts.grain] * (left + 1) + 0.5 * decisions.grainExportPlan - pool, 0);
  let offered = 0;
  for (let z = 0; z < facts.regions; z++) {
    out.deliveries[z] = offer(z);
    out.farmKept[z] = 1;
    offered += out.deliveries[z];
  }
  const sold = offered > wanted ? wanted / offered : 1;
  for (let z = 0; z < facts.regions; z++) out.deliveries[z] *= sold;
  out.procurementGap = 0;
  out.villageSales = 1;
  out.slaughter.cattle = 0;
  out.slaughter.horses = 0;
}
