// The files of data/validation: rows, series of the fitting years, published orderings. Read whole, with every fault named at once.
import { readCsv } from "../base/csv.js";
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { isUnit, type Unit } from "../base/unit.js";
import { isJsonObject, type JsonObject } from "../record/json-shape.js";
import type { FittingSeries } from "./naive-forecast.js";
import type { Ordering, Side } from "./ordering.js";
import type { PublishedCost } from "./published-cost.js";
import { fault, readFinite, readReading, readText, rejectUnknown, type Place } from "./read-reading.js";
import { ROW_KINDS, type ValidationRow } from "./validation-row.js";

const ROW_FIELDS = [
  "id",
  "figure",
  "unit",
  "reading",
  "actual",
  "actualLow",
  "actualHigh",
  "tolerance",
  "kind",
  "source",
  "series",
  "beside",
  "tooHigh",
  "tooLow",
  "note",
];
const OPTIONAL_TEXTS = ["series", "tooHigh", "tooLow", "note"] as const;

/** The rows in this JSON text. Throws one `Fault` with every malformed row and every id that is there twice. */
export function readRows(text: string, { where }: { readonly where: string }): readonly ValidationRow[] {
  return readList(text, where, readRow);
}

/** The orderings in this JSON text. Throws `Fault` as `readRows` does. */
export function readOrderings(text: string, { where }: { readonly where: string }): readonly Ordering[] {
  return readList(text, where, readOrdering);
}

/** The published ranges of human cost in this JSON text. Throws `Fault` as `readRows` does. */
export function readPublishedCosts(text: string, { where }: { readonly where: string }): readonly PublishedCost[] {
  return readList(text, where, readPublishedCost);
}

/** The published series of a CSV with the columns series, year, value and source: one figure for a series and year. */
export function readSeries(text: string, { where }: { readonly where: string }): readonly FittingSeries[] {
  const { header, rows } = readCsv(text, { file: where });
  const faults: FaultItem[] = [];
  const [name, year, value] = ["series", "year", "value"].map((column) => header.indexOf(column));
  if (Math.min(name, year, value) < 0) faults.push(fault(where, "the columns series, year, value", header.join(",")));
  throwFaults(faults);
  const found = new Map<string, { years: number[]; values: number[] }>();
  for (const { cells, line } of rows) {
    const [at, figure] = [Number(cells[year]), Number(cells[value])];
    if (cells[value].trim() === "" || !Number.isInteger(at) || !Number.isFinite(figure)) {
      faults.push(fault(`${where}, line ${line}`, "a year and a number", `${cells[year]}, ${cells[value]}`));
    }
    const series = found.get(cells[name]) ?? { years: [], values: [] };
    if (series.years.includes(at)) faults.push(fault(`${where}, line ${line}`, "each year of a series once", at));
    series.years.push(at);
    series.values.push(figure);
    found.set(cells[name], series);
  }
  throwFaults(faults);
  return [...found].map(([series, figures]) => ({ name: series, ...figures }));
}

function readList<T extends { readonly id: string }>(
  text: string,
  where: string,
  read: (json: JsonObject, place: Place) => T,
): readonly T[] {
  const faults: FaultItem[] = [];
  const items = itemsOf(parseJson(text, where), { where, faults }, read);
  throwFaults(faults);
  return items;
}

/** The rows in this JSON list; faults are added to the place. */
export function rowsOf(list: unknown, place: Place): readonly ValidationRow[] {
  return itemsOf(list, place, readRow);
}

function itemsOf<T extends { readonly id: string }>(
  list: unknown,
  { where, faults }: Place,
  read: (json: JsonObject, place: Place) => T,
): readonly T[] {
  if (!Array.isArray(list)) {
    faults.push(fault(where, "a JSON list", list));
    return [];
  }
  const items = list.map((entry: unknown, k) => {
    const id = isJsonObject(entry) && typeof entry["id"] === "string" ? entry["id"] : `entry ${k + 1}`;
    if (!isJsonObject(entry)) faults.push(fault(`${where}, ${id}`, "a JSON object", entry));
    return read(isJsonObject(entry) ? entry : {}, { where: `${where}, ${id}`, faults });
  });
  const ids = items.map(({ id }) => id);
  const again = ids.find((id, k) => ids.indexOf(id) !== k);
  if (again !== undefined) faults.push(fault(where, "each id once", again));
  return items;
}

/** What this JSON text holds. Throws `Fault` where it is no JSON. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault([{ where, expected: "JSON", found: error.message, remedy: "Mend the file" }]);
  }
}

function readRow(json: JsonObject, place: Place): ValidationRow {
  rejectUnknown(json, ROW_FIELDS, place);
  const row: ValidationRow = {
    id: readText(json, "id", place),
    figure: readText(json, "figure", place),
    unit: readUnit(json["unit"], place),
    reading: readReading(json["reading"], { ...place, where: `${place.where}, reading` }),
    actual: readFinite(json, "actual", place),
    actualLow: readFinite(json, "actualLow", place),
    actualHigh: readFinite(json, "actualHigh", place),
    tolerance: readFinite(json, "tolerance", place),
    kind: readKind(json["kind"], place),
    source: readText(json, "source", place),
    ...optionalTexts(json, place),
    ...optionalBeside(json["beside"], place),
  };
  if (!(row.actualLow <= row.actual && row.actual <= row.actualHigh)) {
    const range = `${row.actualLow}, ${row.actual}, ${row.actualHigh}`;
    place.faults.push(fault(place.where, "actualLow <= actual <= actualHigh", range));
  }
  if (!(row.tolerance > 0)) place.faults.push(fault(place.where, "a tolerance above zero", row.tolerance));
  return row;
}

function readUnit(value: unknown, { where, faults }: Place): Unit {
  if (typeof value === "string" && isUnit(value)) return value;
  faults.push(fault(`${where}, unit`, "a unit of the list of units", value));
  return "ratio";
}

function readKind(value: unknown, { where, faults }: Place): ValidationRow["kind"] {
  const kind = ROW_KINDS.find((known) => known === value);
  if (kind === undefined) faults.push(fault(`${where}, kind`, `one of ${ROW_KINDS.join(", ")}`, value));
  return kind ?? "predicted";
}

function optionalTexts(json: JsonObject, place: Place): Partial<Record<(typeof OPTIONAL_TEXTS)[number], string>> {
  const given = OPTIONAL_TEXTS.filter((field) => json[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, readText(json, field, place)]));
}

function optionalBeside(value: unknown, place: Place): Pick<ValidationRow, "beside"> {
  if (value === undefined) return {};
  const where = `${place.where}, beside`;
  const json = isJsonObject(value) ? value : {};
  const inside = { ...place, where };
  return { beside: { figure: readText(json, "figure", inside), reading: readReading(json["reading"], inside) } };
}

const ORDERING_FIELDS = ["id", "claim", "first", "relation", "second", "within", "source", "note"];

function readOrdering(json: JsonObject, place: Place): Ordering {
  rejectUnknown(json, ORDERING_FIELDS, place);
  const relation = json["relation"];
  if (relation !== "more" && relation !== "less") {
    place.faults.push(fault(`${place.where}, relation`, "more or less", relation));
  }
  return {
    id: readText(json, "id", place),
    claim: readText(json, "claim", place),
    first: readSide(json["first"], { ...place, where: `${place.where}, first` }),
    relation: relation === "less" ? "less" : "more",
    second: readSide(json["second"], { ...place, where: `${place.where}, second` }),
    ...(json["within"] === undefined ? {} : { within: readFinite(json, "within", place) }),
    source: readText(json, "source", place),
    note: readText(json, "note", place),
  };
}

function readSide(value: unknown, place: Place): Side {
  const json = isJsonObject(value) ? value : {};
  return { system: readText(json, "system", place), reading: readReading(json["reading"], place) };
}

const COST_FIELDS = ["id", "figure", "unit", "reading", "low", "high", "source", "countries"];

function readPublishedCost(json: JsonObject, place: Place): PublishedCost {
  rejectUnknown(json, COST_FIELDS, place);
  const countries = json["countries"];
  const isList = Array.isArray(countries) && countries.every((entry): entry is string => typeof entry === "string");
  if (!isList) place.faults.push(fault(`${place.where}, countries`, "a list of ids of countries", countries));
  const [low, high] = [readFinite(json, "low", place), readFinite(json, "high", place)];
  if (low > high) place.faults.push(fault(place.where, "low <= high", `${low}, ${high}`));
  return {
    id: readText(json, "id", place),
    figure: readText(json, "figure", place),
    unit: readUnit(json["unit"], place),
    reading: readReading(json["reading"], { ...place, where: `${place.where}, reading` }),
    low,
    high,
    source: readText(json, "source", place),
    countries: isList ? countries : [],
  };
}
