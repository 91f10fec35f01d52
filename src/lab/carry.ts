// Which institution carries a result: a course with each answer of its last system exchanged in turn for a milder one.
import { QUESTIONS, stepsOf } from "../economy/contracts.js";
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
