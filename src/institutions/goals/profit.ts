// Nobody sets a goal: households and firms save what returns make worth saving; the state keeps its share of output.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const profit = answer("goals", {
  id: "profit",
  about: "Investment is what owners find worth while; defence and services keep their share of output.",
  moves: { observable: "investmentShare", sign: -1, against: "catch-up" },
  parameters: {
    saving: parameter("share invested at normal use of capacity, over that of a normal year", "ratio", 1, {
      range: [0.85, 1.15],
    }),
    accelerator: parameter("elasticity of the share to the use of capacity", "elasticity", 0.3, { range: [0.1, 0.5] }),
  },
  decide({ now, p, out }) {
    const { facts, orders, capacity } = now;
    let wanted = 0;
    let possible = 0;
    let heavy = 0;
    let invested = 0;
    for (let j = 0; j < facts.n; j++) {
      invested += facts.investment0[j];
      if (facts.heavy[j]) heavy += facts.investment0[j];
      if (facts.farming[j]) continue;
      wanted += 4 * orders[j];
      possible += capacity[j];
    }
    const use = possible > 0 ? Math.min(Math.max(wanted / possible / 0.94, 0.7), 1.3) : 1;
    out.investmentGoal = facts.normalInvestment * p.saving * (1 + p.accelerator * (use - 1));
    out.defenceGoal = facts.baseShares.defence;
    out.communalGoal = facts.baseShares.communal;
    out.heavyPriority = heavy / invested;
  },
});
