// The way of grain from village to town: delivered into the grain sector's stock, paid below or at its list price.
import { moveUnpaid, pay } from "../ledger.js";
import type { Economy } from "../economy.js";

/** Moves the quarter's deliveries out of village stocks. Where the farm gate is below the list price the state takes the difference. */
export function deliverGrain(economy: Economy): void {
  const { facts, decisions, stock, ledger, money, price, tally } = economy;
  const { parties: p, n, grain } = facts;
  for (let z = 0; z < facts.regions; z++) {
    const at = (p.village + z) * n + grain;
    const q = Math.min(decisions.deliveries[z], stock[at]);
    if (q <= 0) continue;
    moveUnpaid(ledger, p.village + z, grain, grain, q);
    stock[at] -= q;
    stock[grain * n + grain] += q;
    const taken = q * price[grain] * Math.max(1 - decisions.farmGate, 0);
    pay(ledger, p.state, grain, economy.item.tax, taken);
    money[grain] -= taken;
    money[p.state] += taken;
    tally.procured += q;
    economy.delivered[z] += q;
  }
}

/** What spoils in a quarter: part of the town's grain, farm produce beyond a quarter's orders, and the rounding left of services. */
export function spoil(economy: Economy): void {
  const { facts, nature, stock, ledger, orders } = economy;
  const { parties: p, n } = facts;
  for (let i = 0; i < n; i++) {
    const at = i * n + i;
    let lost = 0;
    if (i === facts.grain) lost = 0.25 * nature.townLoss * stock[at];
    else if (facts.farming[i]) lost = 0.5 * Math.max(stock[at] - 2 * orders[i], 0);
    else if (!facts.storable[i]) lost = Math.max(stock[at], 0);
    if (lost <= 0) continue;
    moveUnpaid(ledger, i, facts.storable[i] ? p.spoilage : p.unsold, i, lost);
    stock[at] -= lost;
  }
}
