// Reading a record back: whoever hands it over, its shape and both hashes are checked before anything is believed.
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { isUnit } from "../base/unit.js";
import { isJsonObject, shown, type JsonObject } from "./json-shape.js";
import {
  contentFaults,
  recordHash,
  type ChronicleEntry,
  type Column,
  type RecordContent,
  type RunRecord,
} from "./run-record.js";
import { readSpec, specHash, type RunSpec } from "./run-spec.js";

/** Largest record text, in characters. */
export const LARGEST_RECORD = 256 * 1024 * 1024;

/**
 * The record in this JSON text. Throws one `Fault` with everything wrong: shape, units, lengths, non-finite values, and hashes that do
 * not belong to the content. `where` names the source in faults.
 */
export function readRecord(text: string, { where = "record" }: { readonly where?: string } = {}): RunRecord {
  const json = parse(text, where);
  const faults: FaultItem[] = [];
  const chronicle = readChronicle(json["chronicle"], where, faults);
  const content: RecordContent = {
    spec: readHead(json, where, faults),
    years: readNumbers(json["years"], `${where}, years`, faults),
    columns: readColumns(json["columns"], where, faults),
    absent: readAbsent(json["absent"], where, faults),
    ...(chronicle.length === 0 ? {} : { chronicle }),
  };
  throwFaults(faults);
  throwFaults([...contentFaults(content, where), ...hashFaults(json, content, where)]);
  return { ...content, specHash: specHash(content.spec), recordHash: recordHash(content.columns) };
}

function parse(text: string, where: string): JsonObject {
  const remedy = "Write the record again with --json";
  const expected = "a record as JSON";
  if (text.length > LARGEST_RECORD) {
    throw new Fault([
      { where, expected: "at most 256 MB", found: `${text.length} characters`, remedy: "Export fewer series" },
    ]);
  }
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (isJsonObject(json)) return json;
    throw new Fault([{ where, expected, found: shown(json), remedy }]);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault([{ where, expected, found: `text that is not JSON (${error.message})`, remedy }]);
  }
}

function readHead(json: JsonObject, where: string, faults: FaultItem[]): RunSpec {
  const placeholder: RunSpec = readSpec({ country: "none", system: "none", years: { from: 0, to: 0 } });
  try {
    return readSpec(json["spec"], { where: `${where}, spec` });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    faults.push(...error.faults);
    return placeholder;
  }
}

function readNumbers(value: unknown, where: string, faults: FaultItem[]): readonly number[] {
  if (Array.isArray(value) && value.every((entry) => typeof entry === "number")) return value;
  const bad: unknown = Array.isArray(value) ? value.find((entry) => typeof entry !== "number") : value;
  faults.push({ where, expected: "a list of numbers", found: shown(bad), remedy: "Write the record again" });
  return [];
}

function readColumns(value: unknown, where: string, faults: FaultItem[]): Record<string, Column> {
  return readEntries({ value, where: `${where}, columns`, faults }, (name, entry) => {
    const place = `${where}, column "${name}"`;
    const { unit, values } = isJsonObject(entry) ? entry : {};
    const numbers = readNumbers(values, place, faults);
    if (typeof unit === "string" && isUnit(unit)) return { unit, values: numbers };
    faults.push({
      where: place,
      expected: "a unit of the list of units",
      found: shown(unit),
      remedy: "See onecountry list units",
    });
    return undefined;
  });
}

function readAbsent(value: unknown, where: string, faults: FaultItem[]): Record<string, string> {
  return readEntries({ value, where: `${where}, absent`, faults }, (name, reason) => {
    if (typeof reason === "string") return reason;
    const place = `${where}, absent "${name}"`;
    faults.push({ where: place, expected: "the reason as text", found: shown(reason), remedy: "Say why" });
    return undefined;
  });
}

/** What a record tells beside its columns; a record may leave it out. */
function readChronicle(value: unknown, where: string, faults: FaultItem[]): readonly ChronicleEntry[] {
  if (value === undefined) return [];
  const entries = Array.isArray(value) ? value.map(readChronicleEntry) : [undefined];
  const read = entries.filter((entry) => entry !== undefined);
  if (read.length === entries.length) return read;
  const expected = 'a list of { "year": 1929, "kind": "system", "about": "..." }';
  faults.push({ where: `${where}, chronicle`, expected, found: shown(value), remedy: "Write the record again" });
  return [];
}

function readChronicleEntry(entry: unknown): ChronicleEntry | undefined {
  if (!isJsonObject(entry)) return undefined;
  const { year, kind, about } = entry;
  if (typeof year !== "number" || typeof kind !== "string" || typeof about !== "string") return undefined;
  return { year, kind, about };
}

interface Entries {
  readonly value: unknown;
  readonly where: string;
  readonly faults: FaultItem[];
}

function readEntries<T>(
  { value, where, faults }: Entries,
  readEntry: (name: string, entry: unknown) => T | undefined,
): Record<string, T> {
  if (!isJsonObject(value)) {
    faults.push({ where, expected: "an object", found: shown(value), remedy: "Write the record again" });
    return {};
  }
  const read: [string, T][] = [];
  for (const [name, entry] of Object.entries(value)) {
    const result = readEntry(name, entry);
    if (result !== undefined) read.push([name, result]);
  }
  return Object.fromEntries(read);
}

function hashFaults(json: JsonObject, { spec, columns }: RecordContent, where: string): FaultItem[] {
  const due = { specHash: specHash(spec), recordHash: recordHash(columns) };
  return Object.entries(due)
    .filter(([field, hash]) => json[field] !== hash)
    .map(([field, hash]) => ({
      where: `${where}, ${field}`,
      expected: `${hash}, the hash of the content`,
      found: shown(json[field]),
      remedy: "The content was changed after it was written: run the spec again",
    }));
}
