// A table as JSON, as this program prints it: arrays of plain numbers under the names of the type.
import { z } from "zod";
import { Fault } from "../base/fault.js";
import type { Table } from "./table.js";

const numbers = z.array(z.number());
const names = z.array(z.string().min(1));

/** The JSON of a table, flows row-major. */
export const tableJson = z.object({
  id: z.string().min(1),
  name: z.string(),
  year: z.string(),
  unit: z.string(),
  sectors: names,
  finalUses: names,
  valueAddedRows: names,
  domestic: numbers.describe("n x (n + f) flows of home produce, basic prices, row after row"),
  imported: numbers.describe("n x (n + f) flows of imports, cif"),
  duties: numbers.describe("n + f duties and net taxes on products"),
  valueAdded: numbers.describe("v x n rows of value added"),
  grossOutput: numbers.describe("n gross outputs"),
});
export type TableJson = z.infer<typeof tableJson>;

/** The table with plain arrays, for JSON. */
export function tableToJson(table: Table): TableJson {
  const { id, name, year, unit, sectors, finalUses, valueAddedRows } = table;
  return {
    ...{ id, name, year, unit, sectors: [...sectors], finalUses: [...finalUses], valueAddedRows: [...valueAddedRows] },
    domestic: [...table.domestic],
    imported: [...table.imported],
    duties: [...table.duties],
    valueAdded: [...table.valueAdded],
    grossOutput: [...table.grossOutput],
  };
}

/** The table in a JSON text, alone or as `table` of a larger object. Shapes are checked here, identities by `checkTable`. */
export function tableFromJson(text: string, { file }: { readonly file: string }): Table {
  const json = parsed(text, file);
  const inner = typeof json === "object" && json !== null && "table" in json ? json.table : json;
  const result = tableJson.safeParse(inner);
  if (!result.success) {
    throw new Fault(
      result.error.issues.slice(0, 20).map(({ path, message }) => ({
        where: `${file}${path.length > 0 ? `, ${path.join(".")}` : ""}`,
        expected: "a table as in `show schema table`",
        found: message,
        remedy: "Correct the file",
      })),
    );
  }
  const { domestic, imported, duties, valueAdded, grossOutput, ...names } = result.data;
  return {
    ...names,
    domestic: Float64Array.from(domestic),
    imported: Float64Array.from(imported),
    duties: Float64Array.from(duties),
    valueAdded: Float64Array.from(valueAdded),
    grossOutput: Float64Array.from(grossOutput),
  };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const found = `no JSON (${error instanceof Error ? error.message : "unreadable"})`;
    throw new Fault([{ where: file, expected: "a table as a JSON object", found, remedy: "Mend the file" }]);
  }
}
