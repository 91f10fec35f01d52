// The shape of each file of a country's folder, one zod schema for each kind; `show schema KIND` prints them as JSON Schema.
import { z } from "zod";
import { UNITS } from "../base/unit.js";
import { ROLES } from "./country.js";
import { PROGRAMMES } from "./party.js";

const share = z.number().min(0).max(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe("a name in lower case with hyphens");
const sourceId = z.string().min(1).describe("the id of a source in sources.json");
const grade = z.enum(["S", "B", "C-", "D"]).describe("a grade: S seen, B remembered well, C- approximate, D a guess");

/** One line of figures.csv, accounts.csv and regions.csv. */
export const figureRow = z.object({
  series: z
    .string()
    .regex(/^[a-z0-9.-]+(@[a-z0-9-]+)?$/)
    .describe('a series name in lower case, or "name@sector" or "name@region"'),
  year: z
    .string()
    .regex(/^\d{4}(\/\d{2}|-\d{2}(-\d{2})?)?$/)
    .describe("a period as 1928, 1927/28, 1928-06 or 1927-10-01"),
  value: z.number().describe("a number"),
  low: z.number().describe("a number"),
  high: z.number().describe("a number"),
  unit: z.enum(UNITS).describe("a unit of the closed list"),
  source: sourceId,
  grade,
  note: z.string(),
});

/** One line of ages.csv: persons by age group, yearly death rate of both sexes and yearly births per woman, as rates of 0..1. */
export const ageRow = z.object({
  group: z.string().min(1).describe("the name of an age group"),
  from: z.number().min(0).describe("a first year of age"),
  width: z.number().positive().describe("a number of years of age"),
  urban: z.number().min(0).describe("a number of persons, not negative"),
  rural: z.number().min(0).describe("a number of persons, not negative"),
  "women-urban": share.describe("a share of 0..1"),
  "women-rural": share.describe("a share of 0..1"),
  "death-rate": share.describe("deaths per person and year, 0..1"),
  births: share.describe("births per woman and year, 0..1"),
  source: sourceId,
  grade,
  note: z.string(),
});

const sector = z.object({
  id,
  name: z.string().min(1),
  roles: z.array(z.object({ role: z.enum(ROLES), share: z.number().positive().max(1) })).min(1),
});

const product = z.object({
  id,
  name: z.string().min(1),
  sector: id,
  unit: z.enum(UNITS),
  series: z.string().min(1),
  need: z.string().min(1).exactOptional(),
  norms: z.record(id, share).exactOptional(),
});

const axis = z.number().min(-1).max(1);
const position = z.tuple([axis, axis, axis, axis]);
const reach = z.tuple([axis, axis]);

/** What an economy is opened with of the files of a party; more may stand in them, and the room polity reads all of it. */
export const partyFiles = {
  doctrines: z.array(
    z.object({
      id,
      leaders: z.array(id),
      position,
      moves: z.object({ tempo: reach, peasant: reach, scope: reach, democracy: reach }),
      step: z.number(),
      programme: z.object({ kind: z.enum(PROGRAMMES) }),
    }),
  ),
  actors: z.array(
    z.object({
      id,
      stances: z.array(z.object({ from: z.string(), position })),
      resources: z
        .array(z.object({ kind: z.string(), weight: share, from: z.string(), to: z.string().exactOptional() }))
        .default([]),
    }),
  ),
  organs: z.array(z.object({ id, sizes: z.array(z.object({ date: z.string(), full: z.number() })).default([]) })),
};

/** country.json. */
export const countryFile = z.object({
  id,
  name: z.string().min(1),
  basePeriod: figureRow.shape.year,
  opens: z.object({
    year: z.number().int(),
    quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  }),
  firstYear: z.number().int(),
  currency: z.string().min(1),
  tableSource: z.string().regex(/^(given|reconstructed|carried-(back|over):[a-z0-9-]+)$/),
  fit: id.exactOptional(),
  party: id.exactOptional().describe("the folder of data that holds what is known of the ruling party"),
  sectors: z.array(sector).min(1),
  standIns: z.partialRecord(z.enum(ROLES), id),
  regions: z.array(z.object({ id, name: z.string().min(1) })).min(1),
  harvestQuarters: z.tuple([share, share, share, share]),
  products: z.array(product),
  warnings: z.array(z.string().min(1)),
});
export type CountryFile = z.infer<typeof countryFile>;

const fitted = z.object({ loss: z.number(), values: z.record(z.string(), z.number()) });

/** A fit: which series it heard, between which bounds it searched, the best set of parameters and all that were nearly as good. */
export const fitFile = z.object({
  modelVersion: z.string(),
  country: id,
  course: id,
  seeds: z.number().int(),
  evaluations: z.number().int(),
  targets: z.array(
    z.object({
      column: z.string(),
      year: z.number().int(),
      over: z.number().int().exactOptional(),
      actual: z.number(),
      scale: z.number(),
      source: z.string(),
    }),
  ),
  bounds: z.record(z.string(), z.tuple([z.number(), z.number()])),
  best: fitted,
  near: z.array(fitted).min(1),
});

/** sources.json. */
export const sourcesFile = z.array(z.object({ id, citation: z.string().min(1), licence: z.string().min(1) }));

/** Schema of every kind of file of a country, by kind. */
export const schemas = {
  figures: z.array(figureRow),
  accounts: z.array(figureRow),
  regions: z.array(figureRow),
  ages: z.array(ageRow),
  country: countryFile,
  sources: sourcesFile,
} as const;
