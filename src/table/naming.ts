// What a table is called: by what was asked for, else by what the file says, else by the name of the file.
import type { CloseOptions } from "./close.js";
import type { TableMapping } from "./mapping.js";

export interface Naming {
  /** Names asked for, and what becomes of gaps. */
  readonly options: Partial<Omit<CloseOptions, "file">>;
  readonly mapping?: TableMapping;
}

/** Names from the options, else from the mapping, else from the name of the file: RUS_2014.csv is rus-2014 of the year 2014. */
export function namesOf(file: string, { mapping = undefined, options }: Naming): CloseOptions {
  const stem = (file.split(/[/\\]/).pop() ?? file).replace(/\.[a-z]+$/i, "");
  const id =
    options.id ??
    mapping?.id ??
    (stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") ||
      "table");
  return {
    id,
    name: options.name ?? mapping?.name ?? stem,
    year: options.year ?? mapping?.year ?? /(?:1[789]|20)\d\d/.exec(stem)?.[0] ?? "not stated",
    unit: options.unit ?? mapping?.unit ?? "not stated",
    file,
    gaps: options.gaps ?? "fault",
  };
}
