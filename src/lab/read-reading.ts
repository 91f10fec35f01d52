// Readings as they stand in files: JSON in, a reading of the closed set out, or everything wrong with it.
import type { FaultItem } from "../base/fault.js";
import { isJsonObject, shown, type JsonObject } from "../record/json-shape.js";
import { READING_KINDS, type Reading, type ReadYear } from "./reading.js";

/** Where a value stands, and the list that takes its faults. */
export interface Place {
  readonly where: string;
  readonly faults: FaultItem[];
}

const NO_READING: Reading = { kind: "none", reason: "unreadable" };

/** The reading that this JSON value states; faults are added to the place, and the reading is then not to be used. */
export function readReading(json: unknown, place: Place): Reading {
  if (!isJsonObject(json)) {
    place.faults.push(fault(place.where, "a reading as a JSON object", json));
    return NO_READING;
  }
  const kind = READING_KINDS.find((known) => known === json["kind"]);
  if (kind === undefined) {
    place.faults.push(fault(`${place.where}, kind`, `one of ${READING_KINDS.join(", ")}`, json["kind"]));
    return NO_READING;
  }
  return readingOfKind(kind, json, place);
}

function readingOfKind(kind: Reading["kind"], json: JsonObject, place: Place): Reading {
  const year = (field: string): ReadYear => readYear(json, field, place);
  switch (kind) {
    case "none":
      return { kind, reason: readText(json, "reason", place) };
    case "fulfilment":
      return { kind, year: year("year"), targets: readTargets(json["targets"], place) };
    case "value":
      return { kind, ...ofColumn(json, place), year: year("year") };
    case "ratio":
      return {
        kind,
        ...ofColumn(json, place),
        year: year("year"),
        over: year("over"),
        ...(json["times"] === undefined ? {} : { times: readFinite(json, "times", place) }),
      };
    default:
      return { kind, ...ofColumn(json, place), from: year("from"), to: year("to") };
  }
}

function ofColumn(json: JsonObject, place: Place): { readonly column: string; readonly per?: string } {
  const column = readText(json, "column", place);
  return json["per"] === undefined ? { column } : { column, per: readText(json, "per", place) };
}

function readYear(json: JsonObject, field: string, { where, faults }: Place): ReadYear {
  const value = json[field];
  if (value === "first" || value === "last") return value;
  if (typeof value === "number" && Number.isInteger(value)) return value;
  faults.push(fault(`${where}, ${field}`, "a calendar year, first or last", value));
  return "first";
}

function readTargets(json: unknown, { where, faults }: Place): Readonly<Record<string, number>> {
  if (isJsonObject(json) && Object.keys(json).length > 0) {
    const entries = Object.entries(json).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number" && entry[1] > 0,
    );
    if (entries.length === Object.keys(json).length) return Object.fromEntries(entries);
  }
  faults.push(fault(`${where}, targets`, "a number above zero for each column", json));
  return {};
}

/** A text that is not empty. */
export function readText(json: JsonObject, field: string, { where, faults }: Place): string {
  const value = json[field];
  if (typeof value === "string" && value.trim() !== "") return value;
  faults.push(fault(`${where}, ${field}`, "a text", value));
  return "";
}

/** A finite number. */
export function readFinite(json: JsonObject, field: string, { where, faults }: Place): number {
  const value = json[field];
  if (typeof value === "number" && Number.isFinite(value)) return value;
  faults.push(fault(`${where}, ${field}`, "a finite number", value));
  return 0;
}

/** Faults for fields that are not among the known ones. */
export function rejectUnknown(json: JsonObject, known: readonly string[], { where, faults }: Place): void {
  for (const field of Object.keys(json)) {
    if (!known.includes(field)) faults.push(fault(where, `fields among ${known.join(", ")}`, field));
  }
}

/** A fault whose remedy is to write what was expected. */
export function fault(where: string, expected: string, found: unknown): FaultItem {
  return { where, expected, found: shown(found), remedy: `Write ${expected}` };
}
