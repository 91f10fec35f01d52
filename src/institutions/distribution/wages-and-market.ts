// Money buys: every household is served in proportion to what it can pay for.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const wagesAndMarket = answer("distribution", {
  id: "wages-and-market",
  about:
    "Consumption follows income; a short good is shared in proportion to demand. Prisons are fed at the same standard.",
  moves: { observable: "ruralConsumptionPerHead", sign: 1, against: "rations-by-class" },
  parameters: {
    even: parameter("weight of every household", "ratio", 1, { range: [1, 1] }),
  },
  decide({ p, out }) {
    out.ration.fill(p.even);
  },
});
