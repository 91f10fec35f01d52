// Closed shops and ration cards: workers and officials first, villagers and the disfranchised after them, camps last.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const rationsByClass = answer("distribution", {
  id: "rations-by-class",
  about: "When goods are short they go by class: workers and officials, then villages, owners and camps.",
  moves: {
    observable: "ruralConsumptionPerHead",
    sign: -1,
    against: "wages-and-market",
    beside: { goals: "catch-up", prices: "fixed-list-turnover-tax" },
  },
  parameters: {
    workers: parameter("weight of workers", "ratio", 1.6, { range: [1.2, 2.2] }),
    officials: parameter("weight of officials", "ratio", 1.7, { range: [1.2, 2.4] }),
    villages: parameter("weight of villages in the retail fund", "ratio", 0.7, { range: [0.5, 0.9] }),
    owners: parameter("weight of owners and traders", "ratio", 0.6, { range: [0.3, 0.9] }),
    camps: parameter("weight of camps and settlements", "ratio", 0.6, { range: [0.4, 0.8] }),
  },
  decide({ now, p, out }) {
    const R = now.facts.regions;
    for (let z = 0; z < R; z++) out.ration[z] = p.villages;
    out.ration[R] = p.workers;
    out.ration[R + 1] = p.officials;
    out.ration[R + 2] = p.owners;
    out.ration[R + 3] = p.camps;
  },
});
