// The shape of each file of data/polity, one zod schema for each; what they must say of one another is checked in read-polity.ts.
import { z } from "zod";
import { PROGRAMMES } from "../country/party.js";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe("a name in lower case with hyphens");
const text = z.string().min(1);
const source = id.describe("the id of a source in polity/sources.json");
const grade = z.enum(["S", "B", "C-", "D"]).describe("S seen, B remembered well, C- approximate, D a guess");
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe("1921, 1921-03 or 1921-03-16, new style");
const axis = z.number().min(-1).max(1);
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

/** Industrial tempo; means towards peasants, market to coercion; scope, world to one country; inner-party democracy. */
const position = z.tuple([axis, axis, axis, axis]);
const range = z.tuple([axis, axis]).refine(([low, high]) => low <= high, "the lower end first");
const span = { from: date, to: date.exactOptional() };
const graded = { source, grade };

/** Where texts disagree, each reading with its source; none is chosen here. */
const codings = z
  .array(z.strictObject({ what: text, readings: z.array(z.strictObject({ text, source })).min(2) }))
  .default([]);

const sources = z.array(z.strictObject({ id, citation: text, licence: text }));

const organ = z.strictObject({
  id,
  name: text,
  kind: z.enum(["party", "state", "union", "workplace"]),
  ...span,
  about: text,
  /** The organ that elects or names it; none for those that people join. */
  chosenBy: id.exactOptional(),
  statutes: z
    .array(
      z.strictObject({
        from: date,
        what: z.enum(["congress", "session"]),
        everyMonths: z.number().positive(),
        ...graded,
        note: text.exactOptional(),
      }),
    )
    .default([]),
  sizes: z.array(z.strictObject({ date, full: count, candidates: count.exactOptional(), ...graded })).default([]),
  meetings: z
    .array(
      z.strictObject({
        date,
        name: text,
        voting: count.exactOptional(),
        advisory: count.exactOptional(),
        members: count.exactOptional(),
        ...graded,
      }),
    )
    .default([]),
  codings,
  sources: z.array(source).min(1),
});

const offices = z.strictObject({
  offices: z.array(
    z.strictObject({
      id,
      organ: id,
      name: text,
      about: text,
      holders: z.array(z.strictObject({ actor: id, ...span, ...graded, note: text.exactOptional() })),
    }),
  ),
  rules: z.array(
    z.strictObject({
      id,
      about: text,
      offices: z.array(id).min(2),
      /** How many of them one person may hold at once. */
      most: z.number().int().min(1),
      kind: z.enum(["statute", "norm"]),
      ...span,
      ...graded,
      codings,
    }),
  ),
});

const stance = z.strictObject({
  from: date,
  position,
  text,
  ...graded,
  /** Another coding of the same stance. */
  rival: z.strictObject({ position, text, source }).exactOptional(),
});

const actor = z.strictObject({
  id,
  name: text,
  born: date,
  died: date.exactOptional(),
  about: text,
  stances: z.array(stance).min(1),
  resources: z
    .array(
      z.strictObject({
        kind: z.enum(["apparatus", "army", "region", "press", "government", "unions", "international", "prestige"]),
        weight: share,
        ...span,
        ...graded,
      }),
    )
    .default([]),
  codings,
  sources: z.array(source).min(1),
});

const vote = z.strictObject({
  date,
  body: id,
  what: text,
  for: count,
  against: count.exactOptional(),
  /** Reported by those who counted under their own rules: no measure of support. */
  reported: z.boolean(),
  ...graded,
  note: text.exactOptional(),
});

const faction = z.strictObject({
  id,
  name: text,
  ...span,
  about: text,
  members: z.array(id),
  position,
  positionGrade: grade,
  votes: z.array(vote).default([]),
  codings,
  sources: z.array(source).min(1),
});

const doctrine = z.strictObject({
  id,
  name: text,
  about: text,
  /** Those who lead its line in the struggle of 1923-29. */
  leaders: z.array(id).min(1),
  position,
  /** Where the doctrine can move on each axis without ceasing to be itself, and how far in a year. */
  moves: z.strictObject({ tempo: range, peasant: range, scope: range, democracy: range }),
  step: z.number().min(0).max(2),
  /** How its bearers would have built industry, as their texts came to say. */
  programme: z.strictObject({ kind: z.enum(PROGRAMMES), text, ...graded }),
  revisions: z.array(z.strictObject({ from: date, position, text, ...graded })).default([]),
  ...graded,
});

const event = z.strictObject({
  id,
  name: text,
  kind: text,
  date,
  to: date.exactOptional(),
  about: text,
  who: z.array(id).default([]),
  votes: z.array(vote).default([]),
  codings,
  sources: z.array(source).min(1),
});

const rule = z.strictObject({
  id,
  name: text,
  from: date.exactOptional(),
  to: date.exactOptional(),
  about: text,
  /** File of src/polity that models it; absent where none does. */
  mechanism: id.exactOptional(),
  codings,
  sources: z.array(source).min(1),
});

/** Each file by the name it has without ending. */
export const polityFiles = {
  sources,
  organs: z.array(organ),
  offices,
  actors: z.array(actor),
  factions: z.array(faction),
  doctrines: z.array(doctrine),
  events: z.array(event),
  rules: z.array(rule),
};
