// Timelines as `list` and `show` present them: which system rules from which year, and the decisions on record.
import type { Timeline } from "../economy/contracts.js";
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
  const courses = steps.map(({ from, system }) => ({
    from: Number.isFinite(from) ? from : "the opening",
    system: system.id,
  }));
  const text = [
    `${name}. ${about}`,
    "",
    ...courses.map(({ from, system }) => `from ${from}: ${system}`),
    "",
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
  return { text: text.join("\n"), json: { id, name, about, steps: courses, decisions } };
}
