// Timelines as `list` and `show` present them: which system rules from which year, and the decisions on record.
import { QUESTIONS, type Timeline } from "../economy/contracts.js";
import { TIMELINES } from "../systems/catalogue.js";
import type { Kind, Shown } from "./kind.js";
import { textTable } from "./text-table.js";

export const timelines: Kind = {
  singular: "timeline",
  plural: "timelines",
  ids: () => TIMELINES.map(({ id }) => id),
  entries: () => TIMELINES.map((timeline) => ({ id: timeline.id, name: timeline.name, about: timeline.about })),
  show: (id) => showTimeline(TIMELINES.filter((timeline) => timeline.id === id)[0]),
};

function showTimeline({ id, name, about, steps, decisions }: Timeline): Shown {
  const courses = steps.map(({ from, system, programme }) => ({
    ...(from === Infinity ? {} : { from: Number.isFinite(from) ? from : "the opening" }),
    ...(programme === undefined ? {} : { programme }),
    system: system.id,
    answers: Object.fromEntries(QUESTIONS.map((question) => [question, system.answers[question].id])),
  }));
  const text = [
    `${name}. ${about}`,
    "",
    ...courses.map(({ from, programme, system }) =>
      from === undefined ? `once power decides on the ${programme} programme: ${system}` : `from ${from}: ${system}`,
    ),
    "",
    ...(decisions.length === 0 ? ["No decision is on record here: power decides in each run."] : recorded(decisions)),
  ];
  return { text: `${text.join("\n").trimEnd()}\n`, json: { id, name, about, steps: courses, decisions } };
}

function recorded(decisions: Timeline["decisions"]): readonly string[] {
  return [
    "Decisions on record; their effects follow from the model:",
    textTable({
      columns: [
        { title: "year", cells: decisions.map(({ year }) => year) },
        { title: "what", cells: decisions.map(({ field }) => field) },
        { title: "value", cells: decisions.map(({ value }) => value) },
        { title: "grade", cells: decisions.map(({ grade }) => grade) },
        { title: "source", cells: decisions.map(({ source }) => source) },
        { title: "note", cells: decisions.map(({ note }) => note) },
      ],
    }),
  ];
}
