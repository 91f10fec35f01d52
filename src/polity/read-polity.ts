// Reads the files of data/polity and checks what they say of one another, all faults at once.
import { type z } from "zod";
import { throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Polity } from "./polity.js";
import { polityFiles } from "./schemas.js";

/** Texts of the files by name: `organs.json` and so on. */
export type PolityTexts = Readonly<Record<string, string>>;

type Files = { readonly [K in keyof typeof polityFiles]: z.output<(typeof polityFiles)[K]> };

/** The polity in these texts. Throws one `Fault` with every malformed entry, unknown name, doubled id and date out of order. */
export function readPolity(texts: PolityTexts): Polity {
  const faults: FaultItem[] = [];
  const files = {
    sources: readFile(polityFiles.sources, { name: "sources", texts, faults }),
    organs: readFile(polityFiles.organs, { name: "organs", texts, faults }),
    offices: readFile(polityFiles.offices, { name: "offices", texts, faults }),
    actors: readFile(polityFiles.actors, { name: "actors", texts, faults }),
    factions: readFile(polityFiles.factions, { name: "factions", texts, faults }),
    doctrines: readFile(polityFiles.doctrines, { name: "doctrines", texts, faults }),
    events: readFile(polityFiles.events, { name: "events", texts, faults }),
    rules: readFile(polityFiles.rules, { name: "rules", texts, faults }),
  };
  if (isWhole(files)) faults.push(...doubledIds(files), ...unknownNames(files), ...datesOutOfOrder(files));
  throwFaults(faults);
  if (!isWhole(files)) throw new RangeError("a file without fault is whole");
  const { offices, ...rest } = files;
  return { ...rest, offices: offices.offices, officeRules: offices.rules };
}

interface Reading {
  readonly name: keyof typeof polityFiles;
  readonly texts: PolityTexts;
  readonly faults: FaultItem[];
}

function readFile<T>(schema: z.ZodType<T>, { name, texts, faults }: Reading): T | undefined {
  const where = `polity/${name}.json`;
  const json = parsed(texts[`${name}.json`], { where, faults });
  if (json === undefined) return undefined;
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    const found = JSON.stringify(valueAt(json, path)) ?? "nothing";
    faults.push({ where: placeOf(where, path, json), expected: message, found, remedy: "See docs/polity.md" });
  }
  return undefined;
}

function parsed(
  text: string | undefined,
  { where, faults }: { readonly where: string; readonly faults: FaultItem[] },
): unknown {
  if (text === undefined) {
    faults.push({ where, expected: "a file", found: "nothing", remedy: "Add it" });
    return undefined;
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    faults.push({ where, expected: "JSON", found: error.message, remedy: "Mend the file" });
    return undefined;
  }
}

/** The entry by its id where it has one, then the path within it. */
function placeOf(where: string, path: readonly PropertyKey[], json: unknown): string {
  const [first, ...rest] = path;
  const id = first === undefined ? undefined : valueAt(json, [first, "id"]);
  const entry = typeof id === "string" ? id : first;
  return [where, ...(entry === undefined ? [] : [String(entry)]), ...rest.map(String)].join(", ");
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    json,
  );
}

function isWhole(files: { readonly [K in keyof Files]: Files[K] | undefined }): files is Files {
  return Object.values(files).every((file) => file !== undefined);
}

function doubledIds(files: Files): FaultItem[] {
  const lists = { ...files, offices: [...files.offices.offices, ...files.offices.rules] };
  return Object.entries(lists).flatMap(([name, entries]) => {
    const ids = entries.map(({ id }) => id);
    return ids
      .filter((id, k) => ids.indexOf(id) !== k)
      .map((id) => fault(`polity/${name}.json, ${id}`, { expected: "each id once", found: "it twice" }));
  });
}

/** Every name of another entry, with the place where it stands and the names that it may be. */
function unknownNames(files: Files): FaultItem[] {
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const [sources, organs, actors] = [idsOf(files.sources), idsOf(files.organs), idsOf(files.actors)];
  const anyone = [...actors, ...idsOf(files.factions), ...organs];
  const { offices, rules } = files.offices;
  const known = (where: string, name: string | undefined, names: readonly string[]): FaultItem[] =>
    name === undefined || names.includes(name) ? [] : [unknownName(where, name, names)];
  return [
    ...Object.entries(files).flatMap(([file, entries]) =>
      namedSources(entries).flatMap((name) => known(`polity/${file}.json, source`, name, sources)),
    ),
    ...files.organs.flatMap(({ id, chosenBy }) => known(`polity/organs.json, ${id}, chosenBy`, chosenBy, organs)),
    ...offices.flatMap(({ id, organ, holders }) => [
      ...known(`polity/offices.json, ${id}, organ`, organ, organs),
      ...holders.flatMap(({ actor }) => known(`polity/offices.json, ${id}, holders`, actor, actors)),
    ]),
    ...rules.flatMap(({ id, offices: bound }) =>
      bound.flatMap((office) => known(`polity/offices.json, ${id}, offices`, office, idsOf(offices))),
    ),
    ...files.factions.flatMap(({ id, members }) =>
      members.flatMap((member) => known(`polity/factions.json, ${id}, members`, member, actors)),
    ),
    ...files.doctrines.flatMap(({ id, leaders }) =>
      leaders.flatMap((leader) => known(`polity/doctrines.json, ${id}, leaders`, leader, actors)),
    ),
    ...files.events.flatMap(({ id, who }) =>
      who.flatMap((name) => known(`polity/events.json, ${id}, who`, name, anyone)),
    ),
    ...[...files.factions, ...files.events].flatMap(({ id, votes }) =>
      votes.flatMap(({ body }) => known(`${id}, votes, body`, body, organs)),
    ),
  ];
}

/** Every `source` and every entry of `sources` anywhere below. */
function namedSources(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedSources);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "source" && typeof inner === "string") return [inner];
    if (key === "sources" && Array.isArray(inner)) return inner.filter((name) => typeof name === "string");
    return namedSources(inner);
  });
}

function datesOutOfOrder({ actors, doctrines, organs, factions, events }: Files): FaultItem[] {
  const rising = (where: string, dates: readonly string[]): FaultItem[] =>
    dates.every((date, k) => k === 0 || dates[k - 1] <= date)
      ? []
      : [fault(where, { expected: "dates that rise", found: dates.join(", ") })];
  const froms = (entries: readonly { readonly from: string }[]) => entries.map(({ from }) => from);
  return [
    ...actors.flatMap(({ id, stances }) => rising(`polity/actors.json, ${id}, stances`, froms(stances))),
    ...doctrines.flatMap(({ id, revisions }) => rising(`polity/doctrines.json, ${id}, revisions`, froms(revisions))),
    ...organs.flatMap(({ id, statutes }) => rising(`polity/organs.json, ${id}, statutes`, froms(statutes))),
    ...factions.flatMap(({ id, from, to }) => rising(`polity/factions.json, ${id}`, to ? [from, to] : [from])),
    ...events.flatMap(({ id, date, to }) => rising(`polity/events.json, ${id}`, to ? [date, to] : [date])),
  ];
}

function unknownName(where: string, name: string, names: readonly string[]): FaultItem {
  const remedy = suggest(name, names) || "Add the entry or mend the name";
  return { where, expected: "the id of an entry", found: `"${name}"`, remedy };
}

function fault(where: string, { expected, found }: { readonly expected: string; readonly found: string }): FaultItem {
  return { where, expected, found, remedy: "Mend the file" };
}
