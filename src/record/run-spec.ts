// A run is a value: everything that decides a run, as plain JSON. The same spec gives the same record, bit for bit.
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { canonicalJson, hashText } from "../base/hash.js";
import { suggest } from "../base/nearest.js";
import { LONGEST_SPAN } from "../base/year.js";
import { isJsonObject, shown, type JsonObject } from "./json-shape.js";

/** Version of the model; a record made by another version says so. Equals the version of the package. */
export const MODEL_VERSION = "0.1.0";

/** How large a unit the system governs: a setting of the run, not an answer of the system. */
export const UNIT_SIZES = ["world", "bloc", "country", "city"] as const;
export type UnitSize = (typeof UNIT_SIZES)[number];

/** A shock from outside: the harvest of a year times a factor of 0..3. */
export interface RunEvent {
  readonly kind: "harvest";
  readonly year: number;
  readonly factor: number;
}

export interface RunSpec {
  readonly modelVersion: string;
  /** Id of the country, e.g. "ussr-1928". */
  readonly country: string;
  /** Id of the system. */
  readonly system: string;
  /** Id of the world that the country stands in. */
  readonly world: string;
  readonly unitSize: UnitSize;
  /** Parameters set by the user; all others are drawn from their ranges, or hold their defaults when `fixed`. */
  readonly parameters: Readonly<Record<string, number>>;
  /** True: parameters hold their defaults and only chance is drawn. False: the seed draws both. */
  readonly fixed: boolean;
  /** What strikes from outside in given years, whatever the system: a harvest multiplied by a factor. */
  readonly events: readonly RunEvent[];
  /** Calendar years, inclusive; stocks are at the end of the year. */
  readonly years: { readonly from: number; readonly to: number };
  /** Integer 0..4294967295. */
  readonly seed: number;
}

/** Seeds are unsigned 32-bit integers. */
export const LARGEST_SEED = 4294967295;

/** What a spec file may leave out. */
export const SPEC_DEFAULTS = {
  modelVersion: MODEL_VERSION,
  world: "base",
  unitSize: "country",
  parameters: {},
  fixed: false,
  events: [],
  seed: 1,
} as const;

/** Years of a run when none are asked for: thirteen from the country's first, as 1928 to 1940. */
export const USUAL_SPAN = 13;

const FIELDS = [
  "country",
  "events",
  "fixed",
  "modelVersion",
  "parameters",
  "seed",
  "system",
  "unitSize",
  "world",
  "years",
] as const;

/**
 * The spec that this JSON value states, with defaults filled in. `where` names the source in faults.
 * Throws one `Fault` with everything wrong. Whether the country and the system exist is not asked here.
 * @example readSpec({ country: "ussr-1928", system: "nep", years: { from: 1928, to: 1940 } }).seed // 1
 */
export function readSpec(json: unknown, { where = "run spec" }: { readonly where?: string } = {}): RunSpec {
  if (!isJsonObject(json)) {
    throw new Fault([{ where, expected: "a JSON object", found: shown(json), remedy: "Write the spec as { ... }" }]);
  }
  const faults: FaultItem[] = unknownFields(json, where);
  const given: JsonObject = { ...SPEC_DEFAULTS, ...json };
  const read = { given, where, faults };
  const spec: RunSpec = {
    modelVersion: readId(read, "modelVersion"),
    country: readId(read, "country"),
    system: readId(read, "system"),
    world: readId(read, "world"),
    unitSize: readUnitSize(read),
    parameters: readParameters(read),
    fixed: readFixed(read),
    events: readEvents(read),
    years: readYears(read),
    seed: readSeed(read),
  };
  throwFaults(faults);
  return spec;
}

/** SHA-256 of the spec's canonical JSON, in hex: the identity of a run before it is run. */
export function specHash(spec: RunSpec): string {
  return hashText(canonicalJson(spec));
}

interface Reading {
  readonly given: JsonObject;
  readonly where: string;
  readonly faults: FaultItem[];
}

function unknownFields(json: JsonObject, where: string): FaultItem[] {
  return Object.keys(json)
    .filter((key) => !(FIELDS as readonly string[]).includes(key))
    .map((key) => ({
      where,
      expected: `fields among ${FIELDS.join(", ")}`,
      found: `unknown field "${key}"`,
      remedy: suggest(key, FIELDS) || "Remove the field",
    }));
}

function readId({ given, where, faults }: Reading, field: "modelVersion" | "country" | "system" | "world"): string {
  const value = given[field];
  if (typeof value === "string" && value !== "") return value;
  faults.push({
    where: `${where}, ${field}`,
    expected: "a non-empty text",
    found: shown(value),
    remedy: `Give "${field}"`,
  });
  return "";
}

function readUnitSize({ given, where, faults }: Reading): UnitSize {
  const size = UNIT_SIZES.find((known) => known === given["unitSize"]);
  if (size !== undefined) return size;
  const [found, expected] = [shown(given["unitSize"]), `one of ${UNIT_SIZES.join(", ")}`];
  faults.push({ where: `${where}, unitSize`, expected, found, remedy: "Choose one of them or leave it out" });
  return "country";
}

function readParameters({ given, where, faults }: Reading): Readonly<Record<string, number>> {
  const value = given["parameters"];
  if (!isJsonObject(value)) {
    const remedy = 'Write { "name": value } or leave it out';
    faults.push({ where: `${where}, parameters`, expected: "an object of numbers", found: shown(value), remedy });
    return {};
  }
  const numbers: [string, number][] = [];
  for (const [name, number] of Object.entries(value)) {
    // -0 becomes 0: they have the same hash and must give the same run.
    if (typeof number === "number" && Number.isFinite(number)) numbers.push([name, number + 0]);
    else {
      const remedy = "Give a number without unit or quotes";
      faults.push({ where: `${where}, parameters.${name}`, expected: "a finite number", found: shown(number), remedy });
    }
  }
  return Object.fromEntries(numbers);
}

function readEvents({ given, where, faults }: Reading): readonly RunEvent[] {
  const value = given["events"];
  const expected = 'a list of { "kind": "harvest", "year": 1932, "factor": 0.5 }';
  const remedy = "Give kind harvest, a whole year and a factor of 0 to 3";
  if (!Array.isArray(value)) {
    faults.push({ where: `${where}, events`, expected, found: shown(value), remedy });
    return [];
  }
  return value.flatMap((event: unknown, k) => {
    const read = readEvent(event);
    if (read === undefined) faults.push({ where: `${where}, events[${k}]`, expected, found: shown(event), remedy });
    return read === undefined ? [] : [read];
  });
}

function readEvent(event: unknown): RunEvent | undefined {
  if (!isJsonObject(event)) return undefined;
  const { kind, year, factor } = event;
  if (kind !== "harvest" || typeof year !== "number" || !Number.isInteger(year)) return undefined;
  if (typeof factor !== "number" || !(factor >= 0 && factor <= 3)) return undefined;
  return { kind, year, factor };
}

function readFixed({ given, where, faults }: Reading): boolean {
  const value = given["fixed"];
  if (typeof value === "boolean") return value;
  faults.push({
    where: `${where}, fixed`,
    expected: "true or false",
    found: shown(value),
    remedy: "Write true or false",
  });
  return false;
}

function readYears({ given, where, faults }: Reading): RunSpec["years"] {
  const value = given["years"];
  const { from, to } = isJsonObject(value) ? value : {};
  if (isYear(from) && isYear(to) && from <= to && to - from < LONGEST_SPAN) return { from, to };
  faults.push({
    where: `${where}, years`,
    expected: `{ "from": year, "to": year }, both inclusive, at most ${LONGEST_SPAN} years`,
    found: shown(value),
    remedy: 'Write for instance { "from": 1928, "to": 1940 }',
  });
  return { from: 0, to: 0 };
}

function readSeed({ given, where, faults }: Reading): number {
  const value = given["seed"];
  if (isInteger(value) && value >= 0 && value <= LARGEST_SEED) return value;
  const expected = `an integer from 0 to ${LARGEST_SEED}`;
  faults.push({ where: `${where}, seed`, expected, found: shown(value), remedy: "Give such a seed" });
  return 0;
}

function isInteger(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value);
}

function isYear(value: unknown): value is number {
  return isInteger(value) && value >= 0 && value <= 9999;
}
