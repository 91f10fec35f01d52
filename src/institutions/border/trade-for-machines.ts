// More trade, not less: the Left's answer to isolation (Trotsky 1925) is to buy machines with all that can be sold and all credit there is.
import { pow } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const tradeForMachines = answer("border", {
  id: "trade-for-machines",
  about:
    "A trade monopoly that widens trade: exports are pushed, credits sought, machines and inputs bought; bread is not exported below a reserve.",
  moves: { observable: "tradeTurnover", sign: 1, against: "trade-monopoly", beside: { goals: "gradual-growth" } },
  parameters: {
    push: parameter("yearly growth of exports by effort", "per-year", 0.05, { range: [0.02, 0.08] }),
    credit: parameter("deficit that foreign credit covers, as a share of exports", "share", 0.2, {
      range: [0.08, 0.32],
    }),
    machines: parameter("share of what can be paid that buys machines", "share", 0.4, { range: [0.3, 0.5] }),
    grain: parameter("share of grain above the reserve that is exported in a quarter", "share", 0.35, {
      range: [0.2, 0.5],
    }),
    grainLimit: parameter("largest grain export in a year", "Mt", 4, { range: [2.5, 5.5] }),
    floor: parameter("grain kept from export, in quarters of home orders", "quarters", 1.6, { range: [1.2, 2.2] }),
    relief: parameter("share of a shortage of food that is imported in the quarter", "share", 0.5, {
      range: [0.3, 0.7],
    }),
  },
  memory: { earned: 0 },
  decide({ now, p, out, memory }) {
    const { facts, orders, stock, termsOfTrade, age, nature, shortage } = now;
    const growth = pow(1 + nature.worldDemand + p.push, Math.min(age, 15));
    const spare = Math.max(stock[facts.grain * facts.n + facts.grain] - p.floor * orders[facts.grain], 0);
    let earned = 0;
    for (let i = 0; i < facts.n; i++) {
      out.exports[i] =
        i === facts.grain
          ? Math.min(p.grain * spare, (0.4 * p.grainLimit) / facts.tonnesPerValue)
          : 0.25 * facts.exports0[i] * growth;
      earned += out.exports[i] * termsOfTrade;
    }
    memory.earned = memory.earned > 0 ? 0.75 * memory.earned + 0.25 * earned : earned;
    const budget = memory.earned * (1 + p.credit);
    let other = 0;
    for (let i = 0; i < facts.n; i++) {
      const usual = facts.output0[i] + facts.imports0[i];
      out.imports[i] = 0.25 * facts.imports0[i] * Math.min((4 * orders[i]) / usual, 2);
      if (facts.food[i]) out.imports[i] += p.relief * (shortage[i] / (1 + shortage[i])) * orders[i];
      if (i !== facts.machinery) other += out.imports[i];
    }
    const scale = other > 0 ? Math.min(((1 - p.machines) * budget) / other, 1.2) : 0;
    for (let i = 0; i < facts.n; i++) if (i !== facts.machinery) out.imports[i] *= scale;
    out.imports[facts.machinery] = Math.max(budget - scale * other, 0);
    out.grainExportPlan = (0.5 * p.grainLimit) / facts.tonnesPerValue;
    out.currencyGap = 0;
  },
});
