// The shapes of a run spec and of a record as schemas, for whoever writes them by hand or by another program. `readSpec` and `readRecord`
// decide; a test holds these schemas to them. What JSON Schema cannot say (the earlier year first, hashes that fit) stands in descriptions.
import { z } from "zod";
import { UNITS } from "../base/unit.js";
import { LONGEST_SPAN } from "../base/year.js";
import { LARGEST_SEED, SPEC_DEFAULTS, UNIT_SIZES } from "../record/run-spec.js";

const name = z.string().min(1);
const year = z.number().int().min(0).max(9999);
const span = z
  .object({ from: year, to: year })
  .refine(({ from, to }) => from <= to && to - from < LONGEST_SPAN)
  .describe(
    `calendar years, both inclusive, the earlier first, at most ${LONGEST_SPAN}; stocks are at the end of a year`,
  );

const event = z
  .object({ kind: z.literal("harvest"), year: z.number().int(), factor: z.number().min(0).max(3) })
  .describe("a shock from outside: the year's harvest times the factor; several of one year multiply");

/** A run: the same spec gives the same record, bit for bit. */
export const runSpec = z
  .strictObject({
    modelVersion: name.default(SPEC_DEFAULTS.modelVersion).describe("a record of another version is not the same run"),
    country: name.describe("see `list countries`"),
    system: name.describe("see `list systems`; `market+border=closed` is a system with an answer exchanged"),
    world: name.default(SPEC_DEFAULTS.world).describe("the world the country stands in; only base exists"),
    unitSize: z.enum(UNIT_SIZES).default(SPEC_DEFAULTS.unitSize).describe("only country is modelled"),
    parameters: z
      .record(z.string(), z.number())
      .default({})
      .describe("numbers set by the user by qualified name, see `list parameters`"),
    fixed: z
      .boolean()
      .default(SPEC_DEFAULTS.fixed)
      .describe("true: parameters and figures hold their middle values; false: the seed draws them from their ranges"),
    events: z.array(event).default([]),
    years: span,
    seed: z.number().int().min(0).max(LARGEST_SEED).default(SPEC_DEFAULTS.seed),
  })
  .describe("a run: country, system, years, seed and what the user has set");

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256 in hex");

/** A record: what `run --json` prints and `export` reads. */
export const runRecord = z
  .object({
    spec: runSpec,
    specHash: hash.describe("SHA-256 of the spec as canonical JSON"),
    recordHash: hash.describe("SHA-256 of the columns as little-endian doubles in the order of their names"),
    years: z.array(year).describe("each year of the spec once, in order"),
    columns: z
      .record(z.string(), z.object({ unit: z.enum(UNITS), values: z.array(z.number()) }))
      .describe("a finite number for each year"),
    absent: z.record(z.string(), z.string().min(1)).describe("what could not be had, with the reason"),
    chronicle: z
      .array(z.object({ year: z.number(), kind: z.string(), about: z.string() }))
      .exactOptional()
      .describe("what happened beside the columns: systems put in place, statutes broken, revolts"),
  })
  .describe("a record: what `run --json` prints");
