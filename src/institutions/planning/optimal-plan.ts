// The optimal plan (Kantorovich 1939, 1959; Novozhilov): the best use of known capacities, hands and imports for the final demand that the
// goals ask for, as a linear programme solved to its proof every year. Its harmony of fulfilments is Cockshott's (1990) aim with a logarithm.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { planYear } from "../../plan/year-plan.js";
import { BELIEFS, yearQuestion } from "./year-question.js";

export const optimalPlan = answer("planning", {
  id: "optimal-plan",
  about:
    "Targets are the year's optimum: outputs that capacity, hands and imports allow and that meet final demand most evenly, proved each year.",
  moves: { observable: "tautness", sign: -1, against: "material-balances" },
  parameters: {
    ...BELIEFS,
    follow: parameter("weight of the target against orders", "share", 0.6, { range: [0.4, 0.8] }),
  },
  decide({ now, p, out }) {
    const plan = planYear(yearQuestion(now, p.manning));
    out.target.set(plan.output);
    out.follow = p.follow;
    out.planReached = plan.reached;
    out.planBound = plan.reached;
  },
});
