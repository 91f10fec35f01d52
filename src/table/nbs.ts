// Tables of China's National Bureau of Statistics as CSV: codes in the first line, labels in the second, uses of home produce and imports
// together, and a column of imports, of exports less imports, or both; producers' prices, 10,000 yuan.
import type { TableMapping } from "./mapping.js";
import type { Sheet } from "./sheet.js";

/** Whether the sheet is laid out so. */
export function isNbs({ rows: [header, ...rows] }: Sheet): boolean {
  const codes = new Set([...header, ...rows.map(([code]) => code)]);
  const hasOutput = (codes.has("STO") && codes.has("STI")) || (codes.has("GO") && codes.has("TI"));
  return header[0] === "code" && hasOutput && header.includes("01");
}

/** The mapping of such a sheet. Subtotals (T1, STIU, TC and the like) are left out; the column of errors stays, as a use of either sign. */
export function nbsMapping({ rows: [header, ...rows] }: Sheet): TableMapping {
  const codes = rows.map(([code]) => code);
  const sectors = codes.filter((code) => /^\d+$/.test(code));
  const valueAdded = codes.filter((code) => /^(SA|VA)\d{3}$/.test(code));
  const columns = (pattern: RegExp): string[] => header.filter((code) => pattern.test(code));
  const [imports, netExports] = [columns(/^IM$/), columns(/^SB301$/)];
  return {
    ...{ unit: "10,000 yuan", valuation: "producers' prices", headerRow: 1, codeColumn: 1 },
    rows: { sectors, valueAdded, output: codes.includes("STI") ? "STI" : "TI" },
    columns: {
      sectors: [...sectors],
      finalUses: columns(/^(SB[124]\d\d|FU\d{3}|EX|ERR)$/),
      ...(imports.length > 0 ? { imports } : {}),
      ...(netExports.length > 0 ? { netExports } : {}),
      output: header.includes("STO") ? "STO" : "GO",
    },
    names: namesOf(rows, valueAdded),
  };
}

/** Codes of value added change their meaning from year to year; the labels do not. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/大修/, "major-repairs"],
  [/折旧/, "depreciation"],
  [/劳动/, "labour"],
  [/福利/, "welfare-fund"],
  [/利润/, "profit-and-tax"],
  [/税/, "net-taxes"],
  [/盈余/, "surplus"],
  [/其他/, "other-value-added"],
];

function namesOf(rows: readonly (readonly string[])[], codes: readonly string[]): Readonly<Record<string, string>> {
  const labels = new Map(rows.map(([code, label]) => [code, label]));
  const named = codes.map((code): readonly [string, string] => {
    const name = LABELS.find(([pattern]) => pattern.test(labels.get(code) ?? ""))?.[1];
    return [code, name ?? code];
  });
  const isAlone = (name: string): boolean => named.filter(([, other]) => other === name).length === 1;
  return Object.fromEntries(named.filter(([, name]) => isAlone(name)));
}
