// A system of the user's own: one of the catalogue with answers exchanged, named by both, so that a link and the command line know it.
import { allAnswers, Fault, QUESTIONS, SYSTEMS, type AnyAnswer, type Question } from "../../index.js";
import { readJson } from "../link.js";

export interface OwnSystem {
  /** Id of the system or timeline of the catalogue that it began as. */
  readonly base: string;
  readonly exchanged: Readonly<Partial<Record<Question, string>>>;
}

/** The parts of a course's id: `market+border=closed`. */
export function ownSystemOf(id: string): OwnSystem {
  const [base, ...changes] = id.split("+");
  return { base, exchanged: Object.fromEntries(changes.map((change) => change.split("="))) };
}

/** The id of the system, its changes in the order of the questions; an answer that the base gives itself, or none, is no change. */
export function idOf({ base, exchanged }: OwnSystem): string {
  const given = SYSTEMS.find(({ id }) => id === base)?.answers;
  const changes = QUESTIONS.flatMap((question) => {
    const answer = exchanged[question];
    return answer === undefined || answer === "" || given?.[question].id === answer ? [] : [`${question}=${answer}`];
  });
  return [base, ...changes].join("+");
}

/** The answers that can be given to a question. */
export function answersTo(question: Question): readonly AnyAnswer[] {
  return allAnswers().filter((answer) => answer.question === question);
}

/** The system as the JSON text of a file. */
export function toSystemJson(system: OwnSystem): string {
  return `${JSON.stringify({ system: idOf(system), ...system }, undefined, 1)}\n`;
}

const LONGEST = 10000;

/** The system in a file that `toSystemJson` wrote. Throws `Fault` for anything else; whether its answers exist is asked when it runs. */
export function readSystemJson(content: string): OwnSystem {
  const json = readJson(content, LONGEST);
  const id = typeof json === "object" && json !== null && "system" in json ? json.system : undefined;
  if (typeof id === "string" && id !== "") return ownSystemOf(id);
  const remedy = "Open a file that this page saved";
  throw new Fault([
    { where: "file", expected: '{ "system": "market+border=closed" }', found: "something else", remedy },
  ]);
}
