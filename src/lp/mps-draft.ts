// What is known of an MPS file while it is read, and the programme that comes of it.
import type { FaultItem } from "../base/fault.js";
import { buildProgramme, type ProgrammeBuilder } from "./builder.js";
import { columnInterval, rowInterval, type BoundDraft, type RowType } from "./mps-bounds.js";
import type { MpsFormat } from "./mps-fields.js";
import { negateObjective, type LinearProgramme, type Sense } from "./problem.js";

/** A programme with what MPS says beside it. */
export interface MpsProgramme {
  /** Always a minimum. */
  readonly programme: LinearProgramme;
  /** What the file asks for. */
  readonly sense: Sense;
  readonly format: MpsFormat;
  /** Sentences on what was dropped, or read in one of several possible ways. */
  readonly notes: readonly string[];
}

export interface MpsLimits {
  readonly characters: number;
  readonly rows: number;
  readonly columns: number;
  readonly entries: number;
}

/** Filled by the reader, line by line. */
export interface MpsDraft {
  readonly file: string;
  readonly format: MpsFormat;
  readonly limits: MpsLimits;
  readonly faults: FaultItem[];
  readonly notes: string[];
  /** Line being read, from 1. */
  line: number;
  isEnded: boolean;
  name: string;
  sense: Sense;
  objective: string | undefined;
  constant: number;
  readonly droppedObjectives: string[];
  /** What a row name stands for: the index of a requirement, the objective, or one of the objectives not used. */
  readonly targets: Map<string, number | "objective" | "dropped">;
  readonly rows: { readonly name: string; readonly type: RowType }[];
  readonly rhs: Map<number, number>;
  readonly ranges: Map<number, number>;
  readonly columnIndices: Map<string, number>;
  readonly columns: { readonly name: string; cost: number; bounds: BoundDraft }[];
  readonly builder: ProgrammeBuilder;
  entries: number;
  /** Rows in which the last column has an entry. */
  readonly rowsOfColumn: Set<string>;
  /** Whether the lines stand between markers of integer columns. */
  isInteger: boolean;
  /** First set named in RHS, RANGES and BOUNDS. */
  readonly sets: Map<string, string>;
  readonly droppedSets: Set<string>;
}

/** The draft of a file of which nothing has been read. */
export function startDraft({ file, format, limits }: Pick<MpsDraft, "file" | "format" | "limits">): MpsDraft {
  return {
    file,
    format,
    limits,
    faults: [],
    notes: [],
    line: 0,
    isEnded: false,
    name: "",
    sense: "minimise",
    objective: undefined,
    constant: 0,
    droppedObjectives: [],
    targets: new Map(),
    rows: [],
    rhs: new Map(),
    ranges: new Map(),
    columnIndices: new Map(),
    columns: [],
    builder: buildProgramme({ name: file }),
    entries: 0,
    rowsOfColumn: new Set(),
    isInteger: false,
    sets: new Map(),
    droppedSets: new Set(),
  };
}

/** The programme of a draft without faults. Throws `Fault` where its bounds leave no number, as a lower bound of infinity does. */
export function programmeOf(draft: MpsDraft): MpsProgramme {
  const { builder, name, constant, sense, format } = draft;
  const negative: string[] = [];
  for (const { name: column, cost, bounds } of draft.columns) {
    const { lower, upper, isNegative } = columnInterval(bounds);
    if (isNegative) negative.push(column);
    builder.column({ name: column, cost, lower, upper });
  }
  for (const [index, { name: row, type }] of draft.rows.entries()) {
    const range = draft.ranges.get(index);
    const rhs = draft.rhs.get(index) ?? 0;
    builder.row({ name: row, ...rowInterval({ type, rhs, ...(range === undefined ? {} : { range }) }) });
  }
  const stated = { ...builder.freeze(), name, constant };
  const programme = sense === "maximise" ? negateObjective(stated) : stated;
  return { programme, sense, format, notes: notesOn(draft, negative) };
}

function notesOn(draft: MpsDraft, negative: readonly string[]): string[] {
  const integers = draft.columns.filter(({ bounds }) => bounds.isInteger === true).map(({ name }) => name);
  const notes = [...draft.notes];
  if (draft.objective === undefined) notes.push("no N row, so the objective is 0");
  if (draft.droppedObjectives.length > 0)
    notes.push(`of several N rows the first is the objective; dropped: ${list(draft.droppedObjectives)}`);
  if (draft.droppedSets.size > 0)
    notes.push(`of several sets the first counts; dropped: ${list([...draft.droppedSets])}`);
  if (integers.length > 0) notes.push(`integer columns are read as continuous: ${list(integers)}`);
  if (negative.length > 0)
    notes.push(`a negative upper bound without a lower one removes the lower bound of 0: ${list(negative)}`);
  return notes;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
