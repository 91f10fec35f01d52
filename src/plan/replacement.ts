// What replacing an import costs at the plan's own valuations, its requirement unchanged: no plan is made anew.
import { passage } from "./border.js";
import { grown } from "./draft.js";
import { baseImports } from "./plan-data.js";
import type { SolvedPlan } from "./solve-programme.js";
import { verticesOf, type Vertex } from "./substitution.js";

/** Worth of a home unit, of an import and of a missing import, in the unit of the objective. */
export interface ReplacementPrices {
  readonly home: number;
  readonly imported: number;
  /** Infinite where nothing may be done without. */
  readonly without: number;
}

/** The requirement of imports of product i in year t (0 first) and the prices at which it can be met. Where the border is closed there is no currency to pay for them. */
export function replacementAt(
  { data, programme, answer, settings }: SolvedPlan,
  t: number,
  i: number,
): { readonly required: number; readonly prices: ReplacementPrices } {
  const n = data.products.length;
  const { rows, columns, averageBasket, vertices } = programme;
  const price = (row: number): number => Math.abs(answer.rowDuals[row]);
  const first = columns.firstVertex[t * n + i];
  const required = vertices[t][i].reduce((sum, _, k) => sum + Math.max(0, answer.x[first + k]), 0);
  const { importPrice } = passage(settings.border, { product: data.products[i], year: t + 1 });
  let basket = 0;
  for (let j = 0; j < n; j++) basket += averageBasket[j] * price(rows.balance[t * n + j]);
  const paid = price(rows.payments[t]) * importPrice * (1 + settings.assumed.freight);
  const prices = {
    home: data.isForeign[i] ? basket : price(rows.balance[t * n + i]),
    imported: settings.border.kind === "closed" ? 0 : paid,
    without: settings.hasDoWithout ? settings.assumed["do-without"] * basket : Infinity,
  };
  return { required, prices };
}

/** Least cost of a unit of requirement when at most `limit` of it may be imported: the isoquant's envelope has its least cost at a vertex or at the limit. */
export function cheapest(
  vertices: readonly Vertex[],
  { home, imported, without }: ReplacementPrices,
  limit: number,
): number {
  const costAt = (used: number): number => {
    const missing = Math.max(0, used - limit);
    const made = homeAt(vertices, used) * home + Math.min(used, limit) * imported;
    return missing === 0 ? made : made + missing * without;
  };
  const uses = vertices.map((vertex) => vertex.imports);
  const atLimit = Math.min(Math.max(limit, Math.min(...uses)), Math.max(...uses));
  return Math.min(...[...uses, atLimit].map(costAt));
}

/** Home goods at an amount of imports used, on the straight line between the vertices beside it. */
function homeAt(vertices: readonly Vertex[], used: number): number {
  const above = vertices.filter(({ imports }) => imports >= used).reduce((a, b) => (b.imports < a.imports ? b : a));
  const below = vertices.filter(({ imports }) => imports <= used).reduce((a, b) => (b.imports > a.imports ? b : a));
  if (above.imports === below.imports) return above.home;
  const part = (used - below.imports) / (above.imports - below.imports);
  return below.home + part * (above.home - below.home);
}

/** Rise of the objective when other shares of the base imports can be replaced at all, at the plan's valuations. */
export function replacementRise(solved: SolvedPlan, replaceable: Float64Array): number {
  const { data, settings, programme } = solved;
  const changed = verticesOf(data, { years: settings.years, assumed: settings.assumed, replaceable });
  const imports = baseImports(data);
  let rise = 0;
  for (let t = 0; t < settings.years; t++) {
    data.products.forEach((product, i) => {
      const { required, prices } = replacementAt(solved, t, i);
      if (required <= 0) return;
      const { importShare = Infinity } = passage(settings.border, { product, year: t + 1 });
      const limit = (importShare * imports[i] * grown(data.growth, t + 1)) / required;
      rise += required * (cheapest(changed[t][i], prices, limit) - cheapest(programme.vertices[t][i], prices, limit));
    });
  }
  return rise;
}
