// What `lp solve` prints: the same data as JSON and as text.
import {
  explainInfeasible,
  inSense,
  type Answer,
  type BoundAt,
  type InfeasibleAnswer,
  type LinearProgramme,
  type MpsProgramme,
  type OptimalAnswer,
  type Sense,
  type Verdict,
} from "../lp/index.js";
import { textTable } from "./text-table.js";

export interface Solved {
  readonly mps: MpsProgramme;
  readonly answer: Answer;
  readonly verdict: Verdict;
  /** Whether values and duals are wanted. */
  readonly hasSolution: boolean;
}

interface NamedValue {
  readonly name: string;
  readonly value: number;
  /** What the objective changes by with one unit of the bound that holds the value, in the sense of the file. */
  readonly dual: number;
}

export interface LpReport {
  readonly name: string;
  readonly status: Answer["status"];
  readonly sense: Sense;
  readonly objective?: number;
  readonly gap?: number;
  readonly reason?: string;
  readonly iterations: number;
  readonly rows: number;
  readonly columns: number;
  readonly nonzeros: number;
  readonly judge: Verdict;
  /** Names of the rows and columns whose bounds clash. */
  readonly conflict?: { readonly rows: readonly NamedBound[]; readonly columns: readonly NamedBound[] };
  readonly explanation?: string;
  readonly solution?: Solution;
  readonly notes: readonly string[];
}

interface Solution {
  readonly columns: readonly NamedValue[];
  readonly rows: readonly NamedValue[];
}

interface NamedBound {
  readonly name: string;
  readonly side: BoundAt["side"];
}

/** Rows, columns and coefficients of a programme. */
export function sizeOf({ matrix }: LinearProgramme): { rows: number; columns: number; nonzeros: number } {
  return { rows: matrix.rows, columns: matrix.columns, nonzeros: matrix.values.length };
}

/** The answer with its verdict as plain data; objective and duals have the sense of the file. */
export function lpReport({ mps, answer, verdict, hasSolution }: Solved): LpReport {
  const { programme, sense, notes } = mps;
  return {
    name: programme.name,
    status: answer.status,
    sense,
    ...(answer.status === "optimal" ? { objective: inSense(answer.objective, sense) } : {}),
    ...(verdict.status === "optimal" ? { gap: verdict.gap } : {}),
    ...(answer.status === "stopped" ? { reason: answer.detail } : {}),
    iterations: answer.iterations,
    ...sizeOf(programme),
    judge: inSenseOf(verdict, sense),
    ...(answer.status === "infeasible" ? reasonsOf(programme, answer) : {}),
    ...(answer.status === "optimal" && hasSolution ? { solution: solutionOf(programme, answer, sense) } : {}),
    notes,
  };
}

function inSenseOf(verdict: Verdict, sense: Sense): Verdict {
  if (verdict.status !== "optimal") return verdict;
  const { primalObjective, dualObjective } = verdict;
  return {
    ...verdict,
    primalObjective: inSense(primalObjective, sense),
    dualObjective: inSense(dualObjective, sense),
  };
}

function reasonsOf(programme: LinearProgramme, answer: InfeasibleAnswer): Pick<LpReport, "conflict" | "explanation"> {
  const explanation = explainInfeasible(programme, answer).text;
  if (answer.conflict === undefined) return { explanation };
  const named = (names: readonly string[]) => (bound: BoundAt) => ({ name: names[bound.index], side: bound.side });
  const rows = answer.conflict.rows.map(named(programme.rowNames));
  const columns = answer.conflict.columns.map(named(programme.columnNames));
  return { conflict: { rows, columns }, explanation };
}

function solutionOf(programme: LinearProgramme, answer: OptimalAnswer, sense: Sense): Solution {
  const { matrix, columnNames, rowNames } = programme;
  const activities = new Float64Array(matrix.rows);
  for (let j = 0; j < matrix.columns; j++)
    for (let at = matrix.starts[j]; at < matrix.starts[j + 1]; at++)
      activities[matrix.rowIndices[at]] += matrix.values[at] * answer.x[j];
  const named = (names: readonly string[], values: Float64Array, duals: Float64Array) =>
    names.map((name, i) => ({ name, value: values[i], dual: inSense(duals[i], sense) }));
  return {
    columns: named(columnNames, answer.x, answer.reducedCosts),
    rows: named(rowNames, activities, answer.rowDuals),
  };
}

/** The report for a person. */
export function lpReportText(report: LpReport): string {
  const { name, status, sense, objective, rows, columns, nonzeros, iterations, solution } = report;
  const goal = sense === "maximise" ? "maximum" : "minimum";
  const lines = [
    `${name === "" ? "The programme" : name}: ${status}${objective === undefined ? "" : `, ${goal} ${objective}`}`,
    `${rows} rows, ${columns} columns, ${nonzeros} nonzeros; ${iterations} iterations`,
    ...(report.reason === undefined ? [] : [`Stopped: ${report.reason}`]),
    ...judgeLines(report.judge),
    ...(report.explanation === undefined ? [] : [report.explanation]),
    ...report.notes.map((note) => `Note: ${note}.`),
  ];
  const tables = solution === undefined ? [] : [table("column", solution.columns), table("row", solution.rows)];
  return [`${lines.join("\n")}\n`, ...tables].join("\n");
}

function table(title: string, values: readonly NamedValue[]): string {
  return textTable({
    columns: [
      { title, cells: values.map(({ name }) => name) },
      { title: "value", cells: values.map(({ value }) => value) },
      { title: title === "row" ? "dual" : "reduced cost", cells: values.map(({ dual }) => dual) },
    ],
  });
}

function judgeLines(verdict: Verdict): string[] {
  if (!verdict.holds) return [`Checked from the file alone, the answer does not hold: ${verdict.reasons.join("; ")}`];
  switch (verdict.status) {
    case "optimal": {
      const { gap, primalResidual, dualResidual } = verdict;
      const sizes = `gap ${brief(gap)}, primal residual ${brief(primalResidual)}, dual residual ${brief(dualResidual)}`;
      return [`Checked from the file alone: it holds (${sizes})`];
    }
    case "infeasible":
      return ["Checked from the file alone: no x meets all bounds"];
    case "unbounded":
      return ["Checked from the file alone: the objective goes on for ever"];
  }
}

function brief(value: number): string {
  return String(Number(value.toPrecision(2)));
}
