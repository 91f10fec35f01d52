// The JSON Schemas of the file formats: `show schema figures`, `show schema run-spec`. What a file may leave out is not required.
import { z } from "zod";
import { schemas } from "../country/schemas.js";
import type { Kind } from "./kind.js";
import { runRecord, runSpec } from "./run-schemas.js";

const byName = new Map<string, z.ZodType>(Object.entries({ ...schemas, "run-spec": runSpec, "run-record": runRecord }));

export const fileSchemas: Kind = {
  singular: "schema",
  plural: "schemas",
  ids: () => [...byName.keys()],
  entries: () => [...byName].map(([id, { description = "" }]) => ({ id, about: description })),
  show: (id) => {
    const schema = byName.get(id);
    if (schema === undefined) throw new RangeError(`no schema ${id}`);
    const json = z.toJSONSchema(schema, { io: "input" });
    return { text: `${JSON.stringify(json, undefined, 2)}\n`, json, isDocument: true };
  },
};
