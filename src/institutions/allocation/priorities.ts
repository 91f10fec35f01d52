// Orders with graded priorities: when a good is short, heavy users are served nearer to their claims than light ones and shops.
// Weights, not queues: strict queues are a cliff (prototype, trap 11).
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const priorities = answer("allocation", {
  id: "priorities",
  about:
    "Supplies go by administrative weight: arms, producer goods and building sites first, then light industry, then shops.",
  moves: { observable: "consumptionPerHead", sign: -1, against: "market-clearing", beside: { goals: "catch-up" } },
  parameters: {
    heavy: parameter("weight of producer-goods sectors over the state's own use", "ratio", 2.2, { range: [1.6, 3] }),
    producers: parameter("weight of other producers", "ratio", 1.6, { range: [1.2, 2] }),
    sites: parameter("weight of building sites and equipment", "ratio", 1.5, { range: [1.1, 2] }),
    defence: parameter("weight of defence", "ratio", 2.5, { range: [1.5, 4] }),
    exports: parameter("weight of exports", "ratio", 1.6, { range: [1, 2.5] }),
    bread: parameter("weight of households for food", "ratio", 1.2, { range: [0.9, 1.6] }),
    shops: parameter("weight of households", "ratio", 0.9, { range: [0.6, 1] }),
  },
  decide({ now, p, out }) {
    const { facts } = now;
    const n = facts.n;
    for (let j = 0; j < n; j++) out.weight[j] = facts.heavy[j] ? p.heavy : p.producers;
    out.weight[n] = p.sites;
    out.weight[n + 1] = 1;
    out.weight[n + 2] = p.defence;
    out.weight[n + 3] = p.exports;
    out.weight[n + 4] = p.shops;
    out.foodWeight = p.bread;
  },
});
