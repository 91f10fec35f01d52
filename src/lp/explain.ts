// Says in words why a programme has no solution: the smallest set of requirements that clash.
import type { BoundAt, InfeasibleAnswer } from "./answer.js";
import { largest } from "./feasibility.js";
import type { LinearProgramme } from "./problem.js";

export interface ExplainOptions {
  /** What a person calls a row; its name where not given. */
  readonly rowLabel?: (row: number) => string;
  readonly columnLabel?: (column: number) => string;
  /** How many requirements to list at most; 20 where not given. */
  readonly most?: number;
}

/** A bound that takes part in the clash. */
export interface ClashingBound {
  readonly kind: "row" | "column";
  readonly index: number;
  readonly label: string;
  /** As in "at least 20". */
  readonly demand: string;
}

export interface Explanation {
  /** The bounds that clash, rows before columns, without those that only say that a quantity is not negative. */
  readonly clash: readonly ClashingBound[];
  /** Labels of the quantities that the clash needs not to be negative. */
  readonly notNegative: readonly string[];
  /** The same in sentences, one a line. */
  readonly text: string;
}

/**
 * Why the programme has no solution: the conflict where the answer has one, else the rows that its ray weighs.
 * @example
 * explainInfeasible(programme, answer, { rowLabel: (row) => ["bread", "flour at hand"][row] }).text;
 * // These 2 requirements cannot be met together:
 * // - bread: at least 3
 * // - flour at hand: at most 2
 * // Without any one of them the others can be met.
 */
export function explainInfeasible(
  programme: LinearProgramme,
  answer: InfeasibleAnswer,
  { rowLabel, columnLabel, most = 20 }: ExplainOptions = {},
): Explanation {
  const bounds = [
    ...boundsOf(answer).rows.map((bound) => ({ ...bound, kind: "row" as const })),
    ...boundsOf(answer).columns.map((bound) => ({ ...bound, kind: "column" as const })),
  ];
  const label = ({ kind, index }: Placed) =>
    kind === "row"
      ? (rowLabel?.(index) ?? programme.rowNames[index])
      : (columnLabel?.(index) ?? programme.columnNames[index]);
  const isNotNegative = ({ kind, index, side }: Placed) =>
    kind === "column" && side === "lower" && programme.columnLower[index] === 0;
  const clash = bounds
    .filter((bound) => !isNotNegative(bound))
    .map((bound) => ({
      kind: bound.kind,
      index: bound.index,
      label: label(bound),
      demand: demandOf(programme, bound),
    }));
  const notNegative = bounds.filter(isNotNegative).map(label);
  return { clash, notNegative, text: textOf({ clash, notNegative }, { answer, most }) };
}

type Placed = BoundAt & { readonly kind: "row" | "column" };

/** Share of the largest weight below which a row of a ray is rounding. */
const NEGLIGIBLE = 1e-9;

function boundsOf({ conflict, ray }: InfeasibleAnswer): {
  readonly rows: readonly BoundAt[];
  readonly columns: readonly BoundAt[];
} {
  if (conflict !== undefined) return conflict;
  if (ray === undefined) return { rows: [], columns: [] };
  const least = NEGLIGIBLE * largest(ray);
  const weighed = [...ray.keys()].filter((i) => Math.abs(ray[i]) > least);
  return { rows: weighed.map((index) => ({ index, side: ray[index] > 0 ? "lower" : "upper" })), columns: [] };
}

function demandOf({ rowLower, rowUpper, columnLower, columnUpper }: LinearProgramme, { kind, index, side }: Placed) {
  const [lower, upper] = kind === "row" ? [rowLower[index], rowUpper[index]] : [columnLower[index], columnUpper[index]];
  switch (side) {
    case "lower":
      return `at least ${number(lower)}`;
    case "upper":
      return `at most ${number(upper)}`;
    case "both":
      return lower === upper ? `exactly ${number(lower)}` : `at least ${number(lower)} and at most ${number(upper)}`;
  }
}

function number(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function textOf(
  { clash, notNegative }: Pick<Explanation, "clash" | "notNegative">,
  { answer, most }: { readonly answer: InfeasibleAnswer; readonly most: number },
): string {
  if (clash.length === 0 && notNegative.length === 0)
    return "No x meets all bounds; the solver does not say which of them clash.";
  const lines = clash.slice(0, most).map(({ label, demand }) => `- ${label}: ${demand}`);
  if (clash.length > most) lines.push(`- and ${clash.length - most} more`);
  const head =
    clash.length === 1
      ? "This requirement cannot be met:"
      : `These ${clash.length} requirements cannot be met together:`;
  const given = notNegative.length === 0 ? [] : [`None of these may be negative: ${names(notNegative, most)}.`];
  const isSmallest = answer.conflict?.isIrreducible === true && clash.length > 1;
  return [head, ...lines, ...given, ...(isSmallest ? ["Without any one of them the others can be met."] : [])].join(
    "\n",
  );
}

function names(labels: readonly string[], most: number): string {
  const shown = labels.slice(0, most).join(", ");
  return labels.length > most ? `${shown} and ${labels.length - most} more` : shown;
}
