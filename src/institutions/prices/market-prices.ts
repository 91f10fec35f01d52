// Prices move with excess demand until markets clear; wages with unemployment; taxes with the budget.
import { exp, log } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { excessDemand, fullCost, leanAgainstSlack } from "../../economy/nature/pricing.js";
import { parameter } from "../../economy/parameter.js";

export const marketPrices = answer("prices", {
  id: "market-prices",
  about:
    "Each price rises while its good is short and falls while stocks are long, by steps that are capped; the price level moves slowly.",
  moves: {
    observable: "priceScissors",
    sign: -1,
    against: "fixed-list-turnover-tax",
    beside: { village: "free-market" },
  },
  parameters: {
    step: parameter("move of the log price per unit of excess demand and quarter", "ratio", 0.25, {
      range: [0.15, 0.35],
    }),
    cap: parameter("largest move of a log price in a quarter", "share", 0.12, { range: [0.08, 0.15] }),
    cost: parameter("pull of a price towards full cost in a quarter (farm produce apart)", "share", 0.15, {
      range: [0.08, 0.25],
    }),
    level: parameter("move of the price level per unit of general excess demand and quarter", "ratio", 0.05, {
      range: [0.02, 0.08],
    }),
    wages: parameter("rise of pay per unit of labour shortage in a quarter", "ratio", 0.1, { range: [0.05, 0.2] }),
    natural: parameter("share out of work at which pay is steady", "share", 0.07, { range: [0.04, 0.1] }),
    floor: parameter("town over village living below which pay rises", "ratio", 0.85, { range: [0.75, 0.95] }),
    refund: parameter("share of the state's idle money given back in a quarter", "share", 0.4, { range: [0.25, 0.5] }),
    trend: parameter("new money at normal use of capacity, as a share of output", "share", 0.004, {
      range: [0, 0.008],
    }),
    lean: parameter("yearly rise of new money per unit of idle capacity, as a share of output", "ratio", 0.6, {
      range: [0.35, 0.9],
    }),
    most: parameter("most new money in a quarter, as a share of its output", "share", 0.15, { range: [0.1, 0.2] }),
    budget: parameter("move of taxes towards a balanced budget", "ratio", 0.02, { range: [0.01, 0.04] }),
  },
  memory: { debt: -1, level: 1, issue: 0 },
  decide(turn) {
    const { now, p, out, memory } = turn;
    const { facts, labour, unemployed, loans, ruralLiving, urbanLiving } = now;
    clear(turn);
    let employed = 0;
    for (let j = 0; j < facts.n; j++) if (!facts.farming[j]) employed += labour[j];
    const idle = unemployed / (employed + unemployed);
    const pull = urbanLiving < p.floor * ruralLiving ? 0.3 * (p.floor * ruralLiving - urbanLiving) : 0;
    const rise = Math.min(Math.max(p.wages * (p.natural - idle) + 0.1 * pull, -0.02), 0.04);
    for (let j = 0; j < facts.n; j++) if (!facts.farming[j]) out.wage[j] *= 1 + rise;
    out.markup.fill(1);
    out.farmGate = 1;
    out.refund = p.refund;
    out.issue = leanAgainstSlack(now, p, memory);
    const debt = loans[facts.parties.state];
    if (memory.debt < 0) memory.debt = debt;
    const deficit = (4 * (debt - memory.debt)) / facts.gdp0;
    memory.debt = debt;
    out.incomeTax = Math.min(
      Math.max(out.incomeTax + p.budget * deficit - 0.02 * out.incomeTax * (deficit <= 0 ? 1 : 0), 0),
      0.3,
    );
    out.profitTax = Math.min(Math.max(0.2 + out.incomeTax, 0), 0.6);
  },
});

interface PriceTurn {
  readonly now: Parameters<(typeof marketPrices)["decide"]>[0]["now"];
  readonly p: { readonly step: number; readonly cost: number; readonly cap: number; readonly level: number };
  readonly out: { readonly price: Float64Array; readonly wage: Float64Array };
  readonly memory: { [name: string]: number };
}

/** Excess demand moves each log price (a glut less and less as it falls to a fifth below full cost), and cost pulls it; then all are scaled to a price level that moves slowly, at most 1 % a quarter, with general excess. */
function clear({ now, p, out, memory }: PriceTurn): void {
  const { facts } = now;
  const n = facts.n;
  let cost = 0;
  let base = 0;
  let glut = 0;
  for (let i = 0; i < n; i++) {
    const excess = excessDemand(now, i);
    const toCost = facts.farming[i] ? 0 : log(fullCost(now, i) / out.price[i]);
    const yielding = excess < 0 ? Math.min(Math.max(1 - 5 * toCost, 0), 1) : 1;
    out.price[i] *= exp(Math.min(Math.max(p.step * excess * yielding + p.cost * toCost, -p.cap), p.cap));
    out.price[i] = Math.min(Math.max(out.price[i], 0.4), 2.5);
    glut += facts.output0[i] * Math.min(Math.max(excess, -0.5), 0.5);
    cost += facts.output0[i] * out.price[i];
    base += facts.output0[i];
  }
  const level = (memory.level *= exp(Math.min(Math.max((p.level * glut) / base, -0.01), 0.01)));
  for (let i = 0; i < n; i++) out.price[i] *= (level * base) / cost;
}
