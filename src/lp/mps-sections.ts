// The sections of an MPS file: what each of their lines adds to the draft, or what is wrong with it.
import type { FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { BOUND_TYPES, mpsNumber, withBound } from "./mps-bounds.js";
import type { MpsDraft } from "./mps-draft.js";
import { NUMBERLESS, type MpsFields } from "./mps-fields.js";

/** A line and the way to take it apart. */
export interface Line {
  readonly line: string;
  readonly fields: MpsFields;
}

export type Section = (draft: MpsDraft, line: Line) => void;

/** Lines that say nothing here. */
export function skip(): void {}

/** The line below or beside OBJSENSE. */
export function readSense(draft: MpsDraft, text: string): void {
  const sense = text.toUpperCase();
  if (/^MAX(IMI[SZ]E)?$/.test(sense)) draft.sense = "maximise";
  else if (/^MIN(IMI[SZ]E)?$/.test(sense)) draft.sense = "minimise";
  else fault(draft, { expected: "MIN or MAX", found: `"${text}"`, remedy: "Say whether to minimise or maximise" });
}

/** A line of ROWS. */
export function readRow(draft: MpsDraft, { line, fields }: Line): void {
  const row = fields.row(line);
  if (row === undefined) return badShape(draft, line, "a type and a name");
  const { type, name } = row;
  if (draft.targets.has(name)) {
    return fault(draft, { expected: "a new row", found: `"${name}" a second time`, remedy: "Rename the row" });
  }
  if (type === "N") {
    draft.targets.set(name, draft.objective === undefined ? "objective" : "dropped");
    if (draft.objective === undefined) draft.objective = name;
    else draft.droppedObjectives.push(name);
  } else if (type === "E" || type === "G" || type === "L") {
    draft.targets.set(name, draft.rows.length);
    draft.rows.push({ name, type });
    if (draft.rows.length === draft.limits.rows + 1) tooMany(draft, "rows");
  } else fault(draft, { expected: "type N, E, G or L", found: `"${type}"`, remedy: "Correct the type of the row" });
}

/** A line of COLUMNS, or a marker around integer columns. */
export function readColumn(draft: MpsDraft, { line, fields }: Line): void {
  const marker = /'MARKER'\s+'(INTORG|INTEND)'/i.exec(line);
  if (marker !== null) {
    draft.isInteger = marker[1].toUpperCase() === "INTORG";
    return;
  }
  const entry = fields.entry(line, { hasHead: true });
  if (entry === undefined) return badShape(draft, line, "a column, then one or two rows with numbers");
  if (draft.columns.at(-1)?.name !== entry.head) openColumn(draft, entry.head);
  for (const { name, number } of entry.pairs) readCoefficient(draft, name, number);
}

function openColumn(draft: MpsDraft, name: string): void {
  if (draft.columnIndices.has(name)) {
    const found = `"${name}" again after another column`;
    fault(draft, { expected: "the entries of a column one after another", found, remedy: "Move the lines together" });
  }
  draft.columnIndices.set(name, draft.columns.length);
  draft.columns.push({ name, cost: 0, bounds: draft.isInteger ? { isInteger: true } : {} });
  draft.rowsOfColumn.clear();
  if (draft.columns.length === draft.limits.columns + 1) tooMany(draft, "columns");
}

function readCoefficient(draft: MpsDraft, row: string, text: string): void {
  const [target, value] = [targetOf(draft, row), numberOf(draft, text)];
  if (target === undefined || value === undefined) return;
  if (!Number.isFinite(value)) {
    return fault(draft, { expected: "a finite coefficient", found: `"${text}"`, remedy: "Correct the number" });
  }
  if (draft.rowsOfColumn.has(row)) {
    const found = `row "${row}" a second time in column "${draft.columns.at(-1)?.name}"`;
    return fault(draft, { expected: "one coefficient for each row and column", found, remedy: "Remove one of them" });
  }
  draft.rowsOfColumn.add(row);
  const column = draft.columns.length - 1;
  if (target === "objective") draft.columns[column].cost = value;
  else if (target !== "dropped") draft.builder.add(target, column, value);
  if (++draft.entries === draft.limits.entries + 1) tooMany(draft, "entries");
}

/** A line of RHS or RANGES. Of several sets the first one counts, as everywhere. */
export function readSet(draft: MpsDraft, { line, fields }: Line, section: "RHS" | "RANGES"): void {
  const entry = fields.entry(line, { hasHead: false });
  if (entry === undefined) return badShape(draft, line, "a set, then one or two rows with numbers");
  if (!isFirstSet(draft, section, entry.head)) return;
  for (const { name, number } of entry.pairs) {
    const [target, value] = [targetOf(draft, name), numberOf(draft, number)];
    if (target === undefined || value === undefined || target === "dropped") continue;
    if (target !== "objective") draft[section === "RHS" ? "rhs" : "ranges"].set(target, value);
    else if (section === "RHS") draft.constant = value === 0 ? 0 : -value;
    else draft.notes.push(`line ${draft.line}: a range of the objective means nothing and was dropped`);
  }
}

function isFirstSet(draft: MpsDraft, section: string, set: string): boolean {
  const first = draft.sets.get(section);
  if (first === undefined) draft.sets.set(section, set);
  else if (first !== set && !draft.droppedSets.has(`${section} "${set}"`)) draft.droppedSets.add(`${section} "${set}"`);
  return first === undefined || first === set;
}

/** A line of BOUNDS. */
export function readBound(draft: MpsDraft, { line, fields }: Line): void {
  const bound = fields.bound(line, { isColumn: (name) => draft.columnIndices.has(name) });
  if (bound === undefined) return badShape(draft, line, "a type, a set, a column and a number");
  const { type, set, column, number } = bound;
  if (!BOUND_TYPES.includes(type)) {
    const remedy = type === "SC" ? "Semi-continuous columns are not linear" : "Correct the type of the bound";
    return fault(draft, { expected: `a type among ${BOUND_TYPES.join(", ")}`, found: `"${type}"`, remedy });
  }
  if (!isFirstSet(draft, "BOUNDS", set)) return;
  const index = draft.columnIndices.get(column);
  if (index === undefined) {
    const remedy = nearby(column, draft.columnIndices) || "Name a column of COLUMNS";
    return fault(draft, { expected: "a column of the file", found: `"${column}"`, remedy });
  }
  const value = NUMBERLESS.includes(type) ? 0 : numberOf(draft, number ?? "");
  if (value === undefined) return;
  draft.columns[index].bounds = withBound(draft.columns[index].bounds, { type, value });
}

function targetOf(draft: MpsDraft, row: string): number | "objective" | "dropped" | undefined {
  const target = draft.targets.get(row);
  if (target === undefined) {
    const remedy = nearby(row, draft.targets) || "Name a row of ROWS";
    fault(draft, { expected: "a row of the file", found: `"${row}"`, remedy });
  }
  return target;
}

/** The nearest name, where comparing with all of them takes no time worth speaking of. */
function nearby(name: string, names: ReadonlyMap<string, unknown>): string {
  return names.size > 10_000 ? "" : suggest(name, [...names.keys()]);
}

function numberOf(draft: MpsDraft, text: string): number | undefined {
  const value = mpsNumber(text);
  if (value === undefined) fault(draft, { expected: "a number", found: `"${text}"`, remedy: "Correct the number" });
  return value;
}

function badShape(draft: MpsDraft, line: string, expected: string): void {
  const remedy = `Correct the line, or read the file in ${draft.format === "free" ? "fixed" : "free"} format`;
  fault(draft, { expected: `${expected}, in ${draft.format} format`, found: `"${line.trim().slice(0, 80)}"`, remedy });
}

/** Ends the reading: the rest would only fill the memory. */
function tooMany(draft: MpsDraft, what: "rows" | "columns" | "entries"): void {
  draft.isEnded = true;
  fault(draft, {
    expected: `at most ${draft.limits[what]} ${what}`,
    found: "more",
    remedy: "Give a smaller programme",
  });
}

/** Keeps a fault of the line being read. */
export function fault(draft: MpsDraft, item: Omit<FaultItem, "where">): void {
  draft.faults.push({ where: `${draft.file}, line ${draft.line}`, ...item });
}
