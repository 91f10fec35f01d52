// Firms invest what they keep and what banks lend them, where capacity is short and pay for it is good. They look at what the economy
// can make at normal use, not at the slump or boom of the year, so that investment steadies demand.
import { answer } from "../../economy/contracts.js";
import { scarcityWeight } from "../../economy/nature/scarcity.js";
import { parameter } from "../../economy/parameter.js";

export const retainedProfitAndCredit = answer("accumulation", {
  id: "retained-profit-and-credit",
  about:
    "Each sector invests by its orders against capacity and its price against costs; the state pays for its own only.",
  moves: { observable: "electricityOutput", sign: -1, against: "state-fund" },
  parameters: {
    scarcity: parameter("how investment follows the use of capacity", "elasticity", 2, { range: [1, 3] }),
    margin: parameter("how investment follows price over the base price", "elasticity", 0.8, { range: [0.3, 1.3] }),
    state: parameter("share of investment paid by the budget", "share", 0.3, { range: [0.2, 0.4] }),
  },
  decide({ now, p, out }) {
    const { facts, potentialGdp, price, decisions } = now;
    let sum = 0;
    for (let j = 0; j < facts.n; j++) {
      const pays = Math.min(Math.max(1 + p.margin * (price[j] - 1), 0.4), 2);
      out.investment[j] = facts.investment0[j] * scarcityWeight(now, j, p.scarcity) * pays;
      sum += out.investment[j];
    }
    for (let j = 0; j < facts.n; j++) out.investment[j] *= (decisions.investmentGoal * potentialGdp) / sum;
    out.stateFinance = p.state;
  },
});
