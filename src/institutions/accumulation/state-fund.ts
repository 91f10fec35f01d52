// The state's fund (Feldman 1928): a fixed share of investment for producer goods, the rest by what is short; paid by the budget.
import { answer } from "../../economy/contracts.js";
import { scarcityWeight } from "../../economy/nature/scarcity.js";
import { parameter } from "../../economy/parameter.js";

export const stateFund = answer("accumulation", {
  id: "state-fund",
  about: "Investment is a share of output set by the goals; the heavy share is set apart first; the budget pays.",
  moves: { observable: "electricityOutput", sign: 1, against: "retained-profit-and-credit" },
  parameters: {
    scarcity: parameter("how investment follows what is short", "elasticity", 1.5, { range: [0.8, 2.2] }),
    state: parameter("share of investment paid by the budget", "share", 0.7, { range: [0.5, 0.85] }),
  },
  decide({ now, p, out }) {
    const { facts, gdp, decisions } = now;
    const total = decisions.investmentGoal * gdp;
    let heavy = 0;
    let light = 0;
    for (let j = 0; j < facts.n; j++) {
      const w = facts.investment0[j] * scarcityWeight(now, j, p.scarcity);
      out.investment[j] = w;
      if (facts.heavy[j]) heavy += w;
      else light += w;
    }
    for (let j = 0; j < facts.n; j++) {
      const fund = facts.heavy[j] ? decisions.heavyPriority * total : (1 - decisions.heavyPriority) * total;
      out.investment[j] *= fund / (facts.heavy[j] ? heavy : light);
    }
    out.stateFinance = p.state;
  },
});
