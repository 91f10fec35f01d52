// Everything that `list` and `show` can name.
import { UNITS } from "../base/unit.js";
import { countries } from "./country-kind.js";
import type { Kind } from "./kind.js";
import { fileSchemas } from "./schema-kind.js";

const units: Kind = {
  singular: "unit",
  plural: "units",
  ids: () => UNITS,
  entry: (id) => ({ id }),
  show: (id) => ({ text: id, json: { id } }),
};

/** The kinds in the order in which `list` and `show` name them. */
export const KINDS: readonly Kind[] = [countries, units, fileSchemas];
