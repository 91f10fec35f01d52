// Everything that `list` and `show` can name.
import { UNITS } from "../base/unit.js";
import { answers } from "./answer-kind.js";
import { countries } from "./country-kind.js";
import type { Kind } from "./kind.js";
import { parameters } from "./parameter-kind.js";
import { fileSchemas } from "./schema-kind.js";
import { POLITY_KINDS } from "./polity-kind.js";
import { systems } from "./system-kind.js";
import { timelines } from "./timeline-kind.js";
import { variables } from "./variable-kind.js";

const EVENTS = [
  {
    id: "harvest",
    about: "the harvest of a year times a factor of 0 to 3, whatever the system",
    option: "--event harvest:1931=0.5",
  },
];

const events: Kind = {
  singular: "event",
  plural: "events",
  ids: () => EVENTS.map(({ id }) => id),
  entries: () => EVENTS,
  show: (id) => {
    const found = EVENTS.filter((event) => event.id === id);
    return { text: found.map(({ about, option }) => `${about}\n${option}\n`).join(""), json: { events: found } };
  },
};

const units: Kind = {
  singular: "unit",
  plural: "units",
  ids: () => UNITS,
  entries: () => UNITS.map((id) => ({ id })),
  show: (id) => ({ text: id, json: { id } }),
};

/** The kinds in the order in which `list` and `show` name them. */
export const KINDS: readonly Kind[] = [
  systems,
  timelines,
  answers,
  parameters,
  variables,
  countries,
  events,
  ...POLITY_KINDS,
  units,
  fileSchemas,
];
