// A check outside the fit: the published figures of another country, judged on a course that runs with the fitted parameters unchanged.
import { throwFaults, type FaultItem } from "../base/fault.js";
import { isJsonObject, type JsonObject } from "../record/json-shape.js";
import { fault, readText, rejectUnknown, type Place } from "./read-reading.js";
import { yearsOf } from "./reading.js";
import { parseJson, rowsOf } from "./read-validation.js";
import type { ValidationRow } from "./validation-row.js";

/** The file has no field for parameters: a check that set some would be no check of the fit. */
export interface IndependentCheck {
  readonly id: string;
  readonly country: string;
  /** Id of the system or timeline that is judged. */
  readonly system: string;
  /** Both inclusive. */
  readonly years: { readonly from: number; readonly to: number };
  /** What is run, and what it has not heard. */
  readonly about: string;
  /** What the naive forecast knows. */
  readonly naive: string;
  /** All of the kind independent. */
  readonly rows: readonly ValidationRow[];
}

const FIELDS = ["id", "country", "system", "years", "about", "naive", "rows"];

/** The check in this JSON text. Throws one `Fault` with everything that is wrong; whether country and system exist is not asked here. */
export function readCheck(text: string, { where }: { readonly where: string }): IndependentCheck {
  const faults: FaultItem[] = [];
  const place: Place = { where, faults };
  const json = parseJson(text, where);
  if (!isJsonObject(json)) faults.push(fault(where, "a JSON object", json));
  throwFaults(faults);
  const known: JsonObject = isJsonObject(json) ? json : {};
  rejectUnknown(known, FIELDS, place);
  const check = {
    id: readText(known, "id", place),
    country: readText(known, "country", place),
    system: readText(known, "system", place),
    years: readYears(known["years"], { ...place, where: `${where}, years` }),
    about: readText(known, "about", place),
    naive: readText(known, "naive", place),
    rows: rowsOf(known["rows"], { ...place, where: `${where}, rows` }),
  };
  faults.push(...check.rows.flatMap((row) => rowFaults(row, check, where)));
  throwFaults(faults);
  return check;
}

function readYears(json: unknown, { where, faults }: Place): IndependentCheck["years"] {
  const { from, to } = isJsonObject(json) ? json : {};
  if (
    typeof from === "number" &&
    typeof to === "number" &&
    Number.isInteger(from) &&
    Number.isInteger(to) &&
    from <= to
  )
    return { from, to };
  faults.push(fault(where, "two whole years, from not after to", json));
  return { from: -Infinity, to: Infinity };
}

function rowFaults({ id, kind, reading }: ValidationRow, { years }: IndependentCheck, where: string): FaultItem[] {
  const outside = yearsOf(reading).filter((year) => typeof year === "number" && (year < years.from || year > years.to));
  return [
    ...(kind === "independent" ? [] : [fault(`${where}, ${id}, kind`, "independent", kind)]),
    ...outside.map((year) => fault(`${where}, ${id}, reading`, `a year of ${years.from}..${years.to}`, year)),
  ];
}
