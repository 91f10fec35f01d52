// Managers are paid for plan fulfilment and judged again from what they reach (the ratchet); losses are covered, so they hoard.
import { exp, pow } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const planBonus = answer("work", {
  id: "plan-bonus",
  about:
    "Bonus for the plan with a ratchet, soft budget: all comers are hired, inputs are hoarded, results are overstated.",
  moves: { observable: "nonAgriculturalEmployment", sign: 1, against: "wages-and-unemployment" },
  parameters: {
    discount: parameter("managers' discount rate", "per-year", 0.2, { range: [0.1, 0.4] }),
    ratchet: parameter("share of overfulfilment put into the next target", "share", 0.4, { range: [0.2, 0.6] }),
    stake: parameter("effort a full bonus adds", "share", 0.08, { range: [0.03, 0.12] }),
    best: parameter("tautness at which effort is highest", "ratio", 0.25, { range: [0.15, 0.4] }),
    chaos: parameter("output lost per unit of tautness", "share", 0.1, { range: [0.05, 0.18] }),
    hoarding: parameter("claims over need when inputs are short", "share", 0.15, { range: [0.05, 0.3] }),
    bias: parameter("overstatement of harvests per unit of pressure", "share", 0.22, { range: [0.12, 0.3] }),
    mobilise: parameter(
      "yearly rise of the employed share of the town's working age while labour is short",
      "per-year",
      0.02,
      {
        range: [0.01, 0.03],
      },
    ),
    fullest: parameter("highest employed share of the town's working age", "share", 0.84, { range: [0.78, 0.9] }),
    farmLoss: parameter("effort lost on collective farms", "share", 0.08, { range: [0.02, 0.14] }),
    mending: parameter("share of that loss that goes with each year", "per-year", 0.12, { range: [0.05, 0.2] }),
  },
  memory: { loss: 0, year: 0 },
  decide({ now, p, out, memory }) {
    const { facts, nature, labour, capacity, aim, tautness, collectivised, pressed, year } = now;
    for (let j = 0; j < facts.n; j++) {
      const use = Math.min((4.1 * aim[j]) / Math.max(capacity[j], 1e-12), 1.3);
      out.labourWanted[j] = facts.farming[j] ? 0 : labour[j] * Math.max(1.04 * use, 0.9);
    }
    out.softBudget = 1;
    const t = Math.min(Math.max(tautness, 0), 2);
    out.hoarding = p.hoarding * Math.min(t, 1);
    out.effort = Math.min(
      pow(Math.max(now.urbanLiving, 0.3), nature.livingEffort) * bonusEffect(p, t) * (1 - p.chaos * Math.min(t, 1)),
      1.06,
    );
    if (memory.year !== year) {
      memory.year = year;
      memory.loss = Math.min(memory.loss * (1 - p.mending) + p.farmLoss * pressed * 1.5, p.farmLoss);
      if (out.participation < p.fullest) out.participation = Math.min(out.participation + p.mobilise, p.fullest);
      out.reportingBias = p.bias * Math.min(0.4 + pressed + collectivised, 1);
    }
    out.farmEffort.fill(1 - memory.loss - 0.3 * p.farmLoss * collectivised);
  },
});

/** Effective share of a bonus under the ratchet, b r/(r + lambda) (Weitzman 1980), times a single-peaked effect of tautness (Keren 1972 form). */
function bonusEffect(
  {
    stake,
    discount,
    ratchet,
    best,
  }: { readonly stake: number; readonly discount: number; readonly ratchet: number; readonly best: number },
  tautness: number,
): number {
  const incentive = effectiveIncentive(discount, ratchet);
  const x = tautness / best;
  return 1 + stake * incentive * x * exp(1 - x);
}

/** Share of a bonus that is left as an incentive when targets ratchet: r / (r + lambda). */
export function effectiveIncentive(discount: number, ratchet: number): number {
  return discount / (discount + ratchet);
}
