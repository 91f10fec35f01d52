// Whoever pays is served: a short good is shared in proportion to claims at the price of the day, and the price moves.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const marketClearing = answer("allocation", {
  id: "market-clearing",
  about:
    "Nobody commands: what is short is shared by what users bid until prices have moved; producers outbid final users.",
  moves: { observable: "consumptionPerHead", sign: 1, against: "priorities" },
  parameters: {
    bread: parameter("weight of households for food, which they outbid others for before all else", "ratio", 2.4, {
      range: [1.8, 3],
    }),
    producers: parameter(
      "weight of producers, who bid for inputs they cannot do without, over final users",
      "ratio",
      1.6,
      { range: [1.2, 2] },
    ),
  },
  decide({ now, p, out }) {
    const { n } = now.facts;
    out.weight.fill(1);
    for (let j = 0; j < n; j++) out.weight[j] = p.producers;
    out.foodWeight = p.bread;
  },
});
