// The state alone trades: what plants need first, then machines for the plan, shops last; grain pays what other exports do not.
import { pow } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import type { Contracts } from "../../economy/contracts.js";

/** Parts of the crop year's grain export in the four quarters of a calendar year (January first). */
const SHIPPING = [0.2, 0.1, 0.3, 0.4];

export const tradeMonopoly = answer("border", {
  id: "trade-monopoly",
  about:
    "Foreign money goes to inputs and machines; grain is exported to close the currency gap, more of it when it earns less.",
  moves: { observable: "grainExports", sign: 1, against: "open", beside: { goals: "catch-up" } },
  parameters: {
    machines: parameter("machinery imports wanted over the base share of investment", "ratio", 1.8, {
      range: [1.3, 2.4],
    }),
    substitution: parameter("how home machine building replaces imported machines", "elasticity", 0.9, {
      range: [0.6, 1.3],
    }),
    inputs: parameter("elasticity of imported inputs to their users' output", "elasticity", 0.5, { range: [0.3, 0.8] }),
    dear: parameter("elasticity of wanted imports to terms of trade", "elasticity", 0.8, { range: [0.4, 1.2] }),
    consumer: parameter("share of base consumer imports allowed", "share", 0.5, { range: [0.3, 0.7] }),
    credit: parameter("deficit that foreign credit covers, as a share of exports", "share", 0.12, {
      range: [0.05, 0.2],
    }),
    grainLimit: parameter("largest grain export in a crop year", "Mt", 5.5, { range: [4.5, 6.5] }),
    floor: parameter("grain kept from export, in quarters of home orders", "quarters", 0.4, { range: [0.2, 0.8] }),
  },
  memory: { earned: 0, afford: 1 },
  decide({ now, p, out, memory }) {
    const { facts, orders, stock, termsOfTrade, quarter, age, nature } = now;
    const world = pow(1 + nature.worldDemand, age);
    let other = 0;
    for (let i = 0; i < facts.n; i++) {
      out.exports[i] = i === facts.grain ? 0 : 0.25 * facts.exports0[i] * world;
      if (i !== facts.grain) other += 4 * out.exports[i] * termsOfTrade;
    }
    const wanted = wantImports(now, p, out.imports);
    const budget = other * (1 + p.credit);
    out.currencyGap = Math.max(wanted - budget, 0);
    const limit = (p.grainLimit / facts.tonnesPerValue) * (1 - 0.8 * now.decisions.relief);
    if (quarter === 2 || out.grainExportPlan === 0)
      out.grainExportPlan = Math.min(out.currencyGap / termsOfTrade, limit);
    const spare = Math.max(stock[facts.grain * facts.n + facts.grain] - p.floor * orders[facts.grain], 0);
    out.exports[facts.grain] = Math.min(out.grainExportPlan * SHIPPING[quarter], spare);
    memory.earned = 0.75 * memory.earned + out.exports[facts.grain] * termsOfTrade;
    const affordable = Math.min((budget + memory.earned) / Math.max(wanted, 1e-9), 1);
    for (let i = 0; i < facts.n; i++) out.imports[i] *= affordable;
  },
});

/** Imports wanted this quarter; returns their yearly rate. Food is imported only when the town is short of it, and not much. */
function wantImports(
  now: Contracts["border"]["reads"],
  p: {
    readonly machines: number;
    readonly substitution: number;
    readonly inputs: number;
    readonly consumer: number;
    readonly dear: number;
  },
  imports: Float64Array,
): number {
  const { facts, orders, capacity, decisions } = now;
  const m = facts.machinery;
  const investment = (decisions.investmentGoal / facts.baseShares.investment) * (now.gdp / facts.gdp0);
  const home = Math.max(capacity[m] / facts.output0[m], 0.5);
  const dear = pow(now.termsOfTrade, p.dear);
  let yearly = 0;
  for (let i = 0; i < facts.n; i++) {
    const usual = facts.output0[i] + facts.imports0[i];
    const use = Math.max((4 * orders[i]) / usual, 0.1);
    if (i === m) imports[i] = 0.25 * facts.imports0[i] * p.machines * investment * pow(home, -p.substitution);
    else if (facts.heavy[i] || facts.farming[i]) imports[i] = 0.25 * facts.imports0[i] * pow(use, p.inputs);
    else imports[i] = 0.25 * facts.imports0[i] * p.consumer;
    imports[i] *= dear;
    yearly += 4 * imports[i];
  }
  return yearly;
}
