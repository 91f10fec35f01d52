// Catch up with the leading states: a high share for investment, producer goods first, and an army that grows with industry.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const catchUp = answer("goals", {
  id: "catch-up",
  about: "Growth of producer goods before consumption; part of every increase of output goes to the army.",
  moves: { observable: "investmentShare", sign: 1, against: "profit" },
  parameters: {
    investment: parameter("wanted investment share over that of a normal year", "ratio", 1.9, { range: [1.6, 2.3] }),
    speed: parameter("part of the way to the goal made in a year", "share", 0.45, { range: [0.3, 0.6] }),
    army: parameter("share of the increase of output over the opening that goes to defence", "share", 0.12, {
      range: [0.06, 0.2],
    }),
    burden: parameter("investment given up for a point of defence share", "ratio", 0.6, { range: [0.3, 0.9] }),
    heavy: parameter("share of investment for energy, materials, machinery, arms and building", "share", 0.42, {
      range: [0.34, 0.5],
    }),
    services: parameter("growth of communal services over that of output", "ratio", 1.3, { range: [1, 1.6] }),
  },
  memory: { share: 0 },
  decide({ now, p, out, memory }) {
    const { facts } = now;
    const base = facts.baseShares;
    if (memory.share === 0) memory.share = base.investment;
    const growth = Math.max(now.gdp / facts.gdp0, 1);
    out.defenceGoal = (base.defence + p.army * (growth - 1)) / growth;
    const burden = p.burden * Math.max(out.defenceGoal - base.defence, 0);
    const goal = Math.max(facts.normalInvestment * p.investment - burden, base.investment);
    memory.share += p.speed * (goal - memory.share);
    out.investmentGoal = memory.share;
    out.communalGoal = (base.communal * (1 + p.services * (growth - 1))) / growth;
    out.heavyPriority = p.heavy;
  },
});
