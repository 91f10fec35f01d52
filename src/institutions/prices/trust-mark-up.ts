// State trusts set industrial prices by cost and a mark-up that credit lets them keep; farm prices are the market's. The scissors of 1923.
import { exp, log } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { excessDemand, fullCost, leanAgainstSlack, scissors } from "../../economy/nature/pricing.js";
import { parameter } from "../../economy/parameter.js";

export const trustMarkUp = answer("prices", {
  id: "trust-mark-up",
  about:
    "Trusts raise their mark-up while goods sell and credit lasts; when the scissors open too far credit and prices are cut by order.",
  moves: { observable: "priceScissors", sign: -1, against: "fixed-list-turnover-tax" },
  parameters: {
    rise: parameter("rise of the mark-up in a quarter per unit of excess demand", "ratio", 0.3, { range: [0.15, 0.5] }),
    most: parameter("highest mark-up over full cost, before it passes on through inputs", "share", 0.12, {
      range: [0.06, 0.2],
    }),
    alarm: parameter("scissors over base at which prices are cut by order", "ratio", 1.25, { range: [1.1, 1.5] }),
    cut: parameter("share of the mark-up cut in a quarter by order", "share", 0.35, { range: [0.2, 0.5] }),
    adjust: parameter("part of the way to the trusts' price made in a quarter", "share", 0.3, { range: [0.2, 0.45] }),
    farm: parameter("move of the log farm price per unit of excess demand and quarter", "ratio", 0.2, {
      range: [0.1, 0.3],
    }),
    wages: parameter("rise of pay per unit of labour shortage in a quarter", "ratio", 0.1, { range: [0.05, 0.2] }),
    index: parameter("part of a rise of the cost of living that unions win back in the quarter", "share", 0.6, {
      range: [0.4, 0.8],
    }),
    natural: parameter("share out of work at which pay is steady", "share", 0.09, { range: [0.06, 0.12] }),
    refund: parameter("share of the state's idle money spent back in a quarter", "share", 0.3, { range: [0.15, 0.45] }),
    trend: parameter("new money at normal use of capacity, as a share of output", "share", 0.004, {
      range: [0, 0.008],
    }),
    lean: parameter("yearly rise of bank credit per unit of idle capacity, as a share of output", "ratio", 0.6, {
      range: [0.35, 0.9],
    }),
    mostCredit: parameter("most new money in a quarter, as a share of its output", "share", 0.15, {
      range: [0.1, 0.2],
    }),
    profit: parameter("share of private profit taken", "share", 0.4, { range: [0.25, 0.55] }),
    farmTax: parameter("share of household money taken in taxes a quarter", "share", 0.008, { range: [0, 0.02] }),
  },
  memory: { markUp: 0, living: 1, issue: 0 },
  decide({ now, p, out, memory }) {
    const { facts, labour, unemployed } = now;
    let demand = 0;
    let weight = 0;
    for (let i = 0; i < facts.n; i++) {
      if (facts.farming[i] || !facts.storable[i]) continue;
      demand += facts.output0[i] * excessDemand(now, i);
      weight += facts.output0[i];
    }
    const open = scissors(out, facts);
    memory.markUp = Math.min(
      Math.max(memory.markUp + p.rise * Math.min(Math.max(demand / weight, -0.2), 0.2), -0.1),
      p.most,
    );
    if (open > p.alarm) memory.markUp -= p.cut * Math.max(memory.markUp, 0);
    for (let i = 0; i < facts.n; i++) {
      const step = facts.farming[i]
        ? p.farm * excessDemand(now, i)
        : p.adjust * log((fullCost(now, i) * (1 + (facts.storable[i] ? memory.markUp : 0))) / out.price[i]);
      out.price[i] = Math.min(Math.max(out.price[i] * exp(Math.min(Math.max(step, -0.12), 0.12)), 0.35), 3);
    }
    let employed = 0;
    for (let j = 0; j < facts.n; j++) if (!facts.farming[j]) employed += labour[j];
    const living = costOfLiving(facts, out.price);
    const dearer = living / memory.living - 1;
    memory.living = living;
    const idle = unemployed / (employed + unemployed);
    const rise = Math.min(Math.max(p.wages * (p.natural - idle), -0.01), 0.03) + p.index * dearer;
    for (let j = 0; j < facts.n; j++) if (!facts.farming[j]) out.wage[j] *= 1 + rise;
    out.markup.fill(1);
    out.farmGate = 1;
    out.refund = p.refund;
    out.issue = leanAgainstSlack(now, { trend: p.trend, lean: p.lean, most: p.mostCredit }, memory);
    out.profitTax = p.profit;
    out.incomeTax = p.farmTax;
  },
});

/** Price of the base basket of towns, 1 at base. */
function costOfLiving(
  { n, urbanConsumption0 }: { readonly n: number; readonly urbanConsumption0: Float64Array },
  price: Float64Array,
): number {
  let cost = 0;
  let base = 0;
  for (let i = 0; i < n; i++) {
    cost += urbanConsumption0[i] * price[i];
    base += urbanConsumption0[i];
  }
  return cost / base;
}
