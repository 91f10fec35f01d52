// The JSON Schemas of the file formats: `show schema figures`, `show schema run-spec`. What a file may leave out is not required.
import { z } from "zod";
import { schemas } from "../country/schemas.js";
import { tableMapping } from "../table/mapping.js";
import { tableJson } from "../table/table-json.js";
import type { Kind } from "./kind.js";
import { runRecord, runSpec } from "./run-schemas.js";

const byName = new Map<string, z.ZodType>(
  Object.entries({
    ...schemas,
    "run-spec": runSpec,
    "run-record": runRecord,
    table: tableJson,
    "table-mapping": tableMapping,
  }),
);

const ABOUT: Readonly<Record<string, string>> = {
  figures: "figures.csv of a country: a line for each figure, as an array of objects",
  accounts: "accounts.csv of a country: figures by sector",
  regions: "regions.csv of a country: figures by region",
  ages: "ages.csv of a country: people, deaths and births by age",
  country: "country.json: sectors, regions, calendar, warnings",
  sources: "sources.json: whose figures they are",
  "run-spec": "a run: country, system, years, seed and what the user has set; read by `run --spec`",
  "run-record": "a record: what `run --json` prints and `export` and `why --run` read",
  table: "an input-output table: what `table convert --json` prints",
  "table-mapping": "which rows and columns of a sheet are what: read by `table --mapping`",
};

export const fileSchemas: Kind = {
  singular: "schema",
  plural: "schemas",
  ids: () => [...byName.keys()],
  entries: () => [...byName.keys()].map((id) => ({ id, about: ABOUT[id] ?? "" })),
  show: (id) => {
    const schema = byName.get(id);
    if (schema === undefined) throw new RangeError(`no schema ${id}`);
    const json = z.toJSONSchema(schema, { io: "input" });
    return { text: `${JSON.stringify(json, undefined, 2)}\n`, json, isDocument: true };
  },
};
