// Critical imports: what is lost when 10, 50 or 100 % of one product's imports stay away. The loss is strongly convex, hence three depths.
import type { HighsRuntime } from "../lp/load-highs.js";
import { openSession } from "../lp/session.js";
import { isLimited } from "./border.js";
import { grown } from "./draft.js";
import { baseImports, homeUse } from "./plan-data.js";
import { cheapest, replacementAt } from "./replacement.js";
import type { SolvedPlan } from "./solve-programme.js";
import { lossOf } from "./welfare.js";

export interface CriticalImport {
  readonly product: string;
  /** Imports of the base year, in the table's unit. */
  readonly imports: number;
  /** Share of imports in domestic use. */
  readonly importShare: number;
  /** Share of consumption in every year lost when that share of the base-year import stays away. */
  readonly loss10: number;
  readonly loss50: number;
  readonly loss100: number;
  /** "solved": plans made anew. "dual": the plan's valuations held, its requirement unchanged, the import replaced in the cheapest way. */
  readonly basis: "dual" | "solved";
  /** Whether this trade is much a matter of book-keeping between firms. */
  readonly isPaper: boolean;
}

const DEPTHS = [0.1, 0.5, 1] as const;

/** Critical imports, greatest loss first. With a solver the plans are made anew, without one the plan's valuations are used. */
export function criticalImports(
  solved: SolvedPlan,
  { highs }: { readonly highs?: HighsRuntime | undefined } = {},
): readonly CriticalImport[] {
  const { data, settings } = solved;
  const imports = baseImports(data);
  const home = homeUse(data);
  const products = data.products.map((_, i) => i).filter((i) => imports[i] > 0);
  const rises = highs === undefined ? valuedRises(solved, products) : solvedRises(solved, products, highs);
  return products
    .map((i, k) => ({
      product: data.products[i],
      imports: imports[i] * data.unitInTable,
      importShare: imports[i] / (imports[i] + Math.max(0, home[i])),
      loss10: lossOf(rises[k][0], settings),
      loss50: lossOf(rises[k][1], settings),
      loss100: lossOf(rises[k][2], settings),
      basis: highs === undefined ? ("dual" as const) : ("solved" as const),
      isPaper: data.branches[i].isPaper,
    }))
    .sort((a, b) => b.loss100 - a.loss100);
}

/** Rise of the objective at each depth, at the valuations of the plan: sum over years of requirement times dearer replacement. */
function valuedRises(solved: SolvedPlan, products: readonly number[]): readonly (readonly number[])[] {
  const { data, programme, settings } = solved;
  const imports = baseImports(data);
  return products.map((i) =>
    DEPTHS.map((depth) => {
      let rise = 0;
      for (let t = 0; t < settings.years; t++) {
        const { required, prices } = replacementAt(solved, t, i);
        if (required <= 0) continue;
        const base = (imports[i] * grown(data.growth, t + 1)) / required;
        const vertices = programme.vertices[t][i];
        const before = cheapest(vertices, prices, isLimited(settings.border) ? base : Infinity);
        rise += required * (cheapest(vertices, prices, base * (1 - depth)) - before);
      }
      return Math.max(0, rise);
    }),
  );
}

/** Rises of the objective from plans made anew. Where the border is closed the base import is first let in free, so that its loss has a measure. */
function solvedRises(
  { data, programme, settings }: SolvedPlan,
  products: readonly number[],
  highs: HighsRuntime,
): readonly (readonly number[])[] {
  const { columns, rows, lp } = programme;
  const n = data.products.length;
  const imports = baseImports(data);
  const session = openSession(lp, { highs, conflict: false });
  const isClosed = settings.border.kind === "closed";
  if (isClosed) for (const row of rows.payments) session.changeRow(row, { lower: -Infinity });
  const limit = (i: number, share: number): void => {
    for (let t = 0; t < settings.years; t++)
      session.changeColumn(columns.imports[t * n + i], { upper: share * imports[i] * grown(data.growth, t + 1) });
  };
  const restore = (i: number): void => {
    for (let t = 0; t < settings.years; t++) {
      const column = columns.imports[t * n + i];
      session.changeColumn(column, { upper: lp.columnUpper[column] });
    }
    session.changeColumn(columns.stocksUsed[i], { upper: lp.columnUpper[columns.stocksUsed[i]] });
  };
  const objective = (): number | undefined => {
    const answer = session.solve();
    return answer.status === "optimal" ? answer.objective : undefined;
  };
  const whole = objective();
  const rises = products.map((i) => {
    if (isLimited(settings.border)) limit(i, 1);
    const before = isLimited(settings.border) ? objective() : whole;
    session.changeColumn(columns.stocksUsed[i], { upper: (settings.assumed["stock-months"] / 12) * imports[i] });
    const after = DEPTHS.map((depth) => {
      limit(i, 1 - depth);
      return objective();
    });
    restore(i);
    return after.map((value) => (value === undefined || before === undefined ? Infinity : Math.max(0, value - before)));
  });
  session.close();
  return rises;
}
