// A state fund out of progressive taxes on the better-off village and on trade, without squeezing the middle peasant by prices.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { ledBy } from "../../economy/nature/led-fund.js";

export const progressiveTaxFund = answer("accumulation", {
  id: "progressive-tax-fund",
  about:
    "The budget pays most of investment from progressive taxes; the centre's share for producer goods rules for the most part.",
  moves: { observable: "steelOutput", sign: 1, against: "trust-profit-and-credit" },
  parameters: {
    scarcity: parameter("how investment follows what is short", "elasticity", 1.8, { range: [1, 2.6] }),
    state: parameter("share of investment paid by the budget", "share", 0.62, { range: [0.5, 0.75] }),
    lead: parameter("how far the centre's share for producer goods rules, against what is short", "share", 0.8, {
      range: [0.65, 0.95],
    }),
  },
  decide({ now, p, out }) {
    ledBy(now, p, out);
    out.stateFinance = p.state;
  },
});
