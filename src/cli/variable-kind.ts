// Variables as `list` and `show` present them: what a run records, with the equation and what it rests on.
import type { Variable } from "../economy/variable.js";
import { VARIABLES } from "../economy/variables.js";
import type { Kind } from "./kind.js";

export const variables: Kind = {
  singular: "variable",
  plural: "variables",
  ids: () => VARIABLES.map(({ name }) => name),
  entries: () => VARIABLES.map(({ name, unit, about }) => ({ id: name, unit, about })),
  show: (id) => {
    const found = VARIABLES.filter(({ name }) => name === id);
    const json = found.map(({ name, unit, about, equation, from }) => ({ id: name, unit, about, equation, from }));
    return { text: found.map(variableText).join("\n"), json: { variables: json } };
  },
};

function variableText({ name, unit, about, equation, from }: Variable): string {
  const lines = [
    `${about} [${unit}]`,
    `= ${equation}`,
    ...(from.length > 0 ? [`rests on ${from.join(", ")}`] : []),
    `A number of a run explained: onecountry why ${name} YEAR --run FILE`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}
