// Systems as `list` and `show` present them: the twelve answers, each with what it says.
import { QUESTIONS, type System } from "../economy/contracts.js";
import { SYSTEMS } from "../systems/catalogue.js";
import type { Kind, Shown } from "./kind.js";
import { parameterRows, parameterTable } from "./parameter-kind.js";
import { textTable } from "./text-table.js";

export const systems: Kind = {
  singular: "system",
  plural: "systems",
  ids: () => SYSTEMS.map(({ id }) => id),
  entries: () => SYSTEMS.map(({ id, name, about }) => ({ id, name, about })),
  show: (id) => showSystem(SYSTEMS.filter((system) => system.id === id)[0]),
};

function showSystem(system: System): Shown {
  const { id, name, registryId, about, parameters } = system;
  const given = QUESTIONS.map((question) => system.answers[question]);
  const rows = given.flatMap((answer) => parameterRows(answer));
  const text = [
    `${name}. ${about}`,
    "",
    textTable({
      columns: [
        { title: "question", cells: given.map(({ question }) => question) },
        { title: "answer", cells: given.map((answer) => answer.id) },
        { title: "about", cells: given.map((answer) => answer.about) },
      ],
    }),
    parameterTable(rows),
    `Exchange an answer: ${id}+border=closed. See \`list answers\`.`,
  ];
  const answers = Object.fromEntries(given.map((answer) => [answer.question, answer.id]));
  const json = { id, name, ...(registryId === undefined ? {} : { registryId }), about, answers, fixed: parameters };
  return { text: `${text.join("\n")}\n`, json: { ...json, parameters: rows } };
}
