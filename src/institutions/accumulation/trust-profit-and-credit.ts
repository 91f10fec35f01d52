// Trusts on khozraschet invest their profit and bank credit; the budget pays for what the centre wants beyond that.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { ledBy } from "../../economy/nature/led-fund.js";

export const trustProfitAndCredit = answer("accumulation", {
  id: "trust-profit-and-credit",
  about: "Profit of state trusts and bank credit, with a part from the budget; what is short draws investment.",
  moves: { observable: "priceScissors", sign: -1, against: "state-fund" },
  parameters: {
    scarcity: parameter("how investment follows what is short", "elasticity", 1.8, { range: [1, 2.6] }),
    state: parameter("share of investment paid by the budget", "share", 0.45, { range: [0.35, 0.55] }),
    lead: parameter("how far the centre's share for producer goods rules, against what is short", "share", 0.4, {
      range: [0.2, 0.6],
    }),
  },
  decide({ now, p, out }) {
    ledBy(now, p, out);
    out.stateFinance = p.state;
  },
});
