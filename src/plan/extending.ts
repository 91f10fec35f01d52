// A programme opened again, so that columns and rows can be added to it: to let off requirements, or to ask a second question.
import { buildProgramme, type ProgrammeBuilder } from "../lp/builder.js";
import type { LinearProgramme } from "../lp/problem.js";

export interface ExtendingOptions {
  readonly name: string;
  /** Whether the old objective is kept; a new one takes its place where not. */
  readonly hasCosts: boolean;
}

/** A builder that holds the programme already, its indices unchanged. */
export function extending(lp: LinearProgramme, { name, hasCosts }: ExtendingOptions): ProgrammeBuilder {
  const { matrix, costs, columnLower, columnUpper } = lp;
  const builder = buildProgramme({ name, constant: hasCosts ? lp.constant : 0 });
  lp.columnNames.forEach((column, j) =>
    builder.column({ name: column, cost: hasCosts ? costs[j] : 0, lower: columnLower[j], upper: columnUpper[j] }),
  );
  lp.rowNames.forEach((row, i) => builder.row({ name: row, lower: lp.rowLower[i], upper: lp.rowUpper[i] }));
  for (let j = 0; j < matrix.columns; j++) {
    for (let at = matrix.starts[j]; at < matrix.starts[j + 1]; at++)
      builder.add(matrix.rowIndices[at], j, matrix.values[at]);
  }
  return builder;
}
