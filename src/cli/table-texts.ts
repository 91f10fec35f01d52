// What `onecountry table` prints for a person.
import type { Extraction } from "../table/extraction.js";
import type { ImportContent, SelfSufficiency, VerticalSpecialisation } from "../table/import-content.js";
import type { Linkages } from "../table/linkages.js";
import type { Multipliers } from "../table/multipliers.js";
import type { Reading, Repair } from "../table/reading.js";
import type { TableReport } from "../table/report.js";
import type { Table } from "../table/table.js";
import { significant, textTable } from "./text-table.js";

/** What the files were taken for and what was changed, a sentence each. */
export function readingNotes({
  format,
  orientation,
  valuation,
  imports,
  reasons,
  repairs,
  memos,
}: Reading): readonly string[] {
  return [
    `Read as ${format}: ${orientation}; prices: ${valuation}; imports: ${imports}.`,
    ...reasons.map((reason) => `  ${reason}.`),
    ...repairNotes(repairs),
    ...(memos.length === 0
      ? []
      : [
          `Not part of a table, remembered: ${memos.map(memoText).slice(0, 8).join("; ")}${memos.length > 8 ? "; ..." : ""}.`,
        ]),
  ];
}

function memoText({ row, column, amount }: Reading["memos"][number]): string {
  return `${row}/${column} ${significant(amount)}`;
}

/** What was changed on the way, a sentence each. */
export function repairNotes(repairs: readonly Repair[]): readonly string[] {
  return repairs.map(({ what, cells, amount }) => {
    const shown = `${cells.slice(0, 6).join(", ")}${cells.length > 6 ? ", ..." : ""}`;
    return `Changed: ${what} (${shown}${amount === 0 ? "" : `; ${significant(amount)} in all`}).`;
  });
}

/** The report of `check`. */
export function checkText({ table, ...reading }: Reading, report: TableReport): string {
  const { unit } = table;
  const rows: readonly (readonly [string, number | string, string])[] = [
    ["sectors", report.sectors, ""],
    ["final uses", report.finalUses, ""],
    ["gross output", report.grossOutput, unit],
    ["value added", report.valueAdded, unit],
    ["duties and taxes on products", report.duties, unit],
    ["imports", report.imports, unit],
    ["exports of home produce", report.exports, unit],
    ["gross domestic product by income", report.productByIncome, unit],
    ["gross domestic product by use", report.productByUse, unit],
    ["home inputs that are not zero", report.density, "share"],
    ["largest gap of a row or column", report.largestGap.share, "share of output"],
    ["Hawkins-Simon condition", report.productive, ""],
  ];
  const cells = rows.map(([, value]) => (typeof value === "number" ? significant(value) : value));
  return textTable({
    columns: [
      { title: table.name, cells: rows.map(([name]) => name) },
      { title: table.year, cells, isRight: true },
      { title: "", cells: rows.map(([, , of]) => of) },
    ],
    notes: ["", ...readingNotes({ table, ...reading })],
  });
}

/** The sectors of `read`: what each makes, buys, earns and sells. */
export function sectorText(reading: Reading, sectors: readonly SectorLine[]): string {
  const { unit } = reading.table;
  const column = (
    title: string,
    key: Exclude<keyof SectorLine, "sector">,
  ): { title: string; unit: string; cells: number[] } => ({
    title,
    unit,
    cells: sectors.map((line) => line[key]),
  });
  return textTable({
    columns: [
      { title: "sector", cells: sectors.map(({ sector }) => sector) },
      column("output", "output"),
      column("home inputs", "homeInputs"),
      column("imported inputs", "importedInputs"),
      column("duties", "duties"),
      column("value added", "valueAdded"),
      column("final use", "finalUse"),
      column("imports", "imports"),
    ],
    notes: ["", ...readingNotes(reading)],
  });
}

export interface SectorLine {
  readonly sector: string;
  readonly output: number;
  readonly homeInputs: number;
  readonly importedInputs: number;
  readonly duties: number;
  readonly valueAdded: number;
  /** Home produce that goes to final uses. */
  readonly finalUse: number;
  /** Imports of the product, by whomever. */
  readonly imports: number;
}

export function multiplierText({ sectors, output, income, imports, duties }: Multipliers): string {
  return textTable({
    columns: [
      { title: "sector", cells: sectors },
      { title: "output", cells: [...output] },
      { title: "income", cells: [...income] },
      { title: "imports", cells: [...imports] },
      { title: "duties", cells: [...duties] },
    ],
    notes: ["", "Per unit of final demand for the product of the sector."],
  });
}

export function linkageText(found: Linkages): string {
  const { sectors, backwardDirect, forwardDirect, backward, forward, sensitivity, kinds } = found;
  return textTable({
    columns: [
      { title: "sector", cells: sectors },
      { title: "inputs", cells: [...backwardDirect] },
      { title: "deliveries", cells: [...forwardDirect] },
      { title: "backward", cells: [...backward] },
      { title: "forward", cells: [...forward] },
      { title: "sensitivity", cells: [...sensitivity] },
      { title: "kind", cells: kinds },
    ],
    notes: ["", "Inputs and deliveries per unit of output; linkages of all rounds, the mean sector having 1."],
  });
}

export function extractionText(
  table: Table,
  { sector, side, share, before, after, loss, lossBySector }: Extraction,
): string {
  const order = [...lossBySector.keys()].sort((a, b) => lossBySector[b] - lossBySector[a]);
  const part = share === 1 ? "" : `, share ${significant(share)}`;
  return textTable({
    columns: [
      { title: "sector", cells: order.map((i) => table.sectors[i]) },
      { title: "loss of output", unit: table.unit, cells: order.map((i) => lossBySector[i]) },
    ],
    notes: [
      "",
      `Without ${sector} (${side}${part}): output ${significant(before)} falls to ${significant(after)}, by ${significant(loss)}.`,
    ],
  });
}

export interface ImportFindings {
  readonly importContent: readonly ImportContent[];
  readonly verticalSpecialisation?: VerticalSpecialisation;
  readonly selfSufficiency: readonly SelfSufficiency[];
}

export function importText(
  table: Table,
  { importContent, verticalSpecialisation, selfSufficiency }: ImportFindings,
): string {
  const uses = textTable({
    columns: [
      { title: "final use", cells: importContent.map(({ use }) => use) },
      { title: "total", unit: table.unit, cells: importContent.map(({ total }) => total) },
      { title: "imported", unit: table.unit, cells: importContent.map(({ direct }) => direct) },
      { title: "in home goods", unit: table.unit, cells: importContent.map(({ indirect }) => indirect) },
      {
        title: "import content",
        unit: "share",
        cells: importContent.map(({ share }) => (share === undefined ? "none" : significant(share))),
        isRight: true,
      },
    ],
  });
  const vs = verticalSpecialisation;
  const sold =
    vs === undefined
      ? "No exports.\n"
      : `Imports in exports (vertical specialisation): ${significant(vs.share)} of exports.\n`;
  const goods = textTable({
    columns: [
      { title: "sector", cells: selfSufficiency.map(({ sector }) => sector) },
      { title: "output", unit: table.unit, cells: selfSufficiency.map(({ output }) => output) },
      { title: "imports", unit: table.unit, cells: selfSufficiency.map(({ imports }) => imports) },
      { title: "exports", unit: table.unit, cells: selfSufficiency.map(({ exports }) => exports) },
      {
        title: "self-sufficiency",
        unit: "ratio",
        cells: selfSufficiency.map(({ ratio }) => (ratio === undefined ? "none" : significant(ratio))),
        isRight: true,
      },
    ],
  });
  return `${uses}\n${sold}\n${goods}`;
}
