// Commercial accounting: trusts must cover their costs and can dismiss, but a state trust is not let fall; unions bargain.
import { pow } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const khozraschet = answer("work", {
  id: "khozraschet",
  about:
    "Trusts hire what sales justify; part of those who come to town are taken on all the same, the rest register as unemployed.",
  moves: { observable: "nonAgriculturalEmployment", sign: -1, against: "plan-bonus" },
  parameters: {
    softness: parameter("share of all comers hired beyond what is wanted", "share", 0.35, { range: [0.15, 0.55] }),
    speed: parameter("part of the way to the wanted staff made in a year", "share", 0.6, { range: [0.4, 0.8] }),
    premium: parameter("effort gained by bargained pay and the eight-hour day", "share", 0.01, { range: [0, 0.03] }),
    hoarding: parameter("claims over need by trusts that fear shortage", "share", 0.03, { range: [0, 0.08] }),
    bias: parameter("overstatement of harvests by local officials", "share", 0.03, { range: [0, 0.08] }),
  },
  decide({ now, p, out }) {
    const { facts, labour, capacity, orders } = now;
    for (let j = 0; j < facts.n; j++) {
      const use = Math.min(Math.max((4.08 * orders[j]) / Math.max(capacity[j], 1e-12), 0.6), 1.3);
      out.labourWanted[j] = facts.farming[j] ? 0 : labour[j] * (1 + p.speed * (use - 0.98));
    }
    out.softBudget = p.softness;
    out.hoarding = p.hoarding;
    out.reportingBias = p.bias;
    out.participation = facts.participation0;
    out.effort = Math.min(pow(Math.max(now.urbanLiving, 0.3), now.nature.livingEffort) * (1 + p.premium), 1.06);
    out.farmEffort.fill(1);
  },
});
