// What an explanation is made of: small tables, and the two economies they are read from.
import type { Economy } from "../economy/economy.js";
import { OTHER_CLASSES, VILLAGE_CLASSES } from "../economy/facts.js";

export type PartCell = string | number;

export interface PartColumn {
  readonly title: string;
  readonly unit?: string;
  readonly cells: readonly PartCell[];
}

/** What an explanation opens with; what stands behind it; a list of numbers that reads as a sentence; or sentences alone, with no column. */
export type PartForm = "main" | "detail" | "list" | "sentences";

/** A table of an explanation, the most telling rows first, and sentences that belong to it. */
export interface Part {
  readonly title: string;
  readonly form: PartForm;
  readonly columns: readonly PartColumn[];
  readonly notes: readonly string[];
}

/** The economy at the end of the year that is explained, and at the end of the year before (or as it opened). Neither runs on. */
export interface Scene {
  readonly year: number;
  readonly now: Economy;
  readonly before: Economy;
}

/** Whether the year before was lived whole, so that its flows can stand beside this year's. */
export function isComparable({ before }: Scene): boolean {
  return before.tally.quarters === 4;
}

/** A column of a table made from rows of any kind. */
export interface RowColumn<Row> {
  readonly title: string;
  readonly unit?: string;
  readonly cell: (row: Row) => PartCell;
}

/** The rows as a table. */
export function partOf<Row>(
  title: string,
  rows: readonly Row[],
  {
    columns,
    notes = [],
    form = "main",
  }: { readonly columns: readonly RowColumn<Row>[]; readonly notes?: readonly string[]; readonly form?: PartForm },
): Part {
  return {
    title,
    form,
    columns: columns.map(({ title: name, unit, cell }) => ({
      title: name,
      ...(unit === undefined ? {} : { unit }),
      cells: rows.map(cell),
    })),
    notes,
  };
}

/** What is said in sentences alone, each ending in a full stop. */
export function sentencesPart(title: string, notes: readonly string[]): Part {
  return { title, form: "sentences", columns: [], notes };
}

/** The same tables as details behind others. */
export function asDetails(parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => (part.form === "main" ? { ...part, form: "detail" } : part));
}

/** 0, 1, ... count - 1. */
export function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => k);
}

/** The indices by falling size of `size`; equal ones in their order. */
export function largestFirst(count: number, size: (k: number) => number): readonly number[] {
  return [...indices(count)].sort((a, b) => size(b) - size(a) || a - b);
}

/** Name of a group of people: `poor of ukraine`, `workers`. */
export function groupName({ facts }: Economy, g: number): string {
  const rural = 3 * facts.regions;
  return g < rural ? `${VILLAGE_CLASSES[g % 3]} of ${facts.regionIds[Math.trunc(g / 3)]}` : OTHER_CLASSES[g - rural];
}
