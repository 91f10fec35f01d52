// Where two records part: the question asked when the same spec gave two histories, or two specs gave the same one.
import type { Unit } from "../base/unit.js";
import type { RunRecord } from "./run-record.js";

export type Difference =
  | { readonly kind: "same" }
  | { readonly kind: "years"; readonly a: readonly number[]; readonly b: readonly number[] }
  | { readonly kind: "column"; readonly column: string; readonly onlyIn: "a" | "b" }
  | { readonly kind: "unit"; readonly column: string; readonly a: Unit; readonly b: Unit }
  | { readonly kind: "value"; readonly column: string; readonly year: number; readonly a: number; readonly b: number };

/**
 * The first difference between what two runs recorded; specs are not compared. Shape comes before values, earlier years before later ones,
 * and within a year columns in the order of their names. Values are compared bit for bit, except that 0 equals -0.
 */
export function differ(a: RunRecord, b: RunRecord): Difference {
  if (a.years.length !== b.years.length || a.years.some((year, index) => year !== b.years[index])) {
    return { kind: "years", a: a.years, b: b.years };
  }
  return shapeDifference(a, b) ?? valueDifference(a, b) ?? { kind: "same" };
}

function shapeDifference(a: RunRecord, b: RunRecord): Difference | undefined {
  for (const column of sortedNames({ ...a.columns, ...b.columns })) {
    const [inA, inB] = [ownColumn(a, column), ownColumn(b, column)];
    if (inA === undefined || inB === undefined)
      return { kind: "column", column, onlyIn: inA === undefined ? "b" : "a" };
    if (inA.unit !== inB.unit) return { kind: "unit", column, a: inA.unit, b: inB.unit };
  }
  return undefined;
}

function ownColumn(record: RunRecord, name: string): RunRecord["columns"][string] | undefined {
  return Object.hasOwn(record.columns, name) ? record.columns[name] : undefined;
}

function valueDifference(a: RunRecord, b: RunRecord): Difference | undefined {
  const names = sortedNames(a.columns);
  for (const [index, year] of a.years.entries()) {
    for (const column of names) {
      const [inA, inB] = [a.columns[column].values[index], b.columns[column].values[index]];
      if (inA !== inB) return { kind: "value", column, year, a: inA, b: inB };
    }
  }
  return undefined;
}

function sortedNames(columns: RunRecord["columns"]): string[] {
  return Object.keys(columns).sort();
}
