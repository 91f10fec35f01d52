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
}

export type ParameterTable = { readonly [name: string]: Parameter };
export type Values<T extends ParameterTable> = { readonly [K in keyof T]: number };

/** What decides each number: fixed by the user, drawn from its range, or its default. */
export interface Settings {
  readonly fixed: Readonly<Record<string, number>>;
  readonly draw?: Draw;
}

/** Resolves a table to numbers; names are qualified as `scope.name` for fixing and for chance. Draws are uniform on the range. */
export function resolve<T extends ParameterTable>(scope: string, table: T, { fixed, draw }: Settings): Values<T> {
  const values: { [name: string]: number } = {};
  for (const [name, { value, range }] of Object.entries(table)) {
    const full = `${scope}.${name}`;
    values[name] = full in fixed ? fixed[full] : draw ? range[0] + draw.uniform(full) * (range[1] - range[0]) : value;
  }
  return values as Values<T>;
}

/** Shorthand for a row of a parameter table. */
export function parameter(
  about: string,
  unit: Unit,
  value: number,
  { range, source = "assumption", grade = "D" }: { range: readonly [number, number]; source?: string; grade?: Grade },
): Parameter {
  return { about, unit, value, range, source, grade };
}
