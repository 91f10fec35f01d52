// Reads MPS, the format in which linear programmes have been exchanged since 1971, in its fixed and its free form.
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { programmeOf, startDraft, type MpsDraft, type MpsLimits, type MpsProgramme } from "./mps-draft.js";
import { fieldsOf, type MpsFormat } from "./mps-fields.js";
import { fault, readBound, readColumn, readRow, readSense, readSet, skip, type Section } from "./mps-sections.js";

export interface ReadMpsOptions {
  /** Name of the file, for faults. */
  readonly file: string;
  /** Where not given, free format is tried and then fixed. */
  readonly format?: MpsFormat;
  /** Largest sizes accepted; where not given 256 million characters, 1 million rows, 4 million columns, 20 million entries. */
  readonly limits?: Partial<MpsLimits>;
}

const LIMITS: MpsLimits = { characters: 256 * 1024 * 1024, rows: 1e6, columns: 4e6, entries: 2e7 };
const MOST_FAULTS = 100;

/**
 * The programme in the text, the sense it states, the format it is in, and notes on what was dropped or understood in one of several ways.
 * Throws one `Fault` with the line of everything wrong (at most 100); a byte order mark and CRLF are taken.
 * The objective is the first N row, its constant minus its right-hand side; a maximum is returned as a minimum of the negated objective.
 * @example
 * const text = "NAME bread\nROWS\n N cost\n G eaten\nCOLUMNS\n bread cost 2 eaten 1\nRHS\n RHS eaten 3\nENDATA\n";
 * readMps(text, { file: "bread.mps" }).programme.rowLower[0]; // 3
 */
export function readMps(text: string, { file, format, limits = {} }: ReadMpsOptions): MpsProgramme {
  const allowed = { ...LIMITS, ...limits };
  if (text.length > allowed.characters) {
    const [expected, found] = [`at most ${allowed.characters} characters`, `${text.length}`];
    throw new Fault([{ where: file, expected, found, remedy: "Give a smaller file" }]);
  }
  const first = scan(text, { file, format: format ?? "free", limits: allowed });
  if (first.faults.length === 0) return programmeOf(first);
  const second = format === undefined ? scan(text, { file, format: "fixed", limits: allowed }) : first;
  if (second.faults.length === 0) return programmeOf(second);
  throw new Fault(second.faults.length < first.faults.length ? second.faults : first.faults);
}

interface ScanOptions {
  readonly file: string;
  readonly format: MpsFormat;
  readonly limits: MpsLimits;
}

/** text -> lines -> sections -> draft. A line that begins in the first column opens a section; a star makes a comment. */
function scan(text: string, { file, format, limits }: ScanOptions): MpsDraft {
  const draft = startDraft({ file, format, limits });
  const fields = fieldsOf(format);
  let section: Section = skip;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, "");
    at = end < 0 ? text.length : end + 1;
    draft.line++;
    if (line.trim() === "" || line.startsWith("*")) continue;
    if (/^\s/.test(line)) section(draft, { line, fields });
    else section = openSection(draft, line);
    if (draft.isEnded || draft.faults.length >= MOST_FAULTS) break;
  }
  checkWhole(draft);
  return draft;
}

const SECTIONS: Readonly<Record<string, Section>> = {
  NAME: skip,
  OBJSENSE: (draft, { line }) => readSense(draft, line.trim()),
  ROWS: readRow,
  COLUMNS: readColumn,
  RHS: (draft, line) => readSet(draft, line, "RHS"),
  RANGES: (draft, line) => readSet(draft, line, "RANGES"),
  BOUNDS: readBound,
  ENDATA: skip,
};

function openSection(draft: MpsDraft, line: string): Section {
  const [, word, rest] = /^(\S+)\s*(.*)$/.exec(line) ?? ["", "", ""];
  const name = word.toUpperCase();
  if (name === "NAME") draft.name = rest.trim();
  if (name === "OBJSENSE" && rest.trim() !== "") readSense(draft, rest.trim());
  if (name === "ENDATA") draft.isEnded = true;
  if (Object.hasOwn(SECTIONS, name)) return SECTIONS[name];
  const known = Object.keys(SECTIONS);
  const remedy = suggest(name, known) || "A linear programme has no other section; indent the line if it is data";
  fault(draft, { expected: `one of the sections ${known.join(", ")}`, found: `"${word}"`, remedy });
  return skip;
}

/** What only the end of the file shows: that it is cut short, or has no rows. */
function checkWhole(draft: MpsDraft): void {
  if (draft.faults.length > 0) return;
  const found = "the end of the text";
  if (!draft.isEnded) fault(draft, { expected: "ENDATA", found, remedy: "The file seems cut short; get it whole" });
  if (draft.targets.size === 0)
    fault(draft, { expected: "a section ROWS", found: "none", remedy: "Is this an MPS file?" });
}
