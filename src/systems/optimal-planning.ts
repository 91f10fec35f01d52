// The five-year-plan economy with its targets computed (Kantorovich, Novozhilov; the "system of optimal functioning" of the 1960s): all else as
// it was, so that what computing the plan changes by itself can be seen.
import type { System } from "../economy/contracts.js";
import { optimalPlan } from "../institutions/planning/optimal-plan.js";
import { fiveYearPlan } from "./five-year-plan.js";

export const optimalPlanning: System = {
  id: "optimal-planning",
  name: "Optimal planning",
  about:
    "The five-year-plan economy with computed targets: each year the best use of known capacity, hands and imports, proved; all else as it was.",
  answers: { ...fiveYearPlan.answers, planning: optimalPlan },
  parameters: {},
};
