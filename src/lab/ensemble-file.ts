// An ensemble as a file: JSON that is read back whole, and CSV in long form, a number a line.
import { writeCsv } from "../base/csv.js";
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { isUnit, type Unit } from "../base/unit.js";
import { isJsonObject, shown, type JsonObject } from "../record/json-shape.js";
import { ensembleHash, ensembleSpec, seedsOf, type EnsembleRequest } from "./ensemble-spec.js";
import type { Ensemble, EnsembleSide, Sample } from "./ensemble.js";

/** The ensemble as plain JSON. A column is a list with a number for every draw and year, draws one after the other. */
export function ensembleJson(ensemble: Ensemble): object {
  const systems = Object.entries(ensemble.systems).map(([system, { columns, absent, parameters }]) => {
    const plain = Object.entries(columns).map(([name, { unit, values }]) => [name, { unit, values: [...values] }]);
    const drawn = Object.entries(parameters).map(([name, values]) => [name, [...values]]);
    return [system, { columns: Object.fromEntries(plain), absent, parameters: Object.fromEntries(drawn) }];
  });
  return { kind: "ensemble", ...ensemble, systems: Object.fromEntries(systems) };
}

/** Whether a JSON value says that it is an ensemble. */
export function isEnsembleJson(json: unknown): json is JsonObject {
  return isJsonObject(json) && json["kind"] === "ensemble";
}

/** The ensemble that `ensembleJson` wrote. Throws one `Fault` with everything wrong, a hash that is not the spec's among it. */
export function readEnsemble(json: JsonObject, { where }: { readonly where: string }): Ensemble {
  if (!isJsonObject(json["spec"])) {
    throw new Fault([{ where, expected: "a spec", found: shown(json["spec"]), remedy: "Write the ensemble again" }]);
  }
  const spec = ensembleSpec(json["spec"] as unknown as EnsembleRequest);
  const faults: FaultItem[] = [];
  const specHash = ensembleHash(spec);
  if (json["specHash"] !== specHash) {
    const expected = `${specHash}, the hash of the spec`;
    const remedy = "The spec was changed after the ensemble was written: run it again";
    faults.push({ where: `${where}, specHash`, expected, found: shown(json["specHash"]), remedy });
  }
  const { from, to } = spec.years;
  const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const templates = json["templates"];
  const read = { where, faults, runs: spec.runs, cells: spec.runs * years.length };
  const isTexts = isListOf(templates, "string") && templates.length === spec.runs;
  if (!isTexts) faults.push(wrong(`${where}, templates`, `${spec.runs} names of templates`, templates));
  const given = isJsonObject(json["systems"]) ? json["systems"] : {};
  const systems = spec.systems.map((system): [string, EnsembleSide] => [system, readSide(system, given[system], read)]);
  throwFaults(faults);
  return {
    spec,
    specHash,
    years,
    seeds: seedsOf(spec),
    templates: isTexts ? templates : [],
    systems: Object.fromEntries(systems),
  };
}

interface Expected {
  readonly where: string;
  readonly faults: FaultItem[];
  readonly runs: number;
  readonly cells: number;
}

function readSide(system: string, json: unknown, expected: Expected): EnsembleSide {
  const side = isJsonObject(json) ? json : {};
  const place = `${expected.where}, ${system}`;
  const columns = Object.entries(isJsonObject(side["columns"]) ? side["columns"] : {}).map(
    ([name, column]): [string, Sample] => {
      const { unit, values } = isJsonObject(column) ? column : {};
      if (typeof unit !== "string" || !isUnit(unit)) {
        expected.faults.push(wrong(`${place}, ${name}, unit`, "a unit of the list of units", unit));
      }
      const numbers = readNumbers(values, { ...expected, where: `${place}, ${name}`, count: expected.cells });
      return [name, { unit: unit as Unit, values: numbers }];
    },
  );
  if (columns.length === 0) expected.faults.push(wrong(`${place}, columns`, "at least one column", side["columns"]));
  const absent = isJsonObject(side["absent"]) ? side["absent"] : {};
  const parameters = Object.entries(isJsonObject(side["parameters"]) ? side["parameters"] : {}).map(
    ([name, values]): [string, Float64Array] => [
      name,
      readNumbers(values, { ...expected, where: `${place}, parameter ${name}`, count: expected.runs }),
    ],
  );
  return {
    columns: Object.fromEntries(columns),
    absent: Object.fromEntries(Object.entries(absent).map(([name, reason]) => [name, String(reason)])),
    parameters: Object.fromEntries(parameters),
  };
}

function readNumbers(
  values: unknown,
  { where, faults, count }: { readonly where: string; readonly faults: FaultItem[]; readonly count: number },
): Float64Array {
  if (isListOf(values, "number") && values.length === count) return Float64Array.from(values);
  faults.push(wrong(where, `${count} numbers`, values));
  return new Float64Array(count);
}

function isListOf(value: unknown, type: "number"): value is number[];
function isListOf(value: unknown, type: "string"): value is string[];
function isListOf(value: unknown, type: string): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === type);
}

function wrong(where: string, expected: string, found: unknown): FaultItem {
  return { where, expected, found: shown(found), remedy: "Write the ensemble again" };
}

/**
 * The ensemble as CSV: `system,seed,year,column,unit,value`, a line for each number. A column that cannot be had is one line with the
 * unit "absent" and the reason as its value.
 */
export function ensembleCsv({ spec, systems, seeds, years }: Ensemble): string {
  const blocks = spec.systems.map((system) => {
    const { columns, absent } = systems[system];
    const rows = Object.entries(columns).flatMap(([name, { unit, values }]) =>
      Array.from(values, (value, k) => {
        const [draw, year] = [Math.floor(k / years.length), k % years.length];
        return [system, seeds[draw], years[year], name, unit, value];
      }),
    );
    const missing = Object.entries(absent).map(([name, reason]) => [system, "", "", name, "absent", reason]);
    return writeCsv(HEADER, [...rows, ...missing]).slice(HEADER.join(",").length + 1);
  });
  return `${HEADER.join(",")}\n${blocks.join("")}`;
}

const HEADER = ["system", "seed", "year", "column", "unit", "value"];

/** The ensemble with these columns only. Throws `Fault` for a column that no system has or names as absent. */
export function withColumns(ensemble: Ensemble, names: readonly string[]): Ensemble {
  const sides = Object.values(ensemble.systems);
  const isKnown = (name: string) =>
    sides.some(({ columns, absent }) => Object.hasOwn(columns, name) || Object.hasOwn(absent, name));
  const known = sides.flatMap(({ columns }) => Object.keys(columns));
  throwFaults(
    names
      .filter((name) => !isKnown(name))
      .map((name) => ({
        where: "--series",
        expected: "a series of the ensemble",
        found: `"${name}"`,
        remedy: suggest(name, known) || "See `onecountry list variables`",
      })),
  );
  const keep = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
  const systems = Object.entries(ensemble.systems).map(([system, side]): [string, EnsembleSide] => [
    system,
    { ...side, columns: keep(side.columns), absent: keep(side.absent) },
  ]);
  return { ...ensemble, systems: Object.fromEntries(systems) };
}
