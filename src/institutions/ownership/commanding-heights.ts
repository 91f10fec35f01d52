// The commanding heights: large industry, rail, banks and foreign trade are the state's; farms, crafts and part of trade stay private.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const commandingHeights = answer("ownership", {
  id: "commanding-heights",
  about:
    "The state keeps large industry, rail and banks; small owners stay, co-operatives grow slowly at the cost of private trade.",
  moves: { observable: "collectivised", sign: -1, against: "collectivisation" },
  parameters: {
    cooperatives: parameter("share of private trade and craft that co-operatives win in a year", "per-year", 0.05, {
      range: [0.02, 0.09],
    }),
    joining: parameter("share of households that join collective farms in a year", "per-year", 0.003, {
      range: [0, 0.008],
    }),
  },
  decide({ now, p, out }) {
    const { facts, ownership } = now;
    const n = facts.n;
    out.pressing = 0;
    out.joining = p.joining;
    out.wantedOwnership.set(ownership);
    for (let j = 0; j < n; j++) {
      if (facts.farming[j] || j === facts.housing) continue;
      const won = p.cooperatives * ownership[4 * n + j];
      out.wantedOwnership[4 * n + j] -= won;
      out.wantedOwnership[n + j] += won;
    }
  },
});
