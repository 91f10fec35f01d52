// What is known of a table from outside its flows: gross outputs, imports, duties, and totals over parts of the accounts.
import type { Layout } from "./reconstruct-layout.js";
import type { Estimate, FolderReader, Line } from "./table-source-files.js";

/** Arrays follow the sectors; flows are in the unit of the table. */
export interface Margins {
  readonly grossOutput: readonly Estimate[];
  readonly imports: readonly (Estimate | undefined)[];
  /** Duty per unit of imports cif. */
  readonly dutyRates: readonly number[];
  readonly totals: readonly Total[];
}

/** A margin that is a sum over parts of the accounts. */
export interface Total {
  readonly name: string;
  readonly estimate: Estimate;
  readonly parts: readonly Part[];
}

/** A weighted part of a total; an undefined position means every row or every column. */
export interface Part {
  readonly of: PartOf;
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly weight: number;
}

const PARTS = ["use", "value-added", "gross-output", "imports", "duties"] as const;
type PartOf = (typeof PARTS)[number];

const KINDS = [
  "gross-output",
  "imports",
  "duty-rate",
  "total-use",
  "total-value-added",
  "sector-value-added",
  "national",
];

/** `margins.csv` (margin, of, value, low, high, grade, source) and `totals.csv` (total, part, row, column, weight). */
export function readMargins(folder: FolderReader, layout: Layout): Margins {
  const lines = folder.lines("margins.csv", ["margin", "of", "value", "low", "high", "grade", "source"]);
  for (const line of lines) folder.position(line, "margin", KINDS);
  const ofKind = (kind: string): readonly Line[] => lines.filter(({ cells }) => cells["margin"] === kind);
  const bySector = (kind: string): (Estimate | undefined)[] => {
    const estimates = layout.sectors.map((): Estimate | undefined => undefined);
    for (const line of ofKind(kind)) estimates[folder.position(line, "of", layout.sectors)] = folder.estimate(line);
    return estimates;
  };
  return {
    grossOutput: bySector("gross-output").map((estimate, i) => estimate ?? absentOutput(folder, layout.sectors[i])),
    imports: bySector("imports"),
    dutyRates: bySector("duty-rate").map((rate) => rate?.value ?? 0),
    totals: [
      ...ofKind("total-use").map((line) => useTotal(folder, layout, line)),
      ...ofKind("total-value-added").map((line) => primaryTotal(folder, layout, line)),
      ...ofKind("sector-value-added").map((line) => sectorTotal(folder, layout, line)),
      ...nationalTotals(folder, layout, ofKind("national")),
    ],
  };
}

function absentOutput(folder: FolderReader, sector: string): Estimate {
  folder.fault({
    where: folder.path("margins.csv"),
    expected: `a gross output of "${sector}"`,
    found: "none",
    remedy: "Add the line, with a wide interval if little is known",
  });
  return { value: 0, low: 0, high: 0 };
}

function useTotal(folder: FolderReader, layout: Layout, line: Line): Total {
  const column = layout.sectors.length + folder.position(line, "of", layout.uses);
  return totalOf(folder, line, { of: "use", row: undefined, column, weight: 1 });
}

function primaryTotal(folder: FolderReader, layout: Layout, line: Line): Total {
  const row = folder.position(line, "of", layout.primaries);
  return totalOf(folder, line, { of: "value-added", row, column: undefined, weight: 1 });
}

function sectorTotal(folder: FolderReader, layout: Layout, line: Line): Total {
  const column = folder.position(line, "of", layout.sectors);
  return totalOf(folder, line, { of: "value-added", row: undefined, column, weight: 1 });
}

function totalOf(folder: FolderReader, line: Line, part: Part): Total {
  return { name: `${line.cells["margin"]}/${line.cells["of"]}`, estimate: folder.estimate(line), parts: [part] };
}

/** Totals whose parts a file of their own defines, as the domestic product. */
function nationalTotals(folder: FolderReader, layout: Layout, lines: readonly Line[]): readonly Total[] {
  const parts = new Map<string, Part[]>(lines.map(({ cells }) => [cells["of"], []]));
  for (const line of lines.length === 0
    ? []
    : folder.lines("totals.csv", ["total", "part", "row", "column", "weight"])) {
    const total = [...parts.keys()][folder.position(line, "total", [...parts.keys()])];
    parts.get(total)?.push(readPart(folder, layout, line));
  }
  return lines.map((line) => {
    const of = line.cells["of"];
    if (parts.get(of)?.length === 0)
      folder.fault({
        where: line.where,
        expected: `parts of the total "${of}" in table/totals.csv`,
        found: "none",
        remedy: "Say of which flows the total is the sum",
      });
    return { name: `national/${of}`, estimate: folder.estimate(line), parts: parts.get(of) ?? [] };
  });
}

function readPart(folder: FolderReader, { sectors, uses, primaries }: Layout, line: Line): Part {
  const of = PARTS[folder.position(line, "part", PARTS)];
  const place = (column: string, names: readonly string[]): number | undefined =>
    line.cells[column] === "*" ? undefined : folder.position(line, column, names);
  const columns = of === "use" ? [...sectors, ...uses] : sectors;
  return {
    of,
    row: place("row", of === "value-added" ? primaries : sectors),
    column: of === "use" || of === "value-added" ? place("column", columns) : undefined,
    weight: folder.number(line, "weight"),
  };
}
