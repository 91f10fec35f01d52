// National tables of the World Input-Output Database, release 2016 (Timmer et al. 2015), as CSV: code, description, origin, industries, final
// uses, GO; rows Domestic, Imports and TOT. Imports are fob, with the transport margins to the border in a row below.
import type { TableMapping } from "./mapping.js";
import type { Siblings } from "./merge-empty.js";
import type { Sheet } from "./sheet.js";

/** Rows of TOT that are no part of a table: adjustments, and what travellers buy. */
const MEMOS = ["EXP_adj", "PURR", "PURNR"];

/** Whether the sheet is laid out so. */
export function isWiod({ rows }: Sheet): boolean {
  const [header] = rows;
  const origins = new Set(rows.slice(1).map((cells) => cells[2]));
  return header[0] === "code" && header[2] === "origin" && origins.has("Domestic") && origins.has("TOT");
}

/** The mapping of such a sheet. */
export function wiodMapping({ rows: [header, ...rows] }: Sheet): TableMapping {
  const codesOf = (origin: string): readonly string[] =>
    rows.filter((cells) => cells[2] === origin).map(([code]) => code);
  const sectors = [...codesOf("Domestic")];
  const imported = codesOf("Imports");
  const totals = codesOf("TOT");
  const here = (codes: readonly string[]): string[] =>
    codes.filter((code) => totals.includes(code)).map((code) => `TOT:${code}`);
  return {
    ...{ unit: "million current US$", valuation: "basic prices" },
    ...{ headerRow: 1, codeColumn: 1, originColumn: 3 },
    rows: {
      sectors: sectors.map((code) => `Domestic:${code}`),
      imported: sectors.map((code) => (imported.includes(code) ? `Imports:${code}` : "")),
      margins: here(["IntTTM"]),
      duties: here(["TXSP"]),
      valueAdded: ["TOT:VA"],
      memo: here(MEMOS),
      output: "TOT:GO",
    },
    columns: {
      sectors,
      finalUses: header.slice(3).filter((code) => !sectors.includes(code) && code !== "GO"),
      output: "GO",
    },
    names: Object.fromEntries(["VA", ...MEMOS].map((code) => [`TOT:${code}`, code])),
  };
}

/** Where the output of an industry stands in countries that do not tell it apart. */
export const WIOD_SIBLINGS: Siblings = {
  ...{ A02: "A01", A03: "A01", C18: "C17", J58: "C17", C21: "C20", C25: "C24", C27: "C26", C30: "C29", C33: "C28" },
  ...{ E36: "D35", "E37-E39": "D35", G45: "G46", H53: "J61", J62_J63: "J61", K65: "K64", K66: "K64" },
  ...{ M69_M70: "N", M71: "N", M72: "N", M73: "N", M74_M75: "N", J59_J60: "R_S", T: "R_S", U: "O84" },
};
