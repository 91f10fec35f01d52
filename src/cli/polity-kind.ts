// Organs, offices, actors, factions, doctrines and historical events as `list` and `show` present them, each with its sources and rival codings.
import { AXES } from "../polity/position.js";
import type {
  Actor,
  Codings,
  Doctrine,
  Faction,
  Office,
  Organ,
  PartyRule,
  PoliticalEvent,
  Vote,
} from "../polity/polity.js";
import { lateMeetings } from "../polity/statute.js";
import type { Entry, Kind } from "./kind.js";
import { polity } from "./polity-files.js";

const organs = kindOf<Organ>({
  singular: "organ",
  plural: "organs",
  all: () => polity().organs,
  entry: ({ id, name, kind, from }) => ({ id, name, kind, from }),
  lines: organLines,
});

const offices = kindOf<Office>({
  singular: "office",
  plural: "offices",
  all: () => polity().offices,
  entry: ({ id, name, organ }) => ({ id, name, organ }),
  lines: ({ id, name, organ, about, holders }) => [
    `${name}, of the organ ${organ}. ${about}`,
    ...holders.map(
      ({ actor, from, to, grade, source, note }) =>
        `${from} to ${to ?? "after 1941"}: ${actor} (${source}, ${grade})${note === undefined ? "" : `. ${note}`}`,
    ),
    ...polity()
      .officeRules.filter((rule) => rule.offices.includes(id))
      .map(({ about: rule, kind, source, grade }) => `${kind}: ${rule} (${source}, ${grade})`),
  ],
});

const actors = kindOf<Actor>({
  singular: "actor",
  plural: "actors",
  all: () => polity().actors,
  entry: ({ id, name, about }) => ({ id, name, about }),
  lines: actorLines,
});

const factions = kindOf<Faction>({
  singular: "faction",
  plural: "factions",
  all: () => polity().factions,
  entry: ({ id, name, from, to }) => ({ id, name, from, to: to ?? "" }),
  lines: ({ name, from, to, about, members, position, positionGrade, votes, codings }) => [
    `${name}, ${span(from, to)}. ${about}`,
    `Members held here: ${members.join(", ")}`,
    `Position: ${positionText(position)} (coded by this project, ${positionGrade})`,
    ...votes.map(voteText),
    ...codingLines(codings),
  ],
});

const doctrines = kindOf<Doctrine>({
  singular: "doctrine",
  plural: "doctrines",
  all: () => polity().doctrines,
  entry: ({ id, name, leaders }) => ({ id, name, leaders: leaders.join(", ") }),
  lines: ({ name, about, leaders, position, moves, step, revisions, source, grade }) => [
    `${name}. ${about}`,
    `Led by ${leaders.join(", ")}`,
    `Position in October 1923: ${positionText(position)} (${source}, ${grade})`,
    `May move within ${AXES.map((axis) => `${axis} ${moves[axis].join(" to ")}`).join(", ")}; at most ${step} a year`,
    ...revisions.map((stance) => `${stance.from}: ${stance.text} ${positionText(stance.position)} (${stance.source})`),
  ],
});

const historicalEvents = kindOf<PoliticalEvent>({
  singular: "historical-event",
  plural: "historical-events",
  all: () => polity().events,
  entry: ({ id, date, name, kind }) => ({ id, date, name, kind }),
  lines: ({ name, kind, date, to, about, who, votes, codings }) => [
    `${name} (${kind}), ${span(date, to)}.`,
    about,
    ...(who.length === 0 ? [] : [`Who: ${who.join(", ")}`]),
    ...votes.map(voteText),
    ...codingLines(codings),
  ],
});

const partyRules = kindOf<PartyRule>({
  singular: "political-rule",
  plural: "political-rules",
  all: () => polity().rules,
  entry: ({ id, name, mechanism }) => ({ id, name, mechanism: mechanism ?? "" }),
  lines: ({ name, from, to, about, mechanism, codings }) => [
    `${name}${from === undefined ? "" : `, ${span(from, to)}`}. ${about}`,
    mechanism === undefined ? "Modelled by no mechanism" : `Modelled by the mechanism ${mechanism}`,
    ...codingLines(codings),
  ],
});

/** The kinds of the polity in the order in which `list` names them. */
export const POLITY_KINDS: readonly Kind[] = [
  organs,
  offices,
  actors,
  factions,
  doctrines,
  historicalEvents,
  partyRules,
];

interface Described<T> {
  readonly singular: string;
  readonly plural: string;
  readonly all: () => readonly T[];
  readonly entry: (thing: T) => Entry;
  readonly lines: (thing: T) => readonly string[];
}

function kindOf<T extends { readonly id: string }>({ singular, plural, all, entry, lines }: Described<T>): Kind {
  return {
    singular,
    plural,
    ids: () => all().map(({ id }) => id),
    entries: () => all().map(entry),
    show: (id) => {
      const [thing] = all().filter((known) => known.id === id);
      const cited = citations(thing);
      const text = [...lines(thing), "", "Sources:", ...cited.map(({ id: name, citation }) => `${name}: ${citation}`)];
      return { text: `${text.join("\n")}\n`, json: { ...thing, citations: cited } };
    },
  };
}

/** Every source that the thing names, in the order of the list of sources. */
function citations(thing: unknown): readonly { readonly id: string; readonly citation: string }[] {
  const text = JSON.stringify(thing);
  return polity()
    .sources.filter(({ id }) => text.includes(`"${id}"`))
    .map(({ id, citation }) => ({ id, citation }));
}

function organLines(organ: Organ): string[] {
  const { name, kind, from, to, about, chosenBy, statutes, sizes, meetings, codings } = organ;
  return [
    `${name} (${kind}), ${span(from, to)}. ${about}`,
    chosenBy === undefined ? "Joined or elected by those who work or live there" : `Chosen by ${chosenBy}`,
    ...statutes.map(
      (statute) =>
        `Statute of ${statute.from}: a ${statute.what} every ${statute.everyMonths} months (${statute.source}, ${statute.grade})${statute.note === undefined ? "" : `. ${statute.note}`}`,
    ),
    ...sizes.map(
      ({ date, full, candidates, grade }) =>
        `${date}: ${full} full${candidates === undefined ? "" : `, ${candidates} candidate`} members (${grade})`,
    ),
    ...meetings.map(
      ({ date, name: meeting, voting, advisory, grade }) =>
        `${date}: ${meeting}, ${voting ?? "unknown"} voting and ${advisory ?? "unknown"} advisory delegates (${grade})`,
    ),
    ...lateMeetings(organ).map(({ date, about: breach }) => `Late in ${date}: ${breach}`),
    ...codingLines(codings),
  ];
}

function actorLines({ id, name, born, died, about, stances, resources, codings }: Actor): string[] {
  const held = polity().offices.flatMap(({ name: office, holders }) =>
    holders
      .filter(({ actor }) => actor === id)
      .map(({ from, to, grade }) => `${office}, ${span(from, to ?? "after 1941")} (${grade})`),
  );
  return [
    `${name} (${born} to ${died ?? "after 1941"}). ${about}`,
    ...held,
    "",
    "Stances, coded from texts:",
    ...stances.flatMap(({ from, position, text, source, grade, rival }) => [
      `${from}: ${text} ${positionText(position)} (${source}, ${grade})`,
      ...(rival === undefined ? [] : [`  or: ${rival.text} ${positionText(rival.position)} (${rival.source})`]),
    ]),
    ...resources.map(
      ({ kind, weight, from, to }) => `Resource: ${kind}, weight ${weight}, ${span(from, to)} (assumed)`,
    ),
    ...codingLines(codings),
  ];
}

function positionText(position: readonly number[]): string {
  return `[${AXES.map((axis, k) => `${axis} ${position[k]}`).join(", ")}]`;
}

function span(from: string, to: string | undefined): string {
  return to === undefined ? from : `${from} to ${to}`;
}

function voteText({ date, what, for: yes, against, reported, grade, source, note }: Vote): string {
  const count = against === undefined ? `${yes} for` : `${yes} for, ${against} against`;
  const kind = reported ? "Reported vote" : "Vote";
  return `${kind}, ${date}: ${what}: ${count} (${source}, ${grade})${note === undefined ? "" : `. ${note}`}`;
}

function codingLines(codings: Codings): string[] {
  return codings.map(
    ({ what, readings }) =>
      `Texts disagree on ${what}: ${readings.map(({ text, source }) => `${text} (${source})`).join("; ")}`,
  );
}
