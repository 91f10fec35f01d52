// Parameters as `list` and `show` present them: nature's and every answer's, by qualified name, with unit, range, source and grade.
import type { AnyAnswer } from "../economy/contracts.js";
import { NATURE } from "../economy/nature-parameters.js";
import type { ParameterTable } from "../economy/parameter.js";
import { allAnswers } from "../systems/catalogue.js";
import type { Entry, Kind } from "./kind.js";
import { brief, textTable } from "./text-table.js";

/** One parameter by its qualified name, e.g. `village.ceiling`; two answers to one question may each have one of a name. */
export interface ParameterRow extends Entry {
  /** The answer it belongs to, or "nature". */
  readonly of: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The value that switches the mechanism off, where there is one. */
  readonly off?: number;
  readonly unit: string;
  readonly grade: string;
  readonly source: string;
  readonly about: string;
}

export const parameters: Kind = {
  singular: "parameter",
  plural: "parameters",
  ids: () => [...new Set(allRows().map(({ id }) => id))],
  entries: allRows,
  show: (id) => {
    const rows = allRows().filter((row) => row.id === id);
    return { text: parameterTable(rows), json: { parameters: rows } };
  },
};

/** The parameters of an answer. */
export function parameterRows({ question, id, parameters: table }: AnyAnswer): readonly ParameterRow[] {
  return rowsOf(table, { scope: question, of: id });
}

/** Rows of parameters as a table for a person. */
export function parameterTable(rows: readonly ParameterRow[]): string {
  const numbers = (pick: (row: ParameterRow) => number) => rows.map((row) => brief(pick(row)));
  return textTable({
    columns: [
      { title: "parameter", cells: rows.map(({ id }) => id) },
      { title: "of", cells: rows.map(({ of }) => of) },
      { title: "value", cells: numbers(({ value }) => value), isRight: true },
      { title: "low", cells: numbers(({ low }) => low), isRight: true },
      { title: "high", cells: numbers(({ high }) => high), isRight: true },
      ...(rows.some(({ off }) => off !== undefined)
        ? [{ title: "off", cells: rows.map(({ off }) => (off === undefined ? "" : brief(off))), isRight: true }]
        : []),
      { title: "unit", cells: rows.map(({ unit }) => unit) },
      { title: "grade", cells: rows.map(({ grade }) => grade) },
      { title: "source", cells: rows.map(({ source }) => source) },
      { title: "about", cells: rows.map(({ about }) => about) },
    ],
  });
}

function allRows(): readonly ParameterRow[] {
  return [...rowsOf(NATURE, { scope: "nature", of: "nature" }), ...allAnswers().flatMap(parameterRows)];
}

function rowsOf(
  table: ParameterTable,
  { scope, of }: { readonly scope: string; readonly of: string },
): readonly ParameterRow[] {
  return Object.entries(table).map(([name, { value, range, off, unit, grade, source, about }]) => {
    const [low, high] = range;
    const row = { id: `${scope}.${name}`, of, value, low, high, unit, grade, source, about };
    return off === undefined ? row : { ...row, off };
  });
}
