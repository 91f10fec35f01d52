// What is assumed of a sector by the branch it belongs to, where the table does not hold it: labour, capital, structures, substitution.
import { parseNumber, readCsv } from "../base/csv.js";
import { throwFaults, type FaultItem } from "../base/fault.js";

/** Branches within which a plant can be turned to another product. */
export type BranchGroup = "primary" | "manufacturing" | "utilities" | "construction" | "services" | "none";
const GROUPS: readonly string[] = ["primary", "manufacturing", "utilities", "construction", "services", "none"];

/** A value and the range in which rival estimates lie. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The defaults of one branch. */
export interface Branch {
  readonly id: string;
  readonly name: string;
  /** Codes of classifications (ISIC, CPA, NAICS) that mean this branch. */
  readonly codes: readonly string[];
  /** Parts of words by which a sector's name is recognised, in small letters. */
  readonly words: readonly string[];
  /** Labour's share of value added. */
  readonly labourShare: Ranged;
  /** Fixed capital over a year's gross output. */
  readonly capitalPerOutput: Ranged;
  /** Share of structures in the branch's investment. */
  readonly structures: number;
  /** Long-run elasticity of substitution between the import and the home product. */
  readonly elasticity: number;
  readonly group: BranchGroup;
  /** Whether land or deposits limit its output whatever the capital. */
  readonly isResource: boolean;
  readonly isFood: boolean;
  /** Whether its trade is much a matter of book-keeping between firms (fees, licences, finance). */
  readonly isPaper: boolean;
  readonly source: string;
}

const COLUMNS = [
  ...["branch", "name", "codes", "words", "labour-share", "labour-share-low", "labour-share-high"],
  ...["capital-per-output", "capital-per-output-low", "capital-per-output-high", "structures", "elasticity"],
  ...["group", "is-resource", "is-food", "is-paper", "source"],
];

/** The branches of a file such as `data/plan/branches.csv`. Throws one `Fault` with every cell that cannot be read. */
export function readBranches(text: string, { file = "plan/branches.csv" } = {}): readonly Branch[] {
  const { header, rows } = readCsv(text, { file });
  const faults: FaultItem[] = [];
  const missing = COLUMNS.filter((name) => !header.includes(name));
  for (const name of missing)
    faults.push({ where: `${file}, line 1`, expected: `a column "${name}"`, found: "none", remedy: "Add the column" });
  throwFaults(faults);
  const branches = rows.map(({ cells, line }) => {
    const cell = (name: string): string => cells[header.indexOf(name)].trim();
    return branchFrom({ cell, where: `${file}, line ${line}`, faults });
  });
  throwFaults(faults);
  return branches;
}

interface Row {
  readonly cell: (name: string) => string;
  readonly where: string;
  readonly faults: FaultItem[];
}

function branchFrom({ cell, where, faults }: Row): Branch {
  const number = (name: string, most = Infinity): number => {
    const value = parseNumber(cell(name));
    if (value !== undefined && value >= 0 && value <= most) return value;
    const expected = most === 1 ? "a share of 0 to 1" : "a number of 0 or more";
    faults.push({
      where: `${where}, column "${name}"`,
      expected,
      found: `"${cell(name)}"`,
      remedy: "Correct the cell",
    });
    return 0;
  };
  const ranged = (name: string, most = Infinity): Ranged => {
    const range = { value: number(name, most), low: number(`${name}-low`, most), high: number(`${name}-high`, most) };
    if (range.low <= range.value && range.value <= range.high) return range;
    const found = `${range.low}, ${range.value}, ${range.high}`;
    faults.push({ where: `${where}, "${name}"`, expected: "low <= value <= high", found, remedy: "Correct the range" });
    return range;
  };
  const group = cell("group");
  if (!isGroup(group))
    faults.push({
      where: `${where}, column "group"`,
      expected: `one of ${GROUPS.join(", ")}`,
      found: `"${group}"`,
      remedy: "Correct the cell",
    });
  const words = (name: string): readonly string[] => cell(name).split(" ").filter(Boolean);
  return {
    id: cell("branch"),
    name: cell("name"),
    codes: words("codes"),
    words: words("words").map((word) => word.toLowerCase()),
    labourShare: ranged("labour-share", 1),
    capitalPerOutput: ranged("capital-per-output"),
    structures: number("structures", 1),
    elasticity: number("elasticity"),
    group: isGroup(group) ? group : "none",
    isResource: cell("is-resource") === "yes",
    isFood: cell("is-food") === "yes",
    isPaper: cell("is-paper") === "yes",
    source: cell("source"),
  };
}

function isGroup(text: string): text is BranchGroup {
  return GROUPS.includes(text);
}

/** Branches of the sectors of a classification whose codes tell nothing by themselves. */
export type Classification = Readonly<Record<string, string>>;

/** A classification of a file with columns classification, sector, branch; empty where the file has none of that name. */
export function readClassification(
  text: string,
  { file = "plan/classifications.csv", name }: { readonly file?: string; readonly name: string },
): Classification {
  const { header, rows } = readCsv(text, { file });
  const [named, sector, branch] = ["classification", "sector", "branch"].map((column) => header.indexOf(column));
  const pairs = rows.filter(({ cells }) => cells[named] === name).map(({ cells }) => [cells[sector], cells[branch]]);
  return Object.fromEntries(pairs);
}

/** What is known of a sector's name. */
export interface SectorName {
  readonly id: string;
  /** A longer name, where the table has one. */
  readonly name?: string | undefined;
}

/** The branch of a sector: by its code, else by the first branch one of whose words is part of its id or name, else the last branch. */
export function branchOf({ id, name = "" }: SectorName, branches: readonly Branch[]): Branch {
  const byCode = branches.find(({ codes }) => codes.includes(id));
  if (byCode !== undefined) return byCode;
  for (const text of [id.toLowerCase(), name.toLowerCase()]) {
    const byWord = branches.find(({ words }) => words.some((word) => text.includes(word)));
    if (byWord !== undefined) return byWord;
  }
  return branches[branches.length - 1];
}
