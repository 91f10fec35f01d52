// Critical imports: what is lost when 10, 50 or 100 % of one product's imports stay away. The loss is strongly convex, hence three depths.
import type { HighsRuntime } from "../lp/load-highs.js";
import type { LinearProgramme } from "../lp/problem.js";
import { openSession, type Session } from "../lp/session.js";
import { passage } from "./border.js";
import { grown } from "./draft.js";
import { baseImports, homeUse, type PlanData } from "./plan-data.js";
import { BASE_VALUE_ADDED } from "./formulate.js";
import { cheapest, replacementAt } from "./replacement.js";
import { SHORT_RUN_ELASTICITIES, shortRunLoss } from "./short-run.js";
import type { SolvedPlan } from "./solve-programme.js";
import { lossOf } from "./welfare.js";

export interface CriticalImport {
  readonly product: string;
  /** Imports of the base year, in the table's unit. */
  readonly imports: number;
  /** Share of imports in domestic use; for a user of a table with one row of imports, imports per unit of its output. */
  readonly importShare: number;
  /** Share of consumption in every year lost when that share of the base-year import stays away. */
  readonly loss10: number;
  readonly loss50: number;
  readonly loss100: number;
  /** Value added lost at once when a tenth stays away and hardly anything stands in for it: at the higher and the lower elasticity. */
  readonly shortRunLoss10: readonly [number, number];
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
    .flatMap((i, k) => {
      const [loss10, loss50, loss100] = rises[k].map((rise) => lossOf(rise, settings));
      const whole = {
        product: data.products[i],
        imports: imports[i] * data.unitInTable,
        importShare: imports[i] / (imports[i] + Math.max(0, home[i])),
        ...{ loss10, loss50, loss100 },
        shortRunLoss10: atOnce(imports[i]),
        basis: highs === undefined ? ("dual" as const) : ("solved" as const),
        isPaper: data.branches[i].isPaper,
      };
      return data.isForeign[i] ? [whole, ...byUser(data, whole, i)] : [whole];
    })
    .sort((a, b) => b.loss100 - a.loss100);
}

/** The loss at once, from imports in plan units. */
function atOnce(imports: number): readonly [number, number] {
  const share = imports / BASE_VALUE_ADDED;
  const { high, low } = SHORT_RUN_ELASTICITIES;
  const [least, most] = [high, low].map((elasticity) => shortRunLoss({ share, elasticity, cut: 0.1 }));
  return [least, most];
}

/** Where a table has one row for all imports, its users instead of its products: each loses in proportion to what it takes. */
function byUser(data: PlanData, whole: CriticalImport, i: number): readonly CriticalImport[] {
  const n = data.products.length;
  const all = whole.imports / data.unitInTable;
  return data.products.flatMap((user, j) => {
    const taken = data.imported[i * n + j] * data.grossOutput[j];
    if (taken <= 0) return [];
    const part = taken / all;
    const { loss10, loss50, loss100 } = whole;
    return [
      {
        ...whole,
        product: `${data.products[i]} for ${user}`,
        imports: taken * data.unitInTable,
        importShare: data.imported[i * n + j],
        ...{ loss10: part * loss10, loss50: part * loss50, loss100: part * loss100 },
        shortRunLoss10: atOnce(taken),
      },
    ];
  });
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
        const now = shareNow(solved, t, i) * base;
        const after = Math.min(now, base * (1 - depth));
        rise += required * (cheapest(vertices, prices, after) - cheapest(vertices, prices, now));
      }
      return Math.max(0, rise);
    }),
  );
}

/** Share of the base import, grown with the plan, that comes in before the cut. Where the border is closed, the loss is told from its full return. */
function shareNow({ settings, data }: SolvedPlan, t: number, i: number): number {
  if (settings.border.kind === "closed") return 1;
  return passage(settings.border, { product: data.products[i], year: t + 1 }).importShare ?? Infinity;
}

/** Rises of the objective from plans made anew. Where the border is closed the base import is first let in free, so that its loss has a measure. */
function solvedRises(
  solved: SolvedPlan,
  products: readonly number[],
  highs: HighsRuntime,
): readonly (readonly number[])[] {
  const { data, programme, settings } = solved;
  const { columns, lp } = programme;
  const n = data.products.length;
  const imports = baseImports(data);
  const session = openSession(lp, { highs, conflict: false });
  const limit = (i: number, share: number): void => {
    for (let t = 0; t < settings.years; t++) {
      const left = Math.min(shareNow(solved, t, i), share) * imports[i] * grown(data.growth, t + 1);
      session.changeColumn(columns.imports[t * n + i], { upper: left });
    }
  };
  const objective = (): number => {
    const answer = session.solve();
    return answer.status === "optimal" ? answer.objective : Infinity;
  };
  const rises = products.map((i) => {
    limit(i, Infinity);
    const before = settings.border.kind === "closed" ? objective() : solved.answer.objective;
    const after = DEPTHS.map((depth) => {
      limit(i, 1 - depth);
      session.changeColumn(columns.stocksUsed[i], {
        upper: (settings.assumed["stock-months"] / 12) * depth * imports[i],
      });
      return Math.max(0, objective() - before);
    });
    for (let t = 0; t < settings.years; t++) restore(session, lp, columns.imports[t * n + i]);
    restore(session, lp, columns.stocksUsed[i]);
    return after;
  });
  session.close();
  return rises;
}

function restore(session: Session, { columnUpper }: LinearProgramme, column: number): void {
  session.changeColumn(column, { upper: columnUpper[column] });
}
