// The systems that can be run, and every answer that exists. A new one is a file and a line here.
import type { AnyAnswer, Course, System, Timeline } from "../economy/contracts.js";
import { QUESTIONS } from "../economy/contracts.js";
import { closedBorder } from "../institutions/border/closed.js";
import { twoLevelPlan } from "../institutions/planning/two-level.js";
import { partyLedCouncils } from "../institutions/power/party-led-councils.js";
import { struggleOverLine } from "../institutions/power/struggle.js";
import { councilRepublic } from "./council-republic.js";
import { fiveYearPlan } from "./five-year-plan.js";
import { history } from "./history.js";
import { leftOpposition } from "./left-opposition.js";
import { market } from "./market.js";
import { nep } from "./nep.js";
import { optimalPlanning } from "./optimal-planning.js";
import { partyState } from "./party-state.js";
import { struggle } from "./struggle.js";

export const SYSTEMS: readonly System[] = [
  fiveYearPlan,
  market,
  nep,
  leftOpposition,
  optimalPlanning,
  councilRepublic,
  partyState,
];

/** Courses of history with dated systems and decisions on record. */
export const TIMELINES: readonly Timeline[] = [history, struggle];

/** Answers that no system of the catalogue gives, for systems of your own. */
const OTHERS: readonly AnyAnswer[] = [twoLevelPlan, closedBorder, struggleOverLine, partyLedCouncils];

/** Every answer, by question in the order of the questions, without repetition. */
export function allAnswers(): readonly AnyAnswer[] {
  const found = new Map<string, AnyAnswer>();
  for (const question of QUESTIONS) {
    for (const { answers } of SYSTEMS) found.set(`${question}/${answers[question].id}`, answers[question]);
    for (const answer of OTHERS) if (answer.question === question) found.set(`${question}/${answer.id}`, answer);
  }
  return [...found.values()];
}

/** The system with this id, or undefined. */
export function systemNamed(id: string): System | undefined {
  return SYSTEMS.find((system) => system.id === id);
}

/**
 * A course of your own: one that exists with some answers exchanged, e.g. `{ border: "closed" }`; in a timeline they are exchanged in every
 * step, and its decisions on record stay. Unknown answers are left as they were.
 */
export function withAnswers<Of extends Course>(course: Of, changes: { readonly [question: string]: string }): Of;
export function withAnswers(course: Course, changes: { readonly [question: string]: string }): Course {
  if (Object.keys(changes).length === 0) return course;
  const id = [course.id, ...Object.entries(changes).map(([question, answer]) => `${question}=${answer}`)].join("+");
  if ("steps" in course) {
    const steps = course.steps.map(({ from, system }) => ({ from, system: withAnswers(system, changes) }));
    return { ...course, id, steps };
  }
  const answers = { ...course.answers };
  for (const answer of allAnswers()) if (changes[answer.question] === answer.id) answers[answer.question] = answer;
  return { ...course, id, answers };
}
