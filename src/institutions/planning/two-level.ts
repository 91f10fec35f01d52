// Two-level planning in the manner of Kornai and Liptak (1965): quotas down, valuations up, a few rounds a year. The plan is what they reach.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { planYearOnTwoLevels } from "../../plan/year-two-level.js";
import { BELIEFS, yearQuestion } from "./year-question.js";

export const twoLevelPlan = answer("planning", {
  id: "two-level",
  about:
    "Kornai-Liptak style: the centre deals out quotas of capacity and hands, those who answer for products say what more would be worth, in few rounds.",
  moves: { observable: "planGap", sign: 1, against: "optimal-plan" },
  parameters: {
    ...BELIEFS,
    rounds: parameter("rounds between centre and sectors before the year begins", "ratio", 5, { range: [3, 8] }),
    trust: parameter("rounds that the provisional plan counts for in the averages", "ratio", 3, { range: [1, 5] }),
    follow: parameter("weight of the target against orders", "share", 0.6, { range: [0.4, 0.8] }),
  },
  decide({ now, p, out }) {
    const plan = planYearOnTwoLevels(yearQuestion(now, p.manning), { rounds: Math.round(p.rounds), trust: p.trust });
    out.target.set(plan.output);
    out.follow = p.follow;
    out.planReached = plan.reached;
    out.planBound = plan.bound;
  },
});
