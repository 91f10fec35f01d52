// Levers: the parameters of a course that are offered first, and all the others behind them.
import { NATURE, QUESTIONS, stepsOf, type Course, type Parameter, type ParameterTable } from "../../index.js";

export interface Lever extends Parameter {
  /** As a run spec sets it: by question, or by answer where several systems of a timeline answer the question. */
  readonly name: string;
  /** By answer, as values of a run are told: `collective-farm-deliveries.ceiling`. */
  readonly owned: string;
  /** By question: `village.ceiling`. */
  readonly asked: string;
  /** Id of the answer, or "nature". */
  readonly of: string;
}

/** Most levers that are offered first. */
export const MOST_LEVERS = 20;

/** The order in which levers are offered: those a reader of the debates asks about come first. Names that a course lacks are passed over. */
const OFFERED = [
  "goals.investment",
  "goals.heavy",
  "goals.army",
  "goals.saving",
  "accumulation.state",
  "ownership.intensity",
  "ownership.threshold",
  "ownership.pull",
  "ownership.sale",
  "village.ceiling",
  "village.ratchet",
  "village.assessment",
  "village.forward",
  "village.terms",
  "planning.tautness",
  "work.softness",
  "work.fear",
  "prices.most",
  "border.grainLimit",
  "border.machines",
  "border.credit",
  "border.imports",
  "liberty.arrests",
  "liberty.deported",
  "liberty.executed",
  "power.relief",
  "distribution.villages",
  "nature.weather",
  "nature.draught",
  "nature.importedTechnique",
  "nature.sigma",
  "nature.hungerThreshold",
];

/** At most twenty levers of the course; of several systems, those of the last to rule. */
export function offeredLevers(course: Course): readonly Lever[] {
  const all = allLevers(course);
  return OFFERED.flatMap((asked) => all.filter((lever) => lever.asked === asked).at(-1) ?? []).slice(0, MOST_LEVERS);
}

/** Every parameter that a run of the course can set, nature's last. */
export function allLevers(course: Course): readonly Lever[] {
  const steps = stepsOf(course);
  const found = new Map<string, Lever>();
  const add = (question: string, of: string, table: ParameterTable): void => {
    for (const [key, row] of Object.entries(table)) {
      const [asked, owned] = [`${question}.${key}`, `${of}.${key}`];
      if (row.range[0] < row.range[1])
        found.set(owned, { ...row, name: steps.length > 1 ? owned : asked, owned, asked, of });
    }
  };
  for (const { system } of steps)
    for (const question of QUESTIONS) add(question, system.answers[question].id, system.answers[question].parameters);
  add("nature", "nature", NATURE);
  return [...found.values()];
}

/** The step of a slider over the range: a round number, about a hundredth of it. */
export function stepOf([low, high]: Lever["range"]): number {
  const rough = (high - low) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** A slider's value without the dust of adding steps. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(6));
}
