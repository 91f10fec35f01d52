// The ways in which a country comes by its table: reconstructed anew in each draw, carried back from a later year, or as given.
import type { TableSource } from "./country.js";
import { readReconstruction } from "./reconstruct-data.js";
import { reconstructTable } from "./reconstruct.js";
import type { TableFiles } from "./table-source-files.js";
import { readGivenTable } from "./table-source-given.js";

/** A source that reconstructs the table from the folder `table/` among the files; throws a `Fault` with all that is wrong in it. */
export function reconstructedSource(files: TableFiles): TableSource {
  const data = readReconstruction(files);
  return {
    kind: "reconstructed",
    templates: [...data.structures.keys()],
    table: ({ draw, template }) => reconstructTable({ data, draw, template }),
  };
}

/** A source that always gives the table of `table/table.csv`; throws a `Fault` with all that is wrong in it. */
export function givenSource(files: TableFiles): TableSource {
  const table = readGivenTable(files);
  return { kind: "given", templates: [], table: () => table };
}
