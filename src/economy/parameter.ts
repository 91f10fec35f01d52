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

/**
 * Resolves a table to numbers: what is fixed for the owner, else for the scope, else what was fitted, else a uniform draw on the range, else the default.
 * Answers to one question share the chance of a name, so that paired systems draw alike.
 */
export function resolve<T extends ParameterTable>(
  { scope, owner = scope }: Scope,
  table: T,
  { fixed, fitted = {}, draw }: Settings,
): Values<T> {
  const values: { [name: string]: number } = {};
  for (const [name, { value, range }] of Object.entries(table)) {
    const full = `${scope}.${name}`;
    const narrow = `${owner}.${name}`;
    const set = fixed[narrow] ?? fixed[full] ?? fitted[narrow] ?? fitted[full];
    values[name] = set ?? (draw ? range[0] + draw.uniform(full) * (range[1] - range[0]) : value);
  }
  // A copy has fast properties: built key by key, every look-up in a run would be a hash look-up (measured).
  return { ...values } as Values<T>;
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
