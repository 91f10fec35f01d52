// What holds the plan back: limits of nature and of the border, ranked by what one more unit of each is worth.
import type { HighsRuntime } from "../lp/load-highs.js";
import { oneSided, type Limit } from "./one-sided.js";
import type { SolvedPlan } from "./solve-programme.js";
import { valuesOf } from "./valuations.js";

export type BottleneckKind = "capacity" | "labour" | "land and deposits" | "import";

export interface Bottleneck {
  readonly kind: BottleneckKind;
  readonly product?: string;
  readonly year: number;
  /** What one more unit is worth, in units of the base consumption basket of the same year. */
  readonly worth: number;
  /** Worth of one more unit, and of the last one there is; apart where the optimum is degenerate. */
  readonly low: number;
  readonly high: number;
  /** "solved" where low and high come from plans with a little more and a little less, "dual" where they repeat the dual. */
  readonly basis: "dual" | "solved";
}

export interface BottleneckOptions {
  /** How many of each kind; 10 where not given. */
  readonly most?: number;
  /** With a solver, the ends are solved for. */
  readonly highs?: HighsRuntime | undefined;
}

interface Found extends Limit {
  readonly kind: BottleneckKind;
  readonly product?: string;
  readonly year: number;
  readonly basket: number;
}

/** Duals below this many baskets are rounding. */
const LEAST_WORTH = 1e-6;

/** The bottlenecks of a plan, dearest first. */
export function bottlenecksOf(solved: SolvedPlan, { most = 10, highs }: BottleneckOptions = {}): readonly Bottleneck[] {
  const found = limitsOf(solved)
    .filter(({ dual, basket }) => dual / basket > LEAST_WORTH)
    .sort((a, b) => b.dual / b.basket - a.dual / a.basket);
  const counts = new Map<BottleneckKind, number>();
  const listed = found.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= most;
  });
  const ends = highs === undefined ? undefined : oneSided(solved, { limits: listed, highs });
  return listed.map(({ kind, product, year, dual, basket }, k) => {
    const worth = dual / basket;
    const [low, high] = ends === undefined ? [worth, worth] : [ends[k].more / basket, ends[k].less / basket];
    const basis = ends === undefined ? "dual" : "solved";
    return { kind, year, worth, low: Math.min(low, worth), high: Math.max(high, worth), basis, ...productOf(product) };
  });
}

function productOf(product: string | undefined): { readonly product?: string } {
  return product === undefined ? {} : { product };
}

function limitsOf(solved: SolvedPlan): readonly Found[] {
  const { data, programme, answer, settings } = solved;
  const n = data.products.length;
  const { rows, columns } = programme;
  const found: Found[] = [];
  for (let t = 0; t < settings.years; t++) {
    const { basket } = valuesOf(solved, t);
    const year = t + 1;
    const common = { year, basket: basket > 0 ? basket : 1 };
    const row = (index: number) => ({ ...common, at: "row" as const, index, dual: -answer.rowDuals[index] });
    const column = (index: number) => ({ ...common, at: "column" as const, index, dual: -answer.reducedCosts[index] });
    found.push({ ...row(rows.labour[t]), kind: "labour" });
    data.products.forEach((product, i) => {
      const at = t * n + i;
      found.push({ ...row(rows.capacity[at]), kind: "capacity", product });
      if (data.branches[i].isResource)
        found.push({ ...column(columns.output[at]), kind: "land and deposits", product });
      if (settings.border.kind !== "open") found.push({ ...column(columns.imports[at]), kind: "import", product });
    });
  }
  return found;
}
