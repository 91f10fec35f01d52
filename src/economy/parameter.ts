// A behavioural or technical number with its unit, range, source and grade. Never an outcome.
import type { Unit } from "../base/unit.js";
import type { Draw, Grade } from "../country/country.js";

export interface Parameter {
  readonly unit: Unit;
  readonly value: number;
  readonly range: readonly [low: number, high: number];
  readonly source: string;
  readonly grade: Grade;
  /** What it is, in one line for a person. */
  readonly about: string;
  /** The value at which the mechanism does nothing. A run may be given it even where it lies outside the range; it is never drawn there. */
  readonly off?: number;
}

export type ParameterTable = { readonly [name: string]: Parameter };
export type Values<T extends ParameterTable> = { readonly [K in keyof T]: number };

/** What decides each number: fixed by the user, drawn from its range, or its default. */
export interface Settings {
  readonly fixed: Readonly<Record<string, number>>;
  /** Values that a fit to series gave, used where nothing is fixed. */
  readonly fitted?: Readonly<Record<string, number>>;
  readonly draw?: Draw;
}

/** Where a table's names belong: chance and values go by `scope.name`; `owner.name`, the answer's own id, fixes more narrowly. */
export interface Scope {
  readonly scope: string;
  readonly owner?: string;
}

/** A parameter with the names by which a run looks it up. */
interface NamedRow<Name extends string> {
  readonly name: Name;
  /** `scope.name` and `owner.name`. */
  readonly full: string;
  readonly narrow: string;
  readonly low: number;
  readonly width: number;
}

/** A table with its names joined and its defaults laid out, once: every run resolves the same tables. */
export interface NamedTable<T extends ParameterTable = ParameterTable> {
  readonly rows: readonly NamedRow<keyof T & string>[];
  readonly defaults: Values<T>;
}

/** The table under the names of its scope and owner. */
export function named<T extends ParameterTable>({ scope, owner = scope }: Scope, table: T): NamedTable<T> {
  const names: readonly (keyof T & string)[] = Object.keys(table);
  const rows = names.map((name) => {
    const [low, high] = table[name].range;
    return { name, full: `${scope}.${name}`, narrow: `${owner}.${name}`, low, width: high - low };
  });
  return { rows, defaults: Object.fromEntries(names.map((name) => [name, table[name].value])) as Values<T> };
}

/**
 * Resolves a table to numbers: what is fixed for the owner, else for the scope, else what was fitted, else a uniform draw on the range, else the default.
 * Answers to one question share the chance of a name, so that paired systems draw alike.
 */
export function resolve<T extends ParameterTable>(scope: Scope, table: T, settings: Settings): Values<T> {
  return resolveNamed(named(scope, table), settings);
}

/** As `resolve`, from a table whose names are joined already. */
export function resolveNamed<T extends ParameterTable>(
  { rows, defaults }: NamedTable<T>,
  { fixed, fitted = {}, draw }: Settings,
): Values<T> {
  // A copy of the defaults has fast properties: built key by key, every look-up in a run would be a hash look-up (measured).
  const values: { [name: string]: number } = { ...defaults };
  for (const { name, full, narrow, low, width } of rows) {
    const set = fixed[narrow] ?? fixed[full] ?? fitted[narrow] ?? fitted[full];
    if (set !== undefined) values[name] = set;
    else if (draw !== undefined) values[name] = low + draw.uniform(full) * width;
  }
  return values as Values<T>;
}

/** Shorthand for a row of a parameter table. */
export function parameter(
  about: string,
  unit: Unit,
  value: number,
  {
    range,
    off,
    source = "assumption",
    grade = "D",
  }: { range: readonly [number, number]; off?: number; source?: string; grade?: Grade },
): Parameter {
  return { about, unit, value, range, source, grade, ...(off === undefined ? {} : { off }) };
}
