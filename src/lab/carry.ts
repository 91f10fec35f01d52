// Which institution and which mechanism of nature carries a result: a course with each answer of its last system exchanged in turn for a
// milder one, and each mechanism that can be switched off switched off in turn.
import { QUESTIONS, stepsOf } from "../economy/contracts.js";
import { SWITCHES } from "../economy/nature-parameters.js";
import { market } from "../systems/market.js";
import { nep } from "../systems/nep.js";
import { courseNamed } from "./course-named.js";

/**
 * For each question the answer that stands in for that of the course's last system, as `question=answer`: the NEP's, or the market's where the
 * NEP gives the same. Questions that all three answer alike are left out.
 * @example answersExchanged("history")[1] // "ownership=commanding-heights"
 */
export function answersExchanged(course: string): readonly string[] {
  const steps = stepsOf(courseNamed(course));
  const own = steps[steps.length - 1].system.answers;
  return QUESTIONS.flatMap((question) => {
    const other = [nep, market].find(({ answers }) => answers[question].id !== own[question].id);
    return other === undefined ? [] : [`${question}=${other.answers[question].id}`];
  });
}

/** A way to run a course without one of its parts. */
export interface Without {
  /** `ownership=commanding-heights`, or `nature.draught=0`. */
  readonly id: string;
  readonly course: string;
  readonly parameters: Readonly<Record<string, number>>;
}

/** The course without each of its answers, then without each mechanism of nature that can be switched off. */
export function withoutEach(course: string): readonly Without[] {
  return [
    ...answersExchanged(course).map((id) => ({ id, course: `${course}+${id}`, parameters: {} })),
    ...Object.entries(SWITCHES).map(([name, off]) => ({ id: `${name}=${off}`, course, parameters: { [name]: off } })),
  ];
}

/** A row's number in the whole course and without one part. */
export interface Carried {
  readonly id: string;
  readonly without: number;
  /** |without - whole| over the row's tolerance. */
  readonly moved: number;
}

/** The parts that move a row by more than its tolerance when they are taken away, the strongest first. */
export function carriersOf(
  { whole, tolerance }: { readonly whole: number; readonly tolerance: number },
  without: readonly { readonly id: string; readonly value: number }[],
): readonly Carried[] {
  return without
    .map(({ id, value }) => ({ id, without: value, moved: Math.abs(value - whole) / tolerance }))
    .filter(({ moved }) => moved > 1)
    .sort((a, b) => b.moved - a.moved);
}
