// Answers to the twelve questions as `list` and `show` present them: what each says, what it moves, its parameters.
import type { AnyAnswer } from "../economy/contracts.js";
import { allAnswers, SYSTEMS } from "../systems/catalogue.js";
import type { Kind } from "./kind.js";
import { parameterRows, parameterTable } from "./parameter-kind.js";

export const answers: Kind = {
  singular: "answer",
  plural: "answers",
  ids: () => [...new Set(allAnswers().map(({ id }) => id))],
  entries: () =>
    allAnswers().map((answer) => ({
      id: answer.id,
      question: answer.question,
      about: answer.about,
      moves: movesText(answer),
      systems: usersOf(answer).join(", "),
    })),
  show: (id) => {
    const found = allAnswers().filter((answer) => answer.id === id);
    return { text: found.map(answerText).join("\n"), json: { answers: found.map(answerJson) } };
  },
};

function answerText(answer: AnyAnswer): string {
  const users = usersOf(answer);
  const rows = parameterRows(answer);
  const lines = [
    `An answer to the question of ${answer.question}. ${answer.about}`,
    `It is held to move ${movesText(answer)}.`,
    users.length > 0
      ? `Given by ${users.join(", ")}.`
      : `Given by no system of the catalogue: SYSTEM+${answer.question}=${answer.id}.`,
  ];
  return `${lines.join("\n")}\n${rows.length > 0 ? `\n${parameterTable(rows)}` : ""}`;
}

function answerJson(answer: AnyAnswer): object {
  const { id, question, about, moves } = answer;
  return { id, question, about, moves, systems: usersOf(answer), parameters: parameterRows(answer) };
}

function movesText({ moves }: AnyAnswer): string {
  return `${moves.observable} ${moves.sign > 0 ? "up" : "down"} against ${moves.against}`;
}

function usersOf({ question, id }: AnyAnswer): readonly string[] {
  return SYSTEMS.filter(({ answers: given }) => given[question].id === id).map((system) => system.id);
}
