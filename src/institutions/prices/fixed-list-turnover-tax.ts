// List prices stand still where they are found; a turnover tax on consumer goods follows the money that waits for goods; grain is bought below its worth.
import { exp, log } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const fixedListTurnoverTax = answer("prices", {
  id: "fixed-list-turnover-tax",
  about:
    "Producers' prices are fixed; retail prices rise by a turnover tax that takes back the money of households; pay drifts up.",
  moves: { observable: "nonAgriculturalEmployment", sign: -1, against: "market-prices", beside: { goals: "catch-up" } },
  parameters: {
    absorb: parameter("move of the log of retail over list price per unit of idle money in a quarter", "ratio", 0.12, {
      range: [0.06, 0.2],
    }),
    most: parameter("highest turnover tax on consumer goods over list price", "ratio", 3, { range: [2, 4] }),
    money: parameter(
      "household money that planners hold to be normal, over what households choose to hold",
      "ratio",
      1,
      {
        range: [0.85, 1.25],
      },
    ),
    norm: parameter(
      "part of the way back to base relative prices that farm list prices make in a quarter",
      "share",
      0.2,
      {
        range: [0.1, 0.35],
      },
    ),
    drift: parameter("yearly rise of pay", "per-year", 0.05, { range: [0.02, 0.08] }),
    bidding: parameter("rise of pay per unit of missing labour", "ratio", 0.25, { range: [0.1, 0.4] }),
    profit: parameter("share of private profit taken", "share", 0.6, { range: [0.4, 0.8] }),
    farmTax: parameter("share of household money taken in taxes and loans a quarter", "share", 0.01, {
      range: [0, 0.03],
    }),
  },
  decide({ now, p, out }) {
    const { facts, money, labour, given, price, decisions, nature } = now;
    const { markup } = decisions;
    let held = 0;
    let spent = 0;
    for (let h = facts.parties.village; h <= facts.parties.owners; h++) held += money[h];
    for (let i = 0; i < facts.n; i++) spent += given[i * (facts.n + 5) + facts.n + 4] * price[i] * markup[i];
    const idle = log(
      Math.max(held, 1e-9) / Math.max((p.money * spent * (1 - nature.spending)) / nature.spending, 1e-9),
    );
    const move = exp(Math.min(Math.max(p.absorb * idle, -0.1), 0.15));
    for (let i = 0; i < facts.n; i++) {
      const taxed = !facts.heavy[i] && facts.storable[i] && !facts.farming[i];
      if (taxed) out.markup[i] = Math.min(Math.max(out.markup[i] * move, 1), p.most);
    }
    let wanted = 0;
    let employed = 0;
    for (let j = 0; j < facts.n; j++) {
      if (facts.farming[j]) continue;
      wanted += decisions.labourWanted[j];
      employed += labour[j];
    }
    const rise = 0.25 * (p.drift + p.bidding * Math.min(Math.max(wanted / employed - 1, 0), 0.3));
    for (let j = 0; j < facts.n; j++) if (!facts.farming[j]) out.wage[j] *= 1 + rise;
    holdFarmPrices(facts, out.price, p.norm);
    out.farmGate = 0.95;
    out.refund = 0;
    out.profitTax = p.profit;
    out.incomeTax = p.farmTax;
  },
});

/** Farm list prices go back to their base relation to industrial ones: procurement prices are set by norm, not by what a market gave. */
function holdFarmPrices(
  { n, farming, output0 }: { readonly n: number; readonly farming: Uint8Array; readonly output0: Float64Array },
  price: Float64Array,
  norm: number,
): void {
  let level = 0;
  let weight = 0;
  for (let i = 0; i < n; i++) {
    if (farming[i]) continue;
    level += output0[i] * price[i];
    weight += output0[i];
  }
  for (let i = 0; i < n; i++) if (farming[i]) price[i] *= exp(norm * log(level / weight / price[i]));
}
