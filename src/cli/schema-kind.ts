// The JSON Schemas of the file formats: `show schema figures`.
import { z } from "zod";
import { schemas } from "../country/schemas.js";
import type { Kind } from "./kind.js";

const byName = new Map<string, z.ZodType>(Object.entries(schemas));

export const fileSchemas: Kind = {
  singular: "schema",
  plural: "schemas",
  ids: () => [...byName.keys()],
  entry: (id) => ({ id }),
  show: (id) => {
    const schema = byName.get(id);
    if (schema === undefined) throw new RangeError(`no schema ${id}`);
    const json = z.toJSONSchema(schema);
    return { text: `${JSON.stringify(json, undefined, 2)}\n`, json, isDocument: true };
  },
};
