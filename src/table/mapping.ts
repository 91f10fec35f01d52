// The mapping file: which rows and columns of a sheet are what. Formats that are known are mappings made by the program; any other sheet of a
// single table is read with one written by hand, `show schema table-mapping`.
import { z } from "zod";
import { Fault } from "../base/fault.js";

const codes = z.array(z.string().min(1));
const position = z.number().int().positive();

/** Codes name rows by the text in their code column and columns by the text in the header row; `origin:code` where there is an origin column. */
export const tableMapping = z.strictObject({
  id: z.string().min(1).exactOptional(),
  name: z.string().min(1).exactOptional(),
  year: z.string().min(1).exactOptional(),
  unit: z.string().min(1).exactOptional(),
  valuation: z.string().min(1).exactOptional().describe("basic, producers' or purchasers' prices"),
  orientation: z
    .enum(["rows deliver to columns", "columns deliver to rows"])
    .exactOptional()
    .describe("rows deliver to columns where not given"),
  headerRow: position.describe("row of the column codes, from 1, blank lines not counted"),
  codeColumn: position.describe("column of the row codes, from 1"),
  originColumn: position.exactOptional().describe("column that tells home rows from imported ones"),
  rows: z.strictObject({
    sectors: codes.min(1).describe("rows of home produce, or of home produce and imports together"),
    imported: z
      .array(z.string())
      .exactOptional()
      .describe("rows of imports by product, in the order of the sectors; an empty text for a sector without"),
    importTotal: codes.exactOptional().describe("rows of imports that are not split by product"),
    margins: codes.exactOptional().describe("transport margins paid abroad, spread over the imports of a column"),
    duties: codes.exactOptional().describe("duties and net taxes on products"),
    valueAdded: codes.describe("rows of value added, without subtotals"),
    output: z.string().min(1).exactOptional().describe("row of gross output, to check against"),
    memo: codes.exactOptional().describe("rows to remember, for which a table has no place"),
  }),
  columns: z.strictObject({
    sectors: codes.min(1).describe("sectors as users, in the order of the rows"),
    finalUses: codes.min(1),
    imports: codes
      .exactOptional()
      .describe("columns of imports by product, where rows hold home produce and imports together"),
    netExports: codes.exactOptional().describe("columns of exports less imports, where nothing else tells imports"),
    output: z.string().min(1).exactOptional().describe("column of gross output, to check against"),
  }),
  names: z.record(z.string(), z.string()).exactOptional().describe("names to use in the table for codes of the sheet"),
});
export type TableMapping = z.infer<typeof tableMapping>;

/** A mapping from the text of its JSON file; throws one `Fault` with everything that is wrong in it. */
export function readMapping(text: string, { file }: { readonly file: string }): TableMapping {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const found = `no JSON (${error instanceof Error ? error.message : "unreadable"})`;
    throw new Fault([{ where: file, expected: "a mapping as a JSON object", found, remedy: "Mend the file" }]);
  }
  const result = tableMapping.safeParse(json);
  if (result.success) return result.data;
  throw new Fault(
    result.error.issues.map(({ path, message }) => ({
      where: `${file}${path.length > 0 ? `, ${path.join(".")}` : ""}`,
      expected: "a mapping as in `show schema table-mapping`",
      found: message,
      remedy: "Correct the mapping",
    })),
  );
}
