// A course by its id, as specs, links and command lines name it.
import type { Course } from "../economy/contracts.js";
import { unknownName } from "../engine/run.js";
import { allAnswers, SYSTEMS, systemNamed, TIMELINES, withAnswers } from "../systems/catalogue.js";

/**
 * The system or timeline with this id; `market+border=closed` is a system with answers exchanged, `history+border=closed` a timeline with one exchanged throughout. Throws `Fault` with the nearest name.
 * @example courseNamed("market+border=closed").id // "market+border=closed"
 */
export function courseNamed(id: string): Course {
  const [base, ...changes] = id.split("+");
  const course = systemNamed(base) ?? TIMELINES.find((known) => known.id === base);
  if (course === undefined)
    return unknownName(
      "system",
      base,
      [...SYSTEMS, ...TIMELINES].map((known) => known.id),
    );
  return withAnswers(course, exchangedAnswers(changes));
}

function exchangedAnswers(changes: readonly string[]): Readonly<Record<string, string>> {
  const known = allAnswers().map((answer) => `${answer.question}=${answer.id}`);
  const exchanged: Record<string, string> = {};
  for (const change of changes) {
    if (!known.includes(change)) unknownName("answer", change, known);
    const [question, answer] = change.split("=");
    exchanged[question] = answer;
  }
  return exchanged;
}
