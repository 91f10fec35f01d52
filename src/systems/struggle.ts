// The struggle of 1923-29 decides: the NEP rules until a congress puts another programme in place, and goals follow the year's doctrine.
import type { System, Timeline } from "../economy/contracts.js";
import { asDecided } from "../institutions/goals/as-decided.js";
import { struggleOverLine } from "../institutions/power/struggle.js";
import { fiveYearPlan } from "./five-year-plan.js";
import { leftOpposition } from "./left-opposition.js";
import { nep } from "./nep.js";

/** The system with its power and goals left to the struggle. */
function contended(system: System): System {
  return { ...system, answers: { ...system.answers, power: struggleOverLine, goals: asDecided } };
}

export const struggle: Timeline = {
  id: "struggle",
  name: "The struggle over the line decides",
  about:
    "The NEP until a congress decides otherwise: planned industrialisation where the leadership hurries without force, the five-year-plan economy where it hurries with it.",
  steps: [
    { from: -Infinity, system: contended(nep), programme: "gradual" },
    { from: Infinity, system: contended(leftOpposition), programme: "planned" },
    { from: Infinity, system: contended(fiveYearPlan), programme: "forced" },
  ],
  decisions: [],
};
